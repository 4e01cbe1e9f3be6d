package org.qiaodu.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;

/**
 * A number in a text.
 *
 * @param from first character
 * @param to character after the last
 * @param value the number; of 三四十 the lower, 30
 * @param upTo of 三四十 the upper, 40; null otherwise
 * @param scale the product of its final 百 千 万 亿; 1 where it has none
 * @param bound what a character says of it: more than (多 余 几), about (来), else exact
 * @param round whether it has no digit: 千, 百亿
 * @param arabic whether it begins with a digit 0 to 9
 */
record Numeral(
        int from,
        int to,
        BigDecimal value,
        @Nullable BigDecimal upTo,
        BigDecimal scale,
        Bound bound,
        boolean round,
        boolean arabic) {

    /** Whether a character makes it less than exact: 80多万, 300来万. */
    boolean loose() {
        return bound != Bound.EXACT;
    }

    /** So many tenths more, as 半 or a digit after a unit says: 三成半, 五成四. */
    Numeral andTenths(int tenths) {
        return new Numeral(from, to, value.add(BigDecimal.valueOf(tenths, 1)), upTo, scale, bound, round, arabic);
    }

    /** The same number, times {@code factor}. */
    Numeral times(BigDecimal factor) {
        return new Numeral(
                from,
                to,
                value.multiply(factor),
                upTo == null ? null : upTo.multiply(factor),
                scale.multiply(factor),
                bound,
                round,
                arabic);
    }
}
