package org.qiaodu.check;

import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;

/** Holds lengths of time against the times they lie between: anniversaries, years since, how long something took. */
final class Elapsed implements Check {
    /** Verbs that begin something whose years are counted. */
    private static final String BEGIN =
            "成立|创立|创办|创建|始建|兴建|建成|设立|批准|升为|升格|升级|组建|开业|开港|通车|开通|开办|奠基|建区|建市|建校|建厂|建(?=\\p{IsHan}{0,3}[市县区州])"
                    + "|建院|建馆|建县|建镇|建桥|建港|投产|启用|上市|改制|诞生|前身|挂牌|建(?=\\p{IsHan}{0,2}(桥|塔|寺|校|厂|城|港|楼|阁))";

    private static final Pattern BEGAN_LAST = Pattern.compile("(" + BEGIN + ")[以之]?后?的?第?[^,;。]{0,3}$");
    /** Verbs that tell of one beginning. */
    private static final List<String> KIN =
            List.of("成立|创立|创办|创建|设立|组建|前身|始建|兴建|建成|挂牌|批准|升为|开办|奠基|建校|建院|建厂|建区|建市|建县|建镇|建馆|建桥|建港", "通车|开通|投产|启用|开业|开港");

    private static final Pattern SINCE = Pattern.compile("(距今|至今|迄今)[^,;。]{0,6}$");
    private static final Pattern TOOK =
            Pattern.compile("(用了?|用时|历时|历经|耗时|前后|存在|持续|长达|沦陷|跨越|相隔|时隔|相距|工期|执政|在位|任期|任职|在任|为期|办学|花了?|间隔|中断)[^,;。]{0,3}$");

    /** The same of verbs that need both times in their own sentence. */
    private static final Pattern SPENT = Pattern.compile("(整整|走过了?|干了|度过了?|坚守了?|工作了|奋斗了?|停[刊办产])[^,;。]{0,3}$");

    private static final Pattern DAY = Pattern.compile("(?:XXXX|\\d{4})-(\\d\\d)-(\\d\\d)");
    /** A year that has all days there are. */
    private static final int LEAP = 2000;

    private static final Pattern NTH = Pattern.compile("(?:第([二三四五六七八九])|次|翌)年,?[(]?即(\\d{4})年");

