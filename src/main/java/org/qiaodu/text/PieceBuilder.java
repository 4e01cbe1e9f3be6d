package org.qiaodu.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Folds printed lines into one {@link Piece}, white space within reason and marks left out. */
final class PieceBuilder {
    private static final String NO_WIDTH = "\u200b\ufeff\u00ad";

    private final StringBuilder chars = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private Gap gap = Gap.NONE;
    private boolean letterSpaced;

    private enum Width {
        NARROW,
        WIDE,
        LINE_END
    }

    /** White space since the last word. */
    private record Gap(int start, int end, Width width) {
        static final Gap NONE = new Gap(-1, -1, Width.NARROW);

        Gap with(int start, int end, Width width) {
            return this.start < 0
                    ? new Gap(start, end, width)
                    : new Gap(this.start, end, this.width == Width.LINE_END ? Width.LINE_END : Width.WIDE);
        }
    }

    /** Adds a line; the end of the line before it counts as white space only between two Latin words. */
    void add(Line line, BitSet quiet) {
        if (chars.length() > 0) {
            gap = gap.with(line.start() - 1, line.start(), Width.LINE_END);
        }
        letterSpaced = isLetterSpaced(line.chars());
        String folded = Folding.fold(line.chars());
        int point = line.start();
        for (int i = 0; i < folded.length(); ) {
            int width = Character.charCount(line.chars().codePointAt(i));
            if (folded.charAt(i) == ' ') {
                boolean narrow = line.chars().charAt(i) != '\t' && line.chars().charAt(i) != '\u3000';
                gap = gap.with(point, point + 1, narrow ? Width.NARROW : Width.WIDE);
            } else if (!quiet.get(i) && NO_WIDTH.indexOf(folded.charAt(i)) < 0) {
                word(folded.substring(i, i + width), point);
            }
            i += width;
            point++;
        }
    }

    private void word(String character, int point) {
        if (gap.start >= 0 && chars.length() > 0 && keepsGap(character.codePointAt(0))) {
            put(' ', gap.start, gap.end);
        }
        gap = Gap.NONE;
        for (int k = 0; k < character.length(); k++) {
            put(character.charAt(k), point, point + 1);
        }
    }

    /**
     * A line's end counts between Latin words only. A single space does not count between a Chinese character and a
     * number, a per cent or a mark before it, nor between the characters of a letter-spaced line.
     */
    private boolean keepsGap(int next) {
        int last = chars.codePointBefore(chars.length());
        boolean han = Marks.isHan(last);
        boolean nextHan = Marks.isHan(next);
        return switch (gap.width) {
            case LINE_END -> Marks.isLatin(last) && Marks.isLatin(next);
            case WIDE -> true;
            case NARROW -> {
                boolean besideNumber = (Character.isDigit(last) && (nextHan || next == '%'))
                        || (last == '%' && nextHan)
                        || (han && Character.isDigit(next));
                boolean afterMark = nextHan && Marks.endsClause((char) last);
                yield !(besideNumber || afterMark || (letterSpaced && han && nextHan));
            }
        };
    }

    /** Whether most Chinese characters of a line have a space after them. */
    private static boolean isLetterSpaced(String line) {
        int spaced = 0;
        for (int i = 2; i < line.length(); i++) {
            if (line.charAt(i - 1) == ' ' && Marks.isHan(line.charAt(i - 2)) && Marks.isHan(line.charAt(i))) {
                spaced++;
            }
        }
        return 2 * spaced > Marks.countHan(line);
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
