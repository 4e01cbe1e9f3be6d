package org.qiaodu.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Slips in numerals: a digit printed twice, one digit for another. */
final class Digits {
    private Digits() {}

    /**
     * The numeral without the digit that was probably printed once too often, such as 666 for 6664; null where no digit
     * stands twice in a row.
     */
    static @Nullable String once(String numeral) {
        for (int i = 0; i + 1 < numeral.length(); i++) {
            char c = numeral.charAt(i);
            if (Character.isDigit(c) && c == numeral.charAt(i + 1)) {
                int end = i;
                while (end < numeral.length() && numeral.charAt(end) == c) {
                    end++;
                }
                boolean tail = end < numeral.length() && Character.isDigit(numeral.charAt(end)) && end - i > 2;
                return tail
                        ? numeral.substring(0, end) + numeral.substring(end + 1)
                        : numeral.substring(0, i) + numeral.substring(i + 1);
            }
        }
        return null;
    }

    /** Whether one becomes the other by changing, adding, dropping or swapping one digit. */
    static boolean oneSlip(String one, String other) {
        if (one.equals(other) || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int from = 0;
        int shorter = Math.min(one.length(), other.length());
        while (from < shorter && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        int tail = 0;
        while (tail < shorter - from
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int here = one.length() - from - tail;
        int there = other.length() - from - tail;
        boolean swapped = here == 2
                && there == 2
                && one.charAt(from) == other.charAt(from + 1)
                && one.charAt(from + 1) == other.charAt(from);
        return (here <= 1 && there <= 1) || swapped;
    }

    /** Whether both have the same digits, two at least, in another order: 4022 and 4202. */
    static boolean permuted(String one, String other) {
        return one.length() > 1
                && !one.equals(other)
                && Arrays.equals(
                        one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }
}
