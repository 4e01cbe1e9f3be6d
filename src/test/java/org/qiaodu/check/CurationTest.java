package org.qiaodu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.Fixture;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Meanings;
import org.qiaodu.model.Rank;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Ruling;
import org.qiaodu.model.Statement;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.StageTimes;

/** Corrections hold when the page is built again, after other words came before theirs and other rules were added. */
class CurationTest {
    private static final List<String> CITIES = List.of("广州", "深圳", "珠海", "佛山", "东莞", "中山", "惠州", "肇庆", "江门", "汕头");

    @TempDir
    Path folder;

    private static String text() {
        StringBuilder text = new StringBuilder("城市经济\n");
        for (int i = 0; i < CITIES.size(); i++) {
            text.append("2021年，")
                    .append(CITIES.get(i))
                    .append("市地区生产总值")
                    .append(1100 + i * 37)
                    .append("亿元。\n");
        }
        return text.toString();
    }

    private static ReadDocument read(Seeds seeds, String text) {
        return new Pipeline(seeds).read(Fixture.document("cities", text), new StageTimes());
    }

    private static List<Statement> levels(ReadDocument read) {
        return read.statements().stream()
                .filter(s ->
                        s instanceof Statement.Observation o && o.indicator().equals("地区生产总值"))
                .toList();
    }

    private static String row(ReadDocument read, Statement s, String value) {
        var evidence = s.references().evidence().get(0).spans().get(0);
        return String.join(
                ",",
                "correct",
                "cities",
                read.document().text().slice(evidence),
                Meanings.of(s),
                "value",
                value,
                "研究者甲",
                "2024-05-01",
                "据公报");
    }

    /** The shipped rules under other ids, and reading over more words than before. */
    private Path otherRules() throws IOException {
        Path more = folder.resolve("seeds");
        Files.createDirectories(more.resolve("rules"));
        for (SeedFile file : Seeds.bundled().files("rules", ".yaml")) {
            String rules = Files.readString(file.path())
                    .replaceAll("(?m)^- id: (\\S+)", "- id: $1-anew")
                    .replace("~4 ", "~5 ");
            Files.writeString(more.resolve(file.name()), rules);
        }
        return more;
    }

    @Test
    void tenCorrectionsSurviveOtherRulesAndAParagraphBefore() throws IOException {
        ReadDocument first = read(Seeds.bundled(), text());
        assertThat(levels(first)).hasSize(10);
        StringBuilder rows = new StringBuilder(String.join(",", Curation.COLUMNS)).append('\n');
        levels(first).forEach(s -> rows.append(row(first, s, "123456000000")).append('\n'));
        Path rulings = Files.createDirectories(folder.resolve("rulings"));
        Files.writeString(rulings.resolve("corrections.csv"), rows);

        ReadDocument again =
                read(Seeds.bundled().with(otherRules()).withCuration(rulings), "新加的一段，写在最前，与数字无关。\n" + text());

        assertThat(again.rulings()).hasSize(10).allMatch(Ruling::applied);
        assertThat(levels(again)).hasSize(20);
        assertThat(levels(again))
                .filteredOn(s -> s.references().rank() == Rank.PREFERRED)
                .hasSize(10)
                .allMatch(s -> Meanings.of(s).contains("|123456000000|"));
        assertThat(levels(again))
                .filteredOn(s -> s.references().rank() == Rank.DEPRECATED)
                .hasSize(10)
                .allMatch(s -> s.references().rules().stream().allMatch(rule -> rule.endsWith("-anew")));
    }

    @Test
    void rulingsOfTwoFoldersAddToEachOther() throws IOException {
        for (String name : List.of("one", "two")) {
            Path rulings = Files.createDirectories(folder.resolve(name));
            Files.writeString(
                    rulings.resolve("corrections.csv"),
                    String.join(",", Curation.COLUMNS) + "\nreject,cities," + name + "个,甲|乙|丙,,,研究者甲,2024-05-01,不实\n");
        }
        Seeds seeds = Seeds.bundled().withCuration(folder.resolve("one")).withCuration(folder.resolve("two"));
        assertThat(read(seeds, text()).rulings())
                .extracting(r -> r.correction().quote())
                .containsExactly("one个", "two个");
    }

    @Test
    void whatNoLongerMatchesIsReported() throws IOException {
        Files.writeString(
                folder.resolve("corrections.csv"),
                String.join(",", Curation.COLUMNS)
                        + "\nreject,cities,1989年广州,广州市|人口|Level|1|{person}|1989,,,研究者甲,2024-05-01,不实\n");
        ReadDocument read = read(Seeds.bundled().withCuration(folder), text());
        assertThat(read.rulings()).singleElement().satisfies(r -> {
            assertThat(r.applied()).isFalse();
            assertThat(r.note()).contains("1989年广州");
        });
        assertThat(read.skips())
                .anyMatch(s -> s.stage().equals("curation") && s.reason().contains("1989年广州"));
    }

    @Test
    void aDismissedFindingNoLongerKeepsAStatementFromBeingPreferred() throws IOException {
        String text = "2023年，江门地区生产总值实现4022.25亿元，同比增长6.5%。";
        Files.writeString(
                folder.resolve("corrections.csv"),
                String.join(",", Curation.COLUMNS)
                        + "\ndismiss,cities,增长6.5%,ReferenceMismatch,,,研究者甲,2024-05-01,另有出处\n");
        ReadDocument read = read(Seeds.bundled().withCuration(folder), text);
        assertThat(read.findings()).extracting(f -> f.status().term()).containsOnly("Dismissed");
    }
}
