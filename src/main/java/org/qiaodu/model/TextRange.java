package org.qiaodu.model;

/**
 * A stretch of a passage as it is read (folded, joined, repaired); {@link ReadingText#spans} leads back to the document.
 *
 * @param from first {@code char}, counted from 0, inclusive
 * @param to {@code char} after the last one, exclusive; at least {@code from}
 */
public record TextRange(int from, int to) implements Comparable<TextRange> {
    public TextRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("range [" + from + "," + to + ") must have 0 <= from <= to");
        }
    }

    /** Number of {@code char}s. */
    public int length() {
        return to - from;
    }

    /** Whether all of {@code other} lies in this range. */
    public boolean contains(TextRange other) {
        return from <= other.from && other.to <= to;
    }

    /** Whether the two share a {@code char}. */
    public boolean overlaps(TextRange other) {
        return from < other.to && other.from < to;
    }

    /** The smallest range that holds both. */
    public TextRange cover(TextRange other) {
        return new TextRange(Math.min(from, other.from), Math.max(to, other.to));
    }

    /** The words of this range in {@code text}. */
    public String of(String text) {
        return text.substring(from, to);
    }

    @Override
    public int compareTo(TextRange other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }
}
