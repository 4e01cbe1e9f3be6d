package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.When;

/**
 * What a claim may take over from around it: subject, time and indicator from its clause, earlier clauses of the sentence, earlier
 * sentences of the passage, the heading, the document, in that order.
 */
final class Discourse {
    /** A clause that begins so (从…,到…) has left the time of the clause before it. */
    private static final String UP_TO = "到";

    private final List<AnnotatedPassage> passages;
    private final Map<Integer, List<Clause>> clauses = new HashMap<>();
    private final Set<String> oblique;

    /**
     * @param passages a whole document's, in order of their index
     * @param oblique words after which a mention is no subject (占, 比, 由 ...)
     */
    Discourse(List<AnnotatedPassage> passages, Collection<String> oblique) {
        this.passages = passages;
        this.oblique = Set.copyOf(oblique);
        passages.forEach(p -> clauses.put(p.passage().index(), Clause.of(p)));
    }

    /** The clauses of a passage, in order. */
    List<Clause> clauses(int passage) {
        return clauses.getOrDefault(passage, List.of());
    }

    /** The clause a {@code char} of a passage stands in. */
    Clause clauseAt(int passage, int at) {
        return clauses(passage).stream()
                .filter(c -> c.range().from() <= at && at < c.range().to())
                .findFirst()
                .orElseThrow();
    }

    /**
     * The subject that words at {@code match} of a passage take over.
     *
     * @param types names of concrete classes it may have
     * @param taken chunks that fill other slots
     * @return null where nothing fits
     */
    @Nullable
    Argument subject(int passage, TextRange match, Set<String> types, Collection<? extends Chunk> taken) {
        Clause own = clauseAt(passage, match.from());
        Mention near = besides(own, match, types, taken);
        if (near != null) {
            return new Argument(passage, near, "clause");
        }
        Mention main = mainTopic(own, types, taken);
        if (main != null) {
            return new Argument(passage, main, "sentence");
        }
        Argument found = fromEarlier(own, clause -> topic(clause, types, taken), Argument::new);
        if (found != null) {
            return found;
        }
        Argument heading = fromHeading(passage, types);
        return heading != null ? heading : protagonist(types);
    }

    /** The first topic between the last semicolon and a clause: what all of that stretch speaks of. */
    private @Nullable Mention mainTopic(Clause own, Set<String> types, Collection<? extends Chunk> taken) {
        List<Clause> all = clauses(own.passage());
        Mention main = null;
        for (int i = all.indexOf(own) - 1; i >= 0 && all.get(i).sentence() == own.sentence(); i--) {
            Clause clause = all.get(i);
            if (chars(own.passage()).charAt(clause.range().to() - 1) == ';') {
                break;
            }
            Mention topic = topic(clause, types, taken);
            main = topic == null ? main : topic;
        }
        return main;
    }

    /** The mention just before the match, or else the clause's topic; null where there is none. */
    private @Nullable Mention besides(
            Clause clause, TextRange match, Set<String> types, Collection<? extends Chunk> taken) {
        Mention topic = null;
        for (Chunk chunk : clause.chunks()) {
            if (!(chunk instanceof Mention m) || !types.contains(m.type().name()) || taken.contains(m)) {
                continue;
            }
            if (m.range().to() <= match.from()) {
                if (adjoins(clause.passage(), m.range().to(), match.from()) && !isOblique(clause, m)) {
                    return m;
                }
                if (topic == null && !isOblique(clause, m)) {
                    topic = m;
                }
            }
        }
        return topic;
    }

    private boolean adjoins(int passage, int from, int to) {
        String between = chars(passage).substring(from, to);
        return between.isEmpty() || between.equals("的");
    }

