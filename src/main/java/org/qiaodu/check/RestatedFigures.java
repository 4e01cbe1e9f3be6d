package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/**
 * Finds a figure that is told twice, with values that cannot both hold. That two figures are one is seen by the words
 * around them, the more of these the less their digits are alike.
 */
final class RestatedFigures implements Check {
    /** Fewest digits of figures that do not agree by chance in all but one. */
    private static final int TELLING = 3;

    private static final Pattern PASSED = Pattern.compile("(首次|首度)?(突破|超过|跨过|迈过|越过|冲破).*");

    private static final Pattern DIGIT = Pattern.compile("[\\d一二三四五六七八九十两]");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final int TIMES = 3;
    /** What makes a mark one that is still to be passed. */
    private static final Pattern GOAL = Pattern.compile("目标|力争|预期|预计|确保|争取|有望");

    /** Least part of a mark that is passed by an amount which is told of the same. */
    private static final double NEAR = 0.5;

    /** Indicators that name no quantity by themselves. */
    private static final Pattern GENERAL = Pattern.compile(
            "(?:年|总|新|各)?(增速|增长|总额|总量|产值|增加值|位次|时长|年数|同类数量|面积|数量|规模|金额|价值|比重|占比|比例|持股比例|股权比例|总投资|投资|产量|产能|销售|收入|价格|价)");

    private static final Pattern LISTED =
            Pattern.compile("[、和与及][^,;。:]*(?:分别|依次)[^,;。:\\d]{0,6}(?:[\\d.]+[^,;。:\\d、和与]{0,4}[、和与])*\\z");

    /** Before the figure of one item: the name its line begins with, or the largest of so many. */
    private static final Search ITEM = Search.of(
            "(?:\\A\\p{IsHan}{2,8}:|(?:个|家|项|座|类)[^,;。]{0,8}中,[^,;。]{0,6}最[^,;。]{1,3}的[是为][^;。]*)[^,;:。\\d]{0,40}\\z");

    private static final Search LOOKED_AT = Search.of("\\A(?:从|分|按)[^,;。]{1,10}(?:看|来看|分),");

    private static final Pattern ALL = Pattern.compile("共|合计|[全整]\\p{IsHan}|所有|总");

    private static final Pattern WIDE = Pattern.compile("全国|全省|全球|世界|国内|我国|全区域");
    /** A figure that tells which thing is meant: 这条长42.5公里的绿道. */
    private static final Pattern ATTRIBUTE = Pattern.compile("\\A[^,;。\\d、]{0,3}?的(?<head>\\p{IsHan}{2,8})");

    /** Between a part and the share it is of the whole. */
    private static final Pattern SHARE = Pattern.compile(",?占[^,;。]*");

    /** Words for all of a region. */
    private static final Search REGION = Search.of("全[国省市县区州镇乡村]|[我本该][国省市县区州镇乡村]|规模以上|地区");

    private static final Set<String> FIRMS = Set.of("Company", "Factory", "Brand");

    /** Percentage points by which a share may differ, its figures being rounded. */
    private static final double POINT = 0.3;

    private static final Pattern POINTS = Pattern.compile("(?:这|该|此|那|上述)(?:[座个条家项支款所片台艘批一]|\\p{IsHan}{2})");

    private final Wordings words;

    RestatedFigures(CheckWords words) {
        this.words = words.wordings();
    }

