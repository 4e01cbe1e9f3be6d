package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TimeExpression;

/** Holds stated lengths of time against the years they lie between. */
final class Durations implements Check {
    private static final String TOOK = ".*(用|用了|历时|耗时|经过|历经|仅用|只用|花了?|时隔|相隔)$";

    private static final Search BETWEEN = Search.of("(?:连续|为期|历时|会期|近|这)(?<length>\\d{1,2})(?<unit>个?年|天)[^;。\\d]{0,8}"
            + "(?:(?<year1>(?:19|20)\\d\\d)年?(?:至|到|[-—~])(?<year2>(?:19|20)\\d\\d)年"
            + "|\\d{1,2}月(?<day1>\\d{1,2})日?(?:至|到|[-—~])(?<day2>\\d{1,2})日)");

    /** The same told the other way round: 1956年至1966年任院长,任期10年. */
    private static final Search THEN_LENGTH =
            Search.of("(?:(?<year1>(?:19|20)\\d\\d)年?(?:至|到|[-—~])(?<year2>(?:19|20)\\d\\d)年"
                    + "|\\d{1,2}月(?<day1>\\d{1,2})日?(?:至|到|[-—~])(?<day2>\\d{1,2})日)"
                    + "[^;。\\d]{0,14}?(?:历时|任期|为期|共|前后|长达|的)(?<length>\\d{1,2})(?<unit>个?年|天)");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Quantity q : sentence.quantities()) {
                if (q.kind() == Quantity.Kind.DURATION && q.unit().equals("a") && q.bound() == Bound.EXACT) {
                    took(page, sentence, q).or(() -> running(page, sentence, q)).ifPresent(found::add);
                }
            }
            later(page, sentence, found);
            between(page, sentence, BETWEEN, found);
            between(page, sentence, THEN_LENGTH, found);
        }
        return found;
    }

    /** 2007年…,2013年…,用6年时间: from some year told before to the last. */
    private static Optional<Finding> took(Page page, Sentence sentence, Quantity length) {
        Stretch words = sentence.stretch(length.range());
        if (!words.before(4).matches(TOOK) || words.after(1).equals("半")) {
            return Optional.empty();
        }
        List<TimeExpression> years = sentence.times().stream()
                .filter(t -> t.range().to() <= length.range().from() && year(t) != null)
                .toList();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        TimeExpression last = years.get(years.size() - 1);
        int end = Objects.requireNonNull(year(last));
        boolean several = years.size() > 1;
        Integer start = several ? year(years.get(years.size() - 2)) : passed(page, sentence, length, end);
        boolean fits = years.stream().anyMatch(t -> isLength(length, Objects.requireNonNull(year(t)), end));
        if (start == null || start >= end || fits) {
            return Optional.empty();
        }
        TimeExpression from = several ? years.get(years.size() - 2) : last;
        return compare(page, sentence, length, from, start, end);
    }

    private static boolean isLength(Quantity length, int start, int end) {
        int stated = length.value().intValue();
        return end - start == stated || end - start + 1 == stated;
    }

    /** The year in which the text says the lower of two thresholds was passed: 从2000亿元到3000亿元. */
    private static @Nullable Integer passed(Page page, Sentence sentence, Quantity length, int before) {
        Quantity lower = sentence.quantities().stream()
                .filter(q -> q.range().from() >= length.range().to() && q.kind() == Quantity.Kind.MONEY)
                .findFirst()
                .orElse(null);
        if (lower == null || !sentence.stretch(lower.range()).before(2).endsWith("从")) {
            return null;
        }
        return page.levels().stream()
                .filter(o -> o.value().compareTo(lower.value()) == 0 && Page.year(o) < before)
                .map(Page::year)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Finding> compare(
            Page page, Sentence sentence, Quantity length, TimeExpression from, int start, int end) {
        int stated = length.value().intValue();
        int years = end - start;
        if (isLength(length, start, end)) {
            return Optional.empty();
        }
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(sentence.stretch(from.range()).cover(length.range()).clause())
                .suggest(years + "年")
                .because(
                        start + "年至" + end + "年为" + years + "年，文中作" + length.statedAs(),
                        start + " to " + end + " is " + years + " years, the text says " + stated));
    }

    /** …以来,…到2023年,…连续4年: what runs longer than there was time. */
    private static Optional<Finding> running(Page page, Sentence sentence, Quantity length) {
        if (!sentence.stretch(length.range()).before(2).equals("连续")) {
            return Optional.empty();
        }
        TimeExpression since = sentence.times().stream()
                .filter(t -> t.range().to() <= length.range().from()
                        && t.value().edtf().endsWith("/.."))
                .findFirst()
                .orElse(null);
        Integer end = sentence.times().stream()
                .filter(t -> t.range().to() <= length.range().from() && year(t) != null)
                .map(Durations::year)
                .reduce((a, b) -> b)
                .orElse(page.year());
        if (since == null || since.value().start() == null || end == null) {
            return Optional.empty();
        }
        int first = end - length.value().intValue() + 1;
        if (first >= since.value().start().getYear()) {
            return Optional.empty();
        }
        String beginning = since.range().of(sentence.in().passage().chars());
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.LOW)
                .at(sentence.stretch(since.range()).cover(length.range()).clause())
                .because(
                        "到" + end + "年连续" + length.statedAs() + "，应自" + first + "年起，早于“" + beginning + "”（"
                                + since.value().start() + "）",
                        length.statedAs() + " up to " + end + " begin in " + first + ", before '" + beginning + "' ("
                                + since.value().start() + ")"));
    }

    /** 连续8年(2015年至2022年), 为期3天,从6月18日至20日: a length told beside the days or years it runs over. */
    private static void between(Page page, Sentence sentence, Search pattern, List<Finding> found) {
        Matcher m = pattern.matcher(sentence.chars());
        while (m.find()) {
            boolean days = m.group("unit").startsWith("天");
            if (days != (m.group("day1") != null)) {
                continue;
            }
            int length = Integer.parseInt(m.group("length"));
            int from = Integer.parseInt(m.group(days ? "day1" : "year1"));
            int to = Integer.parseInt(m.group(days ? "day2" : "year2"));
            if (to - from + 1 != length && (days || to - from != length)) {
                int offset = sentence.range().from();
                String should = (to - from + 1) + (days ? "天" : "年");
                found.add(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(Stretch.of(sentence.in(), offset + m.start(), offset + m.end()))
                        .suggest(should)
                        .because(
                                "“" + m.group() + "”：从" + from + "至" + to + "为" + should + "，文中作" + length
                                        + m.group("unit"),
                                "from " + from + " to " + to + " is " + (to - from + 1) + ", the text says " + length));
            }
        }
    }

    /** 1979年…4年后的1984年. */
    private static void later(Page page, Sentence sentence, List<Finding> found) {
        List<TimeExpression> times = sentence.times();
        for (int i = 0; i + 1 < times.size(); i++) {
            TimeExpression shifted = times.get(i);
            TimeExpression named = times.get(i + 1);
            String between =
                    sentence.between(shifted.range().to(), named.range().from());
            Integer computed = year(shifted);
            Integer stated = year(named);
            if (shifted.length() != null
                    && between.matches("的?|,?(?:即|也就是|就是|于|到|在)?|[(]即?")
                    && named.basis() == null
                    && computed != null
                    && stated != null
                    && !computed.equals(stated)) {
                found.add(new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                        .at(sentence.stretch(shifted.range())
                                .cover(named.range())
                                .clause())
                        .suggest(computed + "年")
                        .because(
                                "“" + shifted.range().of(sentence.in().passage().chars()) + "”应为" + computed + "年，文中作"
                                        + stated + "年",
                                "these words mean " + computed + ", the text says " + stated));
            }
        }
    }

    private static @Nullable Integer year(TimeExpression time) {
        if (time.value().start() == null || time.value().end() == null) {
            return null;
        }
        int year = time.value().start().getYear();
        return time.value().end().getYear() == year ? year : null;
    }
}
