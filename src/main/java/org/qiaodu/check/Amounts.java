package org.qiaodu.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;

/** Quantities that can be added, compared and divided. */
final class Amounts {
    /** By how much an amount changes where 万 and 亿 took each other's place. */
    static final List<Double> MAGNITUDES = List.of(1e4, 1e-4);

    private static final Pattern NUMERAL = Pattern.compile("^[^\\d一二两三四五六七八九十百千万亿]*[^\\p{IsHan}]*[一二两三四五六七八九十百千万亿多余]*");
    private static final Pattern MORE = Pattern.compile("(多|余|以上|门槛|大关|台阶|关口)$");
    /** Words before an amount a head or a piece. */
    private static final Pattern RATED = Pattern.compile("(?:人均|平均|均价|单价|每股|每人|户均|亩均|以上|以内|以下)[^,;。、]*\\z");

    /** 10亿元以上项目: a class of things that are counted. */
    private static final Pattern CLASS = Pattern.compile("[\\d一二两三四五六七八九十百千万亿][元吨人亩][及]?以[上内下]的?\\p{IsHan}{2,8}\\z");

    private static final Pattern ABOUT = Pattern.compile("(?:左右|上下)\\z");

    private static final Pattern PERSON = Pattern.compile("^[名位]$");

    private static final Pattern PEOPLE = Pattern.compile("(?:户籍|常住|人口|居民|村民|职工|员工|学生|农民|人)\\p{IsHan}{0,2}\\z");

    /** Parts up to which their roundings hardly miss the total by more than one of its last digit. */
    private static final int FEW = 4;

    /** How many times its spread the rounding of a sum hardly reaches. */
    private static final double SPREADS = 2.6;

    /** Part of the roundings of only two figures that these hardly reach. */
    private static final double HARDLY = 0.99;

    /** Units with the one that others of their dimension are told in here, and how many of it one is. */
    private static final Map<String, Map.Entry<String, Double>> BASES = Map.of(
            "km", Map.entry("m", 1e3),
            "{mu}", Map.entry("m2", 1e4 / 15),
            "har", Map.entry("m2", 1e4),
            "km2", Map.entry("m2", 1e6),
            "h", Map.entry("min", 60.0),
            "kg", Map.entry("t", 1e-3),
            "a", Map.entry("mo", 12.0));

    /** Units of what is rated, not counted up: voltage, temperature. */
    private static final Set<String> RATINGS = Set.of("kV", "Cel", "deg");

    private static final String PEOPLE_SORT = "people";

    private Amounts() {}

    /** What it is told in where units of one dimension are one. */
    static String dimension(Quantity q) {
        Map.Entry<String, Double> base = BASES.get(q.unit());
        return base == null ? q.unit() : base.getKey();
    }

    /** How many of the unit of its dimension one of its own is. */
    static double factor(Quantity q) {
        Map.Entry<String, Double> base = BASES.get(q.unit());
        return base == null ? 1 : base.getValue();
    }

    /** What can be told of one thing in different words: its dimension, or what counts it; people are people however counted. */
    static String sort(Quantity q, @Nullable String indicator) {
        return isPeople(q, indicator)
                ? PEOPLE_SORT
                : dimension(q) + (q.kind() == Quantity.Kind.COUNT ? measureWord(q) : "");
    }

    private static boolean isPeople(Quantity q, @Nullable String indicator) {
        String counted = q.counted() == null ? String.valueOf(indicator) : q.counted();
        boolean bare = q.kind() == Quantity.Kind.NUMBER
                || (q.kind() == Quantity.Kind.COUNT && measureWord(q).isEmpty());
        return q.unit().equals("{person}") || (bare && PEOPLE.matcher(counted).find());
    }

    static boolean isPeople(Labelled told) {
        return told.sort().equals(PEOPLE_SORT);
    }

    /** What it can mean, in the unit of its dimension. */
    static Interval inBase(Quantity q) {
        Map.Entry<String, Double> base = BASES.get(q.unit());
        return base == null ? Interval.of(q) : Interval.of(q).times(Interval.around(base.getValue(), 0));
    }

