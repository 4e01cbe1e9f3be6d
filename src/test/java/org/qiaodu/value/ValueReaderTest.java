package org.qiaodu.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiaodu.model.Issued;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.Values;

class ValueReaderTest {
    private static final String PIECES = "0123456789,.%-—:/()零一二三四五六七八九十百千万亿两半多余几数第前近约超不足年月日季度"
            + "元人个家项亩吨公里倍成点分之同当次去今明后来以上下旬初末底自从至到起“”’世纪代期间十二五改革开放党的大abC 。";
    private static final int TEXTS = 4000;

    @Test
    void randomTextsNeitherThrowNorGiveOverlappingValues() {
        Random random = new Random(7);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(40);
            for (int c = 0; c < length; c++) {
                text.append(PIECES.charAt(random.nextInt(PIECES.length())));
            }
            assertSound(text.toString());
        }
    }

    private static void assertSound(String text) {
        Values values = ValueTexts.readIssued("2024-05-06", text).values().get(0);
        List<TextRange> ranges = new ArrayList<>();
        values.times().stream().map(TimeExpression::range).forEach(ranges::add);
        values.quantities().stream().map(Quantity::range).forEach(ranges::add);
        ranges.sort(null);
        for (int i = 0; i < ranges.size(); i++) {
            assertThat(ranges.get(i).length()).as(text).isPositive();
            assertThat(ranges.get(i).to()).as(text).isLessThanOrEqualTo(text.length());
            assertThat(i == 0 || ranges.get(i - 1).to() <= ranges.get(i).from())
                    .as(text)
                    .isTrue();
        }
        for (Quantity quantity : values.quantities()) {
            assertThat(quantity.statedAs()).isEqualTo(quantity.range().of(text));
        }
    }

    @Test
    void veryLongRunsNeitherThrowNorHang() {
        for (String unit :
                List.of("1", "一", "千", "1万", "亿", "1亿", "“一书", "2023年", "至", "5日", "第版", "1,000", "75年新中国成立")) {
            assertThat(ValueTexts.readIssued("2024-05-06", unit.repeat(5_000)).values())
                    .hasSize(1);
        }
    }

    private static Issued issued(String... paragraphs) {
        return Objects.requireNonNull(ValueTexts.read(paragraphs).issued());
    }

    @Test
    void aPrintedDateIsTheDocumentsDate() {
        Issued issued = issued("某市建设供应基地", "发布时间:2011-07-01", "昨日,会议举行。");
        assertThat(issued.time().edtf()).isEqualTo("2011-07-01");
        assertThat(issued.assumed()).isFalse();
        assertThat(issued.span()).isNotNull();
    }

    /** Harvested pages carry the date of their feed: RFC 5322 or ISO 8601. */
    @ParameterizedTest
    @ValueSource(
            strings = {"date: Fri, 01 Jul 2011 08:20:28 GMT", "Date: 2011-07-01T08:20:28Z", "published: 1 Jul 2011"})
    void aLabelledDateInEnglishIsTheDocumentsDate(String line) {
        Issued issued = issued("某市建设供应基地", line, "昨日,会议举行。");
        assertThat(issued.time().edtf()).isEqualTo("2011-07-01");
        assertThat(issued.assumed()).isFalse();
    }

    @Test
    void aNarratedDateIsNotTheDocumentsDate() {
        Issued issued = issued("公司简介", "成立于1994年5月30日,总部位于北京。", "2006年10月29日发射升空。");
        assertThat(issued.time().edtf()).isEqualTo("2006");
        assertThat(issued.assumed()).isTrue();
    }

    @Test
    void aDispatchLineGivesTheDayOfTheYearSpokenOf() {
        Issued issued = issued("本报江门9月30日讯 2023年,全市生产总值增长5%。");
        assertThat(issued.time().edtf()).isEqualTo("2023-09-30");
        assertThat(issued.assumed()).isTrue();
    }

    @Test
    void anyPapersDispatchLineIsTheDocumentsDate() {
        Issued issued = issued("揭阳新闻网2022年11月9日讯(记者林楚钿)昨日,项目签约,将于2025年启动。");
        assertThat(issued.time().edtf()).isEqualTo("2022-11-09");
        assertThat(issued.assumed()).isFalse();
    }

    @Test
    void aPartOfTheYearThatTheTextReportsOnIsMeantWhateverItRecallsBetween() {
        List<TimeExpression> times = ValueTexts.readIssued("2022-11-09", "今年前三季度产值增长。公司2017年上市。前三季度营收41亿元。其中第三季度毛利率回升。")
                .values()
                .get(0)
                .times();
        assertThat(times.stream().map(t -> t.value().edtf()))
                .containsExactly("2022-01/2022-09", "2017", "2022-01/2022-09", "2022-07/2022-09");
    }

    @Test
    void yearsCountedFromATurningPointTellTheYear() {
        Issued issued = issued("75年来,新中国成立之初的小厂成长起来。", "2023年,产值翻番;计划2030年投产。");
        assertThat(issued.time().edtf()).isEqualTo("2024");
        assertThat(issued.reason().en()).contains("75年").contains("1949");
    }

    @Test
    void yearsThatLieAheadDoNotTellTheYear() {
        assertThat(issued("2022年建成,到2035年基本实现现代化,力争2030年投产。").time().edtf()).isEqualTo("2022");
        assertThat(issued("2023年前三季度,全市生产总值增长5%,比2022年快。").time().edtf()).isEqualTo("2023");
        assertThat(issued("2022年动工,再生水比率须在2030年前提高到60%。").time().edtf()).isEqualTo("2022");
        assertThat(issued("2022年签约,计划分两期实施,二期视市场情况于2025年启动。").time().edtf()).isEqualTo("2022");
    }

    @Test
    void aTextThatNamesNoYearHasNoDate() {
        assertThat(ValueTexts.read("公司生产洗衣机。").issued()).isNull();
    }

    @Test
    void relativeTimesSayWhatTheyWereResolvedFrom() {
        TimeExpression time = ValueTexts.readIssued("2024", "去年年初,明确提出目标。")
                .values()
                .get(0)
                .times()
                .get(0);
        assertThat(time.basis()).startsWith("去年年初 = 2023-01~").contains("2024");
    }

    @Test
    void aTimeToldByItsLengthStatesTheLength() {
        TimeExpression time =
                ValueTexts.readIssued("2024", "75年来").values().get(0).times().get(0);
        assertThat(Objects.requireNonNull(time.length()).value()).isEqualByComparingTo("75");
    }

    @Test
    void aDayThatDoesNotExistIsSkippedWithItsPlaceAndReason() {
        assertThat(ValueTexts.read("会议于2023年2月30日举行。").skips()).singleElement().satisfies(skip -> {
            assertThat(skip.place()).isEqualTo("char=3,13");
            assertThat(skip.reason()).contains("2023年2月30日");
        });
    }
}
