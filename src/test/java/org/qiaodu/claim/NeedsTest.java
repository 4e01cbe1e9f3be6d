package org.qiaodu.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence must hold is read off a regular expression, and nothing more than it must. */
class NeedsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "领办; [[领办]]",
                "领办?; [[领]]",
                "领办+会; [[领办], [会]]",
                "(?:领办|冠名)会; [[领办, 冠名], [会]]",
                "(?:领办|冠名)?会; [[会]]",
                "(?:领.|.)会; [[会]]",
                "(?<a>领[甲乙])会; [[领], [甲, 乙], [会]]",
                "领[^甲]办[甲-乙]; [[领], [办]]",
                "领(?!办)(?=会)(?<=领)名; [[领], [名]]",
                "\\Q领.办\\E\\.会; [[领.办.会]]",
                "领{0,3}?办{2}会; [[办], [会]]",
                "领|办会; [[领, 办会]]",
                "领|.*; []",
                "领(办(会|名)|甲)*+乙; [[领], [乙]]"
            })
    void needs(String expression, String words) {
        assertThat(new Needs()
                        .of(expression, List.of()).needs().stream()
                                .map(Need::words)
                                .toList())
                .hasToString(words);
    }

    @Test
    void aNeedIsSharedByAllWhoHaveIt() {
        Needs needs = new Needs();
        List<Need> first = needs.of("领办.", List.of()).needs();
        assertThat(needs.of(".领办", List.of()).needs()).isEqualTo(first);
        assertThat(needs.of("冠名", List.of()).needs().get(0).number()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "领(?!办)(?=会)(?<=冠|命)名; [[会], [冠, 命]]",
                "领(?=办|$); []",
                "(?:领(?=办会)|冠名); [[办会, 冠名]]",
                "(?<a>.+)领; [[厂, 公司]]",
                "(?<a>.+)?领; []",
                "(?<b>.+)领; []"
            })
    void whatIsLookedAtAndWhatWordsEndInMustBeSomewhere(String expression, String words) {
        Slot slot = new Slot("a", List.of(), "Organisation", List.of("厂", "公司"), false);
        assertThat(new Needs()
                        .of(expression, List.of(slot)).besides().stream()
                                .map(Need::words)
                                .toList())
                .hasToString(words);
    }

    @Test
    void aChunkIsNeededWithItsType() {
        String chunk = Alphabet.CHUNK + "[\uE101-\uE102][\uE800-\uF8FF]";
        Needs.Of needs = new Needs().of("领" + chunk + "办", List.of());
        assertThat(needs.needs().stream().map(Need::words).toList())
                .containsExactly(List.of("领"), List.of("\uE000\uE101", "\uE000\uE102"), List.of("办"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "领办会; [领办会]",
                "(?:领办|冠名)会; [领办, 冠名]",
                "(?<a>领[甲乙])会; [领]",
                "[“”‘’《》\"]?领办; [领办]",
                "(?<!不)领办; [领办]",
                "(?<=不)[“”‘’《》\"]?领办; [领办]",
                "领?办会; [领, 办会]",
                "(?:领办|冠名)?会; [领办, 冠名, 会]",
                "(?:领.|冠名)*会+名; [领, 冠名, 会]",
                "(?:领办会|.冠名)会; null",
                ".领办; null",
                ".?领办; null",
                "[^甲]领办; null",
                "^领办; null",
                "领?; null",
                "(?:领.办)会; [领]",
                "(?:领.办|[甲乙])会; [领, 甲, 乙]",
                "领办|.名; null"
            })
    void aMatchBeginsWithOneOfTheseWords(String expression, String lead) {
        Need need = new Needs().of(expression, List.of()).lead();
        assertThat(need == null ? "null" : need.words().toString()).isEqualTo(lead);
    }
}
