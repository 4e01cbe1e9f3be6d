package org.qiaodu.check;

import org.qiaodu.model.Quantity;

/**
 * What a stated figure can mean: the values that round to it, or that its bound words allow.
 *
 * @param low the least, inclusive
 * @param high the greatest, inclusive
 */
record Interval(double low, double high) {
    /** Part of the value that about leaves open. */
    private static final double ABOUT = 0.06;
    /** Part of the value by which what is more or less than it may differ. */
    private static final double OPEN = 0.4;

    /** The values a quantity can stand for. */
    static Interval of(Quantity q) {
        double value = q.value().doubleValue();
        double size = Math.abs(value);
        double rounding = Math.min(size * 0.1, Figures.rounding(q.value(), q.statedAs()));
        boolean whole = q.kind() == Quantity.Kind.COUNT || q.kind() == Quantity.Kind.RANK;
        boolean counted = whole && q.value().scale() <= 0 && size < 1000;
        return switch (q.bound()) {
            case EXACT -> around(value, counted ? 0 : rounding);
            case APPROXIMATE -> around(value, Math.max(size * ABOUT, rounding));
            case MORE_THAN -> new Interval(value - rounding, value + size * OPEN);
            case LESS_THAN -> new Interval(value - size * OPEN, value + rounding);
        };
    }

    /** The values that a figure worked out from others can stand for: printed ones are often one off in the last digit. */
    static Interval printed(Quantity q) {
        return of(q).wider(2 * Figures.rounding(q.value(), q.statedAs()));
    }

    static Interval around(double value, double slack) {
        return new Interval(value - slack, value + slack);
    }

    double middle() {
        return (low + high) / 2;
    }

    Interval plus(Interval other) {
        return new Interval(low + other.low, high + other.high);
    }

    Interval minus(Interval other) {
        return new Interval(low - other.high, high - other.low);
    }

    Interval times(Interval other) {
        return over(low * other.low, low * other.high, high * other.low, high * other.high);
    }

    /** The quotient; without limits where the other may be nothing. */
    Interval by(Interval other) {
        return other.low <= 0
                ? new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : over(low / other.low, low / other.high, high / other.low, high / other.high);
    }

    /** The power; without limits where this may be nothing. */
    Interval to(Interval power) {
        return low <= 0
                ? new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : over(
                        Math.pow(low, power.low),
                        Math.pow(low, power.high),
                        Math.pow(high, power.low),
                        Math.pow(high, power.high));
    }

    private static Interval over(double a, double b, double c, double d) {
        return new Interval(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** The same with {@code slack} more room on either side. */
    Interval wider(double slack) {
        return new Interval(low - slack, high + slack);
    }

    /** Whether some value lies in both. */
    boolean meets(Interval other) {
        double hair = 1e-9 * Math.max(1, Math.max(Math.abs(high), Math.abs(other.high)));
        return low <= other.high + hair && other.low <= high + hair;
    }
}
