package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TextRange;

/**
 * Holds a share, a change or a multiple against the only two amounts of its passage that it can be of, in whatever words and
 * sentences they are told: the amount nearest to it and the one other of the same thing, of another time or, of a share, of the
 * same. Where any two amounts near it fit, all is well.
 */
final class OnlyTerms implements Check {
    /** Sentences before and after the relation in which its terms may stand. */
    private static final int NEAR = 5;
    /** A computed relation this many times the stated one, or the other way round, is one of other figures. */
    static final double UNLIKE = 3.2;
    /** Words of a relation that say what it is of only with what was told. */
    private static final Search SPEAKS = Search.of(
            "[年月度天日期幅]|起步|最初|当初|头一|开头|那时|比重|比例|份额|增速|数字|水平|规模|数据|基数|高出|同比|环比|纪录|记录|时间|变化|原来|结果|一项|结构|格局|指标|盘子|大盘|^全\\p{IsHan}$");
    /** Words that make a share one of the last amount told, which has its own parts. */
    private static final Search AMONG = Search.of("其中|当中|之中");
    /** Words that make a figure a share of an amount. */
    private static final Search OF_WHOLE =
            Search.of("占|持股|持有|控股|只剩|仅剩|剩下|每|过半|半数|(?:整整|正好|恰好|刚好)(?=[一二三四五六七八九两半])|合[^,;。]{1,8}的");

    private static final Pattern PART_OF = Pattern.compile("的(?:比例|比重|份额|股份|股权)");
    /** Words that compare with the year before. */
    private static final Search YEARLY = Search.of("同比|上年|去年");
    /** What follows a change that comes to an amount. */
    private static final Pattern COMES_TO = Pattern.compile(",?[^,;。\\d]{0,4}(?:[到至达]|(?<![预估累])[计为])");
    /** Tags of nouns, and of what a share may be called by. */
    private static final Pattern NOUN = Pattern.compile("n.*");

    private static final Pattern NAMING = Pattern.compile("n.*|vn?");
    /** Words of a share of what there was. */
    private static final Search LEFT = Search.of("只剩|仅剩|剩下");
    /** Words of a whole that is itself a part. */
    private static final Search PARTLY = Search.of("规上|规模以上|限上|限额以上");

    private static final String SUMMED = "累计";

    private final Wordings words;

    OnlyTerms(CheckWords words) {
        this.words = words.wordings();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Labelled> all = page.figures();
        Stream<Comparison> worded = page.sentences().stream().flatMap(s -> Comparison.worded(s).stream());
        Stream.concat(page.comparisons().stream(), worded)
                .forEach(r -> check(page, all, r).ifPresent(found::add));
        return found;
    }

