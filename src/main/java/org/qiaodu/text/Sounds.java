package org.qiaodu.text;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How characters are read aloud, by HanLP's dictionary. */
public final class Sounds {
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FA5';

    /** The first character that is read aloud, and no other before {@link #FIRST}. */
    private static final char ZERO = '〇';

    private Sounds() {}

    /** For each character from {@link #ZERO} on all that are read so, made when first asked for. */
    private static final class Read {
        static final String[] ALIKE = alike();

        private static String[] alike() {
            String[] readings = new String[LAST + 1 - ZERO];
            Map<String, StringBuilder> byReading = new HashMap<>();
            for (char c = ZERO; c <= LAST; c++) {
                readings[c - ZERO] = reading(c);
                if (c >= FIRST && !readings[c - ZERO].isEmpty()) {
                    byReading
                            .computeIfAbsent(readings[c - ZERO], k -> new StringBuilder())
                            .append(c);
                }
            }
            Map<String, String> alike = new HashMap<>();
            byReading.forEach((reading, characters) -> alike.put(reading, characters.toString()));
            return Arrays.stream(readings)
                    .map(reading -> alike.getOrDefault(reading, ""))
                    .toArray(String[]::new);
        }
    }

    /** The characters read as one is, itself among them, tones apart; by the first reading of each. */
    public static String alike(char character) {
        return character >= ZERO && character <= LAST ? Read.ALIKE[character - ZERO] : "";
    }

    /** Without the tone; empty where it is not known. */
    private static String reading(char character) {
        List<Pinyin> read = PinyinDictionary.convertToPinyin(String.valueOf(character), true);
        return read.isEmpty() || read.get(0) == Pinyin.none5 ? "" : read.get(0).getPinyinWithoutTone();
    }
}
