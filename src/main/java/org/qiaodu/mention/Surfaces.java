package org.qiaodu.mention;

/** The forms of a name's words. */
final class Surfaces {
    private Surfaces() {}

    /** The words as the reading text writes them: brackets of half width. */
    static String fold(String words) {
        return words.replace('（', '(').replace('）', ')').replace('，', ',');
    }

    /** A name without quotation marks or 《》 around it. */
    static String bare(String words) {
        boolean titled = words.startsWith("《") && words.endsWith("》");
        boolean quoted = words.startsWith("“") && words.endsWith("”") && words.indexOf('“', 1) < 0;
        if (words.length() > 2 && (titled || quoted)) {
            return words.substring(1, words.length() - 1);
        }
        return words;
    }

    /** Whether every character is a Chinese numeral. */
    static boolean numeral(String words) {
        return words.chars().allMatch(c -> "一二三四五六七八九十百千万亿两".indexOf(c) >= 0);
    }

    /** Whether the word counts what follows: 四大. */
    static boolean counts(String word) {
        return word.length() == 2 && word.endsWith("大") && numeral(word.substring(0, 1));
    }
}
