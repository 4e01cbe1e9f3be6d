package org.qiaodu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.qiaodu.model.TextRange;

/** Finds all occurrences of many words at once. Made in no time, so that a document can have its own; threads may share it. */
public final class WordTrie<V> {
    private static final long SCATTER = 0x9E3779B97F4A7C15L;
    private static final int ROOT = 1;
    private static final int BEGUN_BITS = 1 << 16;

    /** The {@link #begin beginnings} of the words, one bit each: most places of a text are passed over by these. */
    private final long[] begun = new long[BEGUN_BITS / Long.SIZE];

    /** The same of the words of one character. */
    private final long[] single = new long[BEGUN_BITS / Long.SIZE];

    /** Open table of steps from node to node: the node and the character, 0 where free. */
    private long[] steps = new long[64];
    /** Where each step leads. */
    private int[] targets = new int[64];
    /** For each node the number of the word that ends there, counted from 1; 0 where none does. */
    private int[] ends = new int[64];

    private int nodes = ROOT;
    private final List<V> values = new ArrayList<>();

    /** One occurrence. */
    public record Hit<V>(TextRange range, V value) {}

    /** @param words what to find, with what each means; may be empty */
    public WordTrie(Map<String, ? extends V> words) {
        words.forEach(this::put);
    }

    private void put(String word, V value) {
        int node = ROOT;
        if (!word.isEmpty()) {
            int begin = word.length() == 1 ? word.charAt(0) : begin(word.charAt(0), word.charAt(1));
            (word.length() == 1 ? single : begun)[begin / Long.SIZE] |= 1L << begin;
        }
        for (int i = 0; i < word.length(); i++) {
            long step = step(node, word.charAt(i));
            int at = place(step);
            if (steps[at] == 0) {
                steps[at] = step;
                targets[at] = ++nodes;
                node = nodes;
                grow();
            } else {
                node = targets[at];
            }
        }
        values.add(value);
        ends[node] = values.size();
    }

    private void grow() {
        if (nodes == ends.length - 1) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        if (2 * nodes > steps.length) {
            long[] before = steps;
            int[] led = targets;
            steps = new long[2 * before.length];
            targets = new int[steps.length];
            for (int i = 0; i < before.length; i++) {
                if (before[i] != 0) {
                    int at = place(before[i]);
                    steps[at] = before[i];
                    targets[at] = led[i];
                }
            }
        }
    }

    /** A number of two characters, which few others have. */
    private static int begin(char first, char second) {
        return (first * 31 ^ second) % BEGUN_BITS;
    }

    /** Whether a word may begin at a place. */
    private boolean begins(String text, int at) {
        char first = text.charAt(at);
        int begin = at + 1 < text.length() ? begin(first, text.charAt(at + 1)) : 0;
        return ((begun[begin / Long.SIZE] >>> begin | single[first / Long.SIZE] >>> first) & 1) != 0;
    }

    private static long step(int node, char c) {
        return ((long) node << Character.SIZE) | c;
    }

    private int place(long step) {
        int mask = steps.length - 1;
        int at = (int) ((step * SCATTER) >>> Integer.SIZE) & mask;
        while (steps[at] != 0 && steps[at] != step) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Every occurrence in {@code text}, overlapping ones too, by start, shorter ones first. */
    public List<Hit<V>> in(String text) {
        List<Hit<V>> hits = new ArrayList<>();
        for (int from = 0; from < text.length(); from++) {
            int node = ROOT;
            boolean begins = begins(text, from);
            for (int at = from; begins && at < text.length(); at++) {
                node = targets[place(step(node, text.charAt(at)))];
                if (node == 0) {
                    break;
                }
                if (ends[node] > 0) {
                    hits.add(new Hit<>(new TextRange(from, at + 1), values.get(ends[node] - 1)));
                }
            }
        }
        return hits;
    }
}
