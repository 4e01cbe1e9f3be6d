package org.qiaodu.model;

/** A document's text exactly as it was given, addressed in Unicode code points. */
public final class RawText {
    private final String chars;
    private final int length;
    /** The {@code char} index of every code point; empty where each code point is one {@code char}. */
    private final int[] index;

    /** @param chars the decoded text, nothing removed */
    public RawText(String chars) {
        this.chars = chars;
        this.length = chars.codePointCount(0, chars.length());
        this.index = length == chars.length() ? new int[0] : indexOf(chars, length);
    }

    private static int[] indexOf(String chars, int length) {
        int[] index = new int[length + 1];
        for (int i = 0, at = 0; i < length; i++) {
            index[i] = at;
            at += Character.charCount(chars.codePointAt(at));
        }
        index[length] = chars.length();
        return index;
    }

    /** Number of code points. */
    public int length() {
        return length;
    }

    /** The whole text. */
    public String chars() {
        return chars;
    }

    /** The {@code char} index of code point {@code at}, 0 to {@link #length} inclusive. */
    public int charIndex(int at) {
        return index.length == 0 ? at : index[at];
    }

    /** The words of {@code span}. */
    public String slice(Span span) {
        return slice(span.start(), span.end());
    }

    /** The code points from {@code start} inclusive to {@code end} exclusive, both cut to the text. */
    public String slice(int start, int end) {
        int from = Math.max(0, Math.min(start, length));
        int to = Math.max(from, Math.min(end, length));
        return chars.substring(charIndex(from), charIndex(to));
    }
}
