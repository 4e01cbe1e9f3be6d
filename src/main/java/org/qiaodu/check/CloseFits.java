package org.qiaodu.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds a share or a growth to its printed digits where only two amounts told with it, by their places its terms, give nearly
 * what it says, but not what is printed: 112.46亿元,其中税收收入98.22亿元,占87.6%.
 */
final class CloseFits implements Check {
    /** Percentage points up to which two amounts give nearly what is stated. */
    private static final double NEARLY = 1;

    /** The same as a part of a share, and of a growth of more than a half. */
    private static final double PART = 0.1;

    private static final double GROWN = 0.02;

    /** Growth that levels told beside it need not show: at constant prices, or of those that are counted now as before. */
    private static final Search ADJUSTED = Search.of("生产总值|GDP|增加值|可比|不变价|实际增|同口径|剔除|扣除|规模以上|规上|零售总额|社零|固定资产投资");

    /** The subject of a share: 铜加工占. */
    private static final Search SUBJECT =
            Search.of("(?:\\A|,)(?<part>\\p{IsHan}{2,8}?)(?:产?值)?占(?:比|[^,;。占]{2,10}的)?(?:比重|比例)?[约达为]*\\z");

    /** Sentences before a share that names its part in which that may be told. */
    private static final int BEFORE = 2;

    /** What leaves the amount told before it the subject of a share. */
    private static final Pattern BARE = Pattern.compile("[,(]?\\p{IsHan}{0,2}占|[,(]?(?:比重|比例|份额)");

    /** Words between a share and the amount that it is. */
    private static final Pattern COMES_TO = Pattern.compile("[,(]?(?:达到?|为|计|约)");

    private static final Pattern LISTED = Pattern.compile("[、和与及]{1,2}");

    /** Digits of a share from which a slip in it is hardly chance. */
    private static final int DIGITS = 3;

    private static final Search NOMINAL = Search.of("现价|名义");

    @Override
    public List<Finding> check(Page page) {
        return page.comparisons().stream()
                .filter(r -> r.figure().filter(CloseFits::isPercent).isPresent())
                .filter(r -> r.role() == Comparison.Role.SHARE || isGrowth(r))
                .flatMap(r -> check(page, r).stream())
                .toList();
    }

    private static boolean isPercent(Quantity q) {
        return q.kind() == Quantity.Kind.PERCENT && q.statedAs().contains("%") && Amounts.isExact(q);
    }

    private static boolean isGrowth(Comparison r) {
        return (r.role() == Comparison.Role.UP || r.role() == Comparison.Role.DOWN) && !Comparison.STEP.isIn(r.lead());
    }

    private static Optional<Finding> check(Page page, Comparison relation) {
        Quantity stated = relation.figure().orElseThrow();
        List<Sentence> sentences = page.sentences(relation.in().in());
        int at = sentences.indexOf(relation.in());
        boolean named = relation.role() == Comparison.Role.SHARE && SUBJECT.isIn(relation.lead());
        List<Sentence> near = sentences.subList(Math.max(0, at - (named ? BEFORE : 1)), at + 1);
        List<Labelled> amounts = page.figures().stream()
                .filter(f -> Amounts.isExact(f.figure()) && PairedAmounts.isLevel(relation, f))
                .toList();
        List<Map.Entry<Labelled, Labelled>> terms = amounts.stream()
                .filter(f -> near.contains(f.in()))
                .flatMap(f -> amounts.stream()
                        .filter(s -> areTerms(relation, f, s, amounts))
                        .map(s -> Map.entry(f, s)))
                .toList();
        List<Map.Entry<Labelled, Labelled>> close = terms.stream()
                .filter(p -> isNearly(relation, stated, p.getKey(), p.getValue())
                        || isSlip(relation, stated, p.getKey(), p.getValue()))
                .toList();
        boolean told = close.stream()
                .flatMap(p -> Stream.of(p.getKey(), p.getValue()))
                .anyMatch(p -> amounts.stream()
                        .anyMatch(o -> PairedAmounts.isAlike(relation, p, o)
                                && (fits(relation, stated, p, o) || fits(relation, stated, o, p))));
        return close.size() != 1 || told
                ? Optional.empty()
                : PairedAmounts.finding(
                        page, relation, close.get(0).getKey(), close.get(0).getValue());
    }

