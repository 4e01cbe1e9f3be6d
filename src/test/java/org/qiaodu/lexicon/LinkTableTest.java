package org.qiaodu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiaodu.model.Link;

class LinkTableTest {
    private static final String HEADER = String.join(",", LinkTable.COLUMNS) + "\n";
    private static final String GOOD = "江门市,Q59132,exact,江门市,P442:440700,一处,2026-11-23,key,confirmed,\n";

    @TempDir
    private Path folder;

    @Test
    void theTableOfTheSeedsHasNoMistakeAndDecidesOnHomonyms() {
        Problems problems = new Problems();
        LinkTable table = LinkTable.load(Seeds.bundled(), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(statuses(table, "鹤山市"))
                .containsExactly("Q1023921 confirmed", "Q1198667 rejected", "Q1359423 rejected");
        assertThat(statuses(table, "中国")).containsExactly("Q148 confirmed", "Q29520 rejected");
        assertThat(statuses(table, "刘湘")).containsExactly(" no-item");
    }

    @Test
    void everyEntityOfTheTableThatTheGazetteerHoldsWithAKeyHasTheSameKeyThere() {
        Problems problems = new Problems();
        Gazetteer gazetteer = Gazetteer.load(Seeds.bundled(), ClassTree.load(Seeds.bundled(), problems), problems);
        assertThat(LinkTable.load(Seeds.bundled(), problems).links())
                .filteredOn(l -> l.status() == Link.Status.CONFIRMED && l.key().startsWith("P442:"))
                .hasSizeGreaterThan(70)
                .allSatisfy(l -> assertThat(gazetteer.named(l.entity()))
                        .extracting("key")
                        .isEqualTo(l.key()));
    }

    private static List<String> statuses(LinkTable table, String entity) {
        return table.of(entity).stream()
                .map(l -> l.item() + " " + l.status().word())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            江门市,59132,exact,江门市,,一处,2026-11-23,source,confirmed,           | :3: item '59132'
            江门市,,exact,江门市,,一处,2026-11-23,source,confirmed,                | :3: item ''
            江门市,Q1,,江门市,,一处,2026-11-23,hand,no-item,                       | :3: item 'Q1' with status no-item
            江门市,Q1,near,江门市,,一处,2026-11-23,source,confirmed,               | exact, close, broad
            江门市,Q1,exact,江门市,,一处,23.11.2026,source,confirmed,              | date '23.11.2026'
            江门市,Q1,exact,江门市,,一处,2026-11-23,guess,confirmed,               | method 'guess'; it is one of key
            江门市,Q1,exact,江门市,,一处,2026-11-23,key,confirmed,                 | method key without a key
            江门市,Q1,exact,江门市,,一处,2026-11-23,label,confirmed,               | names have homonyms
            江门市,Q1,exact,江门市,,,2026-11-23,source,confirmed,                  | no source
            江门市,Q1,exact,江门市,,一处,2026-11-23,source,confirmed,              | confirm one
            新会区,Q59132,exact,江门市,,一处,2026-11-23,source,confirmed,          | confirm one
            江门市,Q59132,,江门市,,一处,2026-11-23,hand,rejected,                  | decided on twice
            江门市,Q1,exact,江门市                                                 | 4 fields
            """)
    void aMistakeIsToldWithFileAndLine(String row, String message) throws IOException {
        Problems problems = new Problems();
        load(HEADER + GOOD + row + "\n", problems);
        assertThat(problems.all())
                .singleElement()
                .asString()
                .contains("links/mine.csv:3: ")
                .contains(message);
    }

    @Test
    void aCandidateGivesWayToADecisionAndWhatIsWrittenIsReadBack() throws IOException {
        Problems problems = new Problems();
        LinkTable table = load(
                HEADER + "台山市,Q164904,exact,台山,,一处,2026-11-23,label,candidate,\"甲, 乙\"\n" + GOOD
                        + "台山市,Q164904,exact,台山,,一处,2026-11-24,hand,confirmed,\"甲, \"\"乙\"\"\"\n",
                problems);
        assertThat(problems.all()).isEmpty();
        assertThat(statuses(table, "台山市")).containsExactly("Q164904 confirmed");
        assertThat(load(LinkTable.csv(table.links()), problems)).isEqualTo(table);
    }

    private LinkTable load(String csv, Problems problems) throws IOException {
        Files.createDirectories(folder.resolve("links"));
        Files.writeString(folder.resolve("links/mine.csv"), csv);
        return LinkTable.load(Seeds.only(folder), problems);
    }
}
