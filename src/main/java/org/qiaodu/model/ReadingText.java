package org.qiaodu.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A passage as it is read: width and script folded, columns joined, misprints repaired; each {@code char} knows the code
 * points of the document it was read from.
 */
public final class ReadingText {
    private final String chars;
    private final int[] starts;
    private final int[] ends;
    private final int[] breaks;
    private final List<Repair> repairs;

    /** A passage printed in one piece. */
    public ReadingText(String chars, int[] starts, int[] ends, List<Repair> repairs) {
        this(chars, starts, ends, new int[0], repairs);
    }

    /**
     * @param chars the text as read
     * @param starts for each {@code char} the first code point of the document it was read from
     * @param ends for each {@code char} the code point after the last; equal to its start for an inserted {@code char}
     * @param breaks the {@code char}s at which another piece of the page begins, ascending; empty for a single piece.
     *     Within a piece the code points ascend, and those between two {@code char}s (white space, a line's end) were
     *     passed over
     * @param repairs what is read otherwise than printed, in order
     */
    public ReadingText(String chars, int[] starts, int[] ends, int[] breaks, List<Repair> repairs) {
        if (starts.length != chars.length() || ends.length != chars.length()) {
            throw new IllegalArgumentException("each of the " + chars.length() + " chars needs a start and an end");
        }
        this.chars = chars;
        this.starts = starts.clone();
        this.ends = ends.clone();
        this.breaks = breaks.clone();
        this.repairs = List.copyOf(repairs);
    }

    /** The text as read. */
    public String chars() {
        return chars;
    }

    /** What is read otherwise than printed, in order. */
    public List<Repair> repairs() {
        return repairs;
    }

    /** First code point of the document that {@code char} {@code at} was read from. */
    public int start(int at) {
        return starts[at];
    }

    /** Code point after the last that {@code char} {@code at} was read from. */
    public int end(int at) {
        return ends[at];
    }

    /**
     * The document's code points that a range was read from: one span, or one a piece where the range runs over a column
     * break. Code points passed over inside a piece belong to it. Empty only for a range of inserted characters.
     */
    public List<Span> spans(TextRange range) {
        List<Span> spans = new ArrayList<>();
        for (int from = range.from(); from < range.to(); ) {
            int to = Math.min(range.to(), pieceEnd(from));
            addSpan(from, to, spans);
            from = to;
        }
        return List.copyOf(spans);
    }

    private void addSpan(int from, int to, List<Span> spans) {
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (int i = from; i < to; i++) {
            if (ends[i] > starts[i]) {
                start = Math.min(start, starts[i]);
                end = Math.max(end, ends[i]);
            }
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }

    private int pieceEnd(int at) {
        int found = Arrays.binarySearch(breaks, at + 1);
        int next = found >= 0 ? found : -found - 1;
        return next < breaks.length ? breaks[next] : chars.length();
    }
}
