package org.qiaodu.store;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** How names are compared: in one script and one width, and by how they sound. */
public final class Spelling {
    /** What each character becomes; 0 until it is asked for. */
    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    private Spelling() {}

    /** Simplified, half-width, lower case, without space at the ends. */
    public static String fold(String text) {
        char[] folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toCharArray();
        fold(folded, folded.length);
        return new String(folded);
    }

    /** Folds the first characters of a text, each for itself, so that its length stays. */
    static void fold(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            char folded = FOLDED[text[i]];
            if (folded == 0) {
                folded = fold(text[i]);
                FOLDED[text[i]] = folded;
            }
            text[i] = folded;
        }
    }

    private static char fold(char c) {
        String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        String simplified = HanLP.convertToSimplifiedChinese(plain).toLowerCase(Locale.ROOT);
        return simplified.length() == 1 ? simplified.charAt(0) : c;
    }

    /** The pinyin of the Chinese characters, without tones, one syllable each; other characters are left out. */
    public static List<String> syllables(String folded) {
        return HanLP.convertToPinyinList(folded).stream()
                .filter(p -> p != Pinyin.none5)
                .map(Pinyin::getPinyinWithoutTone)
                .toList();
    }
}
