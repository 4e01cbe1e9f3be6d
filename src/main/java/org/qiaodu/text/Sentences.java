package org.qiaodu.text;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.model.TextRange;

/**
 * Where the sentences of a passage stand: they end at {@code 。!?;} outside brackets and quotation marks. Where a quotation
 * ends with an end mark, the sentence ends with it if the quotation was announced by a colon or comma, or ends the
 * passage; otherwise it goes on.
 */
final class Sentences {
    /** Pairs left open within a pair, at most; what is open beyond that was never closed. */
    private static final int DEEPEST = 8;

    private final String chars;
    /** For each {@code char} the kind of pair it stands in: 0 none, 1 quotation marks, 2 brackets. */
    private final byte[] within;

    private Sentences(String chars) {
        this.chars = chars;
        this.within = pairs(chars);
    }

    /** The sentences of a folded text, in order, white space between them left out. */
    static List<TextRange> of(String chars) {
        Sentences sentences = new Sentences(chars);
        List<TextRange> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < chars.length(); i++) {
            int end = sentences.endAt(i);
            if (end > 0) {
                add(chars, from, end, found);
                from = end;
                i = end - 1;
            }
        }
        add(chars, from, chars.length(), found);
        return found;
    }

    private static void add(String chars, int from, int to, List<TextRange> found) {
        int first = from;
        while (first < to && chars.charAt(first) == ' ') {
            first++;
        }
        int last = to;
        while (last > first && chars.charAt(last - 1) == ' ') {
            last--;
        }
        if (last > first) {
            found.add(new TextRange(first, last));
        }
    }

    /** The end of the sentence whose end mark stands at {@code at}; 0 where none ends. */
    private int endAt(int at) {
        if (!Marks.endsSentence(chars.charAt(at)) || chars.charAt(at) == '…' || within[at] == 2) {
            return 0;
        }
        int end = at + 1;
        while (end < chars.length() && Marks.endsSentence(chars.charAt(end))) {
            end++;
        }
        if (within[at] == 0) {
            return end;
        }
        int closed = end;
        while (closed < chars.length() && "”’".indexOf(chars.charAt(closed)) >= 0) {
            closed++;
        }
        boolean left = closed > end && (closed == chars.length() || within[closed] == 0);
        return left && (closed == chars.length() || endsQuotation(closed)) ? closed : 0;
    }

    /** Whether the quotation that closes before {@code closed} was announced, so that the sentence ends with it. */
    private boolean endsQuotation(int closed) {
        int open = closed - 1;
        while (open >= 0 && within[open] == 1) {
            open--;
        }
        return open >= 0 && (chars.charAt(open) == ':' || chars.charAt(open) == ',');
    }

    private static byte[] pairs(String chars) {
        byte[] within = new byte[chars.length()];
        int[] stack = new int[chars.length()];
        int depth = 0;
        for (int i = 0; i < chars.length(); i++) {
            int closer = Marks.CLOSERS.indexOf(chars.charAt(i));
            if (Marks.OPENERS.indexOf(chars.charAt(i)) >= 0) {
                stack[depth++] = i;
            } else if (closer >= 0) {
                int match = depth;
                while (match > 0
                        && depth - match < DEEPEST
                        && chars.charAt(stack[match - 1]) != Marks.OPENERS.charAt(closer)) {
                    match--;
                }
                if (match > 0 && depth - match < DEEPEST) {
                    mark(within, stack[match - 1], i, closer < 2 ? (byte) 1 : (byte) 2);
                    depth = match - 1;
                }
            }
        }
        return within;
    }

    private static void mark(byte[] within, int from, int to, byte kind) {
        for (int i = from; i <= to; i++) {
            within[i] = (byte) Math.max(kind, within[i]);
        }
    }
}
