package org.qiaodu.text;

import java.util.List;
import org.qiaodu.model.Repair;
import org.qiaodu.model.Span;

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

    /** The code points from its first to its last {@code char}. */
    Span span() {
        return new Span(starts[0], ends[ends.length - 1]);
    }
}
