package org.qiaodu.text;

/** Tells a character misread in one of two printings from a real difference. */
final class Misprint {
    private static final String TELLING = "0123456789〇零一二三四五六七八九十百千万亿两半第不无未非没否上下升降增减正负东南西北";
    private static final String EMPTY = "的了着地得之";
    private static final int LONGEST_WORD = 4;

    private final KnownWords words;

    Misprint(KnownWords words) {
        this.words = words;
    }

    /**
     * Whether the stretches that differ, [from, to) in each text, say the same but for a misread character. A character
     * that counts, denies or points never does; of two that differ, only one may belong to a known word.
     */
    boolean explains(String one, int from, int to, String other, int otherFrom, int otherTo) {
        String here = one.substring(from, to);
        String there = other.substring(otherFrom, otherTo);
        if (here.codePoints().noneMatch(Character::isLetterOrDigit)
                && there.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        if (here.length() > 1 || there.length() > 1 || isTelling(here) || isTelling(there)) {
            return false;
        }
        if (here.isEmpty() || there.isEmpty()) {
            String text = here.isEmpty() ? other : one;
            int at = here.isEmpty() ? otherFrom : from;
            return EMPTY.indexOf(text.charAt(at)) >= 0 || isDoubled(text, at);
        }
        return !(inWord(one, from) && inWord(other, otherFrom));
    }

    private static boolean isTelling(String words) {
        return words.chars().anyMatch(c -> TELLING.indexOf(c) >= 0);
    }

    private static boolean isDoubled(String text, int at) {
        char c = text.charAt(at);
        return (at > 0 && text.charAt(at - 1) == c) || (at + 1 < text.length() && text.charAt(at + 1) == c);
    }

    private boolean inWord(String text, int at) {
        for (int length = 2; length <= LONGEST_WORD; length++) {
            for (int from = Math.max(0, at - length + 1); from <= at && from + length <= text.length(); from++) {
                if (words.knows(text.substring(from, from + length))) {
                    return true;
                }
            }
        }
        return false;
    }
}
