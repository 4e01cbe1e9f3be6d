package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Token;

/**
 * Holds what is said of two levels of one thing, so many times, percent, amounts or percentage points more or less, against
 * the levels the text tells, in whatever words: where the relation follows a level with nothing else named between them, and
 * the text has one other level of the thing, of another year, it must be of these two; where any two levels near it fit, all
 * is well.
 */
final class Relations implements Check {
    /** Sentences before the relation in which the other level may stand. */
    private static final int NEAR = 3;
    /** Most characters between the later level and the relation, and between a relation and a level told after it. */
    private static final int CLOSE = 24;
    /** A computed relation this many times the stated one, or the other way round, is one of other figures. */
    private static final double UNLIKE = 6;
    /** Percentage points by which growth at constant prices may differ from that of levels. */
    private static final double PRICES = 15;

    /** Characters before an amount in which a word says that it is a change. */
    private static final int SHORT = 5;

    /** Characters of words for more and for less. */
    private static final Search MORE = Search.of("[增涨升多高扩翻长提攀添超]");

    private static final Pattern LESS = Pattern.compile("[减降跌少缩砍削压落低退短掉]");
    /** Ends of verbs of change that may be taken for names. */
    private static final Search CHANGES = Search.of("[增涨升降减跌]\\z");

    /** What stands before an amount that is how much more or less there is. */
    private static final Pattern CHANGED = Pattern.compile("(?:[多少减增缩降添涨短掉跌升高低超])(?:加|少|长|出|添)?[了出掉去]{0,2}[近约]?\\z");

    private static final Pattern TIMES = Pattern.compile("[的是于当为成到]\\z|[增涨升多高扩长]\\p{IsHan}{0,4}\\z");
    /** Words before a multiple that is how much was added. */
    private static final Search ADDED = Search.of("[增涨升多高扩长](?:了|出|加|大)*[近约]?\\z");

    /** Words for a past that the text may tell of. */
    private static final Search PAST = Search.of("去年同期|上年同期|去年|上年|前年");
    /** Words of a share of the amount told before the last one. */
    private static final Search EQUALS = Search.of("(?:等于|相当于|约合|折合|也就是|意味着)[近约]?\\z");

    /** Words of a relation to what the text need not tell, and of one a year. */
    private static final Search OTHER =
            Search.of("同比|环比|同期|[比较](?:上|去|前|往)|上年|去年|前年|年均|平均|每|逐年|计划|目标|预计|占|其中|率为|价格|分别|全国|全省");
    /** What differs from the first in the same sentence. */
    private static final Search CONTRAST = Search.of("[前后]者的?\\z");

    /** Words that speak of a thing again. */
    private static final Search AGAIN = Search.of("[这该此]");

    private static final Search THEN = Search.of("年前|当年|当初|最初|起初|起步|之初|那年|那时|当时|原先|原来|从前|过去");

    private static final Search REAL = Search.of("生产总值|GDP|增加值");
    private static final Set<String> PLAIN = Set.of("幅度", "期间", "时间", "前者", "后者", "水平", "数字", "规模", "之间", "年间");

    private final Wordings words;

    /** What is said of two levels: {@code term} over the later b and the earlier a gives it. */
    private record Relation(
            Sentence in, TextRange range, Interval stated, String term, boolean contrast, boolean added, String past) {
        /** What words outside figures say: 翻两番. */
        static Relation of(Comparison times) {
            return new Relation(times.in(), times.range(), times.stated(), "b÷a", false, false, "");
        }

        String words() {
            return range.of(in.in().passage().chars());
        }

        double of(Labelled later, Labelled earlier) {
            double b = later.figure().value().doubleValue();
            double a = earlier.figure().value().doubleValue();
            return switch (term) {
                case "b÷a" -> b / a;
                case "b÷a－1", "1－b÷a" -> Math.abs(b / a - 1) * 100;
                default -> Math.abs(b - a);
            };
        }
    }

    Relations(CheckWords words) {
        this.words = words.wordings();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Labelled> all = page.figures();
        for (Labelled told : all) {
            relation(told).flatMap(r -> check(page, all, r)).ifPresent(found::add);
        }
        page.sentences().stream()
                .flatMap(s -> Comparison.folds(s).stream())
                .forEach(c -> check(page, all, Relation.of(c)).ifPresent(found::add));
        return found;
    }

