package org.qiaodu.check;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;

/** Holds lengths of time against the times they lie between: anniversaries, years since, how long something took. */
final class Elapsed implements Check {
    /** A part of what went before the next time told: 先在机关干了六年,2013年辞职. */
    private static final Search FIRST = Search.of("先(?:是|后)?在");

    private static final Search SINCE = Search.of("(距今|至今|迄今)[^,;。]{0,6}$");
    private static final Search RANGED = Search.of("年[^,;。]{0,14},?(直到|直至|一直到)[^,;。]{0,6}年");
    private static final Search TOOK = Search.of(
            "((?<![使采利启])用了?|用时|历时|历经|耗时|前后|存在|持续|长达|沦陷|跨越|相隔|时隔|相距|工期|执政|在位|任期|任职|在任|为期|办学|花了?|间隔|中断)[^,;。]{0,3}$");

    /** The same of verbs that need both times in their own sentence. */
    private static final Search SPENT = Search.of(
            "(整整|守望了?|走过?了?|干了|度过了?|坚守了?|工作了|奋斗了?|服务了|操劳了|耕耘了|任教了?|执教了?|教了|当了|做了|守了|服役了?|从军|从教|从医|从警|跑了|写了|\\p{IsHan}了|停[刊办产])[^,;。满]{0,3}$");

    /** Words before a length that is fixed beforehand, or ends with what the clause tells. */
    private static final Search TERM = Search.of("(任期|时隔|相隔|相距|为期|在位)[^,;。]{0,3}$");

    /** Words before a number of days, and after it, that runs from one day told to the other. */
    private static final Pattern DAYS = Pattern.compile("(?:共|共计|为期|会期|历时|整整|前后|[待用花忙干熬]了|持续了|[奋鏖]战)\\z");

    private static final Pattern DAYS_OF = Pattern.compile("会期|展期|赛程|会展|行程|活动|时间");

    private static final Search DAY = Search.of("(?:XXXX|\\d{4})-(\\d\\d)-(\\d\\d)");
    /** A year that has all days there are. */
    private static final int LEAP = 2000;

    private static final double MONTH = 30.4;

