package org.qiaodu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qiaodu.model.Layout;
import org.qiaodu.model.Passage;
import org.qiaodu.model.Span;
import org.qiaodu.model.TextRange;

class RepeatsTest {
    private static final String FIRST = "惠州市去年新建标准厂房三十万平方米,引进企业一百二十家,带动就业超过两万人。";
    private static final String SECOND = "今年以来,全市继续改善营商环境,为企业减免税费八亿元,办理时限缩短一半。";
    private static final String THIRD = "惠州市港口货物吞吐量保持平稳,集装箱航线新增五条,通达东南亚主要港口。";

    @Test
    void aParagraphPrintedTwiceIsReadOnceAndBothPlacesAreKept() {
        Layout layout = read(FIRST, SECOND, FIRST);
        assertThat(layout.passages()).extracting(Passage::chars).containsExactly(FIRST, SECOND);
        int start = FIRST.length() + SECOND.length() + 2;
        assertThat(layout.passages().get(0).printedAgain(new TextRange(0, 3)))
                .containsExactly(new Span(start, start + 3));
    }

    @Test
    void aTailOfOneParagraphWithTheNextIsReadFromThose() {
        String tail = "引进企业一百二十家,带动就业超过两万人。" + SECOND;
        Layout layout = read(tail, FIRST, SECOND);
        assertThat(layout.passages()).extracting(Passage::chars).containsExactly(FIRST, SECOND);
        assertThat(layout.passages().get(0).repeats())
                .singleElement()
                .satisfies(repeat -> assertThat(repeat.covers().of(FIRST)).isEqualTo("引进企业一百二十家,带动就业超过两万人。"));
    }

    @Test
    void aMisreadCharacterMakesNoNewParagraph() {
        Layout layout = read(FIRST, SECOND, FIRST.replace("营", "菅").replace("引进企业", "引进企亚"));
        assertThat(layout.passages()).hasSize(2);
        assertThat(layout.passages().get(0).repeats()).hasSize(2);
    }

    @Test
    void anotherNumberNameOrDirectionMakesANewParagraph() {
        assertThat(read(FIRST, FIRST.replace("三十万", "三千万")).passages()).hasSize(2);
        assertThat(read(FIRST, FIRST.replace("惠州市", "广州市")).passages()).hasSize(2);
        assertThat(read(THIRD, THIRD.replace("东南亚", "西南亚")).passages()).hasSize(2);
        assertThat(read("出口额为120亿元,同比增长5%。", "出口额为120亿元,同比增长6%。").passages()).hasSize(2);
    }

    @Test
    void aShortPhraseInALongerSentenceIsStillRead() {
        assertThat(read("港口吞吐量保持平稳。", THIRD).passages()).hasSize(2);
    }

    @Test
    void tableCellsAndHeadingsThatRecurAreEachRead() {
        assertThat(Texts.read("# 报告\n\n## 概况\n\n" + FIRST + "\n\n120\n\n## 概况\n\n" + SECOND + "\n\n120")
                        .passages())
                .hasSize(7);
    }

    private static Layout read(String... paragraphs) {
        return Texts.read(String.join("\n", List.of(paragraphs)));
    }
}
