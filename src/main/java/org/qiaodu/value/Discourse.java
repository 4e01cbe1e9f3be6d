package org.qiaodu.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.TimeValue;

/** What words without a date of their own refer to: the document's date and the time last spoken of. */
final class Discourse {
    private static final int LONGEST_MONTH = 31;

    /** Months of a year. */
    private static final int YEAR = 12;

    /** Up to this month, reports on the whole of the year before appear. */
    private static final int REPORTS_OF_LAST_YEAR = 4;

    private final @Nullable TimeValue issued;
    private final @Nullable Integer reported;
    private final Set<Months> parts = new HashSet<>();
    private @Nullable TimeValue last;
    private @Nullable TimeValue lastOfAYear;
    private int passage;
    private int sentence = -1;
    private boolean inPassage;

    /** Some months of a year, both ends inclusive. */
    private record Months(int first, int last) {
        static Months of(PartReader.Part part) {
            return new Months(part.firstMonth(), part.lastMonth());
        }
    }

    /**
     * @param issued the document's date; null where it is not known
     * @param titled the year its title names; null where it names none
     */
    Discourse(@Nullable TimeValue issued, @Nullable Integer titled) {
        this.issued = issued;
        Integer year = issuedYear();
        this.reported = titled != null && year != null && titled == year - 1 ? titled : year;
    }

    void beginPassage(int index) {
        passage = index;
        sentence = -1;
        inPassage = false;
        lastOfAYear = null;
    }

    /** Remembers a time spoken of in a sentence of the present passage. */
    void note(TimeValue time, int inSentence) {
        if (time.start() == null && time.end() == null) {
            return;
        }
        last = time;
        sentence = inSentence;
        inPassage = true;
        lastOfAYear = Periods.yearOf(time) == null ? lastOfAYear : time;
    }

    /** Remembers that the document told a part of a year as of its own: 上半年 of a report on it. */
    void noteReported(PartReader.Part part) {
        if (part.firstMonth() < part.lastMonth() && part.firstDay() == 0) {
            parts.add(Months.of(part));
        }
    }

    /** Whether the document told the same part of its own year before, and so means that one again whatever it recalls between. */
    boolean reportsOn(PartReader.Part part) {
        return part.firstDay() == 0 && parts.contains(Months.of(part));
    }

    /** Whether the document told of a longer part of its own year that this one is in: 第三季度 after 今年前三季度. */
    boolean reportsOnMoreThan(PartReader.Part part) {
        return part.firstDay() == 0
                && part.firstMonth() < part.lastMonth()
                && parts.stream().anyMatch(p -> p.first() <= part.firstMonth() && part.lastMonth() <= p.last());
    }

    /** Index of the passage being read. */
    int passage() {
        return passage;
    }

    /** The document's date; null where it is not known. */
    @Nullable
    TimeValue issued() {
        return issued;
    }

    /** The time last spoken of; null where there is none. */
    @Nullable
    TimeValue last() {
        return last;
    }

    /** The time last spoken of in this sentence; null where there is none. */
    @Nullable
    TimeValue lastIn(int thisSentence) {
        return sentence == thisSentence && inPassage ? last : null;
    }

    /** The time last spoken of in this passage; null where there is none. */
    @Nullable
    TimeValue lastInPassage() {
        return inPassage ? last : null;
    }

    /** The time within one year last spoken of in this passage, whatever longer times were spoken of since; null where there is none. */
    @Nullable
    TimeValue lastOfAYear() {
        return lastOfAYear;
    }

    /** The document's year; null where it is not known. */
    @Nullable
    Integer issuedYear() {
        return issued == null ? null : Periods.yearOf(issued);
    }

    /** The year the document reports on: the one before its date where its title says so, else that of its date. */
    @Nullable
    Integer reportedYear() {
        return reported;
    }

    /** Whether the document is of the first months of a year, in which reports speak of the year before as a whole. */
    boolean isYearJustBegun() {
        LocalDate day = issuedMonth();
        return day != null && day.getMonthValue() <= REPORTS_OF_LAST_YEAR;
    }

    /** Whether years gone by end with the one before: the year has just begun, or, its months not told, the passage is on that one. */
    boolean looksBack() {
        Integer told = inPassage ? yearWithin(last) : null;
        Integer year = issuedYear();
        return isYearJustBegun() || (issuedMonth() == null && told != null && year != null && told == year - 1);
    }

    /** A day of the document's month; null where the month is not known. */
    @Nullable
    LocalDate issuedMonth() {
        return dayWithin(issued);
    }

    /** The document's day; null where it is not known. */
    @Nullable
    LocalDate issuedDay() {
        return issued != null && issued.start() != null && issued.start().equals(issued.end()) ? issued.start() : null;
    }

    /** The last day of {@code time} if it is not longer than a month; null otherwise. */
    static @Nullable LocalDate dayWithin(@Nullable TimeValue time) {
        if (time == null || time.start() == null || time.end() == null) {
            return null;
        }
        return ChronoUnit.DAYS.between(time.start(), time.end()) < LONGEST_MONTH ? time.end() : null;
    }

    /** A day of the month that {@code time} is within or, being several months of one year, ends with; null otherwise. */
    static @Nullable LocalDate monthOf(@Nullable TimeValue time) {
        LocalDate within = dayWithin(time);
        if (within != null || time == null || time.start() == null || time.end() == null) {
            return within;
        }
        long months = ChronoUnit.MONTHS.between(time.start(), time.end().plusDays(1));
        return months < YEAR ? time.end().withDayOfMonth(1) : null;
    }

    /** The last year of {@code time}, or its first where it is open; null where there is none. */
    static @Nullable Integer yearWithin(@Nullable TimeValue time) {
        if (time == null) {
            return null;
        }
        LocalDate day = time.end() != null ? time.end() : time.start();
        return day == null ? null : day.getYear();
    }
}