    private static final Search NTH = Search.of("(?:第([二三四五六七八九])|次|翌)年,?[(]?(?:即|也就是|就是|亦即)(\\d{4})年");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            nth(page, sentence, found);
            for (Chunk chunk : sentence.in().chunks()) {
                Length length = sentence.range().contains(chunk.range()) ? Length.of(sentence.in(), chunk) : null;
                if (length != null && !FIRST.isIn(length.words().clause().words())) {
                    since(page, sentence, length)
                            .or(() -> from(page, sentence, length))
                            .or(() -> over(page, sentence, length))
                            .or(() -> took(page, sentence, length))
                            .or(() -> CountedYears.counted(page, sentence, length))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** 1993年…,创办第二年,即1994年: one year after that told before. */
    private static void nth(Page page, Sentence sentence, List<Finding> found) {
        Matcher nth = NTH.matcher(sentence.chars());
        while (nth.find()) {
            int from = sentence.range().from() + nth.start();
            List<Integer> before = page.sentences().stream()
                    .filter(s -> s.in().equals(sentence.in()) && s.range().from() <= from)
                    .flatMap(s -> CountedYears.years(s, from).stream())
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
        if (!length.stated().unit().equals("a") || !SINCE.isIn(length.words().before(8))) {
            return Optional.empty();
        }
        List<Integer> starts = CountedYears.years(sentence, length.range().from());
        boolean fits = starts.stream()
                .anyMatch(s ->
                        CountedYears.now(page).stream().anyMatch(n -> length.fits(n - s) || length.fits(n - s - 1)));
        if (starts.isEmpty() || fits || CountedYears.now(page).isEmpty()) {
            return Optional.empty();
        }
        int start = starts.get(starts.size() - 1);
        return Optional.of(length.finding(page, start, CountedYears.now(page).get(0)));
    }

    /** 1496年重建,距始建已316年: some year of the text lies so far before. */
    private static Optional<Finding> from(Page page, Sentence sentence, Length length) {
        List<Integer> ends = CountedYears.years(sentence, length.range().from());
        if (ends.isEmpty()
                || !length.stated().unit().equals("a")
                || !length.words().before(12).matches(".*距(?!今)[^,;。\\d]{1,8}")) {
            return Optional.empty();
        }
        int end = ends.get(ends.size() - 1);
        List<Integer> all = page.sentences().stream()
                .flatMap(s -> CountedYears.years(s, Integer.MAX_VALUE).stream())
                .toList();
        boolean fits = all.stream().anyMatch(y -> length.fits(end - y));
        return fits
                ? Optional.empty()
                : all.stream().filter(y -> length.isSlip(end - y)).findFirst().map(y -> length.finding(page, y, end));
    }

    /** 1966年至1976年“文化大革命”十年间: a length told right after the years it runs over. */
    private static Optional<Finding> over(Page page, Sentence sentence, Length length) {
        return sentence.times().stream()
                .filter(t -> t.length() == null
                        && t.value().edtf().matches("\\d{4}/\\d{4}")
                        && sentence.between(t.range().to(), length.range().from())
                                .matches(TOOK.isIn(length.words().before(6)) ? "[^;。]{0,16}" : "[^,;。]{0,12}|,(?=\\z)")
                        && t.range().to() <= length.range().from())
                .findFirst()
                .filter(t ->
                        length.stated().unit().equals("a") && length.stated().bound() == Bound.EXACT)
                .filter(t -> !length.fits(span(t.value())))
                .map(t -> length.finding(
                        page, t.value().edtf().substring(0, 4), t.value().edtf().substring(5)));
    }

    private static int span(TimeValue time) {
        return Integer.parseInt(time.edtf().substring(5))
                - Integer.parseInt(time.edtf().substring(0, 4));
    }

    /** 用了十一年,到2006年才做成: only when it ended is told. */
    private static boolean startsUntold(Sentence sentence, Length length) {
        return length.words().after(9).matches(",?[到至][0-9]{4}年.*")
                && sentence.times().stream()
                        .noneMatch(t -> t.range().to() <= length.range().from());
    }

    /** 2020年10月开工,历时30个月建成: some two of the times told with it lie so far apart. */
    private static Optional<Finding> took(Page page, Sentence sentence, Length length) {
        boolean ranged = RANGED.isIn(sentence.chars());
        boolean between = length.words().after(3).matches("(间|后建|后竣|后完|的历程|的发展|的风雨).*")
                && length.stated().unit().equals("a");
        boolean days = length.stated().unit().equals("d")
                && (DAYS.matcher(length.words().before(4)).find()
                        || DAYS_OF.matcher(length.words().after(2)).matches());
        boolean spent = SPENT.isIn(length.words().before(12)) && times(sentence).size() == 2;
        if (!between && !ranged && !days && !spent && !TOOK.isIn(length.words().before(12))) {
            return Optional.empty();
        }
        if (startsUntold(sentence, length)) {
            return Optional.empty();
        }
        if (length.words().before(4).matches(".*(缩短|提前|延长|推迟|节省|压缩|减少|增加)[了约近]*")) {
            return Optional.empty();
        }
        if (length.stated().unit().equals("mo")) {
            Optional<Finding> wrong = days(page, sentence, length);
            if (wrong.isPresent()) {
                return wrong;
            }
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
                    ? Optional.of(length.finding(
                            page,
                            String.valueOf(runs.get(0).start()),
                            String.valueOf(runs.get(0).end())))
                    : Optional.empty();
        }
        if (times.isEmpty()
                && more.size() < 2
                && at + 1 < page.sentences().size()
                && page.sentences().get(at + 1).in().equals(sentence.in())) {
            more.addAll(times(page.sentences().get(at + 1)));
        }
        boolean months = length.stated().unit().equals("mo");
        List<TimeValue> used = (times.size() > 1 ? times : more)
                .stream().filter(t -> !months || t.edtf().length() > 4).toList();
        boolean told = times.size() < 2 && fits(length, earlier(page, sentence));
        if (told || fits(length, used) || used.size() < 2 || used.size() > 6) {
            return Optional.empty();
        }
        TimeValue from = used.get(used.size() - 2);
        TimeValue to = used.get(used.size() - 1);
        if (isAside(length, from, to) || !isLikely(length, from, to)) {
            return Optional.empty();
        }
        return Optional.of(length.finding(page, from.edtf(), to.edtf()));
    }

    /** The times of a sentence and of those before it in its passage. */
    private static List<TimeValue> earlier(Page page, Sentence sentence) {
        return page.sentences().stream()
                .filter(s -> s.in().equals(sentence.in())
                        && s.range().from() <= sentence.range().from())
                .flatMap(s -> times(s).stream())
                .toList();
    }

    /** Whether one slip in a year or in the length explains that they do not fit; months and days are told closely enough. */
    private static boolean isLikely(Length length, TimeValue from, TimeValue to) {
        if (!length.stated().unit().equals("a") || from.start() == null || to.start() == null) {
            return true;
        }
        int stated = length.stated().value().intValue();
        int start = from.start().getYear();
        int end = to.start().getYear();
        return Digits.oneSlip(String.valueOf(start), String.valueOf(end - stated))
                || Digits.oneSlip(String.valueOf(end), String.valueOf(start + stated))
                || Digits.oneSlip(String.valueOf(end - start), String.valueOf(stated));
    }

    /** Whether the two times do not bound what lasted so long: they overlap, or a term of office or a century is meant. */
    private static boolean isAside(Length length, TimeValue from, TimeValue to) {
        boolean apart = from.end() != null && to.start() != null && from.end().isBefore(to.start());
        boolean term = TERM.isIn(length.words().before(6));
        return !apart || term || !length.stated().statedAs().matches("\\d.*|[一二两三四五六七八九十]+[个多余几]*[年月天日].*");
    }

    private static boolean fits(Length length, List<TimeValue> times) {
        boolean over = times.stream().anyMatch(t -> t.edtf().matches("\\d{4}/\\d{4}") && length.fits(span(t)));
        return over
                || times.stream()
                        .anyMatch(from -> times.stream()
                                .anyMatch(to -> from.start() != null
                                        && to.start() != null
                                        && !from.equals(to)
                                        && Calendars.between(from, to, length.stated())));
    }

    private static List<TimeValue> times(Sentence sentence) {
        return sentence.times().stream()
                .filter(t -> t.length() == null)
                .map(TimeExpression::value)
                .map(Elapsed::began)
                .filter(v -> v.start() != null && v.end() != null)
                .distinct()
                .toList();
    }

    /** The year in which what is open to the present began: 自1983年起. */
    private static TimeValue began(TimeValue time) {
        boolean open = time.start() != null && time.end() == null && time.edtf().matches("\\d{4}/\\.\\.");
        LocalDate start = time.start();
        return open && start != null
                ? new TimeValue(
                        time.edtf().substring(0, 4), start, start.plusYears(1).minusDays(1))
                : time;
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
        long counted =
                ChronoUnit.DAYS.between(told.get(0).atYear(LEAP), told.get(1).atYear(LEAP));
        boolean months = length.stated().unit().equals("mo");
        boolean fits = months
                ? Math.abs(counted / MONTH - length.stated().value().doubleValue()) < 0.8
                : Calendars.isLength(length.stated(), (int) counted, 1);
        return counted < 0 || fits
                ? Optional.empty()
                : Optional.of(length.finding(
                        page,
                        told.get(0).toString().substring(2),
                        told.get(1).toString().substring(2)));
    }

    /** The days of a time that runs over some. */
    private static long days(TimeValue time) {
        return time.start() == null || time.end() == null || !time.edtf().matches("\\d{4}-\\d\\d-\\d\\d/.*")
                ? 0
                : ChronoUnit.DAYS.between(time.start(), time.end()) + 1;
    }
}