    private Optional<Finding> check(Page page, List<Labelled> all, Comparison relation) {
        if (!isTelling(relation)) {
            return Optional.empty();
        }
        List<Labelled> near = near(page, all, relation);
        if (RateOfChange.explains(page, relation)) {
            return Optional.empty();
        }
        Labelled level = RateOfChange.level(near, relation);
        if (level != null
                && isOf(relation, level, level)
                && near.stream().noneMatch(a -> near.stream().anyMatch(b -> fits(relation, level, a, b)))) {
            Optional<Finding> rate = RateOfChange.check(page, level, relation);
            if (rate.isPresent()) {
                return rate;
            }
        }
        List<Labelled> pair = Stream.of(PairTerms.doubled(relation, near), named(relation, near))
                .filter(p -> !p.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (pair.size() == 2) {
            return fits(relation, pair.get(0), pair.get(0), pair.get(1))
                            || fits(relation, pair.get(0), pair.get(1), pair.get(0))
                    ? Optional.empty()
                    : finding(page, relation, pair.get(1), pair.get(0));
        }
        return nearest(relation, near)
                .flatMap(own -> other(relation, own, near)
                        .or(() -> PairTerms.whole(page, relation, own, near))
                        .filter(o ->
                                near.stream().noneMatch(a -> near.stream().anyMatch(b -> fits(relation, own, a, b))))
                        .filter(o -> !isExplained(relation, own, all) && !PairTerms.isHolding(relation, own, o))
                        .flatMap(o -> finding(page, relation, own, o)));
    }

    /** Whether two amounts fit, one of which is told in the sentence of the relation or of what it is told of. */
    private static boolean fits(Comparison relation, Labelled own, Labelled a, Labelled b) {
        boolean near = Stream.of(a, b)
                .anyMatch(f -> relation.in().range().contains(f.figure().range())
                        || own.in().range().contains(f.figure().range()));
        return near && !isOne(a, b) && PairedAmounts.isAlike(relation, a, b) && PairedAmounts.fits(relation, a, b);
    }

    /** Whether a share is that of some amount anywhere. */
    private static boolean isExplained(Comparison relation, Labelled own, List<Labelled> all) {
        return relation.role() == Comparison.Role.SHARE
                && all.stream()
                        .anyMatch(a -> PairedAmounts.isLevel(relation, a)
                                && PairedAmounts.isAlike(relation, a, own)
                                && PairedAmounts.fits(relation, a, own));
    }

    private static boolean isOne(Labelled a, Labelled b) {
        return a.figure().range().equals(b.figure().range());
    }

    /** The amounts that the words of a multiple name, each by its own word: 丰水期湖面相当于枯水期的7倍. */
    private static List<Labelled> named(Comparison relation, List<Labelled> near) {
        if (relation.role() != Comparison.Role.TIMES) {
            return List.of();
        }
        int to = relation.range().from();
        List<String> nouns = relation.in().in().tokens().stream()
                .filter(t -> t.range().from() >= to - relation.lead().length()
                        && t.range().to() <= to
                        && t.range().length() > 1
                        && "nt".indexOf(t.tag().charAt(0)) >= 0)
                .map(t -> t.range().of(relation.in().in().passage().chars()))
                .toList();
        List<Labelled> named = near.stream()
                .filter(f -> nouns.stream().anyMatch(f.lead()::contains))
                .toList();
        boolean own = named.size() == 2
                && PairedAmounts.isAlike(relation, named.get(0), named.get(1))
                && nouns.stream()
                        .anyMatch(n -> named.get(0).lead().contains(n)
                                && !named.get(1).lead().contains(n))
                && nouns.stream()
                        .anyMatch(n -> named.get(1).lead().contains(n)
                                && !named.get(0).lead().contains(n));
        return own ? named : List.of();
    }

    /** The levels in the sentences around a relation. */
    private static List<Labelled> near(Page page, List<Labelled> all, Comparison relation) {
        List<Sentence> sentences = page.sentences(relation.in().in());
        int at = sentences.indexOf(relation.in());
        TextRange here = sentences
                .get(Math.max(0, at - NEAR))
                .range()
                .cover(sentences
                        .get(Math.min(sentences.size(), at + NEAR + 1) - 1)
                        .range());
        int passage = relation.in().in().passage().index();
        return all.stream()
                .filter(f -> f.in().in().passage().index() == passage
                        && here.contains(f.figure().range())
                        && PairedAmounts.isLevel(relation, f)
                        && !isSum(relation, f)
                        && (f.figure().range().to() <= relation.range().from()
                                || f.figure().range().from() >= relation.range().to()))
                .toList();
    }

    /** Whether an amount is one of many years, 累计分红5.1亿元, and a multiple of none such. */
    private static boolean isSum(Comparison relation, Labelled told) {
        return relation.role() == Comparison.Role.TIMES
                && told.lead().contains(SUMMED)
                && !relation.lead().contains(SUMMED);
    }

    /** Whether the words of a share say that it is one of what was told, not of something among it. */
    private static boolean isTelling(Comparison relation) {
        if (relation.isInTurn()) {
            return false;
        }
        return relation.role() != Comparison.Role.SHARE
                || PairTerms.PAST.matcher(relation.lead()).find()
                || ((OF_WHOLE.isIn(relation.lead() + relation.words())
                                || PART_OF.matcher(relation.rest()).lookingAt())
                        && !AMONG.isIn(relation.lead()));
    }

    /**
     * The amount a relation is told of, among those that are not alone of their sort: of a share the last one that its words
     * name again, else the last before it, or the first after it where there is none. None where its sentence tells another
     * one last.
     */
    private Optional<Labelled> nearest(Comparison relation, List<Labelled> all) {
        Map<String, List<Labelled>> sorts = new LinkedHashMap<>();
        all.forEach(f -> sorts.computeIfAbsent(PairedAmounts.sort(relation, f), k -> new ArrayList<>())
                .add(f));
        List<Labelled> near = sorts.values().stream()
                .filter(alike -> alike.size() > 1)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(f -> f.figure().range()))
                .toList();
        List<Labelled> before = near.stream()
                .filter(f -> f.figure().range().to() <= relation.range().from())
                .toList();
        List<String> nouns = relation.role() == Comparison.Role.SHARE ? subject(relation) : List.of();
        Optional<Labelled> named = before.stream()
                .filter(f -> relation.role() == Comparison.Role.SHARE
                        ? f.labels().stream().anyMatch(nouns::contains)
                        : f.indicator() != null && relation.names(f.indicator()))
                .reduce((x, y) -> y);
        Optional<Labelled> last = all.stream()
                .filter(f -> relation.in().range().contains(f.figure().range())
                        && f.figure().range().to() <= relation.range().from())
                .reduce((x, y) -> y);
        boolean alone = last.isPresent() && near.stream().noneMatch(f -> isOne(f, last.get()));
        if (named.isEmpty() && alone) {
            return Optional.empty();
        }
        return named.or(() -> near.stream().filter(f -> comesTo(relation, f)).findFirst())
                .or(() -> before.stream().reduce((x, y) -> y))
                .or(() -> near.stream()
                        .filter(f ->
                                f.figure().range().from() >= relation.range().to())
                        .findFirst());
    }

