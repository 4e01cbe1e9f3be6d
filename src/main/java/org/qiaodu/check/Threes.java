package org.qiaodu.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.qiaodu.model.AnnotatedPassage;

/**
 * Each three characters in a row of a page.
 *
 * @param counted how often they stand there
 */
record Threes(Map<String, Integer> counted) {
    static final int LENGTH = 3;

    static Threes of(Page page) {
        Map<String, Integer> counted = new HashMap<>();
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            for (int i = 0; i + LENGTH <= chars.length(); i++) {
                counted.merge(chars.substring(i, i + LENGTH), 1, Integer::sum);
            }
        }
        return new Threes(counted);
    }

    /** Whether none of the three with the one at a place among them stand more than once. */
    boolean areOnce(String chars, int at) {
        return around(chars, at, from -> counted.getOrDefault(chars.substring(from, from + LENGTH), 0) > 1)
                .isEmpty();
    }

    /** Where three begin that the page has with another character at a place; empty where there are none. */
    Optional<Integer> with(String chars, int at, String other) {
        return around(
                chars,
                at,
                from -> counted.containsKey(
                        chars.substring(from, at) + other + chars.substring(at + 1, from + LENGTH)));
    }

    /** The first place where three ideographs begin, one of them at {@code at}, that pass a test. */
    private static Optional<Integer> around(String chars, int at, IntPredicate test) {
        return IntStream.rangeClosed(Math.max(0, at - LENGTH + 1), Math.min(at, chars.length() - LENGTH))
                .filter(from ->
                        chars.substring(from, from + LENGTH).codePoints().allMatch(Character::isIdeographic))
                .filter(test)
                .boxed()
                .findFirst();
    }
}
