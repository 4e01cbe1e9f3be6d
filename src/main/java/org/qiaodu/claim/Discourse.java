package org.qiaodu.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Triggers;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/**
 * What a claim may take over from around it: subject and indicator from its clause, earlier clauses of the sentence, earlier sentences
 * of the passage, the heading, the document, in that order.
 */
final class Discourse {
    /** Things whose indicators a text gives one after another. */
    private static final Set<String> ITEMS = Set.of("Industry", "Product", "Topic");

    /** What may stand between a thing and its indicator: 一产实现增加值. */
    private static final Pattern ATTAINS = Pattern.compile("(的|实现|完成|达到|达|累计|共|总)*");

    /** Of these a text goes on to tell once it has named one; of places it may give a list. */
    private static final Set<String> LEADING = Set.of(
            "Company", "Factory", "Organisation", "Laboratory", "University", "Infrastructure", "Project", "Person");

    /** After it something is told of its own: ——某实验室正加快建设,计划2025年运行. */
    private static final String DASH = "——";

    /** A clause that begins so turns to one of the things spoken of. */
    private static final String AMONG = "其中";

    /** What follows the subject of an article's first sentence. */
    private static final Pattern DEFINED = Pattern.compile(
            "[”》]?(\\([^()]{0,80}\\))?,?(又称|又名|简称|原名|原称|俗称)?[^,。;]{0,12}?(,?(是|为|系|位于|地处|坐落)|于?[0-9]|成立于|创办于|创立于|始建于|建于|生于|出生)");

    /** HanLP's tags of verbs that take an object. */
    private static final Set<String> VERBS = Set.of("v", "vshi", "vyou", "vf", "vx");

    private final List<AnnotatedPassage> passages;
    private final Map<Integer, List<Clause>> clauses = new HashMap<>();
    private final List<String> oblique;
    private final List<String> speakers;
    private final List<String> pronouns;

    /**
     * @param passages a whole document's, in order of their index
     * @param triggers its lists {@code oblique} (after these a mention is no subject), {@code speaker} (before these it
     *     only reports) and {@code pronoun} (a sentence that begins so speaks of the one before it)
     */
    Discourse(List<AnnotatedPassage> passages, Triggers triggers) {
        this.passages = passages;
        this.oblique = triggers.words("oblique").stream()
                .flatMap(word -> Stream.of(word, word + "“", word + "《"))
                .toList();
        this.speakers = triggers.words("speaker");
        this.pronouns = triggers.words("pronoun");
        passages.forEach(p -> clauses.put(p.passage().index(), Clause.of(p)));
    }

    /** The clauses of a passage, in order. */
    List<Clause> clauses(int passage) {
        return clauses.getOrDefault(passage, List.of());
    }

    /** A clause and the earlier ones of its sentence, the nearest first. */
    List<Clause> backwards(Clause own) {
        List<Clause> before = new ArrayList<>();
        for (Clause clause : clauses(own.passage())) {
            if (clause.sentence() == own.sentence()
                    && clause.range().from() <= own.range().from()) {
                before.add(0, clause);
            }
        }
        return before;
    }

    /** The clause a {@code char} of a passage stands in. */
    Clause clauseAt(int passage, int at) {
        for (Clause clause : clauses(passage)) {
            if (clause.range().from() <= at && at < clause.range().to()) {
                return clause;
            }
        }
        throw new IllegalArgumentException("no clause of passage " + passage + " holds " + at);
    }

    /**
     * The subject that words at {@code match} of a passage take over.
     *
     * @param fits which mentions it may be
     * @param taken chunks that fill other slots
     * @return null where nothing fits
     */
    @Nullable
    Argument subject(int passage, TextRange match, Predicate<Mention> fits, Collection<? extends Chunk> taken) {
        Clause own = clauseAt(passage, match.from());
        Mention near = besides(own, match, fits, taken);
        if (near != null) {
            return new Argument(passage, near, "clause");
        }
        Clause pronoun = pronounBefore(own);
        Mention main = pronoun == null ? mainTopic(own, fits, taken) : null;
        if (main != null) {
            return new Argument(passage, main, "sentence");
        }
        Mention defined = pronoun == null ? defined(passage) : null;
        if (defined != null && fits.test(defined) && !taken.contains(defined) && !turnsAway(own, fits)) {
            return new Argument(passage, defined, "passage");
        }
        Argument found =
                fromEarlier(pronoun == null ? own : pronoun, clause -> topic(clause, fits, taken), Argument::new);
        if (found != null) {
            return found;
        }
        Argument heading = fromHeading(passage, fits);
        return heading != null ? heading : protagonist(fits);
    }

