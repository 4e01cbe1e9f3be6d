package org.qiaodu.model;

/**
 * A stretch of a document exactly as it was given, before any repair.
 *
 * @param start first Unicode code point, counted from 0, inclusive
 * @param end code point after the last one, exclusive; greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span [" + start + "," + end + ") must have 0 <= start < end");
        }
    }

    /** Number of code points. */
    public int length() {
        return end - start;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
