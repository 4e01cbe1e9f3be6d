package org.qiaodu.model;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time with its precision.
 *
 * @param edtf EDTF text: {@code 2023}, {@code 1968-07-06}, {@code 195X}, {@code 2021/2023}, {@code 2012-11/..}
 * @param start first day, inclusive; null where open
 * @param end last day, inclusive; null where open
 */
public record TimeValue(
        String edtf, @Nullable LocalDate start, @Nullable LocalDate end) {
    public TimeValue {
        if (edtf.isBlank()) {
            throw new IllegalArgumentException("a time needs its EDTF text");
        }
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("time " + edtf + " ends on " + end + ", before it starts on " + start);
        }
    }

    /** A whole year; year 0 is 1 BC. */
    public static TimeValue year(int year) {
        return new TimeValue(edtf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** A year as EDTF writes it, with four digits at least; year 0 is 1 BC. */
    public static String edtf(int year) {
        return String.format(Locale.ROOT, year < 0 ? "-%04d" : "%04d", Math.abs(year));
    }
}