    /** Whether the sentence before a clause's begins with another thing that it could speak of. */
    private boolean turnsAway(Clause own, Predicate<Mention> fits) {
        for (Clause clause : clauses(own.passage())) {
            if (clause.sentence() == own.sentence() - 1) {
                return clause.chunks().stream()
                        .anyMatch(c -> c instanceof Mention m
                                && m.form() == Mention.Form.NAME
                                && fits.test(m)
                                && m.range().from() == clause.range().from());
            }
        }
        return false;
    }

    /** Whether a clause begins with a mention of a passage: it is what the text then goes on to tell of. */
    boolean leads(int passage, Mention mention) {
        int from = mention.range().from();
        return clauseAt(passage, from).range().from() == from;
    }

    /** What a passage begins by defining (某铁路位于…, 某公司(…)是…), as the articles of an encyclopedia do; null where it does not. */
    @Nullable
    Mention defined(int passage) {
        String text = chars(passage);
        for (Chunk chunk : passages.get(passage).chunks()) {
            if (chunk instanceof Mention m) {
                boolean first = m.range().from() <= 1;
                return first
                                && DEFINED.matcher(text)
                                        .region(m.range().to(), text.length())
                                        .lookingAt()
                        ? m
                        : null;
            }
        }
        return null;
    }

    /** The first topic between the last semicolon and a clause: what all of that stretch speaks of. */
    private @Nullable Mention mainTopic(Clause own, Predicate<Mention> fits, Collection<? extends Chunk> taken) {
        Mention main = null;
        for (Clause clause : backwards(own)) {
            if (clause.equals(own)) {
                continue;
            } else if (chars(own.passage()).charAt(clause.range().to() - 1) == ';') {
                break;
            }
            Mention topic = topic(clause, fits, taken);
            main = topic == null ? main : topic;
            String words = clause.range().of(chars(own.passage()));
            if (main != null && (words.startsWith(AMONG) || words.contains(DASH) || leads(clause, main))) {
                break;
            }
        }
        return main;
    }

    /** Whether a clause begins with what the text then goes on to tell of. */
    private static boolean leads(Clause clause, Mention topic) {
        return topic.range().from() == clause.range().from()
                && LEADING.contains(topic.type().name());
    }

    /** The mention just before the match, or else the clause's topic; null where there is none. */
    private @Nullable Mention besides(
            Clause clause, TextRange match, Predicate<Mention> fits, Collection<? extends Chunk> taken) {
        Mention topic = null;
        for (Chunk chunk : clause.chunks()) {
            if (!(chunk instanceof Mention m) || !fits.test(m) || taken.contains(m)) {
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

    /** The nearest clause of the sentence, up to {@code own}, that begins with a pronoun; null where none does. */
    private @Nullable Clause pronounBefore(Clause own) {
        for (Clause clause : backwards(own)) {
            int from = clause.range().from();
            if (!chars(clause.passage()).startsWith(AMONG, from)
                    && pronouns.stream()
                            .anyMatch(word -> chars(clause.passage()).startsWith(word, from))) {
                return clause;
            }
        }
        return null;
    }

    private boolean adjoins(int passage, int from, int to) {
        String between = chars(passage).substring(from, to);
        return between.isEmpty() || between.equals("的");
    }

    /** What a clause speaks of: the first mention before its verb, or else the first; null where it has none. */
    private @Nullable Mention topic(Clause clause, Predicate<Mention> fits, Collection<? extends Chunk> taken) {
        Mention first = null;
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof Mention m
                    && fits.test(m)
                    && !taken.contains(m)
                    && !isOblique(clause, m)
                    && !isQuoted(clause, m)
                    && !isBracketed(clause.passage(), m.range().from())) {
                if (m.form() != Mention.Form.DESCRIPTION && !isObject(clause, m)) {
                    return m;
                }
                first = first == null ? m : first;
            }
        }
        return first;
    }

    /** Whether a verb of its clause goes before a mention. */
    private boolean isObject(Clause clause, Mention mention) {
        return passages.get(clause.passage()).tokens().stream()
                .filter(t -> clause.range().from() <= t.range().from()
                        && t.range().to() <= mention.range().from())
                .anyMatch(t -> VERBS.contains(t.tag())
                        && clause.chunks().stream().noneMatch(c -> c.range().contains(t.range())));
    }

    /** Whether a mention is no subject: it stands after a preposition, only says what others do, or is what is compared with. */
    private boolean isOblique(Clause clause, Mention mention) {
        String text = chars(clause.passage());
        if (speakers.stream()
                .anyMatch(word -> text.startsWith(word, mention.range().to()))) {
            return true;
        }
        String before = text.substring(clause.range().from(), beforeTime(clause, mention));
        if (oblique.stream().anyMatch(before::endsWith)) {
            return true;
        }
        Mention listed = listedBefore(clause, mention, before);
        return listed != null && isOblique(clause, listed);
    }

    /** Whether a mention is only a part of quoted words: 实验室 in “世界上最好的实验室之一”. */
    private boolean isQuoted(Clause clause, Mention mention) {
        String text = clause.range().of(chars(clause.passage()));
        int open = text.lastIndexOf('“', mention.range().from() - clause.range().from());
        int close = text.indexOf('”', Math.max(open, 0));
        int from = mention.range().from() - clause.range().from();
        int to = mention.range().to() - clause.range().from();
        return open >= 0 && close >= to && (open + 1 < from || to < close);
    }

    /** Whether a place of a passage is inside round brackets: what is said there is not spoken of after them. */
    boolean isBracketed(int passage, int at) {
        String text = chars(passage);
        return text.lastIndexOf('(', at - 1) > text.lastIndexOf(')', at - 1);
    }

    /** Where a mention begins, or the time just before it: 在2011年美国某杂志公布的名单中. */
    private static int beforeTime(Clause clause, Mention mention) {
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof TimeExpression t
                    && t.range().to() == mention.range().from()) {
                return t.range().from();
            }
        }
        return mention.range().from();
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

