package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiaodu.lexicon.Rule;
import org.qiaodu.model.Claim;
import org.qiaodu.model.TextRange;

/**
 * The events that a passage has told so far. The same words tell of the same participants only once (建成投产), and a rule of a
 * priority below 0 reads an event only in clauses in which no other rule has read one.
 */
final class Happenings {
    private final Discourse discourse;
    private final List<Told> told = new ArrayList<>();

    Happenings(Discourse discourse) {
        this.discourse = discourse;
    }

    private record Told(String rule, TextRange words, Clause clause, Set<String> who) {}

    /** Those of a match's claims that tell something new, and all that are no events. */
    List<Claim> news(Rule rule, Match match, List<Claim> made) {
        List<Claim> fresh = made.stream()
                .filter(claim -> !(claim instanceof Claim.Event e) || isNew(rule.priority() < 0, told(rule, match, e)))
                .toList();
        for (Claim claim : fresh) {
            if (claim instanceof Claim.Event e) {
                told.add(told(rule, match, e));
            }
        }
        return fresh;
    }

    private Told told(Rule rule, Match match, Claim.Event event) {
        Clause clause = discourse.clauseAt(
                match.passage().passage().index(), match.range().to() - 1);
        return new Told(rule.id(), match.range(), clause, who(event));
    }

    private boolean isNew(boolean last, Told now) {
        return told.stream().noneMatch(t -> last ? t.clause().equals(now.clause()) : same(t, now));
    }

    private static boolean same(Told one, Told other) {
        boolean within = one.who().containsAll(other.who()) || other.who().containsAll(one.who());
        return within && !one.rule().equals(other.rule()) && one.words().overlaps(other.words());
    }

    private static Set<String> who(Claim.Event event) {
        return event.participants().stream().map(p -> p.who().mention().name()).collect(Collectors.toSet());
    }
}
