package org.qiaodu.lexicon;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in the cells of seed files. */
final class Numbers {
    private Numbers() {}

    static @Nullable BigDecimal decimal(SeedTable.Row row, String column, Problems problems) {
        try {
            return new BigDecimal(row.get(column));
        } catch (NumberFormatException e) {
            problems.add(
                    row.file(),
                    row.line(),
                    column + " '" + row.get(column) + "' is no number. Write it in digits, such as 0.5 or 1000.");
            return null;
        }
    }

    static @Nullable Integer whole(SeedTable.Row row, String column, Problems problems) {
        try {
            return Integer.valueOf(row.get(column));
        } catch (NumberFormatException e) {
            problems.add(
                    row.file(),
                    row.line(),
                    column + " '" + row.get(column) + "' is no whole number. Write it in digits, such as -1 or 12.");
            return null;
        }
    }
}
