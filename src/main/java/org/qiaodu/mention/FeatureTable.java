package org.qiaodu.mention;

/** Rows of numbers by the hash of a feature: an open table, at most half full. */
final class FeatureTable {
    private static final long SCATTER = 0x9E3779B97F4A7C15L;
    private static final int[] NONE = {};

    private final int shift;
    private final long[] hashes;
    private final int[][] rows;

    /** @param most how many features it will hold */
    FeatureTable(int most) {
        int bits = 33 - Integer.numberOfLeadingZeros(most + 1);
        shift = Long.SIZE - bits;
        hashes = new long[1 << bits];
        rows = new int[1 << bits][];
    }

    /**
     * Adds a feature.
     *
     * @throws IllegalArgumentException if there is one of this hash
     */
    void put(long hash, int[] row) {
        int at = place(hash);
        if (rows[at] != null) {
            throw new IllegalArgumentException("two features are alike");
        }
        hashes[at] = hash;
        rows[at] = row;
    }

    /** The row of a feature, empty where there is none. */
    int[] row(long hash) {
        int[] row = rows[place(hash)];
        return row == null ? NONE : row;
    }

    private int place(long hash) {
        int at = (int) (hash * SCATTER >>> shift);
        while (rows[at] != null && hashes[at] != hash) {
            at = (at + 1) & (rows.length - 1);
        }
        return at;
    }
}
