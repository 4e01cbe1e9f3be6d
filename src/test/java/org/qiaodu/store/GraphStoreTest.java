package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.Fixture;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Entity;
import org.qiaodu.model.EntityClass;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.DocumentGraphs;
import org.qiaodu.rdf.GraphFile;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.rdf.Shapes;

class GraphStoreTest {
    private static final Names NAMES = Names.standard();

    @Test
    void theSameDocumentAgainChangesNothing() {
        try (GraphStore store = GraphStore.inMemory(NAMES)) {
            assertThat(store.replace(List.of(graphs("a", "4022.25")))).isEqualTo(1);
            String before = dump(store, GraphFile.Format.NQ);
            assertThat(store.replace(List.of(graphs("a", "4022.25")))).isZero();
            assertThat(dump(store, GraphFile.Format.NQ)).isEqualTo(before);
        }
    }

    @Test
    void changesTogetherAreAllKeptOrNone() {
        try (GraphStore store = GraphStore.inMemory(NAMES)) {
            store.replace(List.of(graphs("a", "1")));
            String before = dump(store, GraphFile.Format.NQ);
            assertThatThrownBy(() -> store.together(() -> {
                        store.replace(List.of(graphs("b", "2")));
                        assertThat(store.documents()).hasSize(2);
                        store.publish("ontology", Ontology.triples());
                        throw new IllegalStateException("in the middle");
                    }))
                    .hasMessage("in the middle");
            assertThat(dump(store, GraphFile.Format.NQ)).isEqualTo(before);
            store.together(() -> {
                store.remove(new DocumentId("a"));
                store.replace(List.of(graphs("b", "2")));
            });
            assertThat(store.documents()).containsExactly(new DocumentId("b"));
        }
    }

    @Test
    void whoAsksWhileDocumentsGoInSeesTheStoreOfBefore() {
        try (GraphStore store = GraphStore.inMemory(NAMES)) {
            store.replace(List.of(graphs("a", "1")));
            DocumentGraphs b = graphs("b", "2");
            Iterable<DocumentGraphs> asked = () -> Stream.of(b, graphs("c", "3"))
                    .peek(each -> CompletableFuture.runAsync(() -> {
                                assertThat(store.documents()).containsExactly(new DocumentId("a"));
                                assertThat(store.holds(b.id(), b.fingerprint())).isFalse();
                            })
                            .join())
                    .iterator();
            assertThat(store.replace(asked)).isEqualTo(2);
            assertThat(store.documents()).hasSize(3);
            assertThat(store.holds(b.id(), b.fingerprint())).isTrue();
        }
    }

    @Test
    void theOrderOfDocumentsAndTheStoresHistoryLeaveNoTrace() {
        try (GraphStore one = GraphStore.inMemory(NAMES);
                GraphStore other = GraphStore.inMemory(NAMES)) {
            one.replace(List.of(graphs("a", "1"), graphs("b", "2")));
            other.replace(List.of(graphs("b", "2")));
            other.replace(List.of(graphs("c", "3")));
            other.replace(List.of(graphs("a", "9")));
            other.replace(List.of(graphs("a", "1")));
            other.remove(new DocumentId("c"));
            for (GraphFile.Format format : GraphFile.Format.values()) {
                assertThat(dump(other, format)).isEqualTo(dump(one, format));
            }
        }
    }

    @Test
    void removingTheLastDocumentEmptiesTheStore() {
        try (GraphStore store = GraphStore.inMemory(NAMES)) {
            store.replace(List.of(graphs("a", "1")));
            assertThat(store.documents()).containsExactly(new DocumentId("a"));
            assertThat(store.remove(new DocumentId("a"))).isTrue();
            assertThat(store.remove(new DocumentId("a"))).isFalse();
            assertThat(dump(store, GraphFile.Format.NQ)).isEmpty();
        }
    }

    @Test
    void aDirectTripleStaysAsLongAsOneDocumentStatesIt() {
        ReadyQuery ask = ReadyQuery.of("test", "ASK { GRAPH graph:direct { id:新会农业机械厂 qd:locatedIn id:江门市 } }", NAMES);
        try (GraphStore store = GraphStore.inMemory(NAMES)) {
            store.replace(List.of(graphs("a", "1"), graphs("b", "2")));
            store.remove(new DocumentId("a"));
            assertThat(store.query(ask, QueryExec::ask)).isTrue();
            store.remove(new DocumentId("b"));
            assertThat(store.query(ask, QueryExec::ask)).isFalse();
        }
    }