    /** A length of time with its words. */
    private record Length(AnnotatedPassage in, TextRange range, Quantity stated) {
        Stretch words() {
            return new Stretch(in, range);
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            nth(page, sentence, found);
            for (Chunk chunk : sentence.in().chunks()) {
                Length length = sentence.range().contains(chunk.range()) ? length(sentence.in(), chunk) : null;
                if (length != null) {
                    since(page, sentence, length)
                            .or(() -> from(page, sentence, length))
                            .or(() -> over(page, sentence, length))
                            .or(() -> took(page, sentence, length))
                            .or(() -> counted(page, sentence, length))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static @Nullable Length length(AnnotatedPassage in, Chunk chunk) {
        Quantity stated = chunk instanceof TimeExpression time
                ? time.length()
                : chunk instanceof Quantity q && q.kind() == Quantity.Kind.DURATION && q.upTo() == null ? q : null;
        return stated == null || stated.value().signum() <= 0 ? null : new Length(in, chunk.range(), stated);
    }

    /** 1993年…,创办第二年,即1994年: one year after that told before. */
    private static void nth(Page page, Sentence sentence, List<Finding> found) {
        Matcher nth = NTH.matcher(sentence.chars());
        while (nth.find()) {
            int from = sentence.range().from() + nth.start();
            List<Integer> before = page.sentences().stream()
                    .filter(s -> s.in().equals(sentence.in()) && s.range().from() <= from)
                    .flatMap(s -> years(s, from).stream())
                    .toList();
            int more = nth.group(1) == null ? 1 : "二三四五六七八九".indexOf(nth.group(1)) + 1;
            int told = Integer.parseInt(nth.group(2));
            if (!before.isEmpty() && before.stream().noneMatch(y -> y + more == told)) {
                int right = before.get(before.size() - 1) + more;
                found.add(new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                        .at(Stretch.of(sentence.in(), from, sentence.range().from() + nth.end()))
                        .suggest(right + "年")
                        .because("“" + nth.group() + "”应为" + right + "年", "'" + nth.group() + "' should be " + right));
            }
        }
    }

    /** 1973年…,至今已有50年. */
    private static Optional<Finding> since(Page page, Sentence sentence, Length length) {
        if (!length.stated().unit().equals("a")
                || !SINCE.matcher(length.words().before(8)).find()) {
            return Optional.empty();
        }
        List<Integer> starts = years(sentence, length.range().from());
        boolean fits = starts.stream()
                .anyMatch(s -> now(page).stream()
                        .anyMatch(n -> fits(length.stated(), n - s) || fits(length.stated(), n - s - 1)));
        if (starts.isEmpty() || fits || now(page).isEmpty()) {
            return Optional.empty();
        }
        int start = starts.get(starts.size() - 1);
        return Optional.of(finding(page, length, start, now(page).get(0)));
    }

    /** 1496年重建,距始建已316年: some year of the text lies so far before. */
    private static Optional<Finding> from(Page page, Sentence sentence, Length length) {
        List<Integer> ends = years(sentence, length.range().from());
        if (ends.isEmpty()
                || !length.stated().unit().equals("a")
                || !length.words().before(12).matches(".*距(?!今)[^,;。\\d]{1,8}")) {
            return Optional.empty();
        }
        int end = ends.get(ends.size() - 1);
        List<Integer> all = page.sentences().stream()
                .flatMap(s -> years(s, Integer.MAX_VALUE).stream())
                .toList();
        boolean fits = all.stream().anyMatch(y -> fits(length.stated(), end - y));
        return fits
                ? Optional.empty()
                : all.stream()
                        .filter(y -> isSlip(length.stated(), end - y))
                        .findFirst()
                        .map(y -> finding(page, length, y, end));
    }

    /** 1966年至1976年“文化大革命”十年间: a length told right after the years it runs over. */
    private static Optional<Finding> over(Page page, Sentence sentence, Length length) {
        return sentence.times().stream()
                .filter(t -> t.length() == null
                        && t.value().edtf().matches("\\d{4}/\\d{4}")
                        && sentence.between(t.range().to(), length.range().from())
                                .matches(TOOK.matcher(length.words().before(6)).find() ? "[^;。]{0,16}" : "[^,;。]{0,12}|,(?=\\z)")
                        && t.range().to() <= length.range().from())
                .findFirst()
                .filter(t ->
                        length.stated().unit().equals("a") && length.stated().bound() == Bound.EXACT)
                .filter(t -> !fits(length.stated(), span(t.value())))
                .map(t -> draft(
                        page,
                        length,
                        t.value().edtf().substring(0, 4),
                        t.value().edtf().substring(5)));
    }

    private static int span(TimeValue time) {
        return Integer.parseInt(time.edtf().substring(5))
                - Integer.parseInt(time.edtf().substring(0, 4));
    }

    /** 2020年10月开工,历时30个月建成: some two of the times told with it lie so far apart. */
    private static Optional<Finding> took(Page page, Sentence sentence, Length length) {
        boolean ranged = sentence.chars().matches("(?s).*年[^,;。]{0,14},?(直到|直至|一直到)[^,;。]{0,6}年.*");
        boolean between = length.words().after(3).matches("(间|后建|后竣|后完|的历程|的发展|的风雨).*")
                && length.stated().unit().equals("a");
        boolean days = length.stated().unit().equals("d") && length.words().before(4).matches(".*(共|共计|为期|会期|历时)");
        boolean spent = SPENT.matcher(length.words().before(12)).find() && times(sentence).size() == 2;
        if (!between && !ranged && !days && !spent && !TOOK.matcher(length.words().before(12)).find()) {
            return Optional.empty();
        }
        List<TimeValue> times = times(sentence);
        List<TimeValue> more = new ArrayList<>(times);
        int at = page.sentences().indexOf(sentence);
        if (at > 0 && page.sentences().get(at - 1).in().equals(sentence.in())) {
            more.addAll(0, times(page.sentences().get(at - 1)));
        }
        if (length.stated().unit().equals("d")) {
            List<TimeValue> runs = more.stream().filter(t -> days(t) > 1).toList();
            Optional<Finding> wrong = days(page, sentence, length);
            if (wrong.isPresent()) {
                return wrong;
            }
            boolean one = runs.size() == 1
                    && days(runs.get(0)) != length.stated().value().doubleValue();
            return one && length.words().before(4).matches(".*(为期|历时|会期|持续)")
                    ? Optional.of(draft(
                            page,
                            length,
                            String.valueOf(runs.get(0).start()),
                            String.valueOf(runs.get(0).end())))
                    : Optional.empty();
        }
        if (more.size() < 2
                && at + 1 < page.sentences().size()
                && page.sentences().get(at + 1).in().equals(sentence.in())) {
            more.addAll(times(page.sentences().get(at + 1)));
        }
        boolean months = length.stated().unit().equals("mo");
        List<TimeValue> used = (times.size() > 1 ? times : more)
                .stream().filter(t -> !months || t.edtf().length() > 4).toList();
        if (fits(length.stated(), used) || used.size() < 2 || used.size() > 6) {
            return Optional.empty();
        }
        TimeValue from = used.get(used.size() - 2);
        TimeValue to = used.get(used.size() - 1);
        return Optional.of(draft(page, length, from.edtf(), to.edtf()));
    }

    private static boolean fits(Quantity length, List<TimeValue> times) {
        boolean over = times.stream().anyMatch(t -> t.edtf().matches("\\d{4}/\\d{4}") && fits(length, span(t)));
        return over
                || times.stream()
                        .anyMatch(from -> times.stream()
                                .anyMatch(to -> from.start() != null
                                        && to.start() != null
                                        && !from.equals(to)
                                        && Calendars.between(from, to, length)));
    }

    private static List<TimeValue> times(Sentence sentence) {
        return sentence.times().stream()
                .filter(t -> t.length() == null)
                .map(TimeExpression::value)
                .filter(v -> v.start() != null && v.end() != null)
                .distinct()
                .toList();
    }

    /** 10月12日开幕,10月16日闭幕,共5天: days of a year that is not told. */
    private static Optional<Finding> days(Page page, Sentence sentence, Length length) {
        List<MonthDay> told = sentence.times().stream()
                .map(t -> DAY.matcher(t.value().edtf()))
                .filter(Matcher::matches)
                .map(m -> MonthDay.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))))
                .distinct()
                .toList();
        if (told.size() != 2 || length.stated().bound() != Bound.EXACT) {
            return Optional.empty();
        }
        long counted = ChronoUnit.DAYS.between(
                told.get(0).atYear(LEAP), told.get(1).atYear(LEAP));
        return counted < 0 || Calendars.isLength(length.stated(), (int) counted, 1)
                ? Optional.empty()
                : Optional.of(draft(page, length, told.get(0).toString().substring(2), told.get(1).toString().substring(2)));
    }

