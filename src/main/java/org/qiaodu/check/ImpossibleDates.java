package org.qiaodu.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/** Finds days no calendar has, days of the week that do not fit, and periods that end before they begin. */
final class ImpossibleDates implements Check {
    private static final Search DATE = Search.of(
            "(?<!\\d)(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})[日号])?(?:(?:[(]|,?(?:正?是|正值|恰逢|适逢|恰是|为))?(?:星期|周)([一二三四五六日天]))?");
    private static final Pattern PERIOD = Pattern.compile(
            "(?<!\\d)(1\\d{3}|20\\d\\d)年?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:至|到|[-—～~]{1,2})(1\\d{3}|20\\d\\d)(?=[年)])");
    private static final Search DAYS = Search.of(
            "(?<!\\d)(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?<first>\\d{1,2})日?(?:至|到|[-—～~]{1,2})(?<last>\\d{1,2})日");
    private static final Search LONG_YEAR = Search.of("(?<![\\d.,])((?:1[89]|20)\\d{3})年");
    /** 由216年的43.9%, 207年7月, 202年,集群生产…: a year with a digit left out. */
    private static final Search SHORT_YEAR =
            Search.of("(?:(?<=[由从自较比])[12]\\d{2}(?=年(?:的\\d|底|末))|(?<![\\d.,元前])[12]\\d{2}(?=年\\d{1,2}月)"
                    + "|(?<=[。;]|\\A)(?:19|20)[1-9](?=年,\\p{IsHan}{2}))年");

    /** Words of times in which years had three digits. */
    private static final Search ANCIENT = Search.of(
            "公元|西汉|东汉|三国|西晋|东晋|南北朝|南朝|北朝|[隋唐](?=[代朝初末]|唐|宋|[太高玄中德宪]宗|[文炀]帝|\\p{IsHan}{2}[元一二三四五六七八九十]+年)|赤壁|曹操|刘备|孙权");

    /** Words before a month by which it is one, not a number of months. */
    private static final Search TOLD = Search.of("(?:每年|去年|今年|明年|前年|同年|当年|次年)\\z");

