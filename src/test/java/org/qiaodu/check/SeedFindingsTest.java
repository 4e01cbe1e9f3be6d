package org.qiaodu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.qiaodu.Fixture;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Rank;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.StageTimes;
import org.qiaodu.run.score.Equivalents;
import org.qiaodu.run.score.Evaluation;
import org.qiaodu.run.score.GoldFile;
import org.qiaodu.run.score.Score;

/** What people found wrong with the page that travels with the program, and how much of it is found. */
class SeedFindingsTest {
    private static final ReadDocument READ = new Pipeline(Seeds.bundled())
            .read(
                    Fixture.document("jiangmen-75-years", text("/seeds/documents/jiangmen-75-years.txt")),
                    new StageTimes());
    private static final Evaluation EVALUATION = Evaluation.of(
            GoldFile.read(Path.of("src/test/resources/gold/jiangmen-75-years.json")),
            READ,
            new Equivalents(ClassTree.load(Seeds.bundled(), new Problems())));

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(SeedFindingsTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Score score(String measure) {
        return EVALUATION.scores().stream()
                .filter(s -> s.measure().equals("findings: " + measure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mostOfWhatIsWrongIsFound() {
        assertThat(score("contradictions").found()).isGreaterThanOrEqualTo(24);
        assertThat(score("contradictions").misses())
                .as("the arithmetic ones are found")
                .noneMatch(miss -> miss.matches("(c03|c07|c08|c12) .*"));
    }

    @Test
    void misprintsAreFoundWithWhatToReadInstead() {
        assertThat(score("misprints").found()).isGreaterThanOrEqualTo(20);
        assertThat(score("misprints, right reading").found()).isGreaterThanOrEqualTo(15);
    }

    @Test
    void littleElseIsDoubtedAndNothingThatIsInOrder() {
        assertThat(score("contradictions").extras()).hasSizeLessThanOrEqualTo(3);
        assertThat(score("figures in order").misses()).isEmpty();
    }

    @Test
    void whatIsGravelyDoubtedIsNotPreferred() {
        READ.findings().stream()
                .filter(f -> f.severity() == Finding.Severity.HIGH)
                .flatMap(f -> f.statements().stream())
                .forEach(id -> assertThat(READ.statements())
                        .filteredOn(s -> s.id().equals(id))
                        .noneMatch(s -> s.references().rank() == Rank.PREFERRED));
    }
}
