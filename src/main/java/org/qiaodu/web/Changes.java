package org.qiaodu.web;

import java.util.ArrayList;
import java.util.List;

/** How words were read where they differ from what is printed: the fewest characters left out and put in. */
final class Changes {
    /** Longer texts than this are not compared character by character; code points. */
    private static final int LONGEST = 4_000;

    /**
     * One change.
     *
     * @param start first raw code point left out
     * @param end after the last; equal to start where words were only put in
     * @param read what was read instead; may be empty
     */
    record Change(int start, int end, String read) {}

    private Changes() {}

    /**
     * @param raw code points as printed
     * @param at where each stands in the document; as long as {@code raw}
     * @param read as read
     */
    static List<Change> between(int[] raw, int[] at, int[] read) {
        if (raw.length == 0 || raw.length > LONGEST || read.length > LONGEST) {
            return List.of();
        }
        short[][] same = lengths(raw, read);
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < raw.length || j < read.length) {
            if (i < raw.length && j < read.length && raw[i] == read[j]) {
                i++;
                j++;
                continue;
            }
            int from = i;
            StringBuilder put = new StringBuilder();
            while ((i < raw.length || j < read.length) && !(i < raw.length && j < read.length && raw[i] == read[j])) {
                if (j >= read.length || (i < raw.length && same[i + 1][j] >= same[i][j + 1])) {
                    i++;
                } else {
                    put.appendCodePoint(read[j++]);
                }
            }
            change(raw, at, from, i, put.toString(), changes);
        }
        return changes;
    }

    private static void change(int[] raw, int[] at, int from, int to, String put, List<Change> changes) {
        String out = new String(raw, from, to - from);
        if (!out.isBlank() || !put.isBlank()) {
            int start = from < at.length ? at[from] : at[at.length - 1] + 1;
            changes.add(new Change(start, to > from ? at[to - 1] + 1 : start, put));
        }
    }

    /** Lengths of the longest common subsequences of all ends. */
    private static short[][] lengths(int[] a, int[] b) {
        short[][] same = new short[a.length + 1][b.length + 1];
        for (int i = a.length - 1; i >= 0; i--) {
            for (int j = b.length - 1; j >= 0; j--) {
                same[i][j] = a[i] == b[j]
                        ? (short) (same[i + 1][j + 1] + 1)
                        : (short) Math.max(same[i + 1][j], same[i][j + 1]);
            }
        }
        return same;
    }
}
