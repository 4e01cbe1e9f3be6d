package org.qiaodu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiaodu.model.Layout;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;

class LayoutTest {
    @Test
    void linesWrappedAtAWidthAreOneParagraph() {
        Layout layout = Texts.read("""
                　　上半年,全市规模以上工业企业实现
                利润总额三百二十亿元,比上年同期有所
                增加,其中民营企业贡献超过六成,外资
                企业稳中有升。
                　　固定资产投资保持增长,工业技术改
                造投资占全部工业投资的比重继续提高。
                """);
        assertThat(layout.passages())
                .extracting(Passage::chars)
                .containsExactly(
                        "上半年,全市规模以上工业企业实现利润总额三百二十亿元,比上年同期有所增加,其中民营企业贡献超过六成,外资企业稳中有升。",
                        "固定资产投资保持增长,工业技术改造投资占全部工业投资的比重继续提高。");
    }

    @Test
    void aLineIsAParagraphWhereNothingWasWrapped() {
        assertThat(Texts.read("市长张三会见了来宾一行并陪同参观\n李四参加会见").passages()).hasSize(2);
    }

    @Test
    void aSentenceBrokenByAPictureIsJoinedAcrossIt() {
        Layout layout = Texts.read("""
                # 港口新貌

                ## 建设

                港区二期工程总投资六十亿元,建成后年吞吐能力将达到三千万吨,成为区域内最大的


                港区全景(资料图)


                散货码头,并与三条铁路专线相连。
                """);
        assertThat(Texts.sentence(layout, "最大的散货码头")).endsWith("并与三条铁路专线相连。");
        assertThat(layout.skips()).isEmpty();
    }

    @Test
    void aParagraphThatBeginsAfreshIsNotJoined() {
        Layout layout = Texts.read("港区新貌\n港区二期工程总投资六十亿元,建成后年吞吐能力将在现有基础上大幅提\n2024年,全市外贸进出口总额保持增长。\n港口,是这座城市的门户。");
        assertThat(layout.passages()).hasSize(4);
        assertThat(layout.skips())
                .singleElement()
                .satisfies(skip -> assertThat(skip.place()).isEqualTo("test#char=5,37"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "发布时间：2011-07-01 | DATELINE",
                "2024年9月30日 | DATELINE",
                "2024-09-30 08:15 来源：江门日报 | DATELINE",
                "来源：南方日报 | BYLINE",
                "文/图 张三 李四 | BYLINE",
                "本报记者 张三 通讯员 李四 | BYLINE",
                "（记者 张三） | BYLINE",
                "河南日报记者 王小萍 本报通讯员 杜 宇 | BYLINE",
                "图为工人在车间作业。 | CAPTION",
                "张三（左一）会见李四 | CAPTION",
                "一、总体情况 | HEADING",
                "（二）工业生产稳步增长。 | HEADING",
                "打造完整产业链 | HEADING",
                "地区生产总值 4022.25 5.5 | BODY",
                "本报江门9月30日讯（记者张三）全市工业投资超千亿元。 | BODY"
            })
    void aLineIsWhatItsWordingShows(String line, PassageKind kind) {
        Layout layout = Texts.read("江门迈上新台阶\n75年来,江门发展根基愈发坚实。\n" + line + "\n今天的江门,正奋力谱写新篇章。");
        assertThat(layout.passages().get(2).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "通辽日报 2022年8月16日 记者 包呼和 | DATELINE",
                "2023-07-28来源：咸宁日报 记者 陈亦舟 | DATELINE",
                "〔記者許雅婷／新竹報導〕2023-10-19 | DATELINE",
                "——2022年1月12日在大庆市第十一届人民代表大会第一次会议上 | LEAD",
                "文/陳佩芸 2024年8月18日 | DATELINE",
                "自 2016年9月17日起试行 | HEADING",
                "1949年10月23日江门解放 | HEADING",
                "1949年8月31日　泉州解放。翌日，人民解放军进驻。 | LEAD",
                "商务部新闻发言人答记者问 | HEADING",
                "大江两岸的春天 | HEADING"
            })
    void aLineBelowTheTitleThatHasADayDatesTheText(String line, PassageKind kind) {
        Layout layout = Texts.read("江门迈上新台阶\n" + line + "\n75年来,江门发展根基愈发坚实。\n今天的江门,正奋力谱写新篇章。");
        assertThat(layout.passages().get(1).kind()).isEqualTo(kind);
    }

    @Test
    void aLongLineWithoutBreaksIsRead() {
        String sentence = "江门市工业投资保持增长,新招引项目总额继续提高,发展根基愈发坚实。";
        String line = sentence.repeat(5 * 1024 * 1024 / (3 * sentence.length()));
        Layout layout = Texts.read(line);
        assertThat(layout.passages())
                .singleElement()
                .satisfies(passage -> assertThat(passage.sentences()).hasSize(line.length() / sentence.length()));
    }

    @Test
    void aTextWithoutWordsHasNoPassages() {
        assertThat(Texts.read(" \n\u3000\n").passages()).isEmpty();
    }
}