    /** The days of a time that runs over some. */
    private static long days(TimeValue time) {
        return time.start() == null || time.end() == null || !time.edtf().matches("\\d{4}-\\d\\d-\\d\\d/.*")
                ? 0
                : ChronoUnit.DAYS.between(time.start(), time.end()) + 1;
    }

    /** 建区15周年, 上市十二年来, 创立后的第12年: counted from a year in which the text says that something began. */
    private static Optional<Finding> counted(Page page, Sentence sentence, Length length) {
        String before = length.words().before(10);
        String words = length.words().words();
        boolean anniversary = words.contains("周年") || length.words().after(2).startsWith("周年");
        boolean running = words.endsWith("来") || length.words().after(2).startsWith("来");
        boolean nth = before.endsWith("第") && BEGAN_LAST.matcher(before).find();
        boolean alone = running && length.words().before(1).matches("[,;。:]?");
        boolean verb = running && BEGAN_LAST.matcher(before).find();
        if (!length.stated().unit().equals("a") || !(anniversary || alone || verb || nth)) {
            return Optional.empty();
        }
        List<Integer> told = years(sentence, length.range().from());
        List<Integer> ends = ends(page, length, told);
        Matcher own = BEGAN_LAST.matcher(before);
        Set<Integer> same = own.find() ? began(page, length.words().clause(), kin(own.group(1))) : Set.of();
        boolean sure = same.size() == 1 && own.group(1).length() > 1;
        Set<Integer> starts = same.isEmpty() ? began(page, length.words().clause(), BEGIN) : same;
        if (anniversary && same.isEmpty()) {
            Optional<Finding> here = anniversary(page, sentence, length, ends);
            if (here.isPresent()) {
                return here;
            }
        }
        boolean fits = (alone
                        ? page.sentences().stream().flatMap(s -> years(s, Integer.MAX_VALUE).stream())
                        : starts.stream())
                .anyMatch(s -> ends.stream()
                        .anyMatch(e -> fits(length.stated(), e - s) || (nth && fits(length.stated(), e - s + 1))));
        return fits
                ? Optional.empty()
                : ends.stream()
                        .flatMap(e -> starts.stream()
                                .filter(s -> (sure
                                                && e - s > 4
                                                && length.stated().value().intValue() > 4)
                                        || isSlip(length.stated(), e - s))
                                .map(s -> finding(page, length, s, e)))
                        .findFirst();
    }

