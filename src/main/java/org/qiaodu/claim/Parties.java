package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Mention;

/** Those that were last named side by side (A与B、C签约,三方…): what 双方, 三方, 各方 then stand for. */
final class Parties {
    /** What stands between two of them: 就曾与, 、; perhaps after a remark in brackets (以下简称…). */
    private static final Pattern BESIDE =
            Pattern.compile("(\\([^()]*\\))?[^,;:。!?]{0,6}(、|与|和|同|跟|及|携手|联合)[“《]?[^,;:。!?、]{0,4}");

    /** What parts the members of a list. */
    private static final Pattern LISTED = Pattern.compile("、|和|与|及|以及");

    private Parties() {}

    /** Two or more, in order of the text, of the nearest clause before a match that has any; empty where none has. */
    static List<Argument> before(Match match, Discourse discourse, Predicate<Mention> fits) {
        int passage = match.passage().passage().index();
        Clause own = discourse.clauseAt(passage, match.range().from());
        List<Argument> found = discourse.fromEarlier(
                own,
                clause -> sideBySide(clause, discourse.chars(passage), fits),
                (p, parties, how) ->
                        parties.stream().map(m -> new Argument(p, m, how)).toList());
        return found == null ? List.of() : found;
    }

    /**
     * A subject with all that its clause lists beside it before a match (甲县、乙县和丙区将建设…): each does what is told.
     *
     * @param fits which mentions it may be
     */
    static List<Argument> listed(Match match, Discourse discourse, Argument subject, Predicate<Mention> fits) {
        Clause clause =
                discourse.clauseAt(subject.passage(), subject.mention().range().from());
        String text = discourse.chars(subject.passage());
        List<Mention> chain = new ArrayList<>();
        for (Chunk chunk : clause.chunks()) {
            if (!(chunk instanceof Mention m)
                    || !fits.test(m)
                    || match.taken().contains(m)
                    || m.range().to() > match.range().from()) {
                continue;
            }
            Mention last = chain.isEmpty() ? m : chain.get(chain.size() - 1);
            boolean joined = last.range().to() < m.range().from()
                    && LISTED.matcher(
                                    text.substring(last.range().to(), m.range().from()))
                            .matches();
            if (!joined && chain.contains(subject.mention())) {
                break;
            } else if (!joined) {
                chain.clear();
            }
            chain.add(m);
        }
        return chain.contains(subject.mention())
                ? chain.stream()
                        .map(m -> new Argument(subject.passage(), m, subject.inherited()))
                        .toList()
                : List.of(subject);
    }

    /** The first chain of two or more; null where there is none. */
    private static @Nullable List<Mention> sideBySide(Clause clause, String text, Predicate<Mention> fits) {
        List<Mention> chain = new ArrayList<>();
        for (Chunk chunk : clause.chunks()) {
            if (!(chunk instanceof Mention m) || !fits.test(m)) {
                continue;
            }
            Mention last = chain.isEmpty() ? null : chain.get(chain.size() - 1);
            boolean beside = last != null
                    && last.range().to() <= m.range().from()
                    && BESIDE.matcher(
                                    text.substring(last.range().to(), m.range().from()))
                            .matches();
            if (beside || last == null) {
                chain.add(m);
            } else if (chain.size() < 2 && last.range().to() <= m.range().from()) {
                chain.clear();
                chain.add(m);
            }
        }
        return chain.size() < 2 ? null : chain;
    }
}
