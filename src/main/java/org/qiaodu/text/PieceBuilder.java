package org.qiaodu.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Folds printed lines into one {@link Piece}, white space within reason and marks left out. */
final class PieceBuilder {
    private final StringBuilder chars = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private Gap gap = Gap.NONE;

    /** White space since the last word: its code points, and whether it is a line's end or wider than one space. */
    private record Gap(int start, int end, boolean lineEnd, boolean wide) {
        static final Gap NONE = new Gap(-1, -1, false, false);

        Gap with(int start, int end, boolean lineEnd) {
            return this.start < 0
                    ? new Gap(start, end, lineEnd, false)
                    : new Gap(this.start, end, this.lineEnd || lineEnd, !lineEnd);
        }
    }

    /** Adds a line; the end of the line before it counts as white space only between two Latin words. */
    void add(Line line, BitSet quiet) {
        if (chars.length() > 0) {
            gap = gap.with(line.start() - 1, line.start(), true);
        }
        String folded = Folding.fold(line.chars());
        int point = line.start();
        for (int i = 0; i < folded.length(); ) {
            int width = Character.charCount(line.chars().codePointAt(i));
            if (!quiet.get(i)) {
                read(folded, i, width, point);
            }
            i += width;
            point++;
        }
    }

    private void read(String folded, int at, int width, int point) {
        char c = folded.charAt(at);
        if (c == '\u200b' || c == '\ufeff' || c == '\u00ad') {
            return;
        }
        if (c == ' ') {
            gap = gap.with(point, point + 1, false);
            return;
        }
        if (gap.start >= 0 && chars.length() > 0 && keepsGap(folded.codePointAt(at))) {
            put(' ', gap.start, gap.end);
        }
        gap = Gap.NONE;
        for (int k = 0; k < width; k++) {
            put(folded.charAt(at + k), point, point + 1);
        }
    }

    /** A line's end counts between Latin words only; a single space not beside a number
     * or after a mark where a Chinese character is on the other side. */
    private boolean keepsGap(int next) {
        int last = chars.codePointBefore(chars.length());
        if (gap.lineEnd) {
            return Marks.isLatin(last) && Marks.isLatin(next);
        }
        boolean besideNumber = (Character.isDigit(last) && (Marks.isHan(next) || next == '%'))
                || (Marks.isHan(last) && Character.isDigit(next));
        boolean afterMark = last < 0xffff && Marks.endsClause((char) last) && Marks.isHan(next);
        return gap.wide || !(besideNumber || afterMark);
    }

    private void put(char c, int start, int end) {
        if (chars.length() == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        starts[chars.length()] = start;
        ends[chars.length()] = end;
        chars.append(c);
    }

    /** What was added, as a piece. */
    Piece build() {
        return new Piece(
                chars.toString(),
                Arrays.copyOf(starts, chars.length()),
                Arrays.copyOf(ends, chars.length()),
                List.of());
    }
}
