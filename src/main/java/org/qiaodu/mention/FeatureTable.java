package org.qiaodu.mention;

import java.util.Arrays;

/**
 * The weights of labels by the hash of a feature: an open table, at most half full. It is a few short arrays, since a word
 * asks for thirty features and time goes by what the processor's cache does not hold.
 */
final class FeatureTable {
    private static final long SCATTER = 0x9E3779B97F4A7C15L;
    /** A label and its weight are one number: so many bits are the weight's. */
    private static final int WEIGHT_BITS = 24;

    private final int shift;
    /**
     * Of the hash of each feature what its place does not tell, and in the lower half where its labels and weights begin, after
     * their number; 0 where the table is free.
     */
    private final long[] places;

    private int[] weights = new int[1024];
    private int size;

    /** @param most how many features it will hold */
    FeatureTable(int most) {
        int bits = 33 - Integer.numberOfLeadingZeros(most + 1);
        shift = Long.SIZE - bits;
        places = new long[1 << bits];
    }

    /**
     * Adds a feature.
     *
     * @param row labels, each with its weight, less than eight million
     * @param length how many of these numbers there are
     * @throws IllegalArgumentException if there is a feature of this hash
     */
    void put(long hash, int[] row, int length) {
        int at = place(hash);
        if (places[at] != 0) {
            throw new IllegalArgumentException("two features are alike");
        }
        places[at] = ((long) mark(hash) << Integer.SIZE) | size;
        if (size + length > weights.length) {
            weights = Arrays.copyOf(weights, 2 * weights.length + length);
        }
        weights[size++] = length / 2;
        for (int i = 0; i < length; i += 2) {
            weights[size++] = (row[i] << WEIGHT_BITS) | (row[i + 1] & ((1 << WEIGHT_BITS) - 1));
        }
    }

    /** Adds the weights of a feature, if it is known, to those of the labels. */
    void addTo(int[] scores, long hash) {
        addTo(scores, new long[] {hash}, 1);
    }

    /**
     * Adds the weights of the first {@code count} features that are known to those of the labels. All are looked for before any
     * is added: so the processor waits for many places of the table at once. What {@code hashes} held is lost.
     */
    void addTo(int[] scores, long[] hashes, int count) {
        int known = 0;
        for (int i = 0; i < count; i++) {
            long place = places[place(hashes[i])];
            hashes[known] = place;
            known += place == 0 ? 0 : 1;
        }
        int sign = Integer.SIZE - WEIGHT_BITS;
        for (int i = 0; i < known; i++) {
            int start = (int) hashes[i] + 1;
            int end = start + weights[start - 1];
            for (int at = start; at < end; at++) {
                scores[weights[at] >>> WEIGHT_BITS] += (weights[at] << sign) >> sign;
            }
        }
    }

    private static int mark(long hash) {
        return ((int) (hash * SCATTER)) | 1;
    }

    private int place(long hash) {
        int mark = mark(hash);
        int at = (int) ((hash * SCATTER) >>> shift);
        while (places[at] != 0 && (int) (places[at] >>> Integer.SIZE) != mark) {
            at = (at + 1) & (places.length - 1);
        }
        return at;
    }
}
