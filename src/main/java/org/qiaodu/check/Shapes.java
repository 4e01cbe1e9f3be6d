package org.qiaodu.check;

import java.util.HashMap;
import java.util.Map;

/**
 * How characters look, by their Cangjie codes, which spell the parts of a character from the upper left to the lower right: what is
 * coded alike looks alike. Cangjie codes were compared to find characters mistaken for one another by Liu et al., Visually and
 * Phonologically Similar Characters in Incorrect Chinese Words, ACM TALIP 10(2), 2011.
 */
public final class Shapes {
    /** Letters of a code from which two of it may be others, next to one another; of a shorter one it is one. */
    private static final int LONG = 4;

    /** Fewest letters of a code of which one may be another. */
    private static final int SHORT = 3;

    /** Characters that look alike, and are seldom taken for one another. */
    private static final String NUMERALS = "一二三四五六七八九十百千万";

    private final Map<Character, String> codes = new HashMap<>();

    /** @param byCode for a code the characters that have it */
    Shapes(Map<String, String> byCode) {
        byCode.forEach((code, characters) ->
                characters.chars().filter(c -> NUMERALS.indexOf(c) < 0).forEach(c -> codes.put((char) c, code)));
    }

    /** Whether two characters are drawn alike but for a part coded with one letter, or two of many. */
    boolean alike(char one, char other) {
        int shorter = Math.min(code(one).length(), code(other).length());
        return odd(one, other) <= (shorter < LONG ? 1 : 2);
    }

    /** Whether they are drawn alike but for one part. */
    boolean near(char one, char other) {
        int longer = Math.max(code(one).length(), code(other).length());
        return odd(one, other) <= (longer < LONG ? 1 : 2);
    }

    private String code(char character) {
        return codes.getOrDefault(character, "");
    }

    /** Letters of the longer code that the other has not at its beginning or end; all of them where a code is not known or short. */
    private int odd(char one, char other) {
        String here = code(one);
        String there = code(other);
        int longer = Math.max(here.length(), there.length());
        int shorter = Math.min(here.length(), there.length());
        if (shorter == 0 || longer < SHORT) {
            return LONG;
        }
        int first = 0;
        while (first < shorter && here.charAt(first) == there.charAt(first)) {
            first++;
        }
        int last = 0;
        while (last < shorter - first
                && here.charAt(here.length() - 1 - last) == there.charAt(there.length() - 1 - last)) {
            last++;
        }
        return longer - first - last;
    }
}
