package org.qiaodu.mention;

/** Where features of words go, part by part: to be learnt as words, or to be looked up by their hash. */
interface FeatureSink {
    /** Begins the next word. */
    void word();

    /** Adds characters to the feature that is being written. */
    FeatureSink put(Part part);

    /** Ends a feature. */
    void end();

    /**
     * Characters with their hash, a polynomial in {@link #BASE} whose coefficients they are: the hash of parts in a row is
     * had from theirs.
     *
     * @param text the characters
     * @param hash of them
     * @param power of {@link #BASE}, by which the hash of what stands before them is multiplied
     */
    record Part(String text, long hash, long power) {
        private static final long BASE = 0x5851F42D4C957F2DL;

        static Part of(String text) {
            long power = 1;
            for (int i = 0; i < text.length(); i++) {
                power *= BASE;
            }
            return new Part(text, hash(text, 0, text.length()), power);
        }

        /** The hash of the characters from {@code from} to {@code to}, exclusive. */
        static long hash(String text, int from, int to) {
            long hash = 0;
            for (int i = from; i < to; i++) {
                hash = next(hash, text.charAt(i));
            }
            return hash;
        }

        /** The hash of characters of hash {@code before} and then one more. */
        static long next(long before, char c) {
            return before * BASE + c;
        }

        /** The hash of characters of hash {@code before} and then these. */
        long after(long before) {
            return before * power + hash;
        }
    }
}
