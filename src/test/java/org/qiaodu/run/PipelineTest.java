package org.qiaodu.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qiaodu.Fixture;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Document;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Statement;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.rdf.Shapes;
import org.qiaodu.store.GraphStore;

/** The document that travels with the program, from its text to its graph. */
class PipelineTest {
    private static final Pipeline PIPELINE = new Pipeline(Seeds.bundled());
    private static final StageTimes TIMES = new StageTimes();
    private static final ReadDocument READ = PIPELINE.read(document(), TIMES);

    private static Document document() {
        try (var in = Seeds.class.getResourceAsStream("/seeds/documents/jiangmen-75-years.txt")) {
            return Fixture.document("jiangmen-75-years", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thePageGivesStatementsOfEveryKind() {
        assertThat(READ.statements().stream().map(Object::getClass).collect(Collectors.toSet()))
                .contains(Statement.Observation.class);
        assertThat(READ.passages()).hasSizeLessThan(80);
        assertThat(TIMES.nanos()).containsOnlyKeys("text", "value", "mention", "claim", "entity", "check");
    }

    @Test
    void everyStatementQuotesTheRawText() {
        int length = READ.document().text().length();
        assertThat(READ.statements())
                .flatExtracting(s -> s.references().evidence())
                .flatExtracting(Evidence::spans)
                .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(length));
    }

    @Test
    void theGraphOfThePageConformsToItsShapes() {
        try (GraphStore store = GraphStore.inMemory(Names.standard())) {
            store.publish("ontology", Ontology.triples());
            store.replace(List.of(new GraphWriter(Names.standard(), PIPELINE.knowledge()).write(READ)));
            assertThat(store.read(graphs -> Shapes.bundled().validate(graphs.getUnionGraph()))
                            .violations())
                    .isEmpty();
        }
    }
}
