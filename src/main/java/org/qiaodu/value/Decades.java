package org.qiaodu.value;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.ValueContexts;
import org.qiaodu.model.TimeValue;

/** Reads decades and centuries: 20世纪50年代, 70年代末80年代初, 1990年代, 21世纪初. */
final class Decades implements Recogniser {
    private static final String CENTURY = "(\\d{1,2}|十[六七八九]|二十一?|上个?|本)世纪";
    private static final Search DECADE =
            Search.of("(?:" + CENTURY + ")?(?<!\\d)(1[5-9]\\d|20\\d|[1-9])0年代|(?:" + CENTURY + ")?([一二三四五六七八九])十年代");
    private static final Search EDGE = Search.of("初期|中期|中后期|中叶|后期|末期|初|末");
    private static final Search WHOLE = Search.of(CENTURY);
    private static final Search JOINT = Search.of("(?:至|到|[-—、~～])?");
    private final ValueContexts contexts;

    Decades(ValueContexts contexts) {
        this.contexts = contexts;
    }

    @Override
    public boolean wokenBy(char first) {
        return NumeralReader.startsNumber(first) || first == '上' || first == '本';
    }

    @Override
    public @Nullable Found at(Line line, int at) {
        Stamp first = decade(line, at, null);
        if (first == null) {
            Stamp century = century(line, at);
            return century == null ? null : Dates.around(line, century, contexts);
        }
        TimeValue start = first.value();
        Matcher joint = JOINT.at(line.text(), first.to());
        Stamp second = joint == null || start == null || start.start() == null
                ? null
                : decade(line, joint.end(), start.start().getYear() / 100 * 100);
        TimeValue end = second == null ? null : second.value();
        if (second == null
                || start == null
                || end == null
                || end.end() == null
                || end.end().isBefore(start.end())) {
            return Dates.around(line, first, contexts);
        }
        Stamp both = new Stamp(at, second.to(), Periods.between(asYears(start), asYears(end)), null);
        return Dates.around(line, both, contexts);
    }

    private static TimeValue asYears(TimeValue time) {
        return time.start() == null || time.end() == null
                ? time
                : Periods.years(time.start().getYear(), time.end().getYear());
    }

    /** @param century the first year of the century meant where none is named; null for the twentieth */
    private static @Nullable Stamp decade(Line line, int at, @Nullable Integer century) {
        Matcher found = DECADE.at(line.text(), at);
        if (found == null || Character.isDigit(line.charAt(at - 1))) {
            return null;
        }
        String named = found.group(1) != null ? found.group(1) : found.group(3);
        int base = named != null ? century(named) : century == null ? 1900 : century;
        int tens = found.group(2) != null
                ? Integer.parseInt(found.group(2))
                : ChineseNumber.digit(found.group(4).charAt(0));
        int first = tens > 9 ? tens * 10 : base + tens * 10;
        Matcher edge = EDGE.at(line.text(), found.end());
        if (edge == null) {
            return new Stamp(at, found.end(), Periods.decade(first), null);
        }
        TimeValue years = switch (edge.group()) {
            case "初", "初期" -> Periods.years(first, first + 3);
            case "中期", "中叶" -> Periods.years(first + 4, first + 6);
            case "中后期" -> Periods.years(first + 4, first + 9);
            case "后期" -> Periods.years(first + 6, first + 9);
            default -> Periods.years(first + 8, first + 9);
        };
        return new Stamp(at, edge.end(), years, null);
    }

    private static @Nullable Stamp century(Line line, int at) {
        Matcher found = WHOLE.at(line.text(), at);
        if (found == null || Character.isDigit(line.charAt(at - 1))) {
            return null;
        }
        int first = century(found.group(1));
        Matcher edge = EDGE.at(line.text(), found.end());
        if (edge == null) {
            return new Stamp(at, found.end(), Periods.century(first), null);
        }
        TimeValue years = switch (edge.group()) {
            case "初", "初期" -> Periods.years(first, first + 9);
            case "中期", "中叶" -> Periods.years(first + 40, first + 59);
            case "中后期" -> Periods.years(first + 50, first + 99);
            case "后期" -> Periods.years(first + 70, first + 99);
            default -> Periods.years(first + 90, first + 99);
        };
        return new Stamp(at, edge.end(), years, null);
    }

    /** First year of a century by its number or by 上 (the twentieth, in today's texts) or 本. */
    private static int century(String words) {
        if (words.startsWith("上")) {
            return 1900;
        }
        if (words.equals("本")) {
            return 2000;
        }
        int number = PartReader.number(words);
        return Math.max(number - 1, 0) * 100;
    }
}