    @Test
    void trigReadsBackAsTheSameGraphs() {
        try (GraphStore store = GraphStore.inMemory(NAMES)) {
            store.publish("ontology", Ontology.triples());
            store.replace(List.of(graphs("a", "4022.25")));
            DatasetGraph trig = RDFParser.fromString(dump(store, GraphFile.Format.TRIG), Lang.TRIG)
                    .toDatasetGraph();
            DatasetGraph nquads = RDFParser.fromString(dump(store, GraphFile.Format.NQ), Lang.NQUADS)
                    .toDatasetGraph();
            assertThat(IsoMatcher.isomorphic(trig, nquads)).isTrue();
            assertThat(dump(store, GraphFile.Format.TRIG)).contains("id:江门市 a qd:City", "402225000000");
        }
    }

    @Test
    void theGraphOfADocumentConformsToTheShapes() {
        try (GraphStore store = GraphStore.inMemory(NAMES)) {
            store.publish("ontology", Ontology.triples());
            store.replace(List.of(graphs("a", "4022.25")));
            Shapes.Report report = store.read(graphs -> Shapes.bundled().validate(graphs.getUnionGraph()));
            assertThat(report.violations()).isEmpty();
        }
    }

    @Test
    void aStoreOnDiskKeepsWhatWasCommitted(@TempDir Path folder) {
        Path path = folder.resolve("store");
        try (GraphStore store = GraphStore.openOrCreate(path, NAMES)) {
            store.replace(List.of(graphs("a", "1")));
        }
        try (GraphStore store = GraphStore.open(path)) {
            assertThat(store.documents()).containsExactly(new DocumentId("a"));
        }
    }

    @Test
    void publishingTheSameGraphAgainChangesNothing(@TempDir Path folder) {
        for (boolean changes : new boolean[] {true, false}) {
            try (GraphStore store = GraphStore.openOrCreate(folder.resolve("store"), NAMES)) {
                assertThat(store.publish("ontology", Ontology.triples())).isEqualTo(changes);
            }
        }
    }

    @Test
    void mistakesAreToldInOneSentence(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> GraphStore.open(folder))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("no Qiaodu store here");
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> GraphStore.openOrCreate(file, NAMES)).isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> GraphStore.openOrCreate(folder, NAMES))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("holds other files");
        Path old = Files.createDirectories(folder.resolve("old"));
        Files.writeString(old.resolve("qiaodu-store.properties"), "version=0\n");
        assertThatThrownBy(() -> GraphStore.open(old))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("format version 0");
        Path store = folder.resolve("store");
        GraphStore.openOrCreate(store, NAMES).close();
        assertThatThrownBy(() -> GraphStore.openOrCreate(store, new Names("http://example.org/")))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("--base");
    }

    @Test
    void theGazetteerGraphHoldsWhatIsMentionedAndWhatThatLiesIn() {
        Entity city = new Entity("江门市", new EntityClass("City"), "江门市", "Jiangmen", List.of("江门"), true, List.of());
        Entity province =
                new Entity("广东省", new EntityClass("Province"), "广东省", "Guangdong", List.of(), true, List.of());
        Knowledge knowledge = new Knowledge(
                Map.of(),
                Map.of(
                        "江门市",
                        new Knowledge.Known(city, List.of(new Knowledge.Parent("locatedIn", "广东省"))),
                        "广东省",
                        new Knowledge.Known(province, List.of()))::get,
                "v1");
        GraphWriter writer = new GraphWriter(NAMES, knowledge);
        ReadyQuery ask = ReadyQuery.of("test", "ASK { GRAPH graph:gazetteer { id:广东省 a qd:Province } }", NAMES);
        try (GraphStore store = GraphStore.inMemory(NAMES)) {
            store.replace(List.of(writer.write(Fixture.read("a", "1")), writer.write(Fixture.read("b", "2"))));
            store.remove(new DocumentId("a"));
            assertThat(store.query(ask, QueryExec::ask)).isTrue();
            store.remove(new DocumentId("b"));
            assertThat(dump(store, GraphFile.Format.NQ)).isEmpty();
        }
    }

    private static DocumentGraphs graphs(String name, String gdp) {
        return new GraphWriter(NAMES, Knowledge.none("v1")).write(Fixture.read(name, gdp));
    }

    private static String dump(GraphStore store, GraphFile.Format format) {
        StringWriter out = new StringWriter();
        store.dump(format, out);
        return out.toString();
    }
}