    /** 2021年,建校于1951年的学校迎来建校70周年: the one year the sentence tells of a beginning, and the one it runs to. */
    private static Optional<Finding> anniversary(Page page, Sentence sentence, Length length, List<Integer> ends) {
        List<Integer> all = sentence.times().stream()
                .filter(t -> t.length() == null && t.range().to() <= length.range().from())
                .map(t -> Times.year(t.value()))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        boolean begins = Pattern.compile(BEGIN + "|建[市校厂区院县]|设[市区县]").matcher(sentence.chars()).find();
        if (all.size() != 2 || !begins) {
            return Optional.empty();
        }
        int start = Math.min(all.get(0), all.get(1));
        int end = Math.max(all.get(0), all.get(1));
        boolean fits = fits(length.stated(), end - start) || ends.stream().anyMatch(e -> fits(length.stated(), e - start));
        return fits ? Optional.empty() : Optional.of(finding(page, length, start, end));
    }

    /** The year a count of years runs to: this or next year where its clause says so, else the last told before it. */
    private static List<Integer> ends(Page page, Length length, List<Integer> told) {
        String clause = length.words().clause().words();
        int shift = clause.contains("明年") ? 1 : clause.contains("去年") ? -1 : 0;
        boolean here = clause.contains("今年") || clause.contains("今天") || clause.contains("今日") || shift != 0;
        return told.isEmpty() || here ? now(page).stream().map(y -> y + shift).toList() : told;
    }

    private static String kin(String verb) {
        return verb.length() < 2
                ? BEGIN
                : KIN.stream()
                        .filter(k -> Pattern.matches("(" + k + ").*", verb))
                        .findFirst()
                        .orElse(verb);
    }

    private static boolean isSlip(Quantity length, int years) {
        return years > 9
                && Digits.oneSlip(length.value().stripTrailingZeros().toPlainString(), Integer.toString(years));
    }

    /** Years in which the text, one clause apart, says that something began, in these words. */
    private static Set<Integer> began(Page page, Stretch but, String verbs) {
        Pattern began = Pattern.compile(verbs);
        Pattern before = Pattern.compile("(" + verbs + ")于$");
        Set<Integer> years = new TreeSet<>();
        for (Sentence sentence : page.sentences()) {
            List<TimeExpression> times = sentence.times();
            for (int i = 0; i < times.size(); i++) {
                Integer year = sentence.in().equals(but.in())
                                && but.range().contains(times.get(i).range())
                        ? null
                        : Times.year(times.get(i).value());
                int to = i + 1 < times.size()
                        ? times.get(i + 1).range().from()
                        : sentence.range().to();
                String after = sentence.between(times.get(i).range().to(), to).replaceFirst("(" + verbs + ")于$", "");
                String lead = sentence.stretch(times.get(i).range()).before(5);
                boolean told = times.get(i).basis() == null && times.get(i).length() == null;
                if (year != null
                        && told
                        && (began.matcher(after).find() || before.matcher(lead).find())) {
                    years.add(year);
                }
            }
        }
        return years;
    }

    /** Years told in numerals before a place of a sentence, in order. */
    private static List<Integer> years(Sentence sentence, int before) {
        return sentence.times().stream()
                .filter(t -> t.range().to() <= before && t.basis() == null)
                .map(t -> Times.year(t.value()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The year of publication; none where it is not printed. */
    private static List<Integer> now(Page page) {
        Integer year = page.year();
        if (year == null) {
            return List.of();
        }
        return page.isDateAssumed() ? List.of() : List.of(year);
    }

    private static boolean fits(Quantity length, int years) {
        return Calendars.isLength(length, years, 1);
    }

    private static Finding finding(Page page, Length length, int start, int end) {
        return draft(page, length, Integer.toString(start), Integer.toString(end));
    }

    private static Finding draft(Page page, Length length, String from, String to) {
        String stated = length.stated().statedAs();
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(length.words().clause())
                .because(
                        "从" + from + "到" + to + "，不是“" + stated + "”",
                        "from " + from + " to " + to + " is not " + stated);
    }
}
