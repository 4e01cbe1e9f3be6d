package org.qiaodu.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/** Holds a length of time in years or months against the two dates told before it in its sentence. */
final class SpanLengths implements Check {
    private static final int YEAR = 12;
    /** Months by which a length told in years may differ, and one told in half years or months. */
    private static final int ROUND = 9;

    private static final int CLOSE = 4;
    /** Years from which a length is no chance. */
    private static final int FEW = 3;
    /** Years above which a length that is one but for a digit is no chance. */
    private static final int MANY = 12;
    /** A length this many times what lies between the dates is of something else. */
    private static final double UNLIKE = 3;

    /** What stands before a length that dates told before it make up. */
    private static final Pattern LENGTH =
            Pattern.compile("(?:[历耗费用]时|历经|前后|为期|长达|整整|足足|恰好|正好|刚好|共|[花用当干做存办空停断隔歇等站守](?:在)?了)(?:整整|近|约|仅)?\\z");

    /** What follows a length that dates told before it make up. */
    private static final Pattern LASTED = Pattern.compile("\\A(?:里(?!程)|间(?!隔)|下来|之久|的(?:光阴|岁月|时光|工夫|时间))");

    /** What follows a length of years since something told in the passage. */
    private static final Pattern PASSED = Pattern.compile(
            "\\A(?:的\\p{IsHan}{0,3}(?:等待|努力|坚守|期盼|奋斗|生涯|生活|历程|漂泊|求学)|过去了?|如一日|弹指|一晃|后的(?:今天|今年|这个)|光阴|风雨)");

    /** Words before a length that lies between two times, and after it. */
    private static final Pattern WENT = Pattern.compile(
            "(?:一\\p{IsHan}{1,2}(?:就|便)是|整整|足足|走过了?|度过了?|延续了?|维持了?|坚持了?|[写画教唱演站守跑做干修建种养开卖病等熬管][了满过]?|前后|历时|长达)[近约]?\\z");

    private static final Pattern GOES =
            Pattern.compile("\\A(?:磨一剑|期满|里(?!程)|间(?!隔)|下来|之久|过去|如一日|光阴|寒暑|春秋|的(?:光阴|岁月|时光|坚守|时间))");

    /** Words that make a length that of something else. */
    private static final Pattern APART = Pattern.compile("(?:第|每|近|前|后|未来|今后|满|[至少多]|平均)\\z");

    private static final Pattern OF =
            Pattern.compile("\\A(?:[前后以级制生龄代一来多]|规划|计划|左右|贷款|质保|以[上下内]|[^,;。]{0,3}的(?!光阴|岁月|时光|坚守|时间))");

    private static final Pattern GONE = Pattern.compile("(?:一晃|转眼|弹指|不觉)(?:间|已|就是|已是|又是)?\\z");

    /** 第三十个年头, 第七十个生日, 六十华诞. */
    private static final Pattern NTH = Pattern.compile(
            "(?:第(?<n>[一二两三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九]|\\d{1,3})个(?:年头|生日|\\p{IsHan}{1,3}节|(?<=(?:恰好|正好|刚好)是第\\p{IsHan}{1,3}个)(?=[,。]))"
                    + "|(?<of>[一二两三四五六七八九]?[十百][一二三四五六七八九]?十?|\\d{1,3})(?:年|周?岁)?(?:生日|华诞|寿诞|诞辰|大庆|店庆|校庆|院庆|厂庆|社庆))");

    /** 六十周年: a feast told in years since. */
    private static final Pattern FEAST = Pattern.compile("([一二两三四五六七八九]?[十百][一二三四五六七八九]?十?|\\d{1,3})周年");

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
            nth(page, sentence, found);
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
                            .or(() -> passed(page, sentence, q))
                            .or(() -> between(page, sentence, q))
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

