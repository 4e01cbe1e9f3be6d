package org.qiaodu.check;

import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.TextRange;

/**
 * Words of one passage.
 *
 * @param in the passage
 * @param range where the words stand in it
 */
record Stretch(AnnotatedPassage in, TextRange range) {
    private static final String CLAUSE_ENDS = ",，;；。:：!！?？";

    static Stretch of(AnnotatedPassage in, int from, int to) {
        return new Stretch(in, new TextRange(from, to));
    }

    String chars() {
        return in.passage().chars();
    }

    String words() {
        return range.of(chars());
    }

    /** At most {@code length} characters before these words. */
    String before(int length) {
        return chars().substring(Math.max(0, range.from() - length), range.from());
    }

    /** What stands before these words in their clause. */
    String lead() {
        return chars().substring(clause().range().from(), range.from());
    }

    /** At most {@code length} characters after these words. */
    String after(int length) {
        return chars().substring(range.to(), Math.min(chars().length(), range.to() + length));
    }

    /** The clause or clauses these words stand in, without the marks at either end. */
    Stretch clause() {
        int from = range.from();
        while (from > 0 && !isClauseEnd(from - 1)) {
            from--;
        }
        int to = range.to();
        while (to < chars().length() && !isClauseEnd(to)) {
            to++;
        }
        return of(in, from, to);
    }

    /** These words and those, and all between them. */
    Stretch cover(TextRange other) {
        return new Stretch(in, range.cover(other));
    }

    /** Whether a clause ends with the character at {@code at}; the comma in 10,051 ends none. */
    private boolean isClauseEnd(int at) {
        String chars = chars();
        if (CLAUSE_ENDS.indexOf(chars.charAt(at)) < 0) {
            return false;
        }
        boolean inNumber = at > 0
                && at + 1 < chars.length()
                && Character.isDigit(chars.charAt(at - 1))
                && Character.isDigit(chars.charAt(at + 1));
        return !inNumber;
    }
}
