package org.qiaodu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qiaodu.model.PassageKind;

/**
 * Puts lines together to blocks. In most texts a line is a paragraph; where lines were wrapped at a width, those that fill
 * it go on in the next.
 */
final class Blocks {
    /** Columns between which a text can be wrapped: a narrow newspaper column and a wide terminal. */
    private static final int NARROWEST = 20;

    private static final int WIDEST = 200;
    /** A wrapped line may stay this share below the width, for a word or mark that does not break. */
    private static final double FULL = 0.85;
    /** Of the lines that end in mid-sentence, how many must be full for a text to count as wrapped. */
    private static final double WRAPPED = 0.7;
    /** Of all lines, how many may be wider than that. */
    private static final double WIDER = 0.05;

    private final List<Line> lines;
    private final int usualGap;
    private final int baseIndent;
    private final double fullWidth;
    private final boolean paragraphsMarked;

    private Blocks(List<Line> lines) {
        this.lines = lines;
        int[] gaps =
                lines.stream().skip(1).mapToInt(Line::blanksBefore).sorted().toArray();
        this.usualGap = gaps.length == 0 ? 0 : gaps[gaps.length / 2];
        this.baseIndent = lines.stream().mapToInt(Line::indent).min().orElse(0);
        this.fullWidth = fullWidth();
        this.paragraphsMarked =
                lines.stream().skip(1).anyMatch(line -> line.blanksBefore() > 0 || line.indent() > baseIndent);
    }

    /** The blocks of a page; all of kind BODY but for headings that are marked as such. */
    static List<Block> of(List<Line> lines) {
        return new Blocks(lines).build();
    }

    private List<Block> build() {
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < lines.size(); ) {
            int to = from + 1;
            while (to < lines.size() && goesOn(lines.get(to - 1), lines.get(to))) {
                to++;
            }
            block(from, to, blocks);
            from = to;
        }
        return blocks;
    }

    private void block(int from, int to, List<Block> blocks) {
        PieceBuilder piece = new PieceBuilder();
        int level = Markup.of(lines.get(from).chars()).level();
        for (Line line : lines.subList(from, to)) {
            piece.add(line, Markup.of(line.chars()).quietChars());
        }
        Piece built = piece.build();
        if (built.length() == 0) {
            return;
        }
        boolean apart = lines.get(from).blanksBefore() > usualGap
                || (to < lines.size() && lines.get(to).blanksBefore() > usualGap);
        PassageKind kind = level == 0 ? PassageKind.BODY : level == 1 ? PassageKind.TITLE : PassageKind.HEADING;
        blocks.add(new Block(blocks.size(), kind, level, built, apart));
    }

    /** The width at which the text was wrapped; infinite where it was not. */
    private double fullWidth() {
        int[] open = lines.stream()
                .limit(Math.max(0, lines.size() - 1))
                .filter(line -> !Marks.isFinished(Folding.fold(line.chars())))
                .mapToInt(Line::width)
                .sorted()
                .toArray();
        if (open.length < 3) {
            return Double.POSITIVE_INFINITY;
        }
        int width = open[open.length * 9 / 10];
        return isWrapped(open, width) ? width : Double.POSITIVE_INFINITY;
    }

    private boolean isWrapped(int[] open, int width) {
        long full = Arrays.stream(open)
                .filter(w -> w >= FULL * width && w <= width / FULL)
                .count();
        long wider = lines.stream().filter(line -> line.width() > width / FULL).count();
        long prose = lines.stream()
                .filter(line -> Marks.isProse(Folding.fold(line.chars())))
                .count();
        return width >= NARROWEST
                && width <= WIDEST
                && full >= WRAPPED * open.length
                && wider <= WIDER * lines.size()
                && 2 * prose >= lines.size();
    }

    private boolean goesOn(Line line, Line next) {
        if (next.blanksBefore() > 0
                || next.indent() > baseIndent
                || line.width() < FULL * fullWidth
                || Markup.of(line.chars()).level() > 0
                || Markup.opensBlock(next.chars())) {
            return false;
        }
        return paragraphsMarked || !Marks.isFinished(Folding.fold(line.chars()));
    }
}