    @Override
    public List<Finding> check(Page page) {
        Map<String, List<Labelled>> bySort = new LinkedHashMap<>();
        for (Labelled figure : page.figures()) {
            if (isTold(figure)) {
                bySort.computeIfAbsent(sort(figure), k -> new ArrayList<>()).add(figure);
            }
        }
        List<Finding> found = new ArrayList<>();
        for (List<Labelled> same : bySort.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (Labelled other : same.subList(i + 1, same.size())) {
                    boolean again = isRestated(same.get(i), other, same) || isEcho(same.get(i), other, same);
                    if (again
                            && !isListed(same.get(i))
                            && !isListed(other)
                            && !isOfItem(same.get(i))
                            && !isOfItem(other)
                            && isOfPart(same.get(i)) == isOfPart(other)
                            && !areParts(same.get(i), other, same)
                            && !isPart(same.get(i), same)
                            && !isPart(other, same)) {
                        found.add(finding(page, same.get(i), other));
                    }
                }
            }
        }
        return found;
    }

    /** Whether a figure is one of those told apart from their names: 甲、乙分别为126.4亿元和385.2亿元. */
    static boolean isListed(Labelled told) {
        return LISTED.matcher(told.in()
                        .between(told.in().range().from(), told.figure().range().from()))
                .find();
    }

    /** Whether a figure is of one of several things: of an item that its line is headed with (数字经济:产值…), or the largest of some. */
    private static boolean isOfItem(Labelled told) {
        return ITEM.isIn(told.in()
                .in()
                .passage()
                .chars()
                .substring(0, told.figure().range().from()));
    }

    /** Whether a sentence tells a figure of one part of what it looks at: 从产品结构看,. */
    private static boolean isOfPart(Labelled told) {
        return LOOKED_AT.isIn(told.in()
                .between(told.in().range().from(), told.figure().range().from()));
    }

    /** Whether two figures add up to a third, whose parts they are. */
    static boolean areParts(Labelled one, Labelled other, List<Labelled> all) {
        return all.stream()
                .anyMatch(f -> f.in().in().equals(one.in().in())
                        && Amounts.adds(f.figure(), List.of(one.figure(), other.figure())));
    }

    /** Whether a figure is told with the share that it is of another: 487.5亿元,占全市的79.6%. */
    static boolean isPart(Labelled part, List<Labelled> all) {
        return part.in().quantities().stream()
                .filter(q -> q.kind() == Quantity.Kind.PERCENT
                        && q.range().from() >= part.figure().range().to())
                .filter(q -> SHARE.matcher(part.in()
                                .between(part.figure().range().to(), q.range().from()))
                        .matches())
                .anyMatch(q -> all.stream()
                        .map(f -> part.figure().value().doubleValue()
                                / f.figure().value().doubleValue()
                                * 100)
                        .anyMatch(share ->
                                share < 99 && Math.abs(share - q.value().doubleValue()) < POINT));
    }

    static boolean isTold(Labelled told) {
        Quantity q = told.figure();
        boolean bound = q.bound() == Bound.EXACT
                || (q.bound() == Bound.MORE_THAN && PASSED.matcher(q.statedAs()).matches());
        return bound
                && q.upTo() == null
                && q.value().signum() > 0
                && !(q.kind() == Quantity.Kind.COUNT && Amounts.measureWord(q).isEmpty() && !Amounts.isPeople(told))
                && DIGIT.matcher(q.statedAs()).find()
                && q.kind() != Quantity.Kind.RANK
                && q.kind() != Quantity.Kind.NUMBER
                && q.kind() != Quantity.Kind.RATIO
                && q.kind() != Quantity.Kind.POINTS
                && (q.kind() != Quantity.Kind.DURATION || q.unit().equals("d"));
    }

    /** What figures must have in common to be held against each other: kind, unit, measure word, and whether it is a change. */
    private String sort(Labelled told) {
        return sort(told, words);
    }

    static String sort(Labelled told, Wordings words) {
        Quantity q = told.figure();
        String lead = told.lead();
        String change = words.has("fell", lead) ? "fall" : words.has("rose", lead) ? "rise" : "";
        String counted = Amounts.isPeople(told) ? told.sort() : Amounts.measureWord(q);
        return q.kind() + " " + q.unit() + " " + counted + " " + change;
    }

    private static boolean isRestated(Labelled one, Labelled other, List<Labelled> all) {
        boolean share = one.figure().kind() == Quantity.Kind.PERCENT;
        boolean oneThing = (one.shared(other) > 0 || isOneIndicator(one, other))
                && (!share || (isOneIndicator(one, other) && isAlone(one, other, all)))
                && !one.in().equals(other.in())
                && one.sorts().equals(other.sorts())
                && !one.ofOthers(other)
                && !isFirmBesideRegion(one, other)
                && !isFirmBesideRegion(other, one)
                && !one.atOtherTime(other)
                && scope(one).equals(scope(other));
        if (!oneThing) {
            return false;
        }
        boolean exact = one.figure().bound() == Bound.EXACT && other.figure().bound() == Bound.EXACT;
        return exact ? isOneFigure(one, other) || isOnly(one, other, all) : passes(one, other) || passes(other, one);
    }

    /** Whether one is told of a firm that opens its sentence, and the other of all of a region: 香泉公司…产值61.8亿元, 全区…总产值612.8亿元. */
    private static boolean isFirmBesideRegion(Labelled firm, Labelled region) {
        return REGION.isIn(region.lead())
                && !REGION.isIn(firm.lead())
                && firm.in().mentions().stream()
                        .filter(m -> m.form() == Mention.Form.NAME)
                        .findFirst()
                        .filter(m -> FIRMS.contains(m.type().name()))
                        .filter(m -> m.range().to() <= firm.figure().range().from())
                        .isPresent();
    }

    /** Whether two different values are told of what is one figure. */
    private static boolean isOneFigure(Labelled one, Labelled other) {
        String here = digits(one);
        String there = digits(other);
        if (rounds(one.figure(), other.figure())) {
            return false;
        }
        boolean slip = Digits.oneSlip(here, there)
                && Math.min(here.length(), there.length()) >= TELLING
                && !(here.endsWith("00") && there.endsWith("00"));
        boolean told = one.shared(other) > 1 || one.labels().equals(other.labels()) || isOneIndicator(one, other);
        return Digits.permuted(here, there)
                || (slip && told)
                || (isNear(one.figure(), other.figure())
                        && Math.min(here.length(), there.length()) > 1
                        && (recalls(other, one) || recalls(one, other)))
                || (one.atOneTime(other)
                        && isOneIndicator(one, other)
                        && one.kinds().equals(other.kinds())
                        && isNear(one.figure(), other.figure()));
    }

    /**
     * Whether digits that have changed places tell one figure twice, whatever it is called: three digits or more in one
     * passage, two where nothing else of the sort is told and the later words name what was spoken of.
     */
    private static boolean isEcho(Labelled one, Labelled other, List<Labelled> all) {
        String here = significant(one.figure());
        String there = significant(other.figure());
        boolean exact = Amounts.isAmount(one.figure()) && Amounts.isAmount(other.figure());
        boolean plain = one.figure().kind() != Quantity.Kind.PERCENT
                && one.figure().kind() != Quantity.Kind.DURATION
                && (exact || here.length() > TELLING)
                && one.in().in().equals(other.in().in())
                && !one.in().equals(other.in())
                && Digits.permuted(here, there)
                && isNear(one.figure(), other.figure())
                && (one.sorts().equals(other.sorts())
                        || (here.length() > TELLING
                                && !one.sorts().isEmpty()
                                && !other.sorts().isEmpty()
                                && one.isOfSortsOf(other)))
                && !one.ofOthers(other)
                && !one.atOtherTime(other)
                && scope(one).equals(scope(other));
        return plain
                && (here.length() > TELLING ? isKin(one, other) : here.length() == TELLING || all.size() == 2)
                && (here.length() > TELLING || names(other, one));
    }

    /** Whether neither is told of an indicator that the other's words leave out, or both of one time or thing. */
    private static boolean isKin(Labelled one, Labelled other) {
        return isBare(one) || isBare(other) || one.shared(other) > 0 || one.atOneTime(other) || names(other, one);
    }

    /** Whether no indicator is told, or one that any figure has: 1268.4亿元的总量. */
    private static boolean isBare(Labelled told) {
        return told.indicator() == null || GENERAL.matcher(told.indicator()).matches();
    }

    /** Whether the clause of a figure names, after or before it, what the passage spoke of before another figure. */
    private static boolean names(Labelled later, Labelled earlier) {
        String chars = later.in().in().passage().chars();
        String before = chars.substring(0, earlier.figure().range().to());
        TextRange clause = later.words().clause().range();
        return later.in().in().tokens().stream()
                .filter(t -> clause.contains(t.range())
                        && t.range().length() > 1
                        && t.tag().startsWith("n"))
                .map(t -> t.range().of(chars))
                .anyMatch(before::contains);
    }

    /** The digits of a value without noughts at its ends. */
    static String significant(Quantity q) {
        return q.value().stripTrailingZeros().unscaledValue().toString();
    }

    /** Whether the words before a figure say that it is of all there are: 全线22座车站. */
    private static boolean isAll(Labelled told) {
        return ALL.matcher(told.lead()).find();
    }

    /** Whether a third value of their indicator is told nowhere, as where each is of another part. */
    private static boolean isAlone(Labelled one, Labelled other, List<Labelled> all) {
        return all.stream()
                .filter(f -> isOneIndicator(one, f))
                .allMatch(f -> digits(f).equals(digits(one)) || digits(f).equals(digits(other)));
    }

    private static boolean isOneIndicator(Labelled one, Labelled other) {
        return one.indicator() != null
                && other.indicator() != null
                && (one.indicator().endsWith(other.indicator())
                        || other.indicator().endsWith(one.indicator()))
                && !GENERAL.matcher(other.indicator()).matches()
                && !GENERAL.matcher(one.indicator()).matches();
    }

    /** Whether they are all that is told of one sort, and one slip apart. */
    private static boolean isOnly(Labelled one, Labelled other, List<Labelled> all) {
        String here = digits(one);
        String there = digits(other);
        return !rounds(one.figure(), other.figure())
                && Digits.oneSlip(here, there)
                && here.length() > 1
                && there.length() == here.length()
                && !(here.endsWith("0") && there.endsWith("0"))
                && (one.shared(other) > 1 || (one.shared(other) == 1 && isAll(one) && isAll(other)))
                && one.kinds().equals(other.kinds())
                && all.stream().filter(f -> f.shared(one) > 0).count() == 2;
    }

    /** Whether one is at most so many times the other as levels of one thing that is told again are. */
    static boolean isNear(Quantity one, Quantity other) {
        double ratio = Amounts.inBase(one).middle() / Amounts.inBase(other).middle();
        return ratio < TIMES && ratio > 1.0 / TIMES;
    }

    /** Whether one value is the other rounded, so that both hold. */
    static boolean rounds(Quantity one, Quantity other) {
        if (!one.unit().equals(other.unit())) {
            return Amounts.inBase(one).meets(Amounts.inBase(other));
        }
        double slack = Math.max(
                Figures.rounding(one.value(), one.statedAs()), Figures.rounding(other.value(), other.statedAs()));
        return Math.abs(one.value().doubleValue() - other.value().doubleValue()) <= slack * 1.000001;
    }

    static String digits(Labelled told) {
        return NO_DIGIT.matcher(told.figure().statedAs()).replaceAll("");
    }

    /** Whether the words of a figure recall, as known, a thing that another is told of: 这条长24.5公里的绿道. */
    private static boolean recalls(Labelled told, Labelled earlier) {
        Matcher attribute = ATTRIBUTE.matcher(told.rest());
        if (!attribute.find()) {
            return false;
        }
        String head = attribute.group("head");
        int at = told.figure().range().to() + attribute.start("head");
        if (told.in().indicators().stream().anyMatch(i -> i.range().from() == at)) {
            return false;
        }
        String sentence = earlier.in().chars();
        String name = told.nameAfter(attribute.start("head"));
        if (name != null) {
            return sentence.contains(name) || earlier.names().contains(name);
        }
        boolean known = sentence.contains(head)
                || (head.length() > 2 && sentence.contains(head.substring(head.length() - 2)))
                || sentence.contains(head.substring(0, 2));
        return known && (POINTS.matcher(told.lead()).find() || told.names().isEmpty() || sentence.contains(head));
    }

    /** Whether one tells a mark as passed that the other, of the same time, stays below. */
    private static boolean passes(Labelled mark, Labelled amount) {
        double value = amount.figure().value().doubleValue();
        double passed = mark.figure().value().doubleValue();
        return mark.figure().bound() == Bound.MORE_THAN
                && amount.figure().bound() == Bound.EXACT
                && !GOAL.matcher(mark.in().chars()).find()
                && isOneIndicator(mark, amount)
                && value < passed
                && value > passed * NEAR;
    }

    /** The region that is larger than what texts tell of; empty where none is told. */
    private static String scope(Labelled told) {
        Matcher wide = WIDE.matcher(told.lead());
        return wide.find() ? wide.group() : "";
    }

    static Finding finding(Page page, Labelled one, Labelled other) {
        String what = one.labels().stream()
                .filter(l -> other.labels().stream().anyMatch(o -> l.endsWith(o) || o.endsWith(l)))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(l -> l))
                .findFirst()
                .orElse(one.indicator() == null ? "所说之数" : one.indicator());
        return new Draft(page, Finding.Kind.VALUE_DISAGREEMENT, Finding.Severity.HIGH)
                .at(one.words().clause())
                .at(other.words().clause())
                .because(
                        what + "一处作" + one.figure().statedAs() + "，一处作"
                                + other.figure().statedAs() + "，不能同真",
                        what + " is " + one.figure().statedAs() + " in one place and "
                                + other.figure().statedAs() + " in another; both cannot hold");
    }
}
