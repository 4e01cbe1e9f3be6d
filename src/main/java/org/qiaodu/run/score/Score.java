package org.qiaodu.run.score;

import java.util.List;

/**
 * How well one measure was met on one text or several.
 *
 * @param measure its name, such as {@code observations, fact}
 * @param right how many of those read are in the gold
 * @param read how many were read
 * @param found how many of the gold were read; differs from {@code right} where the gold has optional rows
 * @param gold how many the gold has
 * @param misses those of the gold that were not read, in words
 * @param extras those read that are not in the gold, in words
 */
public record Score(
        String measure, int right, int read, int found, int gold, List<String> misses, List<String> extras) {
    public Score {
        misses = List.copyOf(misses);
        extras = List.copyOf(extras);
    }

    /** Share of what was read that is right, 0 to 1; 1 where nothing was read. */
    public double precision() {
        return read == 0 ? 1 : (double) right / read;
    }

    /** Share of the gold that was read, 0 to 1; 1 where the gold has nothing. */
    public double recall() {
        return gold == 0 ? 1 : (double) found / gold;
    }

    /** Harmonic mean of precision and recall, 0 to 1. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Both texts taken as one; misses and extras stay with their texts. */
    Score plus(Score other) {
        return new Score(
                measure,
                right + other.right,
                read + other.read,
                found + other.found,
                gold + other.gold,
                List.of(),
                List.of());
    }
}
