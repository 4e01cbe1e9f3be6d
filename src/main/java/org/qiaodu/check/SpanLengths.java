package org.qiaodu.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;

/** Holds a length of time against the two hours of the clock, or the two ages, that its sentence tells before it. */
final class SpanLengths {
    private static final int HALF_DAY = 12;

    private static final Pattern AGE = Pattern.compile("(?<age>\\d{1,2}|[一二三四五六七八九十]{1,3})岁(?!以上|以下)");

    /** 上午8点, 22时15分. */
    private static final Pattern CLOCK = Pattern.compile(
            "(?<late>下午|傍晚|晚上?|当晚|夜里|深夜)?(?<hour>\\d{1,2}|[一二两三四五六七八九十]{1,2})[点时](?!间|[一二三四五六七八九]|候|刻[^,;。]|心|名|滴)(?:(?<half>半)|(?<minute>\\d{1,2})分)?");

    private SpanLengths() {}

    /** 她15岁进厂,45岁退休,站了整整三十年; 上午8点干到下午4点,连续奋战8个小时. */
    static Optional<Finding> check(Page page, Length length) {
        boolean hours = length.stated().unit().equals("h");
        boolean asked =
                (hours || length.stated().unit().equals("a")) && Amounts.isExact(length.stated()) && length.isSum();
        List<Double> told = !asked
                ? List.of()
                : (hours ? CLOCK : AGE)
                        .matcher(length.lead())
                        .results()
                        .map(m -> hours ? hour(m) : Numerals.whole(m.group(1)))
                        .toList();
        if (told.size() != 2) {
            return Optional.empty();
        }
        double apart = told.get(1) - told.get(0);
        double counted = hours ? (apart + 2 * HALF_DAY) % HALF_DAY : apart;
        double off = Math.abs(counted - length.stated().value().doubleValue());
        boolean fits = hours ? off < 1 || Math.abs(off - HALF_DAY) < 1 : off <= 1;
        String right = Figures.plain(counted) + (hours ? "小时" : "年");
        return fits || counted <= 0
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(length.words().clause())
                        .suggest(right)
                        .because(
                                "前后相距" + right + "，文中作" + length.stated().statedAs(),
                                "what is told is " + counted + " apart, the text says "
                                        + length.stated().statedAs()));
    }

    private static double hour(MatchResult clock) {
        int hour = Numerals.whole(clock.group(2));
        boolean late = clock.group(1) != null && hour < HALF_DAY;
        double part =
                clock.group(3) != null ? 0.5 : clock.group(4) == null ? 0 : Integer.parseInt(clock.group(4)) / 60.0;
        return hour + (late ? HALF_DAY : 0) + part;
    }
}
