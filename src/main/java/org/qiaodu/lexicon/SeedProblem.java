package org.qiaodu.lexicon;

/**
 * A mistake in a seed file.
 *
 * @param file such as {@code gazetteer/Company.csv}
 * @param line counted from 1; 0 for the file as a whole
 * @param message what was found, what is allowed, what to do
 */
public record SeedProblem(String file, int line, String message) {
    @Override
    public String toString() {
        return "seeds/" + file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