    interface Inherited<T, R> {
        @Nullable
        R of(int passage, T found, String how);
    }

    /** What {@code find} gives for the nearest earlier clause, sentence by sentence back to the passage's beginning. */
    <T, R> @Nullable R fromEarlier(Clause own, Function<Clause, @Nullable T> find, Inherited<T, R> make) {
        for (Clause clause : backwards(own)) {
            T found = clause.equals(own) ? null : find.apply(clause);
            if (found != null) {
                return make.of(own.passage(), found, "sentence");
            }
        }
        return fromEarlierSentences(own, find, make);
    }

    /** What {@code find} gives for the first clause that has any, of the nearest earlier sentence that has any. */
    <T, R> @Nullable R fromEarlierSentences(Clause own, Function<Clause, @Nullable T> find, Inherited<T, R> make) {
        for (int s = own.sentence() - 1; s >= 0; s--) {
            for (Clause clause : clauses(own.passage())) {
                T found = clause.sentence() == s ? find.apply(clause) : null;
                if (found != null) {
                    return make.of(own.passage(), found, "passage");
                }
            }
        }
        return null;
    }

    /** The headings and titles above a passage, the nearest first. */
    List<AnnotatedPassage> headings(int passage) {
        List<AnnotatedPassage> above = new ArrayList<>();
        for (int i = passage - 1; i >= 0; i--) {
            PassageKind kind = passages.get(i).passage().kind();
            if (kind == PassageKind.HEADING || kind == PassageKind.TITLE) {
                above.add(passages.get(i));
            }
        }
        return above;
    }

    private @Nullable Argument fromHeading(int passage, Predicate<Mention> fits) {
        for (AnnotatedPassage heading : headings(passage)) {
            for (Chunk chunk : heading.chunks()) {
                if (chunk instanceof Mention m && fits.test(m)) {
                    return new Argument(heading.passage().index(), m, "heading");
                }
            }
        }
        return null;
    }

    /** The name that the document mentions most, the earliest of equals. */
    private @Nullable Argument protagonist(Predicate<Mention> fits) {
        Map<String, Integer> counts = new HashMap<>();
        Argument best = null;
        Map<String, Argument> first = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (AnnotatedPassage p : passages) {
            for (Chunk chunk : p.chunks()) {
                if (chunk instanceof Mention m && m.form() == Mention.Form.NAME && fits.test(m)) {
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

    /** The indicator that words at {@code match} take over, and how; null where none is known. */
    @Nullable
    Carried indicator(int passage, TextRange match) {
        Clause own = clauseAt(passage, match.from());
        String before = lastIndicator(own, match.from());
        if (before != null) {
            return new Carried(before, "clause");
        }
        return fromEarlier(
                own, clause -> lastIndicator(clause, clause.range().to()), (p, label, how) -> new Carried(label, how));
    }

    /**
     * An indicator taken over.
     *
     * @param label with the industry or product it was said of: 第一产业增加值
     * @param how where from
     */
    record Carried(String label, String how) {}

    /** The last indicator of a clause that ends before a place in the passage, exclusive. */
    private @Nullable String lastIndicator(Clause clause, int before) {
        String last = null;
        Mention item = null;
        for (Chunk chunk : clause.chunks()) {
            if (chunk instanceof Mention m && ITEMS.contains(m.type().name())) {
                item = m;
            } else if (chunk instanceof IndicatorTerm t && t.range().to() <= before) {
                last = ofItem(clause, item, t);
            }
        }
        return last;
    }

    private String ofItem(Clause clause, @Nullable Mention item, IndicatorTerm term) {
        if (item == null || item.range().to() > term.range().from()) {
            return term.label();
        }
        String between = chars(clause.passage())
                .substring(item.range().to(), term.range().from());
        return ATTAINS.matcher(between).matches() && !term.label().startsWith(item.name())
                ? item.name() + term.label()
                : term.label();
    }

    /** The words of a passage as read. */
    String chars(int passage) {
        return passages.get(passage).passage().chars();
    }
}
