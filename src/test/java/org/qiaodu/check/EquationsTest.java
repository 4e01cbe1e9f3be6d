package org.qiaodu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qiaodu.Fixture;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.SeedTable;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Finding;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.StageTimes;

/** Every equation of the lexicon brings a sentence that holds and one that does not. */
class EquationsTest {
    private static final Pipeline PIPELINE = new Pipeline(Seeds.bundled());

    @TestFactory
    Stream<DynamicTest> sentences() {
        List<String> columns = List.of("pattern", "equation", "slack", "holds", "fails");
        return SeedTable.read(Seeds.bundled(), "lexicon", "equations.csv", columns, new Problems()).stream()
                .map(row -> DynamicTest.dynamicTest(row.get("pattern"), () -> {
                    assertThat(findings(row.get("holds"))).as("holds").isEmpty();
                    assertThat(findings(row.get("fails"))).as("fails").isNotEmpty();
                }));
    }

    private static List<Finding> findings(String sentence) {
        return PIPELINE.read(Fixture.document("equation", sentence), new StageTimes())
                .findings();
    }
}
