package org.qiaodu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "，；：（）！？％ | ,;:()!?%",
                "ＧＤＰ２０２３ | GDP2023",
                "。、《》“”‘’… | 。、《》“”‘’…",
                "「僑鄉」『江門』 | “侨乡”‘江门’",
                "2021－2023–2025 | 2021-2023-2025",
                "江门--侨都――中国 | 江门——侨都——中国",
                "\"双碳\"实验室 | “双碳”实验室",
                "自強發展 | 自强发展",
                "乾隆年間 | 乾隆年间",
                "著名景點 | 著名景点",
                "⼯业 | 工业",
                "𠮷林 | 𠮷林"
            })
    void severalFormsBecomeOne(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded).hasSameSizeAs(written);
    }

    @Test
    void foldingAgainChangesNothing() {
        for (int c = 0x20; c < 0xffff; c++) {
            String once = Folding.fold(String.valueOf((char) c));
            assertThat(c == '"' ? once : Folding.fold(once)).isEqualTo(once);
        }
    }
}
