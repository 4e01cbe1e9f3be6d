package org.qiaodu.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TimeExpression;

/** Holds a length of time in years or months against the two dates told before it in its sentence. */
final class SpanLengths implements Check {
    private static final int YEAR = 12;
    /** Months by which a length told in years may differ, and one told in half years or months. */
    private static final int ROUND = 9;

    private static final int CLOSE = 4;
    /** A length this many times what lies between the dates is of something else. */
    private static final double UNLIKE = 3;

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

    private static final Pattern SINCE =
            Pattern.compile("自(\\d{4})年[^;。]{0,30}?(?:以来|起|开始),[^;。]*?(\\d{4})年[^;。\\d]*?连续(?:第)?\\z");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d){0,2}");
    private static final Pattern SPAN = Pattern.compile(DATE + "/" + DATE);
    /** Times that are only compared with, or lie ahead. */
    private static final Pattern OTHER = Pattern.compile("[比较]|计划|预计|提前|推迟|原定|此后|后来|再|又");

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
                    ages(page, sentence, q)
                            .or(() -> took(page, sentence, q))
                            .or(() -> running(page, sentence, q))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Finding> took(Page page, Sentence s, Quantity q) {
        Stretch words = s.stretch(q.range());
        List<TimeExpression> before = s.times().stream()
                .filter(t -> t.range().to() <= q.range().from() && t.length() == null)
                .toList();
        boolean lasted = q.unit().equals("a")
                && LASTED.matcher(words.after(3)).find()
                && words.before(1).matches("[,;。:]");
        if (before.isEmpty() || !(lasted || LENGTH.matcher(words.before(YEAR)).find())) {
            return Optional.empty();
        }
        TimeExpression last = before.get(before.size() - 1);
        boolean span = last.value().edtf().contains("/");
        TimeExpression first = span || before.size() < 2 ? last : before.get(before.size() - 2);
        boolean several = before.size() > 2
                && before.stream()
                        .anyMatch(a -> before.stream()
                                .anyMatch(b -> !a.equals(b)
                                        && compare(page, s, q, a, b).isEmpty()));
        boolean plain = (span
                        ? isTold(last, true)
                        : before.size() > 1 && !several && isTold(first, false) && isTold(last, false))
                && !OTHER.matcher(s.between(first.range().from(), q.range().from()))
                        .find();
        return plain ? compare(page, s, q, first, last) : Optional.empty();
    }

    private static boolean isTold(TimeExpression t, boolean span) {
        return t.basis() == null
                && t.value().start() != null
                && t.value().end() != null
                && (span ? SPAN : DATE).matcher(t.value().edtf()).matches();
    }

    private static Optional<Finding> compare(
            Page page, Sentence s, Quantity q, TimeExpression first, TimeExpression last) {
        boolean half = s.stretch(q.range()).after(1).equals("半");
        double stated = q.value().doubleValue() * (q.unit().equals("a") ? YEAR : 1) + (half ? YEAR / 2.0 : 0);
        LocalDate from = first.value().start();
        LocalDate to = last.value().end();
        boolean years =
                first.value().edtf().length() == 4 || last.value().edtf().matches("\\d{4}(/\\d{4})?");
        if (from == null || to == null || !to.isAfter(from)) {
            return Optional.empty();
        }
        long most = ChronoUnit.MONTHS.between(from, to.plusDays(1));
        boolean precise = !years && (half || q.unit().equals("mo"));
        double slack = precise ? CLOSE : ROUND;
        double least = years ? most - 2.0 * YEAR + 1 : most - 1.0;
        boolean fits = stated <= most + slack && stated >= least - slack;
        return fits || stated > most * UNLIKE || stated < least / UNLIKE
                ? Optional.empty()
                : Optional.of(finding(page, s, q, first.range().from(), most));
    }

    /** 自2016年…以来,截至2023年,…连续8年. */
    private static Optional<Finding> running(Page page, Sentence s, Quantity q) {
        Matcher since = SINCE.matcher(s.between(s.range().from(), q.range().from()));
        if (!since.find()) {
            return Optional.empty();
        }
        long years = Integer.parseInt(since.group(2)) - Integer.parseInt(since.group(1)) + 1L;
        return years > 1 && q.value().longValue() > years
                ? Optional.of(finding(page, s, q, s.range().from() + since.start(), years * YEAR))
                : Optional.empty();
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

    private static Finding finding(Page page, Sentence s, Quantity q, int from, long months) {
        String length = length(months);
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(Stretch.of(s.in(), from, q.range().to()).clause())
                .suggest(length)
                .because(
                        "前后两个时间相距至多" + length + "，文中作" + q.statedAs()
                                + (s.stretch(q.range()).after(1).equals("半") ? "半" : ""),
                        "the dates are at most " + months + " months apart, the text says " + q.value() + " "
                                + q.unit());
    }

    private static @Nullable String length(long months) {
        long years = months / YEAR;
        long rest = months % YEAR;
        return (years > 0 ? years + "年" : "") + (rest > 0 ? (years > 0 ? "零" : "") + rest + "个月" : "");
    }
}
