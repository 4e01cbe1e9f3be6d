package org.qiaodu.text;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.List;

/** How characters are read aloud, by HanLP's dictionary. */
public final class Sounds {
    private Sounds() {}

    /** Whether two characters are read alike, tones apart; by the first reading of each. */
    public static boolean alike(char one, char other) {
        Pinyin first = read(one);
        Pinyin second = read(other);
        return first != Pinyin.none5 && first.getPinyinWithoutTone().equals(second.getPinyinWithoutTone());
    }

    private static Pinyin read(char character) {
        List<Pinyin> read = PinyinDictionary.convertToPinyin(String.valueOf(character), true);
        return read.isEmpty() ? Pinyin.none5 : read.get(0);
    }
}