    private @Nullable Mention topic(Clause clause, Set<String> types, Collection<? extends Chunk> taken) {
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof Mention m
                    && types.contains(m.type().name())
                    && !taken.contains(m)
                    && !isOblique(clause, m)) {
                return m;
            }
        }
        return null;
    }

    private boolean isOblique(Clause clause, Mention mention) {
        String before = chars(clause.passage())
                .substring(clause.range().from(), mention.range().from());
        for (String word : oblique) {
            if (before.endsWith(word) || before.endsWith(word + "“") || before.endsWith(word + "《")) {
                return true;
            }
        }
        Mention listed = listedBefore(clause, mention, before);
        return listed != null && isOblique(clause, listed);
    }

    /** The mention that an enumeration (、) joins this one to; null where there is none. */
    private static @Nullable Mention listedBefore(Clause clause, Mention mention, String before) {
        if (!before.endsWith("、")) {
            return null;
        }
        int end = mention.range().from() - 1;
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof Mention m && m.range().to() == end) {
                return m;
            }
        }
        return null;
    }

    private interface Inherited<T, R> {
        @Nullable
        R of(int passage, T found, String how);
    }

    /** What {@code find} gives for the nearest earlier clause, sentence by sentence back to the passage's beginning. */
    private <T, R> @Nullable R fromEarlier(Clause own, Function<Clause, @Nullable T> find, Inherited<T, R> make) {
        List<Clause> all = clauses(own.passage());
        int index = all.indexOf(own);
        for (int i = index - 1; i >= 0 && all.get(i).sentence() == own.sentence(); i--) {
            T found = find.apply(all.get(i));
            if (found != null) {
                return make.of(own.passage(), found, "sentence");
            }
        }
        for (int s = own.sentence() - 1; s >= 0; s--) {
            for (Clause clause : all) {
                T found = clause.sentence() == s ? find.apply(clause) : null;
                if (found != null) {
                    return make.of(own.passage(), found, "passage");
                }
            }
        }
        return null;
    }

    private @Nullable Argument fromHeading(int passage, Set<String> types) {
        for (int i = passage - 1; i >= 0; i--) {
            AnnotatedPassage p = passages.get(i);
            if (p.passage().kind() != PassageKind.HEADING && p.passage().kind() != PassageKind.TITLE) {
                continue;
            }
            for (Chunk chunk : p.chunks()) {
                if (chunk instanceof Mention m && types.contains(m.type().name())) {
                    return new Argument(i, m, "heading");
                }
            }
        }
        return null;
    }

    /** The name that the document mentions most, the earliest of equals. */
    private @Nullable Argument protagonist(Set<String> types) {
        Map<String, Integer> counts = new HashMap<>();
        Argument best = null;
        Map<String, Argument> first = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (AnnotatedPassage p : passages) {
            for (Chunk chunk : p.chunks()) {
                if (chunk instanceof Mention m
                        && m.form() == Mention.Form.NAME
                        && types.contains(m.type().name())) {
                    counts.merge(m.name(), 1, Integer::sum);
                    if (first.putIfAbsent(m.name(), new Argument(p.passage().index(), m, "document")) == null) {
                        order.add(m.name());
                    }
                }
            }
        }
        int most = 0;
        for (String name : order) {
            if (counts.getOrDefault(name, 0) > most) {
                most = counts.getOrDefault(name, 0);
                best = first.get(name);
            }
        }
        return best;
    }

    /**
     * The time that words at {@code match} take over; null where none is known.
     *
     * @param far whether earlier sentences of the passage count, and not just the sentence
     */
    @Nullable
    When time(int passage, TextRange match, boolean far) {
        Clause own = clauseAt(passage, match.from());
        TimeExpression near = nearestTime(own, match);
        if (near != null) {
            return new When(near.value(), near.basis());
        }
        if (chars(passage).startsWith(UP_TO, own.range().from())) {
            return null;
        }
        When found = fromEarlier(
                own,
                Discourse::lastTime,
                (p, time, how) -> how.equals("sentence") || far ? inherited(time, p, how) : null);
        if (found != null || !far) {
            return found;
        }
        return headingTime(passage);
    }

    private When inherited(TimeExpression time, int passage, String how) {
        String words = time.range().of(chars(passage));
        String basis = time.basis() == null ? words : time.basis();
        return new When(time.value(), basis + " (" + how + ")");
    }

    private @Nullable When headingTime(int passage) {
        for (int i = passage - 1; i >= 0; i--) {
            AnnotatedPassage p = passages.get(i);
            boolean heads =
                    p.passage().kind() == PassageKind.HEADING || p.passage().kind() == PassageKind.TITLE;
            for (Chunk chunk : heads ? p.chunks() : List.<Chunk>of()) {
                if (chunk instanceof TimeExpression t) {
                    return inherited(t, i, "heading");
                }
            }
        }
        return null;
    }

    private static @Nullable TimeExpression nearestTime(Clause clause, TextRange match) {
        TimeExpression before = null;
        TimeExpression after = null;
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof TimeExpression t) {
                if (t.range().from() < match.to()) {
                    before = t;
                } else if (after == null) {
                    after = t;
                }
            }
        }
        return before != null ? before : after;
    }

    private static @Nullable TimeExpression lastTime(Clause clause) {
        TimeExpression last = null;
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof TimeExpression t) {
                last = t;
            }
        }
        return last;
    }

    /** The indicator that words at {@code match} take over, and how; null where none is known. */
    @Nullable
    Carried indicator(int passage, TextRange match) {
        Clause own = clauseAt(passage, match.from());
        IndicatorTerm before = null;
        for (Chunk chunk : own.chunks()) {
            if (chunk instanceof IndicatorTerm t && t.range().to() <= match.from()) {
                before = t;
            }
        }
        if (before != null) {
            return new Carried(before, "clause");
        }
        return fromEarlier(own, Discourse::lastIndicator, (p, term, how) -> new Carried(term, how));
    }

    /**
     * An indicator taken over.
     *
     * @param term the words
     * @param how where from
     */
    record Carried(IndicatorTerm term, String how) {}

    private static @Nullable IndicatorTerm lastIndicator(Clause clause) {
        IndicatorTerm last = null;
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof IndicatorTerm t) {
                last = t;
            }
        }
        return last;
    }

    private String chars(int passage) {
        return passages.get(passage).passage().chars();
    }
}
