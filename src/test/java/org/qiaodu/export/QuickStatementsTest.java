package org.qiaodu.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.qiaodu.Fixture;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Link;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.LinkWriter;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.rdf.Vocabulary;
import org.qiaodu.store.GraphStore;

/** Lines for QuickStatements from a document read by hand: one observation, one relation. */
class QuickStatementsTest {
    private static final Names NAMES = Names.standard();
    private static final String GDP = "Q59132\tP2131\t402225000000U39099\tP585\t+2023-00-00T00:00:00Z/9\t"
            + "S1476\tzh:\"江门经济\"\tS1683\tzh:\"2023年，江门市地区生产总值\"\n";

    @Test
    void aFigureOfALinkedPlaceBecomesALineWithItsTimeAndWords() {
        try (GraphStore store = store("江门市")) {
            assertThat(lines(store)).isEqualTo(GDP);
        }
    }

    @Test
    void whatIsNotLinkedIsLeftOut() {
        try (GraphStore store = store("手扶拖拉机")) {
            assertThat(lines(store)).isEmpty();
        }
    }

    @Test
    void aFigureInAnOpenFindingIsNeverWritten() {
        try (GraphStore store = store("江门市")) {
            String observation = store.rows(store.ready("SELECT ?x WHERE { ?x a qd:Observation }", Map.of()))
                    .get(0)
                    .text("x");
            store.publish("checks", List.of(involves(observation), status("Open")));
            assertThat(lines(store)).isEmpty();
            store.publish("checks", List.of(involves(observation), status("Dismissed")));
            assertThat(lines(store)).isEqualTo(GDP);
            store.publish("checks", List.of(involves("https://w3id.org/qiaodu/doc/a#char=10,12"), status("Open")));
            assertThat(lines(store)).isEmpty();
        }
    }

    @Test
    void valuesAreWrittenAsTheyAreOrNotAtAll() {
        assertThat(QuickValue.time("2023-12")).isEqualTo("+2023-12-00T00:00:00Z/10");
        assertThat(QuickValue.time("1968-07-06")).isEqualTo("+1968-07-06T00:00:00Z/11");
        assertThat(List.of("195X", "2023~", "2023-13", "", "2021/2023")).allMatch(t -> QuickValue.time(t) == null);
        assertThat(QuickValue.chinese("称“侨都”")).isNull();
        assertThat(QuickValue.chinese("两\n行")).isNull();
        assertThat(QuickValue.quantity("9505.0", "Q712226")).isEqualTo("9505U712226");
        assertThat(QuickValue.quantity("4798000", "")).isEqualTo("4798000");
    }

    private static Triple involves(String what) {
        return Triple.create(
                NAMES.finding(new DocumentId("a"), "k"), Vocabulary.qd("involves"), NodeFactory.createURI(what));
    }

    private static Triple status(String status) {
        return Triple.create(NAMES.finding(new DocumentId("a"), "k"), Vocabulary.qd("status"), Vocabulary.qd(status));
    }

    private static GraphStore store(String linked) {
        GraphStore store = GraphStore.inMemory(NAMES);
        store.publish("ontology", Ontology.triples());
        store.replace(List.of(new GraphWriter(NAMES, Knowledge.none("v1")).write(Fixture.read("a", "4022.25"))));
        Link link = new Link(
                linked,
                "Q59132",
                Link.Match.EXACT,
                linked,
                "",
                "一处",
                LocalDate.of(2026, 11, 23),
                Link.Method.SOURCE,
                Link.Status.CONFIRMED,
                "");
        store.publish("links", new LinkWriter(NAMES).write(List.of(link)));
        store.publish("checks", List.of());
        return store;
    }

    private static String lines(GraphStore store) {
        StringWriter out = new StringWriter();
        new Export(store, Choice.standing(Tongue.ZH), (done, all) -> {}).write(Format.QUICKSTATEMENTS, name -> out);
        return out.toString();
    }
}