    /** Whether an amount is what a change comes to: 增长50%,回升到45亿元. */
    private static boolean comesTo(Comparison relation, Labelled f) {
        return f.figure().range().from() >= relation.range().to()
                && COMES_TO.matcher(relation.in()
                                .between(
                                        relation.range().to(),
                                        f.figure().range().from()))
                        .matches();
    }

    /** The only amount that can be the other term; none where there are more. */
    private Optional<Labelled> other(Comparison relation, Labelled own, List<Labelled> near) {
        boolean whole = relation.role() == Comparison.Role.SHARE
                && !PairTerms.PAST.matcher(relation.lead()).find()
                && !LEFT.isIn(relation.lead());
        List<Labelled> alike = near.stream()
                .filter(f -> !isOne(f, own) && PairedAmounts.isAlike(relation, f, own))
                .filter(f -> relation.isSoManyYearsAfter(own.year(), f.year()))
                .filter(f -> whole || !isOfAnotherYear(relation, own, f))
                .toList();
        List<Labelled> others = alike.stream()
                .filter(f -> whole
                        ? isWhole(relation, f, own, alike.size() == 1)
                        : (PairTerms.isOfOtherTime(f, own) || alike.size() == 1)
                                && isOneThing(f, own, alike.size() == 1))
                .toList();
        List<Labelled> meant = others.size() < 2 ? others : narrow(relation, own, others);
        return meant.size() == 1 && (isOf(relation, own, meant.get(0)) || isBase(relation, own, meant.get(0), alike))
                ? Optional.of(meant.get(0))
                : Optional.empty();
    }

    /** Whether words that compare with the year before (比上年增长) leave no room for an amount of any other year. */
    private static boolean isOfAnotherYear(Comparison relation, Labelled own, Labelled other) {
        Integer now = own.year();
        Integer then = other.year();
        return YEARLY.isIn(relation.lead())
                && own.ownTime()
                && other.ownTime()
                && now != null
                && then != null
                && then != now - 1;
    }

    /** 年货物42万吨…次年货运量增长一成,达到…: whether what a change comes to is alone with one that is called much as it is. */
    private boolean isBase(Comparison change, Labelled own, Labelled base, List<Labelled> alike) {
        return alike.size() == 1
                && comesTo(change, own)
                && nouns(change).stream()
                        .anyMatch(n -> base.labels().stream().anyMatch(l -> l.charAt(0) == n.charAt(0)));
    }

    /**
     * Of several amounts the one that the words of the relation call by its indicator, or that has the indicator of its own term,
     * or is of the year before, where the words compare with it; the whole that the words of a share or of the part name.
     */
    private static List<Labelled> narrow(Comparison relation, Labelled own, List<Labelled> others) {
        if (relation.role() == Comparison.Role.SHARE) {
            Matcher of = PairTerms.OF.matcher(relation.lead());
            String whole = of.find() ? of.group("whole") : "";
            List<Labelled> called = others.stream()
                    .filter(o -> whole.length() > 1 && o.lead().contains(whole))
                    .toList();
            String clause = own.words().clause().words();
            return called.size() == 1
                    ? called
                    : others.stream()
                            .filter(o -> o.labels().stream().anyMatch(clause::contains))
                            .toList();
        }
        List<Labelled> called = others.stream()
                .filter(o -> o.indicator() != null && relation.names(o.indicator()))
                .toList();
        if (called.size() == 1) {
            return called;
        }
        List<Labelled> same = others.stream()
                .filter(o -> own.indicator() != null && own.indicator().equals(o.indicator()))
                .toList();
        if (same.size() == 1) {
            return same;
        }
        Integer year = own.year();
        return others.stream()
                .filter(o -> {
                    Integer then = o.year();
                    return YEARLY.isIn(relation.lead())
                            ? year != null && then != null && then == year - 1
                            : PairTerms.isThen(relation.lead()) && then != null && o.ownTime() && !then.equals(year);
                })
                .toList();
    }

