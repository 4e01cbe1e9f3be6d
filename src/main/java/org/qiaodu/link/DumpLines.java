package org.qiaodu.link;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a dump, one at a time in a buffer that grows to the longest of them. */
final class DumpLines {
    /** Bytes beyond which a line is no entity; Wikidata's longest is far below. */
    private static final int LONGEST = 256 << 20;

    private final InputStream in;
    private final byte[] read = new byte[1 << 16];
    private int next;
    private int end;
    private byte[] line = new byte[1 << 16];
    private int length;
    private boolean tooLong;

    DumpLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; returns false after the last. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int from = next;
            while (next < end && read[next] != '\n') {
                next++;
            }
            append(from, next - from);
            if (next < end) {
                next++;
                return true;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        if (next < end) {
            return true;
        }
        next = 0;
        try {
            end = in.read(read);
        } catch (EOFException e) {
            throw new IOException("it ends in the middle: " + e.getMessage(), e);
        }
        return end > 0;
    }

    private void append(int from, int count) {
        if (length + count > LONGEST) {
            tooLong = true;
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + count));
        }
        System.arraycopy(read, from, line, length, count);
        length += count;
    }

    /** The line's bytes, from 0 to {@link #length}; good until the next line. */
    byte[] bytes() {
        return line;
    }

    /** The line's bytes without what the array's syntax puts behind it: white space and a comma. */
    int length() {
        int last = length;
        while (last > 0 && (line[last - 1] == ',' || line[last - 1] <= ' ')) {
            last--;
        }
        return last;
    }

    /** Whether the line is one of the array's brackets, or empty. */
    boolean isBracket() {
        int count = length();
        return count == 0 || (count == 1 && (line[0] == '[' || line[0] == ']'));
    }

    /** Whether the line was longer than any entity, and is cut. */
    boolean isTooLong() {
        return tooLong;
    }
}