    /** Whether it is one exact value above nothing. */
    static boolean isExact(Quantity q) {
        return isOneValue(q) && q.value().signum() > 0;
    }

    /** Whether it is one exact value, be it below nothing. */
    static boolean isOneValue(Quantity q) {
        return q.bound() == Bound.EXACT && q.upTo() == null;
    }

    /** Whether it is an amount of something, not a share, a place, a length of time or a multiple. */
    static boolean isAmount(Quantity q) {
        return isExact(q)
                && (q.kind() == Quantity.Kind.MONEY
                        || q.kind() == Quantity.Kind.MEASURE
                        || q.kind() == Quantity.Kind.COUNT);
    }

    /** Whether it is told to be about so much: 670万人次左右. */
    static boolean isAbout(Quantity q) {
        return q.bound() == Bound.APPROXIMATE
                && q.upTo() == null
                && (q.kind() == Quantity.Kind.MONEY
                        || q.kind() == Quantity.Kind.MEASURE
                        || q.kind() == Quantity.Kind.COUNT);
    }

    /** Whether it is an amount that others may be added to: not one a head or a piece. */
    static boolean adds(Sentence sentence, Quantity q) {
        String before = sentence.stretch(q.range()).before(14);
        boolean counted =
                q.kind() == Quantity.Kind.COUNT && CLASS.matcher(before).find();
        return isAmount(q)
                && !RATINGS.contains(q.unit())
                && (counted || !RATED.matcher(before).find());
    }

    /** Whether both are counted or measured alike: money with money, 家 with 家. */
    static boolean alike(Quantity one, Quantity other) {
        return one.kind() == other.kind()
                && one.unit().equals(other.unit())
                && (one.kind() != Quantity.Kind.COUNT || measureWord(one).equals(measureWord(other)));
    }

    /** The measure word of a count, or the unit as written; empty where there is none. */
    static String measureWord(Quantity q) {
        String words =
                ABOUT.matcher(NUMERAL.matcher(q.statedAs()).replaceAll("")).replaceFirst("");
        return PERSON.matcher(MORE.matcher(words).replaceAll("")).replaceAll("人");
    }

    static double sum(List<Quantity> parts) {
        return parts.stream().mapToDouble(p -> p.value().doubleValue()).sum();
    }

    /** By how much a sum of rounded parts may differ from a rounded total; whole numbers of things not at all. */
    static double slack(Quantity total, List<Quantity> parts) {
        double slack = Figures.rounding(total.value(), total.statedAs())
                + parts.stream()
                        .mapToDouble(p -> Figures.rounding(p.value(), p.statedAs()))
                        .sum();
        boolean whole = total.kind() == Quantity.Kind.COUNT
                && slack < parts.size()
                && total.value().doubleValue() < 1e4;
        double last = Math.max(
                Figures.rounding(total.value(), total.statedAs()),
                parts.stream()
                        .mapToDouble(p -> Figures.rounding(p.value(), p.statedAs()))
                        .max()
                        .orElse(0));
        double few = Math.min(slack, 2 * last);
        long coarse = Stream.concat(Stream.of(total), parts.stream())
                .filter(p -> Figures.rounding(p.value(), p.statedAs()) == last)
                .count();
        return whole
                ? 0
                : parts.size() > FEW
                        ? Math.min(slack, Math.max(likely(total, parts), 2 * last))
                        : coarse > 2 ? few : few * HARDLY;
    }

    /** By how much a sum of many may differ: the roundings of so many hardly all point one way. */
    private static double likely(Quantity total, List<Quantity> parts) {
        double variance = Stream.concat(Stream.of(total), parts.stream())
                .mapToDouble(p -> Math.pow(Figures.rounding(p.value(), p.statedAs()), 2) / 3)
                .sum();
        return SPREADS * Math.sqrt(variance);
    }

    static boolean adds(Quantity total, List<Quantity> parts) {
        return Math.abs(sum(parts) - total.value().doubleValue()) <= slack(total, parts) + 1e-9;
    }
}
