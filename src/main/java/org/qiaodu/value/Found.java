package org.qiaodu.value;

import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/** What a recogniser read at a place of a line; reading goes on after its range. */
sealed interface Found {
    /** Where it stands. */
    TextRange range();

    /** A quantity. */
    record Amount(Quantity quantity) implements Found {
        @Override
        public TextRange range() {
            return quantity.range();
        }
    }

    /**
     * A time.
     *
     * @param time its words and value
     * @param compared whether it is only compared with, so that later words do not refer to it
     */
    record Time(TimeExpression time, boolean compared) implements Found {
        @Override
        public TextRange range() {
            return time.range();
        }
    }

    /**
     * Words that are no value.
     *
     * @param range where they stand
     * @param reason why a value was not read where one could be expected; null where there is nothing to report
     */
    record Passed(TextRange range, @Nullable String reason) implements Found {}
}
