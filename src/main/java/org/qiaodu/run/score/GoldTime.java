package org.qiaodu.run.score;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.TimeValue;

/**
 * A time of a gold file as its first and last day, both inclusive.
 *
 * @param first null where open
 * @param last null where open
 */
record GoldTime(@Nullable LocalDate first, @Nullable LocalDate last) {
    /**
     * Reads EDTF text: {@code 2023}, {@code 195X}, {@code 2022-01/2022-03}, {@code 2012-11/..}, {@code 2023-12~}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static GoldTime of(String edtf) {
        int slash = edtf.indexOf('/');
        return slash < 0
                ? new GoldTime(day(edtf, true), day(edtf, false))
                : new GoldTime(day(edtf.substring(0, slash), true), day(edtf.substring(slash + 1), false));
    }

    private static @Nullable LocalDate day(String text, boolean first) {
        String date = text.replaceAll("[~?%]", "");
        if (date.equals("..") || date.isEmpty()) {
            return null;
        }
        String[] parts = date.split("-", -1);
        if (parts.length > 3 || !parts[0].matches("[0-9]{1,4}X{0,3}") || parts[0].length() != 4) {
            throw new IllegalArgumentException("time '" + text + "' is not EDTF of the level used here");
        }
        int year = Integer.parseInt(parts[0].replace('X', first ? '0' : '9'));
        if (parts.length == 1) {
            return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(parts[1]));
        if (parts.length == 2) {
            return first ? month.atDay(1) : month.atEndOfMonth();
        }
        return month.atDay(Integer.parseInt(parts[2]));
    }

    /** Whether it has the same first and last day. */
    boolean same(@Nullable TimeValue time) {
        return time != null && Objects.equals(first, time.start()) && Objects.equals(last, time.end());
    }
}
