package org.qiaodu.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A passage as it is read: width and script folded, columns joined, misprints repaired; each {@code char} knows the code
 * points of the document it was read from.
 */
public final class ReadingText {
    private final String chars;
    private final int[] starts;
    private final int[] ends;
    private final List<Repair> repairs;

    /**
     * @param chars the text as read
     * @param starts for each {@code char} the first code point of the document it was read from
     * @param ends for each {@code char} the code point after the last; equal to its start for an inserted {@code char}
     * @param repairs what is read otherwise than printed, in order
     */
    public ReadingText(String chars, int[] starts, int[] ends, List<Repair> repairs) {
        if (starts.length != chars.length() || ends.length != chars.length()) {
            throw new IllegalArgumentException("each of the " + chars.length() + " chars needs a start and an end");
        }
        this.chars = chars;
        this.starts = starts.clone();
        this.ends = ends.clone();
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
     * break (a jump of more than {@code 0} code points, or backwards). Code points dropped by a repair inside a piece
     * belong to it. Empty only for a range of inserted characters.
     */
    public List<Span> spans(TextRange range) {
        List<Span> spans = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int i = range.from(); i < range.to(); i++) {
            if (ends[i] == starts[i]) {
                continue;
            }
            if (start >= 0 && starts[i] >= start && starts[i] - end <= droppedAt(i)) {
                end = Math.max(end, ends[i]);
                continue;
            }
            if (start >= 0) {
                spans.add(new Span(start, end));
            }
            start = starts[i];
            end = ends[i];
        }
        if (start >= 0) {
            spans.add(new Span(start, end));
        }
        return List.copyOf(spans);
    }

    /** How many code points a repair dropped just before {@code char} {@code at}. */
    private int droppedAt(int at) {
        return repairs.stream()
                .filter(r -> r.range().from() <= at && at <= r.range().to())
                .mapToInt(r -> r.printed().codePointCount(0, r.printed().length()))
                .sum();
    }
}
