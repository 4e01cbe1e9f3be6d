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
        "改革开,房放访, '', 1",
        "'',该改, 革开放, 1",
        "改,哥革, 开放, 1",
        "改,哥格, 开放, -1",
        "改革,开, 放放, -1",
        "龘龘,一二, 三, -1",
        "改革开,'', 放, -1"
    })
    void theFirstCharacterThatMakesAWord(String before, String candidates, String after, int first) {
        assertThat(WORDS.fitting(before, candidates, after)).isEqualTo(first);
    }

    @Test
    void theTreeOfTheDictionaryKnowsWhatTheDictionaryKnows() {
        KnownWords plain = CoreDictionary::contains;
        String characters = "中国人民经济大学工业发展不一";
        for (int i = 0; i + 1 < characters.length(); i++) {
            String after = characters.substring(i + 1, i + 2);
            assertThat(WORDS.fitting("", characters, after)).isEqualTo(plain.fitting("", characters, after));
            assertThat(WORDS.fitting(after, characters, "")).isEqualTo(plain.fitting(after, characters, ""));
        }
    }
}
