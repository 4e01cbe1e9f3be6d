package org.qiaodu.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days.
 *
 * @param start first day, inclusive; null where open
 * @param end last day, inclusive; null where open
 */
record Spell(@Nullable LocalDate start, @Nullable LocalDate end) {
    /** The time of a statement; null where it has none. */
    static @Nullable Spell of(Told told) {
        LocalDate start = told.start();
        LocalDate end = told.end();
        return start == null && end == null ? null : new Spell(start, end);
    }

    boolean overlaps(Spell other) {
        return (start == null || other.end == null || !start.isAfter(other.end))
                && (end == null || other.start == null || !end.isBefore(other.start));
    }

    /** Whether a spell that begins no earlier overlaps this one or begins the day after it. */
    boolean touches(Spell later) {
        return end == null || !later.first().isAfter(end.plusDays(1));
    }

    /** From the first day of this to the last of both. */
    Spell with(Spell later) {
        return new Spell(start, last().isAfter(later.last()) ? end : later.end);
    }

    /** The first day; the farthest past where open. */
    LocalDate first() {
        return start == null ? LocalDate.MIN : start;
    }

    /** The last day; the farthest future where open. */
    LocalDate last() {
        return end == null ? LocalDate.MAX : end;
    }
}
