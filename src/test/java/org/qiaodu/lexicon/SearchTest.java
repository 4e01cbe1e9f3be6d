package org.qiaodu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static final String TEXT = "2023年,江门市新开工项目12个(其中:工业项目5个),比上年增长7.5%。A股公司GDP“之一”";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "增长|下降; [[增长, 下降]]",
                "(?s).*增长; [[增长]]",
                "(?:增长){2}\\p{IsHan}{2,14}的; [[增长], [的]]",
                "增长\\d+%; [[增长], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [%]]",
                "[^\\d增]长; [[长]]",
                "[\\d一二]长; [[长]]",
                "[\\p{IsHan}]长; [[长]]",
                "[一二[三四]]长; [[长]]",
                "[\\w&&[^一]]长; [[长]]",
                "(?>增)长\\b; [[增], [长]]",
                "(?<a>增)\\k<a>\\1长; [[增], [长]]",
                "(?i)gdp|增; []",
                "(?x) 增 长; []",
                "[a-c]; [[a, b, c]]",
                "[一-龥]; []"
            })
    void necessaryWords(String expression, String words) {
        Pattern.compile(expression);
        assertThat(NecessaryWords.of(expression, "", name -> List.of()).inOrder())
                .hasToString(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "增长",
                "下降|增长",
                "(?<=上年)增长(?=\\d)",
                "[比较]上年",
                "(?<n>\\d{1,2})个",
                "[一-龥]{2}公司",
                "项目(?!1)\\d",
                "(?i)gdp",
                "[\\d.]+%",
                "(?:其中|包括)[:,]?",
                "\\p{IsHan}+年?(?:比|较)",
                "不在其中",
                "同比增长",
                "[东西南北]",
                "”\\z",
                "\\A2023",
                "()"
            })
    void findsWhatItsExpressionFinds(String expression) {
        Search search = Search.of(expression);
        Matcher here = Pattern.compile(expression).matcher(TEXT).useTransparentBounds(true);
        for (int from = 0; from <= TEXT.length(); from++) {
            Matcher found = search.at(TEXT, from);
            boolean is = here.region(from, TEXT.length()).lookingAt() && from < TEXT.length();
            assertThat(found == null ? null : found.group()).as("at %d", from).isEqualTo(is ? here.group() : null);
            for (int to = from; to <= TEXT.length(); to++) {
                String text = TEXT.substring(from, to);
                Matcher expected = Pattern.compile(expression).matcher(text);
                assertThat(search.isIn(text)).as(text).isEqualTo(expected.find());
                assertThat(search.matcher(text).results().map(r -> r.start() + " " + r.group()))
                        .as(text)
                        .containsExactlyElementsOf(expected.reset()
                                .results()
                                .map(r -> r.start() + " " + r.group())
                                .toList());
            }
        }
    }

    @Test
    void aTextThatLacksANecessaryWordIsNotSearched() {
        Search search = Search.of("(?:[^,]*?[^。]*?)*?增长");
        String words = "年".repeat(100_000);
        assertThat(search.isIn(words)).isFalse();
        assertThat(search.matcher(words).region(5, 10).find()).isFalse();
        assertThat(search).hasToString("(?:[^,]*?[^。]*?)*?增长");
    }
}
