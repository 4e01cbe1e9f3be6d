package org.qiaodu;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Modality;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.Rank;
import org.qiaodu.model.Statistic;

/** The ontology reads like one author, and its shapes let good data pass and name what is wrong with bad. */
class OntologyTest {
    private static final String QD = "https://w3id.org/qiaodu/ontology#";
    private static final Model ONTOLOGY = RDFDataMgr.loadModel("ontology/qiaodu.ttl");
    private static final Model ALIGNMENTS = RDFDataMgr.loadModel("ontology/alignments.ttl");
    private static final Model SHAPES = RDFDataMgr.loadModel("ontology/shapes.ttl");
    private static final Shapes PARSED = Shapes.parse(SHAPES.getGraph());
    private static final String GOOD = "src/test/resources/org/qiaodu/ontology/conforming.ttl";

    /** One way to break the good graph: what the shape then says in English (its beginning), and the update. */
    record Mutation(String message, String update) {
        @Override
        public String toString() {
            return message + " … after " + update;
        }
    }

    static Stream<String> terms() {
        return names(ONTOLOGY).stream().sorted();
    }

    static List<Mutation> mutations() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OntologyTest.class.getResourceAsStream("ontology/mutations.tsv"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(columns -> new Mutation(columns[0], columns[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("terms")
    void eachTermIsNamedDefinedAndShownInBothLanguages(String iri) {
        Resource term = ONTOLOGY.getResource(iri);
        assertThat(languages(term, RDFS.label)).as("labels").containsExactly("en", "zh");
        assertThat(languages(term, SKOS.definition)).as("definitions").containsExactly("en", "zh");
        assertThat(term.hasProperty(RDFS.isDefinedBy)).isTrue();
        if (!term.hasProperty(RDF.type, OWL2.NamedIndividual)) {
            assertThat(languages(term, SKOS.example)).as("examples").hasSize(1);
        }
    }

    @Test
    void noTwoTermsOfAKindHaveOneLabel() {
        String twins = """
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT ?a ?b ?label WHERE {
                    ?a a ?kind ; rdfs:label ?label . ?b a ?kind ; rdfs:label ?label . FILTER (STR(?a) < STR(?b))
                }""";
        try (var rows = QueryExecutionFactory.create(twins, ONTOLOGY)) {
            assertThat(rows.execSelect().materialise()).toIterable().isEmpty();
        }
    }

    @Test
    void everyNameUsedIsDeclared() {
        Set<String> declared = declared();
        assertThat(names(SHAPES)).as("in shapes").isSubsetOf(declared);
        assertThat(names(ALIGNMENTS)).as("in alignments").isSubsetOf(declared);
        assertThat(names(ONTOLOGY)).as("in the ontology itself").isSubsetOf(declared);
        assertThat(names(good())).as("in the good graph").isSubsetOf(declared);
    }

    @Test
    void everyValueOfTheModelIsAnIndividual() {
        assertThat(kinds(Rank.values(), Rank::term)).containsExactly("StatementRank");
        assertThat(kinds(Statistic.values(), Statistic::term)).containsExactly("Statistic");
        assertThat(kinds(Bound.values(), Bound::term)).containsExactly("Bound");
        assertThat(kinds(Modality.values(), Modality::term)).containsExactly("Modality");
        assertThat(kinds(Assertion.values(), Assertion::term)).containsExactly("Assertion");
        assertThat(kinds(Finding.Severity.values(), Finding.Severity::term)).containsExactly("Severity");
        assertThat(kinds(Finding.Status.values(), Finding.Status::term)).containsExactly("Status");
        assertThat(kinds(
                        PassageKind.values(),
                        kind -> kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT)))
                .containsExactly("PassageKind");
        assertThat(Finding.Kind.values())
                .allSatisfy(kind -> assertThat(broader(kind.term())).contains("Finding"));
    }

    @Test
    void theClassesOfMentionsStandWhereTheOntologyPutsThem() throws IOException {
        assertThat(Files.readAllLines(Path.of("seeds/lexicon/classes.csv"))).anyMatch(line -> line.startsWith("City,"));
        Files.readAllLines(Path.of("seeds/lexicon/classes.csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("class,"))
                .map(line -> line.split(",", -1))
                .forEach(row -> assertThat(broader(row[0]))
                        .as(row[0])
                        .contains(row[0].equals("Event") ? "Statement" : "Entity")
                        .contains(row[1].isEmpty() ? row[0] : row[1]));
    }

    @Test
    void aSmallGoodGraphConformsAndTouchesEveryShape() {
        Graph data = good().getGraph();
        assertThat(messages(validate(data))).isEmpty();
        assertThat(PARSED.getTargetShapes())
                .allSatisfy(shape -> assertThat(shape.getTargets())
                        .as("%s", shape.getShapeNode())
                        .anySatisfy(
                                target -> assertThat(target.getFocusNodes(data)).isNotEmpty()));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void eachFaultIsNamed(Mutation mutation) {
        Model data = good();
        String prefixes = data.getNsPrefixMap().entrySet().stream()
                .map(e -> "PREFIX " + e.getKey() + ": <" + e.getValue() + ">\n")
                .collect(Collectors.joining());
        UpdateAction.parseExecute(prefixes + mutation.update(), data);
        assertThat(messages(validate(data.getGraph())))
                .anySatisfy(message -> assertThat(message).startsWith(mutation.message()));
    }

    @Test
    void everyMessageIsInBothLanguagesAndTried() throws IOException {
        List<String> tried = mutations().stream().map(Mutation::message).toList();
        List<Resource> shapes = SHAPES.listSubjectsWithProperty(SHAPES.createProperty(SHACL.message.getURI()))
                .toList();
        assertThat(shapes)
                .allSatisfy(
                        shape -> assertThat(languages(shape, ResourceFactory.createProperty(SHACL.message.getURI())))
                                .containsExactly("en", "zh"));
        assertThat(shapes).allSatisfy(shape -> assertThat(tried).anyMatch(message(shape.asNode())::startsWith));
    }

    private static Model good() {
        return ModelFactory.createDefaultModel()
                .add(ONTOLOGY)
                .add(ALIGNMENTS)
                .add(RDFDataMgr.loadModel(GOOD))
                .setNsPrefixes(RDFDataMgr.loadModel(GOOD));
    }

    private static ValidationReport validate(Graph data) {
        return ShaclValidator.get().validate(PARSED, data);
    }

    private static List<String> messages(ValidationReport report) {
        return report.getEntries().stream()
                .map(ReportEntry::source)
                .map(OntologyTest::message)
                .toList();
    }

    /** What the shape says in English; its own name if it says nothing. */
    private static String message(Node shape) {
        return SHAPES.getGraph().stream(shape, SHACL.message, Node.ANY)
                .map(triple -> triple.getObject())
                .filter(text -> text.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(shape.toString());
    }

    private static List<String> languages(Resource term, Property property) {
        return term.listProperties(property).toList().stream()
                .map(s -> s.getLanguage())
                .sorted()
                .toList();
    }

    /** The classes of the individuals of these local names; an empty name stands for one that has none. */
    private static <T> Set<String> kinds(T[] values, Function<T, String> term) {
        return Stream.of(values)
                .map(value -> ONTOLOGY.getResource(QD + term.apply(value)))
                .map(individual -> individual.listProperties(RDF.type).toList().stream()
                        .map(s -> s.getResource().getURI())
                        .filter(uri -> uri.startsWith(QD))
                        .map(uri -> uri.substring(QD.length()))
                        .collect(Collectors.joining("+")))
                .collect(Collectors.toSet());
    }

    /** The class itself and all above it, by local name; empty if the ontology has no such class. */
    private static Set<String> broader(String name) {
        Set<String> found = new TreeSet<>();
        Resource next = ONTOLOGY.getResource(QD + name);
        while (next != null && next.hasProperty(RDF.type, OWL2.Class)) {
            found.add(next.getLocalName());
            next = next.getPropertyResourceValue(RDFS.subClassOf);
        }
        return found;
    }

    private static Set<String> declared() {
        Set<String> found = new TreeSet<>();
        for (Resource kind : List.of(
                OWL2.Class,
                OWL2.ObjectProperty,
                OWL2.DatatypeProperty,
                OWL2.AnnotationProperty,
                OWL2.NamedIndividual)) {
            ONTOLOGY.listSubjectsWithProperty(RDF.type, kind).forEach(term -> found.add(term.getURI()));
        }
        return found;
    }

    /** All names of the ontology that the model uses anywhere. */
    private static Set<String> names(Model model) {
        Set<String> found = new TreeSet<>();
        model.listStatements()
                .forEach(s -> Stream.<RDFNode>of(s.getSubject(), s.getPredicate(), s.getObject())
                        .filter(RDFNode::isURIResource)
                        .map(node -> node.asResource().getURI())
                        .filter(uri -> uri.startsWith(QD))
                        .forEach(found::add));
        return found;
    }
}
