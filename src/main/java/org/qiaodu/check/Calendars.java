package org.qiaodu.check;

import org.qiaodu.model.Quantity;

/** Lengths of time as people count them: both ends may count or not. */
final class Calendars {
    private Calendars() {}

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