    /** 22时15分, 下午4时. */
    private static final Search CLOCK = Search.of(
            "(?<![\\d.])(?:(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上?|深夜)(?<hour>\\d{1,2})[时点](?!间)|(?<of>\\d{1,2})[时点](?!间)(?<minute>\\d{1,2})分(?!钟|之))");

    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final String WEEK = "一二三四五六日";
    private static final int LEAP_YEAR = 2000;
    private static final int DAYS_OF_WEEK = 7;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            Matcher date = DATE.matcher(passage.passage().chars());
            while (date.find()) {
                check(page, passage, date, found);
            }
            Matcher year = LONG_YEAR.matcher(passage.passage().chars());
            while (year.find()) {
                String once = Digits.once(year.group(1));
                found.add(draft(page, passage, year)
                        .suggest(once == null ? null : once + "年")
                        .because(
                                "“" + year.group() + "”：年份多出一位", "a year has four digits, not five: " + year.group(1)));
            }
            Matcher brief = SHORT_YEAR.matcher(passage.passage().chars());
            while (brief.find() && !ANCIENT.isIn(passage.passage().chars())) {
                found.add(draft(page, passage, brief)
                        .because(
                                "“" + brief.group() + "”：年份少了一位",
                                "a year has four digits, not three: "
                                        + brief.group().replace("年", "")));
            }
            clocks(page, passage, found);
            reversed(page, passage, PERIOD, found);
            days(page, passage, found);
        }
        return found;
    }

    private static void reversed(Page page, AnnotatedPassage passage, Pattern pattern, List<Finding> found) {
        Matcher period = pattern.matcher(passage.passage().chars());
        while (period.find()) {
            if (Integer.parseInt(period.group(1)) > Integer.parseInt(period.group(2))) {
                found.add(draft(page, passage, period)
                        .because(
                                "“" + period.group() + "”止于其始之前",
                                "the period " + period.group() + " ends before it begins"));
            }
        }
    }

    /** 2月20日至30日: days that end before they begin, or after the month does. */
    private static void days(Page page, AnnotatedPassage passage, List<Finding> found) {
        Matcher days = DAYS.matcher(passage.passage().chars());
        while (days.find()) {
            int month = Integer.parseInt(days.group("month"));
            int last = Integer.parseInt(days.group("last"));
            int most = month < 1 || month > 12 ? last : most(years(page, passage, days.group("year")), month);
            if (last > most) {
                found.add(draft(page, passage, days)
                        .because(
                                "“" + days.group() + "”：" + month + "月只有" + most + "天",
                                "month " + month + " has " + most + " days, not " + last));
            } else if (Integer.parseInt(days.group("first")) > last) {
                found.add(draft(page, passage, days)
                        .because(
                                "“" + days.group() + "”止于其始之前",
                                "the period " + days.group() + " ends before it begins"));
            }
        }
    }

    /** 下午44时, 22时75分. */
    private static void clocks(Page page, AnnotatedPassage passage, List<Finding> found) {
        Matcher clock = CLOCK.matcher(passage.passage().chars());
        while (clock.find()) {
            String hour = clock.group(clock.group("hour") == null ? "of" : "hour");
            String minute = clock.group("minute");
            if (Integer.parseInt(hour) > HOURS || (minute != null && Integer.parseInt(minute) >= MINUTES)) {
                found.add(draft(page, passage, clock)
                        .because("“" + clock.group() + "”：没有这样的钟点", "no clock shows " + clock.group()));
            }
        }
    }

    private static Draft draft(Page page, AnnotatedPassage passage, Matcher at) {
        return new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.HIGH)
                .at(Stretch.of(passage, at.start(), at.end()));
    }

    private static void check(Page page, AnnotatedPassage passage, Matcher date, List<Finding> found) {
        List<Integer> years = years(page, passage, date.group(1));
        int month = Integer.parseInt(date.group(2));
        boolean counted = date.end() < passage.passage().chars().length()
                && date.group(3) == null
                && passage.passage().chars().charAt(date.end()) != ',';
        if (month < 1 || month > 12) {
            boolean told =
                    TOLD.isIn(Stretch.of(passage, date.start(), date.end()).before(2));
            if (!counted || told || date.group(1) != null) {
                found.add(draft(page, passage, date)
                        .because("“" + date.group() + "”：没有" + month + "月", "there is no month " + month));
            }
            return;
        }
        if (date.group(3) == null) {
            return;
        }
        int day = Integer.parseInt(date.group(3));
        int last = most(years, month);
        if (day < 1 || day > last) {
            found.add(draft(page, passage, date)
                    .because(
                            "“" + date.group() + "”：" + month + "月只有" + last + "天",
                            "month " + month + " has " + last + " days, not " + day));
        } else if (date.group(4) != null && date.group(1) != null) {
            weekday(page, passage, date, LocalDate.of(years.get(0), month, day), found);
        }
    }

    /** The year told with a day; else all its passage tells. */
    private static List<Integer> years(Page page, AnnotatedPassage passage, @Nullable String told) {
        return told != null
                ? List.of(Integer.valueOf(told))
                : page.timeline(passage).points().stream()
                        .map(Timeline.Point::year)
                        .toList();
    }

    /** The most days a month has in one of some years, in any where there are none. */
    private static int most(List<Integer> years, int month) {
        return years.stream()
                .mapToInt(y -> YearMonth.of(y, month).lengthOfMonth())
                .max()
                .orElse(YearMonth.of(LEAP_YEAR, month).lengthOfMonth());
    }

    private static void weekday(Page page, AnnotatedPassage passage, Matcher date, LocalDate day, List<Finding> found) {
        int said = WEEK.indexOf(date.group(4).replace('天', '日')) % DAYS_OF_WEEK + 1;
        int is = day.getDayOfWeek().getValue();
        if (said != is) {
            found.add(draft(page, passage, date)
                    .suggest("星期" + WEEK.charAt(is - 1))
                    .because(
                            day + "是星期" + WEEK.charAt(is - 1) + "，文中作星期" + date.group(4),
                            day + " is a " + day.getDayOfWeek() + ", not the day of the week the text gives"));
        }
    }
}
