package org.qiaodu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiaodu.model.Document;
import org.qiaodu.model.Layout;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.Span;
import org.qiaodu.model.TextRange;

/** The scanned page that travels with the program: printed 122 lines, 55 different. */
class SeedPageTest {
    private static Document page = Texts.document("");
    private static Layout layout = new Layout(null, List.of(), List.of());

    @BeforeAll
    static void read() throws IOException {
        page = Texts.document(Files.readString(Path.of("seeds/documents/jiangmen-75-years.txt")));
        layout = Texts.read(page);
    }

    @Test
    void everyOneOfThe122LinesIsReadOrIsARepeat() {
        String[] lines = page.text().chars().split("\\R", -1);
        List<String> printed =
                Arrays.stream(lines).filter(line -> !line.isBlank()).toList();
        assertThat(printed).hasSize(122);
        assertThat(Set.copyOf(printed)).hasSize(55);
        boolean[] accounted = new boolean[page.text().length()];
        for (Passage passage : layout.passages()) {
            wholeOf(passage).forEach(span -> Arrays.fill(accounted, span.start(), span.end(), true));
            passage.repeats()
                    .forEach(r ->
                            Arrays.fill(accounted, r.place().start(), r.place().end(), true));
        }
        String left =
                page.text().chars().codePoints().mapToObj(Character::toString).collect(Collectors.joining());
        StringBuilder unread = new StringBuilder();
        for (int i = 0; i < accounted.length; i++) {
            unread.append(accounted[i] ? "" : left.charAt(i));
        }
        assertThat(unread.toString().replaceAll("[\\s#]", "")).isEmpty();
    }

    /** The counts of `structure.repeated_paragraphs` in the gold; fragments of other paragraphs count as repeats of them. */
    @ParameterizedTest
    @CsvSource({
        "这是江门不断探索创新, 2",
        "作为广东省传统工业基地, 4",
        "全市GDP突破4000亿元, 5",
        "推动江门大型产业集聚区“2022年度, 8",
        "2021年_江门提出“园区再造”工程, 8",
        "组团深圳江门合作, 6",
        "依托县域空间资源, 6",
        "优化供给结构, 3",
        "GDP增速排名广东第二, 3",
        "江门吸引中创新航等规划产值, 3",
        "步入新时代_江门迎来前所未有, 3",
        "习近平总书记高度重视重大区域发展战略, 11",
        "江门心怀“国之大者”, 7",
        "广东批准设立全省第一个华侨投资开发试验区, 2",
        "双水镇党校, 2",
        "江门双碳实验室获省科技厅批准建设, 14"
    })
    void aRepeatedParagraphIsReadOnce(String words, int printed) {
        String wanted = words.replace('_', ',');
        List<Passage> found = layout.passages().stream()
                .filter(p -> p.chars().contains(wanted))
                .toList();
        assertThat(found).hasSize(1);
        int at = found.get(0).chars().indexOf(wanted);
        List<Span> again = found.get(0).printedAgain(new TextRange(at, at + wanted.length()));
        assertThat(again)
                .hasSize(printed - 1)
                .allSatisfy(span -> assertThat(page.text().slice(span)).isEqualTo(wanted));
    }

    @Test
    void columnsBrokenInMidSentenceAreJoined() {
        assertThat(Texts.sentence(layout, "在推进")).contains("在推进新型工业化进程,优化供给结构");
        assertThat(Texts.sentence(layout, "东组团深圳")).isEqualTo("东组团深圳江门合作,建设“总部+基地”“研发+生产”深度合作示范区;");
        Passage joined = Texts.passage(layout, "在推进新型");
        int at = joined.chars().indexOf("推进新型工业化");
        assertThat(joined.text().spans(new TextRange(at, at + 7)))
                .extracting(page.text()::slice)
                .containsExactly("推进", "新型工业化");
    }

    @Test
    void whatBreaksOffAtTheEndOfThePageIsReported() {
        assertThat(layout.skips())
                .singleElement()
                .satisfies(skip -> assertThat(skip.reason()).contains("突出以学铸"));
    }

    @Test
    void titleHeadingsLeadCaptionsAndBylineAreToldApart() {
        assertThat(layout.title()).isEqualTo("经济总量连上台阶 科技创新大步前行 跨越七十五载 见证江门新发展");
        assertThat(Texts.of(layout, PassageKind.HEADING))
                .containsExactly(
                        "A 新跃升",
                        "地区生产总值由不足2亿元到突破4000亿元",
                        "B 拓空间",
                        "从“商港尤未辟”到加快发展国家级大平台",
                        "C 激活力 从勇于探索创新到创造“新质”江门",
                        "D 强保障 以高质量党建引领侨都高质量发展");
        assertThat(Texts.of(layout, PassageKind.LEAD)).hasSize(2);
        assertThat(Texts.of(layout, PassageKind.CAPTION))
                .containsExactly(
                        "新产业园。",
                        "中欧(江门)中小企业国际合作区",
                        "中交四航局江门航运公司建了全球最大宽扁浅吃水型半潜驳船。",
                        "江门中创新航科技工厂厂房是国内电视行业首个且唯一“零碳工厂”。",
                        "广东轨道交通产业园。",
                        "双水镇党校。");
        assertThat(Texts.of(layout, PassageKind.BYLINE)).containsExactly("文图 皇智尧 黎禹君 郭永乐 毕松松 刘湘 陈颖琳");
    }

    @Test
    void aCharacterPrintedTwiceIsRepairedWhereTheTextHasTheWordsElsewhere() {
        Passage repaired = Texts.passage(layout, "踏上新征程,党的十八大以来");
        assertThat(repaired.text().repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.printed()).isEqualTo("大大");
            assertThat(page.text().slice(repaired.text().spans(repair.range()).get(0)))
                    .isEqualTo("大大");
        });
        assertThat(layout.passages().stream()
                        .mapToInt(p -> p.text().repairs().size())
                        .sum())
                .isOne();
    }

    private static List<Span> wholeOf(Passage passage) {
        return passage.text().spans(new TextRange(0, passage.chars().length()));
    }
}
