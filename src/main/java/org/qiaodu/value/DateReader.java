package org.qiaodu.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.TimeWords;
import org.qiaodu.lexicon.ValueContexts;
import org.qiaodu.lexicon.WordTable;
import org.qiaodu.model.TimeValue;

/** Reads one date, or part of one, and resolves what it leaves out. */
final class DateReader {
    private static final String MARKS = "’'‘公前〇元";
    private static final Search NUMERIC = Search.of("(?<![\\d.])([12]\\d{3})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d.])");
    private static final Search LONE_DAY = Search.of(
            "(?<![\\d.-])(?:(?:\\d{1,2})(?:日?[-—~至到](?:\\d{1,2}))?|[一二三]?十[一二三四五六七八九]?)日(?![元本均产志程语韩军系内报间常照用化])");
    private final YearReader years;
    private final PartReader parts;
    private final TimeWords words;
    private final ValueContexts contexts;

    DateReader(TimeWords words, ValueContexts contexts) {
        this.years = new YearReader(words);
        this.parts = new PartReader(words);
        this.words = words;
        this.contexts = contexts;
    }

    /** Whether a date can begin with {@code first}. */
    boolean wokenBy(char first) {
        return NumeralReader.startsNumber(first) || MARKS.indexOf(first) >= 0 || words.startsWith(first);
    }

    /** The date that begins at {@code at}; null where there is none. */
    @Nullable
    Stamp at(Line line, int at) {
        Matcher numeric = NUMERIC.at(line.text(), at);
        if (numeric != null) {
            return new Stamp(at, numeric.end(), numeric(numeric), null);
        }
        YearReader.Year year = years.at(line, at);
        if (year != null) {
            return ofYear(line, at, year);
        }
        PartReader.Part part = parts.at(line, at, false);
        if (part != null) {
            return yearless(line, at, part);
        }
        Stamp relative = relative(line, at);
        return relative == null ? loneDay(line, at) : relative;
    }

    private static @Nullable TimeValue numeric(Matcher date) {
        try {
            return Periods.day(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(3)), Integer.parseInt(date.group(4))));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Stamp ofYear(Line line, int at, YearReader.Year year) {
        int next = year.to() + (line.charAt(year.to()) == '的' || line.charAt(year.to()) == ' ' ? 1 : 0);
        PartReader.Part part = parts.at(line, next, next == year.to());
        if (part == null && line.text().startsWith("同期", year.to())) {
            part = sameAsBefore(line, at, year.to() + 2);
        }
        int to = part == null ? year.to() : part.to();
        if (year.year() == null) {
            return new Stamp(at, to, null, year.basis());
        }
        if (part != null && year.year().equals(line.discourse().reportedYear())) {
            line.discourse().noteReported(part);
        }
        return new Stamp(at, to, part == null ? TimeValue.year(year.year()) : part.of(year.year()), year.basis());
    }

    /** 同期: the part of the year spoken of before. */
    private static PartReader.@Nullable Part sameAsBefore(Line line, int at, int to) {
        TimeValue last = line.discourse().lastIn(line.sentence(at));
        last = last == null ? line.discourse().lastInPassage() : last;
        if (last == null || Periods.yearOf(last) == null || last.start() == null || last.end() == null) {
            return new PartReader.Part(to, 1, 12, 0, 0, false);
        }
        return new PartReader.Part(to, last.start().getMonthValue(), last.end().getMonthValue(), 0, 0, false);
    }

    private Stamp yearless(Line line, int at, PartReader.Part part) {
        Discourse discourse = line.discourse();
        boolean reported = discourse.reportsOn(part)
                || (discourse.lastIn(line.sentence(at)) == null && discourse.reportsOnMoreThan(part));
        TimeValue narrated = reported ? null : narrated(line, at);
        Integer year = Discourse.yearWithin(narrated);
        if (narrated != null && year != null) {
            return new Stamp(at, part.to(), part.of(year), Stamp.context(narrated));
        }
        Integer issued = discourse.reportedYear();
        if (issued == null) {
            TimeValue some = part.of(2000);
            return new Stamp(
                    at, part.to(), some == null ? null : Periods.yearless(some), "年份不明 | the year is not told");
        }
        TimeValue value = part.of(issued);
        LocalDate day = discourse.issuedMonth();
        boolean ahead = value != null
                && value.start() != null
                && day != null
                && (value.start().isAfter(day) || isYearJustOver(part, issued, discourse));
        String before = line.sentenceBefore(at);
        if (ahead && !contexts.planned(before) && !before.endsWith("到") && !before.endsWith("至")) {
            value = part.of(issued - 1);
        }
        discourse.noteReported(part);
        return new Stamp(at, part.to(), value, Stamp.document(discourse));
    }

