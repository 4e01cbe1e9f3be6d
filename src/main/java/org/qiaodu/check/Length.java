package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/**
 * A length of time told in a sentence.
 *
 * @param in the sentence
 * @param stated the length with its half or its months: 三年半 is 3.5 years, 两年零七个月 31 months
 */
record Length(Sentence in, Quantity stated) {
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** What follows the years of a length. */
    private static final Pattern MORE = Pattern.compile("半|[零又]?(?<months>\\d{1,2}|[一二两三四五六七八九十]{1,2})个月");

    /** A year counted from one told before, with what leads to its number: 第二年,也就是. */
    private static final Pattern NTH = Pattern.compile("(?:第(?<nth>[二三四五六七八九])|次|翌)年,?[(]?(?:即|也就是|就是|亦即)?(?=\\d{4})");

    /** The lengths of time a sentence tells, in order, and those by which it counts from a year told before: 次年(1906年). */
    static List<Length> of(Sentence s) {
        Stream<Length> nth = NTH.matcher(s.chars()).results().map(m -> nth(s, m));
        Stream<Length> told = Stream.concat(s.quantities().stream(), s.times().stream().flatMap(t -> Stream.ofNullable(t.length())))
                .filter(q -> q.kind() == Quantity.Kind.DURATION
                        && q.upTo() == null
                        && q.value().signum() > 0)
                .map(q -> new Length(s, whole(s, q)));
        List<Length> all = new ArrayList<>();
        Stream.concat(nth, told)
                .sorted(Comparator.comparingInt(l -> l.range().from()))
                .filter(l -> all.isEmpty()
                        || all.get(all.size() - 1).range().to() <= l.range().from())
                .forEach(all::add);
        return all;
    }

    private static Length nth(Sentence s, MatchResult m) {
        int at = s.range().from();
        int years = m.group(1) == null ? 1 : Numerals.whole(m.group(1)) - 1;
        TextRange range = new TextRange(at + m.start(), at + m.end());
        BigDecimal value = BigDecimal.valueOf(years);
        return new Length(
                s, new Quantity(range, Quantity.Kind.DURATION, value, null, "a", Bound.EXACT, m.group(), null));
    }

    /** Whether it counts from a year told before. */
    boolean isNth() {
        return NTH.matcher(stated.statedAs() + "1000").lookingAt();
    }

    private static Quantity whole(Sentence s, Quantity q) {
        Matcher more = MORE.matcher(s.stretch(q.range()).after(6));
        boolean walked =
                q.statedAs().startsWith("过") && s.stretch(q.range()).before(1).matches("[走度经穿]");
        boolean longer = q.unit().equals("a") && more.lookingAt();
        if (!longer) {
            return walked ? with(q, q.range(), q.value(), q.unit(), Bound.EXACT, "") : q;
        }
        boolean half = more.group("months") == null;
        BigDecimal value = half
                ? q.value().add(HALF)
                : q.value().multiply(YEAR).add(BigDecimal.valueOf(Numerals.whole(more.group("months"))));
        TextRange range = new TextRange(q.range().from(), q.range().to() + more.end());
        return with(q, range, value, half ? "a" : "mo", q.bound(), more.group());
    }

    private static Quantity with(
            Quantity q, TextRange range, BigDecimal value, String unit, Bound bound, String more) {
        return new Quantity(range, q.kind(), value, null, unit, bound, q.statedAs() + more, q.counted());
    }

    TextRange range() {
        return stated.range();
    }

    Stretch words() {
        return in.stretch(range());
    }

    /** The words of its sentence before it. */
    String lead() {
        return in.between(in.range().from(), range().from());
    }

    /** Whether it is told as exact, in years, months or days. */
    boolean isExact() {
        return Amounts.isExact(stated) && stated.unit().matches("a|mo|d");
    }
}