    /** 2023年走访…1963年…的旧堤。六十年过去: the two years of the passage must lie so far apart, if one slip makes them. */
    private static Optional<Finding> passed(Page page, Sentence s, Quantity q) {
        List<Integer> years = years(page, s, q.range().from());
        boolean told = q.unit().equals("a")
                && q.value().intValue() >= FEW
                && (PASSED.matcher(s.stretch(q.range()).after(8)).find()
                        || GONE.matcher(s.stretch(q.range()).before(4)).find())
                && years.size() == 2;
        return told ? apart(page, s, q.range(), q.value().intValue(), years) : Optional.empty();
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

    /** 2018年…第三十个年头——1988年. */
    private static void nth(Page page, Sentence s, List<Finding> found) {
        Matcher m = NTH.matcher(s.chars());
        while (m.find()) {
            List<Integer> own = years(s);
            List<Integer> all = years(page, s, Integer.MAX_VALUE);
            List<Integer> years = own.size() > 1 || all.size() != 2 ? own : all;
            int from = s.range().from();
            TextRange range = new TextRange(from + m.start(), from + m.end());
            int stated = Numerals.whole(m.group("n") == null ? m.group("of") : m.group("n"));
            if (years.size() == 2 && !isAfterFeast(s, stated, years)) {
                apart(page, s, range, stated, years).ifPresent(found::add);
            }
        }
    }

    /** Whether the passage tells an earlier feast, as many years before as lie between the two years: 2008年六十周年, 2018年七十华诞. */
    private static boolean isAfterFeast(Sentence s, int stated, List<Integer> years) {
        return FEAST.matcher(s.in().passage().chars())
                .results()
                .anyMatch(m -> stated - Numerals.whole(m.group(1)) == years.get(1) - years.get(0));
    }

    /**
     * A length beside the only two years told in its sentence, or in its passage, where its words or a slip say that it lies
     * between them.
     */
    private static Optional<Finding> between(Page page, Sentence s, Quantity q) {
        Stretch words = s.stretch(q.range());
        List<Integer> all = years(page, s, Integer.MAX_VALUE);
        List<Integer> own = years(s);
        List<Integer> told = own.size() == 2 ? own : own.size() == 1 && all.size() == 2 ? all : List.of();
        if (told.isEmpty()
                || !q.unit().equals("a")
                || q.value().intValue() < FEW
                || APART.matcher(words.before(3)).find()
                || OF.matcher(words.after(3)).find()) {
            return Optional.empty();
        }
        int years = told.get(1) - told.get(0);
        boolean fits = all.stream().anyMatch(a -> all.stream().anyMatch(b -> b > a && Calendars.isLength(q, b - a, 1)));
        boolean lies = WENT.matcher(words.before(6)).find()
                || GOES.matcher(words.after(3)).find();
        boolean slip = years > MANY && Digits.oneSlip(q.value().toPlainString(), Integer.toString(years));
        boolean likely = lies
                && q.value().doubleValue() < UNLIKE * years
                && years < UNLIKE * q.value().doubleValue();
        return fits || !(likely || (slip && own.size() == 2))
                ? Optional.empty()
                : Optional.of(finding(page, s, q, s.range().from(), (long) years * YEAR));
    }

    /** The years told in full in a sentence, both of a span, in order. */
    private static List<Integer> years(Sentence s) {
        return s.times().stream()
                .filter(t -> t.length() == null && t.basis() == null)
                .flatMap(SpanLengths::ends)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Integer> ends(TimeExpression t) {
        LocalDate from = t.value().start();
        LocalDate to = t.value().end();
        return from == null || to == null ? Stream.of() : Stream.of(from.getYear(), to.getYear());
    }

    /** The years told in full in the passage before a place, in order. */
    private static List<Integer> years(Page page, Sentence s, int before) {
        return page.sentences(s.in()).stream()
                .flatMap(o -> o.times().stream())
                .filter(t -> t.range().to() <= before && t.length() == null && t.basis() == null)
                .flatMap(SpanLengths::ends)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Finding> apart(Page page, Sentence s, TextRange length, int stated, List<Integer> years) {
        int counted = years.get(1) - years.get(0);
        boolean fits = Math.abs(counted - stated) <= 1;
        boolean slip = Digits.oneSlip(String.valueOf(years.get(1) - stated), String.valueOf(years.get(0)))
                || Digits.oneSlip(String.valueOf(years.get(0) + stated), String.valueOf(years.get(1)))
                || Digits.oneSlip(String.valueOf(counted), String.valueOf(stated));
        return fits || !slip
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(s.stretch(length).clause())
                        .suggest(counted + "年")
                        .because(
                                years.get(0) + "年至" + years.get(1) + "年为" + counted + "年，文中作"
                                        + s.stretch(length).words(),
                                years.get(0) + " to " + years.get(1) + " makes " + counted + " years, the text says "
                                        + stated));
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