    /** What a figure says of two others; none where it is a figure of its own. */
    private static Optional<Relation> relation(Labelled told) {
        Quantity q = told.figure();
        String lead = told.lead();
        Matcher past = PAST.matcher(lead);
        String then = past.find() ? past.group() : "";
        String rest = then.isEmpty() ? lead : past.replaceAll("");
        if (q.upTo() != null || q.value().signum() <= 0 || OTHER.isIn(rest)) {
            return Optional.empty();
        }
        boolean contrast = CONTRAST.isIn(lead) || (q.kind() == Quantity.Kind.PERCENT && EQUALS.isIn(lead));
        String near = lead.substring(Math.max(0, lead.length() - 6));
        boolean change = MORE.isIn(near) != LESS.matcher(near).find();
        String term = switch (q.kind()) {
            case RATIO -> TIMES.matcher(lead).find() ? "b÷a" : "";
            case PERCENT -> contrast ? "b÷a" : !change ? "" : MORE.isIn(near) ? "b÷a－1" : "1－b÷a";
            case POINTS -> change ? "b－a" : "";
            case MONEY, COUNT, MEASURE -> isChange(told) ? "b－a" : "";
            default -> "";
        };
        Interval stated = Interval.of(q);
        boolean share = contrast && q.kind() == Quantity.Kind.PERCENT;
        return term.isEmpty()
                ? Optional.empty()
                : Optional.of(new Relation(
                        told.in(),
                        q.range(),
                        share ? stated.by(Interval.around(100, 0)) : stated,
                        term,
                        contrast,
                        ADDED.isIn(lead),
                        then));
    }

    /** Whether an amount is how much more or less there is: 多出了, 净增. */
    private static boolean isChange(Labelled told) {
        return CHANGED.matcher(told.words().before(SHORT)).find();
    }

    private Optional<Finding> check(Page page, List<Labelled> all, Relation relation) {
        List<Labelled> near = near(page, all, relation);
        Labelled later = later(near, relation);
        if (later == null) {
            return Optional.empty();
        }
        List<Labelled> alike = near.stream()
                .filter(f -> Amounts.alike(f.figure(), later.figure()))
                .toList();
        if (alike.stream().anyMatch(b -> alike.stream().anyMatch(a -> !a.equals(b) && fits(relation, b, a)))) {
            return Optional.empty();
        }
        String past = relation.past();
        Predicate<Labelled> other = !past.isEmpty()
                ? f -> f.lead().contains(past) && !later.lead().contains(past) && isOneIndicator(f, later)
                : relation.contrast()
                        ? f -> f.in().equals(later.in()) && isBefore(f, later)
                        : f -> isOfThen(relation, later)
                                ? isOneIndicator(f, later)
                                : isOfOtherYear(f, later) && isOneThing(f, later);
        List<Labelled> earlier =
                alike.stream().filter(f -> !f.equals(later) && other.test(f)).toList();
        return earlier.size() == 1 && isPlausible(relation, later, earlier.get(0))
                ? Optional.of(finding(page, relation, later, earlier.get(0)))
                : Optional.empty();
    }

    /** The levels told in the sentence and those before it, or in the rest of the clauses after it. */
    private static List<Labelled> near(Page page, List<Labelled> all, Relation relation) {
        List<Sentence> sentences = page.sentences(relation.in().in());
        int index = sentences.indexOf(relation.in());
        int from = sentences.get(Math.max(0, index - NEAR)).range().from();
        int passage = relation.in().in().passage().index();
        return all.stream()
                .filter(f -> f.in().in().passage().index() == passage
                        && f.figure().range().from() >= from
                        && f.figure().range().to() <= relation.in().range().to()
                        && !f.figure().range().equals(relation.range()))
                .filter(f -> f.figure().kind() == Quantity.Kind.PERCENT
                        ? Amounts.isExact(f.figure()) && relation(f).isEmpty()
                        : Amounts.isAmount(f.figure()) && !isChange(f))
                .toList();
    }

    /** The level a relation is told of: the last before it in its sentence, or the next after it, with no other thing named between. */
    private @Nullable Labelled later(List<Labelled> near, Relation relation) {
        boolean points = relation.words().contains("百分点") || relation.words().contains("基点");
        Stream<Labelled> own = near.stream()
                .filter(f -> f.in().equals(relation.in()))
                .filter(f -> (f.figure().kind() == Quantity.Kind.PERCENT) == points);
        List<Labelled> levels = own.toList();
        Labelled before = levels.stream()
                .filter(f -> f.figure().range().to() <= relation.range().from())
                .reduce((x, y) -> y)
                .orElse(null);
        Labelled after = levels.stream()
                .filter(f -> f.figure().range().from() >= relation.range().to())
                .findFirst()
                .orElse(null);
        if (before != null
                && isPlain(
                        near,
                        relation.in(),
                        before.figure().range().to(),
                        relation.range().from())) {
            return before;
        }
        return after != null
                        && relation.term().equals("b－a")
                        && isPlain(
                                near,
                                relation.in(),
                                relation.range().to(),
                                after.figure().range().from())
                ? after
                : null;
    }

    /** Whether the words between two places, which are few, name no thing. */
    private boolean isPlain(List<Labelled> near, Sentence s, int from, int to) {
        String between = s.between(from, to);
        return between.length() <= CLOSE
                && between.indexOf(';') < 0
                && !OTHER.isIn(PAST.matcher(between).replaceAll(""))
                && s.in().chunks().stream()
                        .filter(c -> c.range().from() >= from && c.range().to() <= to)
                        .noneMatch(c -> c instanceof IndicatorTerm
                                || (c instanceof Mention m && m.form() == Mention.Form.NAME)
                                || near.stream().anyMatch(f -> f.figure().equals(c)))
                && s.in().tokens().stream()
                        .filter(t -> t.range().from() >= from && t.range().to() <= to)
                        .noneMatch(t -> isNoun(s, t));
    }

