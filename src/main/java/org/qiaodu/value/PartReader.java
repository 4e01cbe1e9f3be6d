package org.qiaodu.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.TimeWords;
import org.qiaodu.lexicon.WordTable;
import org.qiaodu.model.TimeValue;

/** Reads the part of a year that a date names: 一季度, 1-9月, 3月下旬, 7月6日, 年底. */
final class PartReader {
    private static final String NUMBER = "(\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})";
    private static final String TO = "(?:[-—~～－至到]{1,2})";
    private static final Search MONTHS = Search.of("(?<!\\d)(?:" + NUMBER + "|(?<![\\d亿万千百美日欧港])元)(?:月份?)?" + TO
            + NUMBER + "月(?:份)?(?![饼球亮薪均租报刊]|" + NUMBER + "[日号])");
    /** Two months that follow each other, of which one figure is told: 1月和2月, 1、2月. */
    private static final Search TWO_MONTHS =
            Search.of("(?<!\\d)" + NUMBER + "(?:月份?)?[、和与及]" + NUMBER + "月(?:份)?(?![饼球亮薪均租报刊分各]|" + NUMBER + "[日号])");

    private static final Search MONTH = Search.of("(?<!\\d)" + NUMBER + "月(?:份)?(?![饼球亮薪均租报刊])");
    private static final Search DAYS = Search.of(NUMBER + "(?:[日号])?" + TO + NUMBER + "[日号]");
    private static final Search DAY = Search.of(NUMBER + "[日号](?!线)");
    private static final Search THIRD = Search.of("([上中下])旬|[初底末](?![步级部])");
    private static final Search FIRST_MONTHS = Search.of("前" + NUMBER + "个月");
    private static final String NO_EDGE_BEFORE = "部盘层蕴气线次步级期中";
    private final TimeWords words;

    PartReader(TimeWords words) {
        this.words = words;
    }

    /**
     * Part of a year.
     *
     * @param to character after its words
     * @param firstMonth inclusive
     * @param lastMonth inclusive
     * @param firstDay of the first month, inclusive; 0 for whole months
     * @param lastDay of the last month, inclusive; 0 for whole months
     * @param approximate whether its edge is vague
     */
    record Part(int to, int firstMonth, int lastMonth, int firstDay, int lastDay, boolean approximate) {
        /** This part of {@code year}; null where there is no such day. */
        @Nullable
        TimeValue of(int year) {
            try {
                if (firstDay > 0) {
                    int last = lastDay > 31 ? LocalDate.of(year, lastMonth, 1).lengthOfMonth() : lastDay;
                    return Periods.days(year, firstMonth, firstDay, last);
                }
                TimeValue months = Periods.months(year, firstMonth, lastMonth);
                return approximate ? Periods.about(months) : months;
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static Part months(int to, int first, int last) {
            return new Part(to, first, last, 0, 0, false);
        }
    }

    /**
     * The part whose words begin at {@code at}; null where there are none.
     *
     * @param afterYear whether a year stands just before, so that a mere 底 or 初 is an edge of it
     */
    @Nullable
    Part at(Line line, int at, boolean afterYear) {
        Part part = named(line, at, afterYear);
        return part == null ? months(line, at) : part;
    }

    private @Nullable Part named(Line line, int at, boolean afterYear) {
        WordTable.Found<TimeWords.YearPart> word = words.partAt(line.text(), at);
        if (word == null) {
            Matcher first = FIRST_MONTHS.at(line.text(), at);
            int last = first == null ? 0 : number(first.group(1));
            return first == null || last < 1 || last > 12 ? null : Part.months(first.end(), 1, last);
        }
        int to = at + word.length();
        boolean edge = word.length() == 1;
        boolean report = line.charAt(to - 1) == '季' && line.charAt(to) == '报'; // 三季报
        if (report || (edge && (!afterYear || NO_EDGE_BEFORE.indexOf(line.charAt(to)) >= 0))) {
            return null;
        }
        TimeWords.YearPart value = word.value();
        return new Part(to, value.firstMonth(), value.lastMonth(), 0, 0, value.approximate());
    }

    private static @Nullable Part months(Line line, int at) {
        Matcher several = MONTHS.at(line.text(), at);
        if (several != null) {
            int first = several.group(1) == null ? 1 : number(several.group(1));
            int last = number(several.group(2));
            if (first >= 1 && last <= 12 && first < last) {
                return Part.months(several.end(), first, last);
            }
        }
        Matcher two = TWO_MONTHS.at(line.text(), at);
        if (two != null && number(two.group(1)) >= 1 && number(two.group(1)) + 1 == number(two.group(2))) {
            return Part.months(two.end(), number(two.group(1)), number(two.group(2)));
        }
        Matcher one = MONTH.at(line.text(), at);
        int month = one == null ? 0 : number(one.group(1));
        if (one == null || month < 1) {
            return null;
        }
        return withinMonth(line, one.end(), month);
    }

    /** What follows a month: a day, days, a third of it, or nothing. */
    static Part withinMonth(Line line, int at, int month) {
        Part days = days(line, at, month);
        if (days != null) {
            return days;
        }
        Matcher third = THIRD.at(line.text(), at);
        if (third == null || third.group(1) == null) {
            return Part.months(third == null ? at : third.end(), month, month);
        }
        int first = third.group(1).equals("上") ? 1 : third.group(1).equals("中") ? 11 : 21;
        return new Part(third.end(), month, month, first, first == 21 ? 32 : first + 9, false);
    }

    /** A day or days of {@code month} at {@code at}; null where there are none. */
    static @Nullable Part days(Line line, int at, int month) {
        Matcher several = DAYS.at(line.text(), at);
        if (several != null && number(several.group(1)) < number(several.group(2))) {
            return new Part(several.end(), month, month, number(several.group(1)), number(several.group(2)), false);
        }
        Matcher one = DAY.at(line.text(), at);
        if (one == null) {
            return null;
        }
        int day = number(one.group(1));
        return new Part(one.end(), month, month, Math.max(day, 1), day < 1 ? 99 : day, false);
    }

    /** A number of at most two digits; 0 where it is none. */
    static int number(String words) {
        if (Character.isDigit(words.charAt(0))) {
            return Integer.parseInt(words);
        }
        ChineseNumber number = ChineseNumber.of(words);
        return number == null || number.upTo() != null ? 0 : number.value().intValue();
    }
}
