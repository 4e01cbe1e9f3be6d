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
    /** About how much oftener a name of some class stands in a sentence than a given word of two characters. */
    private static final int CHUNKS = 100;

    private static final int CHARACTERS = 20;

    /** About how often one of some words stands in a sentence, by their number and length. */
    static int frequency(List<String> words) {
        int sum = 0;
        for (String word : words) {
            sum += word.charAt(0) >= Alphabet.CHUNK ? CHUNKS : word.length() > 1 ? 1 : CHARACTERS;
        }
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Need need && need.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
