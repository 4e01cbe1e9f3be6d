package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.Token;

/**
 * A figure with the words around it that say what it is of, as a reader takes them: no statement need have been read.
 *
 * @param in its sentence
 * @param figure the figure
 * @param from where its words begin in the passage
 * @param to where they end, exclusive
 * @param indicator label of the last indicator told before it, else of one after it; null where none is
 * @param labels the words that say what is measured or counted, the indicators by their labels
 * @param sorts words that make it another figure of the same thing: new, planned, imported
 * @param names things told of before it in its clause, else in its sentence
 * @param kinds sorts of things, such as industries and products, told of before it in its clause
 * @param time when it holds, the last time told before it; null where none is told in its passage
 * @param ownTime whether its own sentence tells the time
 * @param sort what it can be told with of one thing, in whatever words
 */
record Labelled(
        Sentence in,
        Quantity figure,
        int from,
        int to,
        @Nullable String indicator,
        Set<String> labels,
        Set<String> sorts,
        Set<String> names,
        Set<String> kinds,
        @Nullable TimeExpression time,
        boolean ownTime,
        String sort) {
    /** Characters after a figure in which what it counts may stand. */
    private static final int AFTER = 8;

    /** Characters before a growth's clause in which its indicator may stand. */
    private static final int FEW = 20;

    /** What makes a percentage a share; an amount after it is what the share is of. */
    private static final String SHARE = "占";

    /** A year told from the one told before. */
    private static final Pattern NEXT = Pattern.compile("次年|翌年|转年|第二年");

    /** How fast what was told right before it grows: 固定资产投资增速. */
    private static final Pattern PACE = Pattern.compile("增速|增幅|涨幅|降幅|增长率?|增势");

    private static final Pattern RATE = Pattern.compile("\\p{IsHan}{2,6}(?:率|指数|系数|密度)");

    /** Words of Chinese characters, or letters that stand for some. */
    private static final Pattern TELLING = Pattern.compile(".*\\p{IsHan}.*|[A-Z]{3,}");

    /** Words that say nothing of what a figure is of by themselves: 一般公共预算收入, 一般公共预算支出. */
    private static final Set<String> COMMON = Set.of("一般", "公共", "预算", "一般公共预算", "全部");

    private static final Pattern SIZE = Pattern.compile("(?:全|总|净)?([长宽高深厚重])度?");
    private static final Pattern SIZED = Pattern.compile("(?<![增成])([长宽高深厚重])[约达为仅]?\\z");
    /** Classes whose names are of sorts of things, not of one. */
    private static final Set<String> SORTS = Set.of("Product", "Industry", "Topic", "Brand", "Award", "Event");
    /** Classes of those who tell a figure. */
    private static final Set<String> TELLING_OF = Set.of("Person", "GovernmentBody");

    Labelled {
        labels = Set.copyOf(labels);
        sorts = Set.copyOf(sorts);
        names = Set.copyOf(names);
        kinds = Set.copyOf(kinds);
    }

    /** Every figure of a page, in order. */
    static List<Labelled> of(Page page, Wordings words) {
        List<Labelled> all = new ArrayList<>();
        TimeExpression carried = null;
        Sentence last = null;
        for (Sentence sentence : page.sentences()) {
            carried = last != null && last.in().equals(sentence.in()) ? carried : null;
            for (Quantity q : sentence.quantities()) {
                TimeExpression own = time(page, sentence, q);
                all.add(of(sentence, q, own == null ? carried : own, own != null, words));
            }
            TimeExpression latest = time(page, sentence, null);
            carried = latest == null ? carried : latest;
            last = sentence;
        }
        return all;
    }

    private static Labelled of(
            Sentence sentence, Quantity q, @Nullable TimeExpression time, boolean own, Wordings words) {
        Stretch clause = sentence.stretch(q.range()).clause();
        int from = Math.max(clause.range().from(), sentence.range().from());
        int to = Math.min(clause.range().to(), q.range().to() + AFTER);
        for (Quantity other : sentence.quantities()) {
            from = other.range().to() <= q.range().from()
                    ? Math.max(from, other.range().to())
                    : from;
            to = other.range().from() >= q.range().to()
                    ? Math.min(to, other.range().from())
                    : to;
        }
        String before = sentence.between(from, q.range().from());
        Set<String> labels = labels(sentence, q, Map.entry(from, to), words);
        Set<String> sorts = new TreeSet<>(words.all("sort", before));
        if (q.kind() != Quantity.Kind.PERCENT) {
            sorts.remove(SHARE);
        }
        String told = indicator(sentence, q, from, to);
        int start = clause.range().from() - FEW;
        String indicator = told == null && q.kind() == Quantity.Kind.PERCENT
                ? indicator(
                        sentence,
                        q,
                        Math.max(start, sentence.range().from()),
                        q.range().from())
                : told;
        return new Labelled(
                sentence,
                q,
                from,
                to,
                indicator,
                labels,
                sorts,
                names(sentence, from, q),
                kinds(sentence, from, q),
                time,
                own,
                Amounts.sort(q, indicator));
    }

    private static @Nullable String indicator(Sentence sentence, Quantity q, int from, int to) {
        String label = q.counted();
        int last = from;
        for (IndicatorTerm term : sentence.indicators()) {
            boolean before = term.range().from() >= from
                    && term.range().to() <= q.range().from();
            boolean after =
                    term.range().from() >= q.range().to() && term.range().to() <= to;
            boolean pace =
                    term.range().from() == last && PACE.matcher(term.label()).matches();
            label = (before && !pace) || (after && label == null) ? term.label() : label;
            last = term.range().to();
        }
        Matcher rate = RATE.matcher(sentence.between(from, q.range().from()));
        while (label == null && rate.find()) {
            label = rate.group();
        }
        return label;
    }

    private static Set<String> labels(Sentence sentence, Quantity q, Map.Entry<Integer, Integer> ends, Wordings words) {
        Set<String> labels = new TreeSet<>();
        String chars = sentence.in().passage().chars();
        for (IndicatorTerm term : sentence.indicators()) {
            if (term.range().from() >= ends.getKey() && term.range().to() <= ends.getValue()) {
                labels.add(term.label());
            }
        }
        for (Token token : sentence.in().tokens()) {
            boolean near =
                    token.range().from() >= ends.getKey() && token.range().to() <= ends.getValue();
            if (!near) {
                continue;
            }
            boolean apart = token.range().to() <= q.range().from()
                    || token.range().from() >= q.range().to();
            boolean time = sentence.times().stream().anyMatch(t -> t.range().contains(token.range()));
            String word = token.range().of(chars);
            if (!apart || time) {
                continue;
            }
            Matcher size = SIZE.matcher(word);
            if ((word.length() > 1 || size.matches()) && !words.isPlain(word)) {
                labels.add(size.matches() ? size.group(1) : word);
            }
        }
        Matcher sized = SIZED.matcher(sentence.between(ends.getKey(), q.range().from()));
        labels.addAll(sized.find() ? Set.of(sized.group(1)) : Set.of());
        labels.addAll(q.counted() == null ? Set.of() : Set.of(q.counted()));
        labels.removeIf(label -> !TELLING.matcher(label).matches() || COMMON.contains(label));
        return labels;
    }

    private static Set<String> kinds(Sentence sentence, int from, Quantity q) {
        return sentence.in().chunks().stream()
                .filter(c ->
                        c.range().from() >= from && c.range().to() <= q.range().from())
                .flatMap(c -> c instanceof Mention m
                        ? Stream.of(m)
                        : c instanceof IndicatorTerm term ? term.nested().stream() : Stream.of())
                .filter(m -> SORTS.contains(m.type().name()))
                .map(Mention::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Sentence sentence, int from, Quantity q) {
        Set<String> near = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (Mention m : sentence.mentions()) {
            boolean one = m.form() == Mention.Form.NAME
                    && !SORTS.contains(m.type().name())
                    && !TELLING_OF.contains(m.type().name());
            if (one && m.range().to() <= q.range().from()) {
                all.add(m.name());
                near.addAll(m.range().from() >= from ? Set.of(m.name()) : Set.of());
            }
        }
        return near.isEmpty() ? all : near;
    }

    /** The last time before a figure, or of the whole sentence; one only compared with, or that depends on a date the text does not tell, is none. */
    private static @Nullable TimeExpression time(Page page, Sentence sentence, @Nullable Quantity q) {
        TimeExpression last = null;
        for (TimeExpression t : sentence.times()) {
            boolean before = q == null || t.range().to() <= q.range().from();
            boolean told = t.length() == null
                    && t.value().start() != null
                    && (t.basis() == null
                            || NEXT.matcher(sentence.stretch(t.range()).words()).matches()
                            || !(page.year() == null || page.isDateAssumed()))
                    && (!Times.isCompared(sentence, t) || isOwn(sentence, t, q));
            last = before && told ? t : last;
        }
        return last;
    }

    /** 较2022年的25.18亿元增长: whether a figure is of the time that something is compared with. */
    private static boolean isOwn(Sentence sentence, TimeExpression time, @Nullable Quantity q) {
        return q != null
                && sentence.between(time.range().to(), q.range().from()).matches("(?:同期)?的");
    }

    /** The year of its time; null where no time is told or it is of no one year. */
    @Nullable
    Integer year() {
        return time == null ? null : Times.year(time.value());
    }

    /** The words of its clause before it. */
    String lead() {
        return in.between(from, figure.range().from());
    }

    /** The name that begins some characters after it; null where none does. */
    @Nullable
    String nameAfter(int characters) {
        int at = figure.range().to() + characters;
        return in.mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME && m.range().from() == at)
                .map(Mention::name)
                .findFirst()
                .orElse(null);
    }

    /** The words after it up to the end of its clause. */
    String rest() {
        return in.between(
                figure.range().to(), in.stretch(figure.range()).clause().range().to());
    }

    Stretch words() {
        return in.stretch(figure.range());
    }

    /** How many words on what is measured both have; one that ends in the other counts. */
    long shared(Labelled other) {
        return labels.stream()
                .filter(l -> other.labels.stream().anyMatch(o -> l.endsWith(o) || o.endsWith(l)))
                .count();
    }

    /** Whether both are told of other things: each has a name, and none is in the other's. */
    boolean ofOthers(Labelled other) {
        return !names.isEmpty()
                && !other.names.isEmpty()
                && names.stream().noneMatch(n -> other.names.stream().anyMatch(o -> n.contains(o) || o.contains(n)));
    }

    /** Whether the sorts that one is told of are all among those of the other. */
    boolean isOfSortsOf(Labelled other) {
        return sorts.containsAll(other.sorts) || other.sorts.containsAll(sorts);
    }

    /** Whether both are told of the same time, each in its own sentence. */
    boolean atOneTime(Labelled other) {
        return time != null
                && other.time != null
                && ownTime
                && other.ownTime
                && key(time).equals(key(other.time));
    }

    /** Whether the times told are different ones. */
    boolean atOtherTime(Labelled other) {
        return time != null && other.time != null && !key(time).equals(key(other.time)) && (ownTime || other.ownTime);
    }

    /** A time as EDTF; the end of a year is the year. */
    private static String key(TimeExpression time) {
        return time.value().edtf().replace("-12~", "");
    }
}