    /** Whether two amounts are by their words a whole and the part that a share is told of, or the same at two times. */
    private static boolean areTerms(Comparison relation, Labelled first, Labelled second, List<Labelled> amounts) {
        if (!PairedAmounts.isAlike(relation, first, second)
                || first.figure().range().to() > second.figure().range().from()) {
            return false;
        }
        return relation.role() == Comparison.Role.SHARE
                ? isPart(relation, second)
                        && !areListed(first, second)
                        && first.figure().value().compareTo(second.figure().value()) > 0
                : isTold(relation, first, second, amounts)
                        && !isAdjusted(relation, first, second)
                        && (PairTerms.isContrast(first, second) || PairTerms.isContrast(second, first))
                        && !first.ofOthers(second);
    }

    /** Whether two amounts are told side by side: 58.3亿元、41.7亿元和22.9亿元. */
    private static boolean areListed(Labelled first, Labelled second) {
        return first.in().equals(second.in())
                && LISTED.matcher(first.in()
                                .between(
                                        first.figure().range().to(),
                                        second.figure().range().from()))
                        .matches();
    }

    /** Whether a share is told right after an amount or before it, or names it again: 铜加工186.5亿元,其他29.1亿元,铜加工占69.5%. */
    private static boolean isPart(Comparison share, Labelled part) {
        if (!part.in().in().equals(share.in().in())) {
            return false;
        }
        String after =
                share.in().between(share.range().to(), part.figure().range().from());
        if ((PairTerms.isBeside(part, share) && BARE.matcher(share.lead()).lookingAt())
                || COMES_TO.matcher(after).matches()) {
            return true;
        }
        Matcher subject = SUBJECT.matcher(share.lead());
        return part.figure().range().to() <= share.range().from()
                && subject.find()
                && part.lead().endsWith(subject.group("part"));
    }

    /** Whether a slip of one digit in a share keeps it from being that of the whole told with it. */
    private static boolean isSlip(Comparison relation, Quantity stated, Labelled first, Labelled second) {
        return relation.role() == Comparison.Role.SHARE
                && stated.statedAs().chars().filter(Character::isDigit).count() >= DIGITS
                && (first.in().equals(relation.in())
                        || !second.in().equals(relation.in())
                        || relation.in().chars().startsWith(PairedAmounts.AMONG))
                && !PairTerms.isThen(first.lead())
                && relation.isSlipOf(PairedAmounts.computed(relation, first, second));
    }

    /** Whether the sentence of a growth tells both levels, one of them last before it. */
    private static boolean isTold(Comparison growth, Labelled first, Labelled second, List<Labelled> amounts) {
        return first.in().equals(growth.in())
                && second.in().equals(growth.in())
                && amounts.stream()
                        .filter(a -> a.in().equals(growth.in())
                                && a.figure().range().to() <= growth.range().from())
                        .reduce((x, y) -> y)
                        .filter(last -> last.equals(first) || last.equals(second))
                        .isPresent();
    }

    private static boolean isAdjusted(Comparison relation, Labelled first, Labelled second) {
        String words = first.words().clause().words() + second.words().clause().words() + relation.lead();
        return ADJUSTED.isIn(words + first.indicator() + second.indicator()) && !NOMINAL.isIn(words + relation.rest());
    }

    private static boolean isNearly(Comparison relation, Quantity stated, Labelled first, Labelled second) {
        double said = stated.value().doubleValue();
        boolean share = relation.role() == Comparison.Role.SHARE;
        return Math.abs(PairedAmounts.computed(relation, first, second) - said)
                <= (share ? Math.min(NEARLY, said * PART) : Math.max(NEARLY, said * GROWN));
    }

    /** Whether two amounts give what is stated but for one in its last digit. */
    private static boolean fits(Comparison relation, Quantity stated, Labelled first, Labelled second) {
        Interval hundred = Interval.around(100, 0);
        Interval percent = Amounts.inBase(second.figure())
                .by(Amounts.inBase(first.figure()))
                .times(hundred);
        Interval printed = Interval.printed(stated);
        return switch (relation.role()) {
            case SHARE -> percent.meets(printed);
            case UP -> percent.minus(hundred).meets(printed);
            default -> hundred.minus(percent).meets(printed);
        };
    }
}
