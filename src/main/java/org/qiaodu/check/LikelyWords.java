package org.qiaodu.check;

import java.util.Arrays;

/** How likely characters are as a row of words, by how often each word and each two in a row were counted. */
public final class LikelyWords {
    /** Characters of the longest word that is looked for. */
    private static final int LONGEST = 7;

    /** Characters on either side of one that say whether it belongs there. */
    private static final int AROUND = 8;

    /** Words that were counted in all, about. */
    private static final double ALL = 1e7;

    /** How often a character that was not counted by itself is taken to stand. */
    private static final double SELDOM = 0.3;

    /** What counts of a word after the one before it; the rest is how often it stands at all. */
    private static final double PAIRED = 0.5;

    private final Frequency frequency;

    /** How often words were counted. */
    @FunctionalInterface
    public interface Frequency {
        /** How often {@code word} was counted before {@code next}, or at all where that is empty; 0 where it never was. */
        int of(String word, String next);
    }

    public LikelyWords(Frequency frequency) {
        this.frequency = frequency;
    }

    /** How often a word was counted. */
    int counted(String word) {
        return frequency.of(word, "");
    }

    /** How much likelier characters are with others at a place than as they are: the logarithm of how many times. */
    double gain(String chars, int at, String others) {
        int from = at;
        while (from > Math.max(0, at - AROUND) && Character.isIdeographic(chars.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < Math.min(chars.length(), at + 1 + AROUND) && Character.isIdeographic(chars.charAt(to))) {
            to++;
        }
        return rarity(chars.substring(from, to))
                - rarity(chars.substring(from, at) + others + chars.substring(at + 1, to));
    }

    /** The logarithm of how unlikely characters are, cut into the likeliest words. */
    private double rarity(String chars) {
        double[][] best = new double[chars.length() + 1][];
        best[0] = new double[] {0};
        for (int to = 1; to <= chars.length(); to++) {
            best[to] = new double[Math.min(LONGEST, to) + 1];
            Arrays.fill(best[to], Double.POSITIVE_INFINITY);
            for (int length = 1; length < best[to].length; length++) {
                String word = chars.substring(to - length, to);
                double often = length == 1 ? Math.max(SELDOM, counted(word)) : counted(word);
                if (often > 0) {
                    best[to][length] =
                            -StrictMath.log(often / ALL) + before(chars, to - length, best, word, often / ALL);
                }
            }
        }
        return Arrays.stream(best[chars.length()]).min().orElse(0);
    }

    /** How unlikely what stands before a word is, less what it makes the word likelier by. */
    private double before(String chars, int to, double[][] best, String word, double share) {
        double least = to == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (int length = 1; to > 0 && length < best[to].length; length++) {
            if (best[to][length] < Double.POSITIVE_INFINITY) {
                String previous = chars.substring(to - length, to);
                double after = frequency.of(previous, word) / Math.max(SELDOM, counted(previous));
                least = Math.min(least, best[to][length] - StrictMath.log(1 - PAIRED + PAIRED * after / share));
            }
        }
        return least;
    }
}
