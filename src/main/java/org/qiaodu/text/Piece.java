package org.qiaodu.text;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.model.Repair;
import org.qiaodu.model.Span;
import org.qiaodu.model.TextRange;

/**
 * Folded words from one piece of the page; each {@code char} knows the code points it was read from, which ascend.
 *
 * <p>Not a record, so that the arrays are never compared by identity; they are not changed once made.
 */
final class Piece {
    private final String chars;
    private final int[] starts;
    private final int[] ends;
    private final List<Repair> repairs;

    Piece(String chars, int[] starts, int[] ends, List<Repair> repairs) {
        this.chars = chars;
        this.starts = starts;
        this.ends = ends;
        this.repairs = List.copyOf(repairs);
    }

    String chars() {
        return chars;
    }

    int length() {
        return chars.length();
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    /** Repairs within it; their ranges count from its first {@code char}. */
    List<Repair> repairs() {
        return repairs;
    }

    /**
     * The piece with words read otherwise. Characters that stay keep their place; of the others each is read from all
     * that was replaced, what was dropped belongs to its neighbour, and what was added was read from nowhere.
     *
     * @param printed where the words stand
     * @param words what they are read as, folded
     * @param repair says why; its range is not looked at
     */
    Piece with(TextRange printed, String words, Repair repair) {
        Alignment old = Alignment.of(printed.of(chars), words);
        int grow = words.length() - printed.length();
        int[] newStarts = new int[chars.length() + grow];
        int[] newEnds = new int[chars.length() + grow];
        for (int i = 0; i < newStarts.length; i++) {
            TextRange from = i < printed.from()
                    ? new TextRange(i, i + 1)
                    : i >= printed.to() + grow
                            ? new TextRange(i - grow, i - grow + 1)
                            : old.of(i - printed.from(), printed.from());
            boolean added = from.length() == 0;
            newStarts[i] = !added ? starts[from.from()] : from.from() > 0 ? ends[from.from() - 1] : starts[0];
            newEnds[i] = added ? newStarts[i] : ends[from.to() - 1];
        }
        List<Repair> all = new ArrayList<>();
        repairs.forEach(r -> all.add(r.range().from() >= printed.to() ? moved(r, r.range(), grow) : r));
        all.add(moved(repair, new TextRange(printed.from(), printed.from() + words.length()), 0));
        return new Piece(
                chars.substring(0, printed.from()) + words + chars.substring(printed.to()), newStarts, newEnds, all);
    }

    private static Repair moved(Repair repair, TextRange range, int by) {
        return new Repair(
                new TextRange(range.from() + by, range.to() + by),
                repair.printed(),
                repair.readAs(),
                repair.reason(),
                repair.confidence());
    }

    /** The code points from its first to its last {@code char}. */
    Span span() {
        return new Span(starts[0], ends[ends.length - 1]);
    }
}
