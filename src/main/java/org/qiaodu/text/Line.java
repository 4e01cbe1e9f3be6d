package org.qiaodu.text;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.model.RawText;

/**
 * A printed line that is not blank, without the white space around it.
 *
 * @param chars its words as given
 * @param start first code point in the document
 * @param indent columns of white space before it
 * @param blanksBefore blank lines between it and the line before; 0 for the first
 */
record Line(String chars, int start, int indent, int blanksBefore) {
    private static final String ENDS = "\n\r\f\u0085\u2028\u2029";

    /** The lines of a text in order. */
    static List<Line> of(RawText text) {
        List<Line> lines = new ArrayList<>();
        String chars = text.chars();
        int blanks = 0;
        int point = 0;
        for (int from = 0; from < chars.length(); ) {
            int to = lineEnd(chars, from);
            Line line = trimmed(chars, from, to, point, lines.isEmpty() ? 0 : blanks);
            if (line.chars.isEmpty()) {
                blanks++;
            } else {
                lines.add(line);
                blanks = 0;
            }
            int next = to + (chars.startsWith("\r\n", to) ? 2 : 1);
            point += chars.codePointCount(from, Math.min(next, chars.length()));
            from = next;
        }
        return lines;
    }

    private static int lineEnd(String chars, int from) {
        int to = from;
        while (to < chars.length() && ENDS.indexOf(chars.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    private static Line trimmed(String chars, int from, int to, int point, int blanks) {
        int first = from;
        int indent = 0;
        while (first < to && isSpace(chars.charAt(first))) {
            indent += chars.charAt(first) == '\u3000' ? 2 : 1;
            first++;
        }
        int last = to;
        while (last > first && isSpace(chars.charAt(last - 1))) {
            last--;
        }
        return new Line(chars.substring(first, last), point + first - from, indent, blanks);
    }

    /** Whether a {@code char} is white space or has no width. */
    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff' || c == '\u200b' || Character.isWhitespace(c);
    }

    /** Its width in columns: a Chinese character or mark takes two, a letter or digit one. */
    int width() {
        return chars.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
    }
}
