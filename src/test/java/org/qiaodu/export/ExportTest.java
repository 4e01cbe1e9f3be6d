package org.qiaodu.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiaodu.rdf.Vocabulary.qd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.URL;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiaodu.export.Choice.Observations;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Names;
import org.qiaodu.store.GraphStore;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
    private static final Choice STANDING = Stores.standing();

    private final GraphStore store = Stores.of("one", "two");

    @AfterAll
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameGraphIsTheSameBytesWhateverTheOrderItCameIn(Format format) {
        try (GraphStore other = Stores.of("two", "one")) {
            assertThat(Stores.files(other, format, STANDING)).isEqualTo(Stores.files(store, format, STANDING));
        }
    }

    @ParameterizedTest
    @EnumSource(Observations.class)
    void gexfObeysItsSchema(Observations observations) throws Exception {
        URL schema = ExportTest.class.getResource("/export/gexf-1.3/gexf.xsd");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(new StringReader(Stores.file(store, Format.GEXF, with(observations)))));
    }

    @Test
    void gexfFoldsWhatTwoDocumentsSayAndKeepsTheEvidenceOfBoth() {
        String gexf = Stores.file(store, Format.GEXF, STANDING);
        assertThat(gexf.lines().filter(line -> line.startsWith("<node "))).hasSize(5);
        assertThat(gexf.lines().filter(line -> line.startsWith("<edge "))).hasSize(7);
        assertThat(gexf.lines().filter(line -> line.contains("kind=\"locatedIn\"")))
                .singleElement()
                .asString()
                .contains("label=\"位于\"", "weight=\"2\"", "value=\"新会农业机械厂位于江门市\"", "value=\"two | one\"");
        assertThat(gexf).contains("value=\"402225000000\" start=\"2023-01-01\" end=\"2023-12-31\"");
        assertThat(gexf.lines().filter(line -> line.contains("label=\"试制手扶拖拉机\"")))
                .allMatch(line -> line.contains("start=\"1968-01-01\" end=\"1968-12-31\""));
    }

    @Test
    void whatHoldsInSeveralTimesHasASpellForEachThatIsApart() {
        Spell sixties = new Spell(LocalDate.of(1960, 1, 1), LocalDate.of(1969, 12, 31));
        Spell year = new Spell(LocalDate.of(1968, 1, 1), LocalDate.of(1968, 12, 31));
        Spell next = new Spell(LocalDate.of(1970, 1, 1), null);
        assertThat(sixties.touches(year)).isTrue();
        assertThat(sixties.with(year)).isEqualTo(sixties);
        assertThat(sixties.with(next)).isEqualTo(new Spell(sixties.start(), null));
        assertThat(year.touches(next)).isFalse();
    }

    @Test
    void cytoscapeHasAnEdgeForEachStatementWithItsEvidence() throws Exception {
        JsonNode elements = new ObjectMapper()
                .readTree(Stores.file(store, Format.CYTOSCAPE, STANDING))
                .path("elements");
        assertThat(elements.path("nodes")).hasSize(5);
        assertThat(elements.path("edges")).hasSize(8);
        JsonNode relation = elements.path("edges").get(0).path("data");
        assertThat(relation.path("source").asText()).isEqualTo("id:新会农业机械厂");
        assertThat(relation.path("confidence").asDouble()).isEqualTo(0.9);
        assertThat(relation.path("disputed").isBoolean()).isTrue();
        assertThat(relation.path("evidence").asText()).contains("#char=");
        assertThat(relation.path("statement").asText()).contains("/st/");
    }

    @Test
    void graphmlWritesIdsAsNameTokens() {
        assertThat(Graphml.token("id:江门市")).isEqualTo("id:江门市");
        assertThat(Graphml.token("id:“三旧”改造 1")).isEqualTo("id:_x201c_三旧_x201d_改造_x20_1");
        assertThat(Graphml.token("id:𩬅")).isEqualTo("id:𩬅");
    }

    @Test
    void labelsComeInTheLanguageAskedFor() {
        String english = Stores.file(store, Format.DOT, Choice.standing(Tongue.EN));
        assertThat(english).contains("\"id:江门市\" [label=\"Jiangmen\"", "label=\"located in\"");
        assertThat(Stores.file(store, Format.DOT, STANDING)).contains("\"id:江门市\" [label=\"江门市\"", "label=\"位于\"");
    }

    @Test
    void observationsBecomeColumnsOrNodesOrNothing() {
        assertThat(Stores.files(store, Format.GEPHI_CSV, STANDING).getOrDefault("nodes.csv", ""))
                .contains("地区生产总值_(CNY)", "地区生产总值_(CNY)_依据", "402225000000");
        Map<String, String> nodes = Stores.files(store, Format.GEPHI_CSV, with(Observations.NODES));
        assertThat(nodes.getOrDefault("nodes.csv", "")).contains("地区生产总值 亿元", "402225000000");
        assertThat(nodes.getOrDefault("edges.csv", "").lines().filter(line -> line.contains("Directed,of,")))
                .hasSize(2);
        assertThat(Stores.files(store, Format.GEPHI_CSV, with(Observations.NONE))
                        .getOrDefault("nodes.csv", ""))
                .doesNotContain("402225000000");
    }

    @Test
    void neo4jFilesHaveTheHeadersAndTheScriptThatImportThem() {
        Map<String, String> files = Stores.files(store, Format.NEO4J_CSV, STANDING);
        assertThat(files.getOrDefault("nodes.csv", ""))
                .startsWith("id:ID,label,:LABEL,")
                .contains("Entity;City", "Statement;Event");
        assertThat(files.getOrDefault("relationships.csv", ""))
                .startsWith(":START_ID,:END_ID,:TYPE,id,label,property,period,periodStart:date,periodEnd:date,")
                .contains("id:新会农业机械厂,id:江门市,LOCATED_IN,st:");
        assertThat(files.getOrDefault("import.sh", "")).contains("neo4j-admin database import full");
        assertThat(files.getOrDefault("load.cypher", ""))
                .contains(
                        "toFloat(row.`confidence:double`)",
                        "[r:`LOCATED_IN` {id: row.id}]",
                        "row.`:TYPE` = 'LOCATED_IN'")
                .doesNotContain("[r:$(");
        assertThat(files.getOrDefault("nodes.csv", "").lines().findFirst().orElse(""))
                .contains("地区生产总值 （CNY）:double")
                .doesNotContain("(", "{");
    }

    @Test
    void aBoundIsNotAmongWhatWasMeasured() {
        assertThat(List.of(title("Exact"), title("Approximate"), title("MoreThan"), title("LessThan")))
                .containsExactly("地区生产总值 (CNY)", "地区生产总值 (CNY)", "地区生产总值 超过 (CNY)", "地区生产总值 不足 (CNY)");
    }

    private String title(String bound) {
        SortedMap<String, List<Node>> said = new TreeMap<>(Map.of(
                qd("indicator").getURI(), List.of(Names.standard().indicator("地区生产总值")),
                qd("statistic").getURI(), List.of(qd("Level")),
                qd("unitCode").getURI(), List.of(NodeFactory.createLiteralString("CNY")),
                qd("bound").getURI(), List.of(qd(bound))));
        Told told = new Told(Told.Kind.OBSERVATION, new Described(qd("x"), said), false);
        return store.read(data ->
                Measure.of(told).title(new Labels(new Graphs(data, store.names()), Tongue.ZH), Tongue.ZH));
    }

    @Test
    void conditionsChooseStatements() {
        assertThat(edges(choice().properties("locatedIn"))).isEqualTo(2);
        assertThat(edges(choice().properties("relatedTo"))).isEqualTo(2);
        assertThat(edges(choice().classes("Product"))).isEqualTo(6);
        assertThat(edges(choice().documents("one"))).isEqualTo(4);
        assertThat(edges(choice().from("1968-12-31"))).isEqualTo(6);
        assertThat(edges(choice().from("1969-01-01"))).isZero();
        assertThatThrownBy(() -> edges(choice().classes("Companny")))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("--class Companny")
                .hasMessageContaining("Company");
        assertThatThrownBy(() -> edges(choice().documents("three"))).hasMessageContaining("one, two");
    }

    @Test
    void chosenStatementsBringTheirEvidenceIntoRdfFiles() {
        Graph graph = turtle(Stores.file(store, Format.TURTLE, choice().properties("locatedIn").choice));
        Graph whole = turtle(Stores.file(store, Format.TURTLE, STANDING));
        assertThat(triples(whole)).containsAll(triples(graph));
        String text = triples(graph).toString();
        assertThat(text).contains("新会农业机械厂位于江门市", "locatedIn").doesNotContain("402225000000", "agent");
    }

    @Test
    void jsonLdSaysWhatTheStoreSaysAndNothingElse() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(Stores.file(store, Format.JSON_LD, STANDING), Lang.JSONLD11)
                .parse(graph);
        Set<Triple> said = triples(graph);
        assertThat(triples(turtle(Stores.file(store, Format.TURTLE, STANDING)))).containsAll(said);
        assertThat(said.toString()).contains("402225000000", "新会农业机械厂位于江门市");
        assertThat(said).hasSizeGreaterThan(100);
    }

    @Test
    void inRdf12ARelationReifiesItsTriple() {
        Graph graph = turtle(Stores.file(store, Format.RDF12, STANDING));
        assertThat(triples(graph).stream().filter(t -> t.getObject().isTripleTerm()))
                .hasSize(2)
                .allMatch(t -> t.getPredicate().getURI().endsWith("#reifies"))
                .allMatch(t -> t.getSubject().getURI().contains("/st/"));
        assertThat(triples(graph).toString()).doesNotContain("rdf-syntax-ns#subject");
    }

    @Test
    void owlAnnotatesARelationWithItsEvidence() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(Stores.file(store, Format.OWL, STANDING), Lang.RDFXML)
                .parse(graph);
        assertThat(graph.find().toList().toString()).contains("annotatedProperty", "NamedIndividual", "新会农业机械厂位于江门市");
        assertThat(graph.find().toList().stream()
                        .filter(t -> t.getPredicate().getURI().endsWith("annotatedTarget")))
                .hasSize(2);
    }

    @Test
    void csvwHasARowForEachObservationAndTellsWhatColumnsMean() throws Exception {
        Map<String, String> files = Stores.files(store, Format.CSVW, STANDING);
        assertThat(files.getOrDefault("observations.csv", "").lines())
                .hasSize(3)
                .anyMatch(row -> row.contains("402225000000"));
        JsonNode metadata = new ObjectMapper().readTree(files.getOrDefault("observations.csv-metadata.json", ""));
        assertThat(metadata.path("url").asText()).isEqualTo("observations.csv");
        String header =
                files.getOrDefault("observations.csv", "").lines().findFirst().orElseThrow();
        StringBuilder names = new StringBuilder();
        metadata.path("tableSchema").path("columns").forEach(column -> {
            if (!column.path("virtual").asBoolean()) {
                names.append(names.isEmpty() ? "" : ",")
                        .append(column.path("titles").asText());
            }
        });
        assertThat(names).hasToString(header);
    }

    @Test
    void sdmxHasItsStructureBesideItAndKeepsBoundsApart() throws Exception {
        Map<String, String> files = Stores.files(store, Format.SDMX_CSV, STANDING);
        List<String> rows = files.getOrDefault("observations.csv", "").lines().toList();
        assertThat(rows).anyMatch(row -> row.contains(",2023,402225000000") && row.contains(",A,"));
        String structure = files.getOrDefault("structure.xml", "");
        List<String> ids = Pattern.compile("<str:(?:Dimension|TimeDimension|Measure|Attribute) id=\"(\\w+)")
                .matcher(structure)
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> header = List.of(rows.get(0).split(","));
        assertThat(header).startsWith("STRUCTURE", "STRUCTURE_ID", "ACTION");
        assertThat(ids).containsExactlyInAnyOrderElementsOf(header.subList(3, header.size()));
        assertThat(rows.get(0)).contains("OBS_VALUE,LOWER_BOUND,UPPER_BOUND");
    }

    @Test
    void gephiCsvLeavesNoColumnToBeTakenForWholeNumbers() {
        Map<String, String> files = Stores.files(store, Format.GEPHI_CSV, STANDING);
        assertThat(files.getOrDefault("edges.csv", "")).contains(",1968/1968,1968-01-01,1968-12-31,");
        assertThat(files.getOrDefault("nodes.csv", "")).contains(",402225000000.0");
    }

    @Test
    void owlFilesHaveTimesWhereOwlHasNoDays() {
        assertThat(Stores.file(store, Format.OWL, STANDING))
                .contains("XMLSchema#dateTime\">1968-01-01T00:00:00<", "XMLSchema#dateTime\">1968-12-31T23:59:59<")
                .doesNotContain("XMLSchema#date\"");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2023-01-01, 2023-12-31, 2023",
                "2023-07-01, 2023-12-31, 2023-S2",
                "2023-04-01, 2023-06-30, 2023-Q2",
                "2024-02-01, 2024-02-29, 2024-02",
                "2024-02-29, 2024-02-29, 2024-02-29",
                "2007-01-01, 2012-12-31, 2007-01-01/P6Y",
                "2023-01-01, 2023-09-30, 2023-01-01/P9M",
                "2023-01-15, 2023-01-20, 2023-01-15/P6D",
                "2023-01-01, -, ''"
            })
    void sdmxWritesTimesAsItsOwn(@Nullable LocalDate start, @Nullable LocalDate end, String period) {
        assertThat(SdmxCsv.period(start, end)).isEqualTo(period);
    }

    private static Graph turtle(String text) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, Lang.TURTLE).parse(graph);
        return graph;
    }

    /** Blank nodes have other names each time they are read, so triples with them are left out. */
    private static Set<Triple> triples(Graph graph) {
        Set<Triple> triples = new HashSet<>();
        graph.find().forEachRemaining(t -> {
            if (!t.getSubject().isBlank() && !t.getObject().isBlank()) {
                triples.add(t);
            }
        });
        return triples;
    }

    private long edges(Chooser chooser) {
        return Stores.file(store, Format.DOT, chooser.choice)
                .lines()
                .filter(line -> line.contains(" -> "))
                .count();
    }

    private static Choice with(Observations observations) {
        return choice().observations(observations).choice;
    }

    private static Chooser choice() {
        return new Chooser(STANDING);
    }

    /** A choice with one condition more. */
    private record Chooser(Choice choice) {
        Chooser classes(String name) {
            return new Chooser(of(Set.of(name), Set.of(), Set.of(), null, Observations.NONE));
        }

        Chooser properties(String name) {
            return new Chooser(of(Set.of(), Set.of(name), Set.of(), null, Observations.NONE));
        }

        Chooser documents(String name) {
            return new Chooser(of(Set.of(), Set.of(), Set.of(name), null, Observations.NONE));
        }

        Chooser from(String day) {
            return new Chooser(of(Set.of(), Set.of(), Set.of(), LocalDate.parse(day), Observations.NONE));
        }

        Chooser observations(Observations how) {
            return new Chooser(of(Set.of(), Set.of(), Set.of(), null, how));
        }

        private static Choice of(
                Set<String> classes,
                Set<String> properties,
                Set<String> documents,
                @Nullable LocalDate from,
                Observations how) {
            return new Choice(
                    Tongue.ZH, classes, properties, documents, from, null, 0, false, false, false, false, how);
        }
    }
}
