package org.qiaodu.text;

/** Which characters end a sentence, stand in pairs, or belong to words; all for folded text. */
final class Marks {
    private static final String SENTENCE_ENDS = "。!?;…";
    private static final String CLAUSE_ENDS = "。!?;…,:、";
    static final String OPENERS = "“‘(《〈【[";
    static final String CLOSERS = "”’)》〉】]";

    private Marks() {}

    static boolean endsSentence(char c) {
        return SENTENCE_ENDS.indexOf(c) >= 0;
    }

    static boolean endsClause(char c) {
        return CLAUSE_ENDS.indexOf(c) >= 0;
    }

    static boolean closes(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isHan(int codePoint) {
        return Character.isIdeographic(codePoint);
    }

    static boolean isLatin(int codePoint) {
        return codePoint < 0x250 && Character.isLetterOrDigit(codePoint);
    }

    /** Whether a text ends as a sentence does, closing quotation marks and brackets aside. */
    static boolean isFinished(String text) {
        int last = text.length() - 1;
        while (last > 0 && closes(text.charAt(last))) {
            last--;
        }
        return last >= 0 && (endsSentence(text.charAt(last)) || text.charAt(last) == ':');
    }

    /** Whether there is a mark within a text that only running prose has. */
    static boolean isProse(String text) {
        return text.indexOf(',') >= 0 || text.indexOf('。') >= 0 || text.indexOf(';') >= 0;
    }

    /** Number of Chinese characters in a text. */
    static int countHan(String text) {
        return (int) text.codePoints().filter(Marks::isHan).count();
    }
}
