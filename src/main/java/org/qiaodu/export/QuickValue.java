package org.qiaodu.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values as QuickStatements V1 writes them; null for what it cannot write without changing it. */
final class QuickValue {
    private static final String YEAR = "\\d{4}";
    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";
    private static final String DAY = MONTH + "-\\d\\d";

    private QuickValue() {}

    /** A year, month or day in EDTF; null for anything that is open, about, or longer. */
    static @Nullable String time(String edtf) {
        if (edtf.matches(YEAR)) {
            return "+" + edtf + "-00-00T00:00:00Z/9";
        }
        if (edtf.matches(MONTH)) {
            return "+" + edtf + "-00T00:00:00Z/10";
        }
        return edtf.matches(DAY) ? "+" + edtf + "T00:00:00Z/11" : null;
    }

    /** Text in Chinese; null where it holds quotation marks, which QuickStatements would change, or ends a field. */
    static @Nullable String chinese(String text) {
        return text.isBlank() || text.matches("(?s).*[\"“”‘’\\t\\r\\n].*") ? null : "zh:\"" + text.strip() + '"';
    }

    /**
     * A quantity.
     *
     * @param unit item of the unit, such as {@code Q712226}; empty where the number counts things
     */
    static @Nullable String quantity(String number, String unit) {
        try {
            String plain = new BigDecimal(number).stripTrailingZeros().toPlainString();
            return unit.isEmpty() ? plain : plain + "U" + unit.substring(1);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
