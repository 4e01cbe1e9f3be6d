package org.qiaodu.lexicon;

import java.util.Comparator;

/**
 * A mistake in a seed file.
 *
 * @param place the file, as {@link SeedFile#place} says
 * @param line counted from 1; 0 for the file as a whole
 * @param message what was found, what is allowed, what to do
 */
public record SeedProblem(String place, int line, String message) implements Comparable<SeedProblem> {
    private static final Comparator<SeedProblem> ORDER = Comparator.comparing(SeedProblem::place)
            .thenComparing(SeedProblem::line)
            .thenComparing(SeedProblem::message);

    @Override
    public int compareTo(SeedProblem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
