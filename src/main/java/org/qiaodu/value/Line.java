package org.qiaodu.value;

import java.util.List;
import org.qiaodu.model.TextRange;

/** A passage while it is read: its text, and how far values have been read. */
final class Line {
    private static final String CLAUSE_ENDS = ",。;!?…\n";
    private static final int FAR = 200;
    private static final int NEAR = 30;
    private static final int SOON = 12;
    private final String text;
    private final List<TextRange> sentences;
    private final Discourse discourse;
    private int floor;

    Line(String text, List<TextRange> sentences, Discourse discourse) {
        this.text = text;
        this.sentences = sentences;
        this.discourse = discourse;
    }

    String text() {
        return text;
    }

    Discourse discourse() {
        return discourse;
    }

    /** The end of the last value; words before it are taken. */
    int floor() {
        return floor;
    }

    void readTo(int end) {
        floor = end;
    }

    /** The character at {@code at}; a space outside the text. */
    char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    /** Which sentence {@code at} is in, counted from 0. */
    int sentence(int at) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).to() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The words of the clause before {@code at}, at most 30 characters. */
    String clauseBefore(int at) {
        int from = at;
        while (from > 0 && at - from < NEAR && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, at);
    }

    /** The words of the clause after {@code at}, at most 12 characters. */
    String clauseAfter(int at) {
        int to = at;
        while (to < text.length() && to - at < SOON && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(at, to);
    }

    /** The words of the sentence before {@code at}, at most 200 characters. */
    String sentenceBefore(int at) {
        int n = sentence(at);
        int from = n < sentences.size() ? Math.min(sentences.get(n).from(), at) : 0;
        return text.substring(Math.max(from, at - FAR), at);
    }

    /** The words between {@code from} and {@code to}. */
    String words(int from, int to) {
        return text.substring(from, to);
    }
}
