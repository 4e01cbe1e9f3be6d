package org.qiaodu.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TimeValue;

/** Lengths of time as people count them: both ends may count or not. */
final class Calendars {
    private Calendars() {}

    /** Whether a length can lie between two times, the second later. */
    static boolean between(TimeValue from, TimeValue to, Quantity length) {
        LocalDate start = Objects.requireNonNull(from.start());
        LocalDate end = Objects.requireNonNull(to.start());
        if (end.isBefore(start)) {
            return false;
        }
        return switch (length.unit()) {
            case "a" -> isYears(from, to, length);
            case "mo" ->
                isMonths(length, (int) ChronoUnit.MONTHS.between(start.withDayOfMonth(1), end.withDayOfMonth(1)));
            case "d" ->
                isLength(length, (int) ChronoUnit.DAYS.between(start, end), 1)
                        || from.edtf().length() < 10
                        || to.edtf().length() < 10;
            default -> true;
        };
    }

    /** Years are counted by their numbers, or, where both months are told, by these. */
    private static boolean isYears(TimeValue from, TimeValue to, Quantity length) {
        LocalDate start = Objects.requireNonNull(from.start());
        LocalDate end = Objects.requireNonNull(to.start());
        boolean months = from.edtf().matches("\\d{4}-\\d\\d.*") && to.edtf().matches("\\d{4}-\\d\\d.*");
        double counted = ChronoUnit.MONTHS.between(start.withDayOfMonth(1), end.withDayOfMonth(1)) / 12.0;
        return (months && length.bound() == Bound.EXACT)
                ? Math.abs(counted - length.value().doubleValue()) < 0.8
                : isLength(length, end.getYear() - start.getYear(), 1);
    }

    private static boolean isMonths(Quantity length, int counted) {
        return isLength(length, counted, 1) || isLength(length, counted - 1, 1);
    }

    /** Whether {@code counted} whole units can be told as {@code length}; {@code more} is for counting both ends. */
    static boolean isLength(Quantity length, int counted, int more) {
        double value = length.value().doubleValue();
        double round = 1;
        while (value >= round * 10 && value % (round * 10) == 0) {
            round *= 10;
        }
        return switch (length.bound()) {
            case EXACT ->
                value % 1 == 0 ? value >= counted && value <= counted + more : Math.abs(value - counted) <= more;
            case APPROXIMATE -> Math.abs(value - counted) <= Math.max(round, value * 0.1);
            case MORE_THAN -> counted >= value && counted <= value + round;
            case LESS_THAN -> counted <= value && counted >= value - round;
        };
    }
}
