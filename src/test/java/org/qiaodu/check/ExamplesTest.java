package org.qiaodu.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qiaodu.Fixture;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Finding;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.StageTimes;

/** What each check must find, and what it must leave alone. */
class ExamplesTest {
    private static final Pipeline PIPELINE = new Pipeline(Seeds.bundled());

    @TestFactory
    Stream<DynamicTest> examples() {
        Reader csv = new InputStreamReader(
                java.util.Objects.requireNonNull(ExamplesTest.class.getResourceAsStream("/checks/examples.csv")),
                StandardCharsets.UTF_8);
        return CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv).stream()
                .toList()
                .stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("text"), () -> holds(row)));
    }

    private static void holds(NamedCsvRecord row) {
        List<Finding> found = PIPELINE.read(Fixture.document("example", row.getField("text")), new StageTimes())
                .findings();
        String wanted = row.getField("found");
        if (wanted.equals("no")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .anyMatch(f -> f.kind().term().equals(row.getField("kind"))
                            && (wanted.equals("yes")
                                    || String.valueOf(f.suggestion()).contains(wanted)));
        }
    }
}
