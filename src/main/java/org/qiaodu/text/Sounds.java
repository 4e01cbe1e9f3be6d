package org.qiaodu.text;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How characters are read aloud, by HanLP's dictionary. */
public final class Sounds {
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FA5';

    private Sounds() {}

    /** All characters by how they are read, made when first asked for. */
    private static final class Read {
        static final Map<String, String> ALL = read();

        private static Map<String, String> read() {
            Map<String, StringBuilder> byReading = new HashMap<>();
            for (char c = FIRST; c <= LAST; c++) {
                byReading.computeIfAbsent(reading(c), k -> new StringBuilder()).append(c);
            }
            byReading.remove("");
            Map<String, String> all = new HashMap<>();
            byReading.forEach((reading, characters) -> all.put(reading, characters.toString()));
            return all;
        }
    }

    /** The characters read as one is, itself among them, tones apart; by the first reading of each. */
    public static String alike(char character) {
        return Read.ALL.getOrDefault(reading(character), "");
    }

    /** Without the tone; empty where it is not known. */
    private static String reading(char character) {
        List<Pinyin> read = PinyinDictionary.convertToPinyin(String.valueOf(character), true);
        return read.isEmpty() || read.get(0) == Pinyin.none5 ? "" : read.get(0).getPinyinWithoutTone();
    }
}
