package org.qiaodu.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.TimeValue;

/** Makes time values; all take proleptic Gregorian dates and throw {@code DateTimeException} for days that do not exist. */
final class Periods {
    private Periods() {}

    /** A month. */
    static TimeValue month(int year, int month) {
        YearMonth whole = YearMonth.of(year, month);
        return new TimeValue(text(year, month), whole.atDay(1), whole.atEndOfMonth());
    }

    /** A day. */
    static TimeValue day(LocalDate day) {
        return new TimeValue(text(day), day, day);
    }

    /** Months of one year, both inclusive; all twelve are the year. */
    static TimeValue months(int year, int first, int last) {
        if (first == last) {
            return month(year, first);
        }
        return first == 1 && last == 12 ? TimeValue.year(year) : between(month(year, first), month(year, last));
    }

    /** Days of one month, both inclusive. */
    static TimeValue days(int year, int month, int first, int last) {
        TimeValue start = day(LocalDate.of(year, month, first));
        return first == last ? start : between(start, day(LocalDate.of(year, month, last)));
    }

    /** Years, both inclusive. */
    static TimeValue years(int first, int last) {
        return first == last ? TimeValue.year(first) : between(TimeValue.year(first), TimeValue.year(last));
    }

    /** Ten years from one that ends in 0: {@code 195X}. */
    static TimeValue decade(int first) {
        return new TimeValue(
                TimeValue.edtf(first).substring(0, 3) + "X",
                LocalDate.of(first, 1, 1),
                LocalDate.of(first + 9, 12, 31));
    }

    /** A hundred years from one that ends in 00: {@code 20XX}. */
    static TimeValue century(int first) {
        return new TimeValue(
                TimeValue.edtf(first).substring(0, 2) + "XX",
                LocalDate.of(first, 1, 1),
                LocalDate.of(first + 99, 12, 31));
    }

    /** From the start of one to the end of the other. */
    static TimeValue between(TimeValue first, TimeValue last) {
        return new TimeValue(head(first.edtf()) + "/" + tail(last.edtf()), first.start(), last.end());
    }

    /** From the start of {@code time} on, without an end. */
    static TimeValue since(TimeValue time) {
        return new TimeValue(head(time.edtf()) + "/..", time.start(), null);
    }

    /** Until the end of {@code time}, without a start. */
    static TimeValue until(TimeValue time) {
        return new TimeValue("../" + tail(time.edtf()), null, time.end());
    }

    /** The same time, marked as approximate. */
    static TimeValue about(TimeValue time) {
        return time.edtf().endsWith("~") || time.edtf().contains("/")
                ? time
                : new TimeValue(time.edtf() + "~", time.start(), time.end());
    }

    /** A time whose year nobody tells: {@code XXXX-07-06}, without dates. */
    static TimeValue yearless(TimeValue inSomeYear) {
        int year = inSomeYear.start() == null ? 0 : inSomeYear.start().getYear();
        return new TimeValue(inSomeYear.edtf().replace(TimeValue.edtf(year), "XXXX"), null, null);
    }

    /** The year that both ends of {@code time} are in; null where there is none. */
    static @Nullable Integer yearOf(TimeValue time) {
        LocalDate start = time.start();
        LocalDate end = time.end();
        return start != null && end != null && start.getYear() == end.getYear() ? start.getYear() : null;
    }

    private static String head(String edtf) {
        int slash = edtf.indexOf('/');
        return slash < 0 ? edtf : edtf.substring(0, slash);
    }

    private static String tail(String edtf) {
        return edtf.substring(edtf.indexOf('/') + 1);
    }

    private static String text(int year, int month) {
        return TimeValue.edtf(year) + String.format(Locale.ROOT, "-%02d", month);
    }

    private static String text(LocalDate day) {
        return text(day.getYear(), day.getMonthValue()) + String.format(Locale.ROOT, "-%02d", day.getDayOfMonth());
    }
}
