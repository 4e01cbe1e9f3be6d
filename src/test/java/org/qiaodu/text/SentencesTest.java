package org.qiaodu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    /** Each line is one passage; {@code |} shows where its sentences end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "江门在跨越。|江门在发展!|未来如何?|拭目以待",
                "一产增长0.9%;|二产增长4.5%。",
                "他说:“项目已经开工。”|随后来宾参观了厂区。",
                "“你们选对了!这里有前景。”张三说。",
                "企业(含分公司;下同)共30家。|其中外资5家。",
                "会议提出“稳中求进;以进促稳”的要求。|各地抓紧落实。",
                "“未闭合的引号不挡路。|后面照样断句。",
                "定下了目标:逐步建设为工业城市。",
                "增长率为4.9%,规模达1,100.9亿元。"
            })
    void sentencesEndAtTheirMarks(String marked) {
        String chars = marked.replace("|", "");
        String found = String.join(
                "|", Sentences.of(chars).stream().map(range -> range.of(chars)).toList());
        assertThat(found).isEqualTo(marked);
    }
}