    /** Whether 全年 of a document from the first months of a year is the year before. */
    private static boolean isYearJustOver(PartReader.Part part, int year, Discourse discourse) {
        boolean whole = part.firstMonth() == 1 && part.lastMonth() == 12 && part.firstDay() == 0;
        return whole && discourse.isYearJustBegun() && Integer.valueOf(year).equals(discourse.issuedYear());
    }

    /** The time that a date without a year goes on from; null where that is the document's. */
    private static @Nullable TimeValue narrated(Line line, int at) {
        Discourse discourse = line.discourse();
        TimeValue same = discourse.lastIn(line.sentence(at));
        if (same != null && Periods.yearOf(same) != null) {
            return same;
        }
        TimeValue before = discourse.lastOfAYear();
        Integer year = before == null ? null : Periods.yearOf(before);
        Integer issued = discourse.issuedYear();
        boolean past = year != null && (issued == null || year < issued - 1);
        return past ? before : null;
    }

    private @Nullable Stamp relative(Line line, int at) {
        WordTable.Found<TimeWords.Relative> word = words.relativeAt(line.text(), at);
        if (word == null || word.value().unit().equals("year")) {
            return null;
        }
        int to = at + word.length();
        Discourse discourse = line.discourse();
        boolean fromDocument = word.value().fromDocument() || discourse.last() == null;
        String basis =
                fromDocument || discourse.last() == null ? Stamp.document(discourse) : Stamp.context(discourse.last());
        int shift = word.value().shift();
        return switch (word.value().unit()) {
            case "now" -> {
                Integer year = discourse.issuedYear();
                yield new Stamp(at, to, year == null ? null : TimeValue.year(year + shift), basis);
            }
            case "month" -> {
                LocalDate base = fromDocument ? discourse.issuedMonth() : Discourse.monthOf(discourse.last());
                yield month(line, at, to, base == null ? null : base.plusMonths(shift), basis);
            }
            default -> {
                LocalDate base = fromDocument ? discourse.issuedDay() : singleDay(discourse.last());
                yield new Stamp(at, to, base == null ? null : Periods.day(base.plusDays(shift)), basis);
            }
        };
    }

    private static Stamp month(Line line, int at, int to, @Nullable LocalDate base, String basis) {
        int month = base == null ? 1 : base.getMonthValue();
        PartReader.Part part = PartReader.withinMonth(line, to, month);
        return new Stamp(at, part.to(), base == null ? null : part.of(base.getYear()), basis);
    }

    private static @Nullable LocalDate singleDay(@Nullable TimeValue time) {
        return time != null && time.start() != null && time.start().equals(time.end()) ? time.start() : null;
    }

    /** 25日: a day of the month spoken of before, or of the document's. */
    private static @Nullable Stamp loneDay(Line line, int at) {
        if (LONE_DAY.at(line.text(), at) == null) {
            return null;
        }
        Discourse discourse = line.discourse();
        LocalDate before = Discourse.dayWithin(discourse.lastInPassage());
        LocalDate base = before == null ? discourse.issuedMonth() : before;
        PartReader.Part days = PartReader.days(line, at, base == null ? 1 : base.getMonthValue());
        if (days == null) {
            return null;
        }
        TimeValue last = discourse.last();
        String basis = before == null || last == null ? Stamp.document(discourse) : Stamp.context(last);
        TimeValue value = base == null ? null : days.of(base.getYear());
        boolean ahead = before == null
                && value != null
                && value.start() != null
                && discourse.issuedDay() != null
                && value.start().isAfter(discourse.issuedDay());
        if (ahead && base != null) {
            LocalDate earlier = base.minusMonths(1);
            PartReader.Part there = PartReader.days(line, at, earlier.getMonthValue());
            value = there == null ? null : there.of(earlier.getYear());
        }
        return new Stamp(at, days.to(), value, basis);
    }
}
