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
        assertThat(new Needs().of(expression).needs().stream().map(Need::words).toList())
                .hasToString(words);
    }

    @Test
    void aNeedIsSharedByAllWhoHaveIt() {
        Needs needs = new Needs();
        List<Need> first = needs.of("领办.").needs();
        assertThat(needs.of(".领办").needs()).isEqualTo(first);
        assertThat(needs.of("冠名").needs().get(0).number()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "领办会; true",
                "(?:领办|冠名)会; true",
                "(?<a>领[甲乙])会; true",
                "[“”‘’《》\"]?领办; true",
                "(?<!不)领办; true",
                "领?办会; false",
                "(?:领办|冠名)?会; false",
                "(?:领.|冠名)会; true",
                "(?:领办会|.冠名)会; false",
                ".领办; false",
                "[^甲]领办; false",
                "^领办; false",
                "(?:领.办)会; true",
                "领办|.名; false"
            })
    void aMatchBeginsWithTheFirstNeedOrElsewhere(String expression, boolean lead) {
        assertThat(new Needs().of(expression).lead()).isEqualTo(lead);
    }
}