    private static Optional<Finding> finding(Page page, Comparison relation, Labelled own, Labelled other) {
        boolean before = other.figure().range().from() < own.figure().range().from();
        Labelled first = before ? other : own;
        Labelled second = before ? own : other;
        double off = PairedAmounts.computed(relation, first, second)
                / relation.stated().middle();
        boolean unlike =
                PairedAmounts.isUnlike(relation, off, UNLIKE) && !PairedAmounts.isSlip(relation, first, second);
        return unlike || isTold(page, relation, first, second)
                ? Optional.empty()
                : PairedAmounts.finding(page, relation, first, second);
    }

    /** Whether another relation that the passage tells is what holds between two amounts: 228.6万人,占59.8%,老年人口占23.9%. */
    static boolean isTold(Page page, Comparison relation, Labelled first, Labelled second) {
        return page.comparisons().stream()
                .filter(r -> !r.range().equals(relation.range()))
                .filter(r -> r.in().in().equals(relation.in().in())
                        && r.in().range().contains(second.figure().range()))
                .anyMatch(r -> PairedAmounts.fits(r, first, second));
    }

    /**
     * Whether a larger amount of the same time can be the whole that the words of a share tell of; the only one beside its part
     * is that of a bare 占比.
     */
    private static boolean isWhole(Comparison relation, Labelled whole, Labelled part, boolean only) {
        Matcher of = PairTerms.OF.matcher(relation.lead());
        boolean told = of.find();
        String name = told ? of.group("whole") : "";
        String words = whole.words().clause().words();
        boolean partly = PARTLY.isIn(name) && !PARTLY.isIn(words);
        String end = name.substring(Math.max(0, name.length() - 2));
        boolean bare = only && told && name.isEmpty() && PairTerms.isBeside(part, relation);
        boolean named = bare
                || PairTerms.EXACTLY.matcher(relation.lead()).find()
                || (PairTerms.isGeneral(name, whole) ? PairTerms.isTotal(whole) : words.contains(end));
        return named
                && !partly
                && Amounts.inBase(whole.figure()).low()
                        > Amounts.inBase(part.figure()).high()
                && !(whole.ownTime() && part.ownTime() && whole.atOtherTime(part));
    }

    private boolean isOneThing(Labelled one, Labelled other, boolean only) {
        boolean apart = one.indicator() != null
                && other.indicator() != null
                && !PairTerms.isShortFor(one.indicator(), other.indicator())
                && !PairTerms.isShortFor(other.indicator(), one.indicator());
        boolean sorts = one.sorts().equals(other.sorts())
                || isBare(one)
                || isBare(other)
                || (only && one.shared(other) > 0 && one.isOfSortsOf(other));
        boolean part =
                one.sorts().contains(PairedAmounts.AMONG) != other.sorts().contains(PairedAmounts.AMONG);
        return !apart
                && !part
                && sorts
                && !one.ofOthers(other)
                && (only || one.shared(other) > 0 || isBare(one) || isBare(other));
    }

    /** Whether the words before an amount name nothing it could be of. */
    private boolean isBare(Labelled told) {
        return nouns(told.in(), told.from(), told.figure().range().from(), NOUN).isEmpty();
    }

    private List<String> nouns(Comparison relation) {
        int to = relation.range().from();
        return nouns(relation.in(), to - relation.lead().length(), to, NOUN);
    }

    /** What is named before the words of a share that name its whole. */
    private List<String> subject(Comparison share) {
        int from = share.range().from() - share.lead().length();
        Matcher of = PairTerms.OF.matcher(share.lead());
        return nouns(
                share.in(), from, of.find() ? from + of.start() : share.range().from(), NAMING);
    }

    /** What is named between two places, times and words of measure left out. */
    private List<String> nouns(Sentence s, int from, int to, Pattern tags) {
        return s.in().tokens().stream()
                .filter(t -> t.range().from() >= from
                        && t.range().to() <= to
                        && tags.matcher(t.tag()).matches())
                .map(t -> t.range().of(s.in().passage().chars()))
                .filter(w -> w.length() > 1 && !words.isPlain(w) && !SPEAKS.isIn(w))
                .toList();
    }

    /** Whether the words of a relation name nothing that neither of its terms is told with. */
    private boolean isOf(Comparison relation, Labelled one, Labelled other) {
        String told = one.words().clause().words() + other.words().clause().words();
        Predicate<String> names = n -> told.contains(n.substring(n.length() - 2))
                || one.labels().stream().anyMatch(l -> l.contains(n.substring(n.length() - 2)));
        boolean same =
                one.indicator() != null && !one.equals(other) && one.indicator().equals(other.indicator());
        List<String> nouns = nouns(relation);
        boolean part = relation.role() == Comparison.Role.SHARE
                && PairTerms.isTotal(other)
                && one.figure().range().to() <= relation.range().from()
                && subject(relation).stream().anyMatch(names);
        return part || nouns.stream().allMatch(names) || (same && nouns.stream().anyMatch(names));
    }
}
