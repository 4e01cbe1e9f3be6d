package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds a length of time in years or months against the hours of the clock, or the ages, told before it in its sentence. */
final class SpanLengths implements Check {
    private static final int YEAR = 12;
    /** What stands before a length that dates told before it make up. */
    private static final Pattern LENGTH =
            Pattern.compile("(?:[历耗费用]时|历经|前后|为期|长达|整整|足足|恰好|正好|刚好|共|[花用当干做存办空停断隔歇等站守](?:在)?了)(?:整整|近|约|仅)?\\z");

    /** What follows a length that dates told before it make up. */
    private static final Pattern LASTED = Pattern.compile("\\A(?:里(?!程)|间(?!隔)|下来|之久|的(?:光阴|岁月|时光|工夫|时间))");

    /** 上午8点, 22时15分. */
    private static final Pattern CLOCK = Pattern.compile(
            "(?<part>凌晨|早上|早晨|清晨|上午|中午|下午|傍晚|晚上|晚|夜里|深夜|当晚)?(?<hour>\\d{1,2}|[一二两三四五六七八九十]{1,2})[点时](?!间|[一二三四五六七八九]|候|刻[^,;。]|心|名|滴)(?:(?<half>半)|(?<minute>\\d{1,2})分)?");

    private static final Pattern WORKED = Pattern.compile("(?:连续|整整|历时|[奋鏖]战|苦战|持续|用了|花了|干了|忙了|站了|等了|共)+(?:了|近|约)?\\z");
    private static final int MINUTES = 60;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Quantity q : sentence.quantities()) {
                if (q.kind() == Quantity.Kind.DURATION && q.unit().equals("h") && q.bound() == Bound.EXACT) {
                    clock(page, sentence, q).ifPresent(found::add);
                }
                boolean length = q.kind() == Quantity.Kind.DURATION
                        && q.bound() == Bound.EXACT
                        && q.upTo() == null
                        && (q.unit().equals("a") || q.unit().equals("mo"));
                if (length) {
                    ages(page, sentence, q).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** 她15岁进厂,45岁退休,站了整整三十年. */
    private static Optional<Finding> ages(Page page, Sentence s, Quantity q) {
        List<Quantity> ages = s.quantities().stream()
                .filter(a -> a.statedAs().endsWith("岁")
                        && a.bound() == Bound.EXACT
                        && a.range().to() <= q.range().from())
                .toList();
        boolean spent = q.unit().equals("a")
                && LENGTH.matcher(s.stretch(q.range()).before(YEAR)).find();
        if (ages.size() != 2 || !spent || q.statedAs().endsWith("岁")) {
            return Optional.empty();
        }
        int counted = ages.get(1).value().subtract(ages.get(0).value()).intValue();
        return counted <= 0 || Math.abs(counted - q.value().intValue()) <= 1
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(s.stretch(ages.get(0).range()).clause())
                        .at(s.stretch(q.range()).clause())
                        .suggest(counted + "年")
                        .sum(
                                ages.get(1).statedAs() + "－" + ages.get(0).statedAs() + "＝" + counted + "年",
                                q.statedAs()));
    }

    /** 上午8点干到下午4点,连续奋战8个小时. */
    private static Optional<Finding> clock(Page page, Sentence s, Quantity q) {
        String before = s.between(s.range().from(), q.range().from());
        List<Integer> told =
                CLOCK.matcher(before).results().map(SpanLengths::minutes).toList();
        boolean lasted = WORKED.matcher(before).find()
                || LASTED.matcher(s.stretch(q.range()).after(3)).find();
        if (told.size() != 2 || !lasted) {
            return Optional.empty();
        }
        double counted = Math.floorMod(told.get(1) - told.get(0), YEAR * MINUTES) / (double) MINUTES;
        double off = Math.abs(counted - q.value().doubleValue());
        return q.value().doubleValue() > YEAR || off < 1 || Math.abs(off - YEAR) < 1
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(s.stretch(q.range()).clause())
                        .suggest(Figures.plain(counted) + "小时")
                        .because(
                                "前后相距" + Figures.plain(counted) + "小时，文中作" + q.statedAs(),
                                "the hours told are " + counted + " apart, the text says " + q.statedAs()));
    }

    private static int minutes(MatchResult clock) {
        String part = String.valueOf(clock.group(1));
        int hour = Numerals.whole(clock.group(2));
        boolean late = part.matches("下午|傍晚|晚上?|当晚|夜里|深夜") && hour < YEAR;
        int minute =
                clock.group(3) != null ? MINUTES / 2 : clock.group(4) == null ? 0 : Integer.parseInt(clock.group(4));
        return (hour + (late ? YEAR : 0)) * MINUTES + minute;
    }
}
