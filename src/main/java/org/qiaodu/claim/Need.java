package org.qiaodu.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of which a sentence must hold one, or some rule cannot match it.
 *
 * @param number counted from 0; rules with the same need share it
 * @param words at least one; a single character each, or more
 */
record Need(int number, List<String> words) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Need need && need.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