    private boolean isNoun(Sentence s, Token token) {
        String word = token.range().of(s.in().passage().chars());
        return token.tag().startsWith("n")
                && word.length() > 1
                && !PLAIN.contains(word)
                && !words.isPlain(word)
                && !CHANGES.isIn(word);
    }

    private static boolean isBefore(Labelled one, Labelled other) {
        return one.figure().range().to() <= other.figure().range().from();
    }

    /** Whether the words of a multiple say of what time the other level is: 是当初的八倍. */
    private static boolean isOfThen(Relation relation, Labelled later) {
        int from = later.figure().range().to();
        return relation.term().equals("b÷a")
                && THEN.isIn(relation.in().between(from, relation.range().from()));
    }

    private static boolean isOfOtherYear(Labelled one, Labelled other) {
        Integer a = year(one);
        Integer b = year(other);
        return a != null && b != null && !a.equals(b);
    }

    /** The year last told before a figure; null where none is. */
    private static @Nullable Integer year(Labelled told) {
        Integer own = told.in().times().stream()
                .filter(t -> t.range().to() <= told.figure().range().from())
                .flatMap(t -> Stream.ofNullable(Times.year(t.value())))
                .reduce((x, y) -> y)
                .orElse(null);
        return own != null ? own : told.year();
    }

    private boolean isOneThing(Labelled one, Labelled other) {
        boolean again = AGAIN.isIn(other.lead());
        boolean sorts = again || isUnnamed(other) || one.sorts().equals(other.sorts());
        boolean named = one.indicator() != null && one.indicator().equals(other.indicator());
        boolean shared = again || named || one.shared(other) > 0 || isUnnamed(one) || isUnnamed(other);
        return shared && sorts && isOneIndicator(one, other);
    }

    /** Whether no indicator or name says that one is of another thing than the other. */
    private static boolean isOneIndicator(Labelled one, Labelled other) {
        boolean indicators = one.indicator() == null
                || other.indicator() == null
                || one.indicator().endsWith(other.indicator())
                || other.indicator().endsWith(one.indicator());
        return indicators && !one.ofOthers(other);
    }

    /** Whether the words before a figure name nothing it could be of. */
    private boolean isUnnamed(Labelled told) {
        return told.indicator() == null
                && told.in().in().tokens().stream()
                        .filter(t -> t.range().from() >= told.from()
                                && t.range().to() <= told.figure().range().from())
                        .noneMatch(t -> isNoun(told.in(), t));
    }

    private static boolean fits(Relation relation, Labelled later, Labelled earlier) {
        Interval b = Interval.of(later.figure());
        Interval a = Interval.of(earlier.figure());
        Interval stated = relation.stated();
        Interval quotient = b.by(a);
        double prices = REAL.isIn(String.valueOf(later.indicator())) ? PRICES : 1;
        return switch (relation.term()) {
            case "b÷a" ->
                quotient.wider(quotient.middle() * 0.04).meets(stated)
                        || (relation.added()
                                && quotient.minus(Interval.around(1, 0))
                                        .wider(quotient.middle() * 0.04)
                                        .meets(stated));
            case "b÷a－1" -> percent(quotient, -100).wider(prices).meets(stated);
            case "1－b÷a" ->
                percent(quotient.times(Interval.around(-1, 0)), 100)
                        .wider(prices)
                        .meets(stated);
            default -> b.minus(a).meets(stated) || a.minus(b).meets(stated);
        };
    }

    private static Interval percent(Interval part, double more) {
        return part.times(Interval.around(100, 0)).plus(Interval.around(more, 0));
    }

    /** Whether what the two levels give is of the size that is stated. */
    private static boolean isPlausible(Relation relation, Labelled later, Labelled earlier) {
        double ratio = relation.of(later, earlier) / relation.stated().middle();
        return ratio < UNLIKE && ratio > 1 / UNLIKE;
    }

    private static Finding finding(Page page, Relation relation, Labelled later, Labelled earlier) {
        boolean less = later.figure().value().compareTo(earlier.figure().value()) < 0;
        boolean swapped = less && relation.term().equals("b－a");
        String should = should(relation, later, earlier);
        String sum = relation.term()
                .replace("b", (swapped ? earlier : later).figure().statedAs())
                .replace("a", (swapped ? later : earlier).figure().statedAs());
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(earlier.words().clause())
                .at(later.words().clause())
                .at(relation.in().stretch(relation.range()).clause())
                .suggest(should)
                .sum(sum + "＝" + should, relation.words());
    }

    /** What the two levels give, as it is stated. */
    private static String should(Relation relation, Labelled later, Labelled earlier) {
        double computed = relation.of(later, earlier);
        boolean points = later.figure().kind() == Quantity.Kind.PERCENT;
        return switch (relation.term()) {
            case "b÷a" -> computed < 1 ? Figures.oneDecimal(computed * 100) + "%" : Figures.plain(computed) + "倍";
            case "b－a" -> points ? Figures.plain(computed) + "个百分点" : Figures.like(computed, later.figure());
            default -> Figures.oneDecimal(computed) + "%";
        };
    }
}
