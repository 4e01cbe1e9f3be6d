package org.qiaodu.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownWordsTest {
    private static final KnownWords WORDS = KnownWords.ofDictionary();

    @ParameterizedTest
    @CsvSource({
        "齐心协,历力立, '', 1",
        "'',其齐, 心协力, 1",
        "齐,新心, 协力, 1",
        "齐,新信, 协力, -1",
        "齐心,协, 力力, -1",
        "龘龘,一二, 三, -1",
        "齐心,'', 协力, -1"
    })
    void theFirstCharacterThatMakesAWord(String before, String candidates, String after, int first) {
        assertThat(WORDS.fitting(before, candidates, after)).isEqualTo(first);
    }

    @Test
    void theTreeOfTheDictionaryKnowsWhatTheDictionaryKnows() {
        KnownWords plain = CoreDictionary::contains;
        String characters = "齐心协力中国人民经济大学工业发展不一";
        for (int at = 0; at + 4 <= characters.length(); at++) {
            for (int left = 0; left < 4; left++) {
                String before = characters.substring(at, at + left);
                String after = characters.substring(at + left + 1, at + 4);
                assertThat(WORDS.fitting(before, characters, after))
                        .isEqualTo(plain.fitting(before, characters, after));
            }
        }
    }
}
