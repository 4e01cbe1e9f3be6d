package org.qiaodu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiaodu.rdf.Vocabulary.qd;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Vocabulary;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Limits;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.Server;

/** Pages of what very much is said of: shown in parts, none of them left out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongListsTest {
    private static final int STATEMENTS = 2_000;
    private static final int FINDINGS = 230;
    private static final Names NAMES = Names.standard();
    private static final Node CITY = NAMES.entity("大城");
    private static final Pattern STATEMENT = Pattern.compile("href=\"/st/(\\w+)\"");
    private static final Pattern FINDING = Pattern.compile("<li id=\"(f\\d+)\"");

    private final GraphStore store = GraphStore.inMemory(NAMES);
    private final Server server = Server.start(
            store, new Server.Options("127.0.0.1", 0, Limits.standard()), Site.pages(store, SavedQueries.bundled()));

    @BeforeAll
    void fill() {
        List<Triple> triples = new ArrayList<>();
        add(triples, CITY, RDF.type.asNode(), qd("City"));
        for (int i = 0; i < STATEMENTS; i++) {
            Node statement = NodeFactory.createURI(NAMES.base() + "st/s" + i);
            add(triples, statement, RDF.type.asNode(), qd("Relation"));
            add(triples, statement, RDF.subject.asNode(), CITY);
            add(triples, statement, RDF.predicate.asNode(), qd("locatedIn"));
            add(triples, statement, RDF.object.asNode(), NAMES.entity("地" + i));
            add(triples, statement, qd("confidence"), NodeFactory.createLiteralString("0.9"));
            add(triples, statement, qd("periodStart"), NodeFactory.createLiteralString(1_000 + i + "-01-01"));
        }
        for (int i = 0; i < FINDINGS; i++) {
            Node finding = NodeFactory.createURI(NAMES.base() + "finding/f" + i);
            add(triples, finding, RDF.type.asNode(), qd("SuspectedMisprint"));
            add(triples, finding, qd("severity"), qd(i % 2 == 0 ? "High" : "Low"));
            add(triples, finding, qd("status"), qd("Open"));
            add(triples, finding, DCTerms.source.asNode(), NodeFactory.createURI(NAMES.base() + "doc/d" + i % 10));
        }
        store.publish("made", triples);
    }

    private static void add(List<Triple> triples, Node subject, Node property, Node object) {
        triples.add(Triple.create(subject, property, object));
    }

    @AfterAll
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void anEntityShowsAllThatIsSaidOfItPartByPart() throws Exception {
        assertThat(all("/id/" + Paths.encode("大城"), STATEMENT)).hasSize(STATEMENTS);
    }

    @Test
    void findingsAreShownPartByPartTheMostSevereFirst() throws Exception {
        assertThat(all("/findings", FINDING)).hasSize(FINDINGS);
        assertThat(get("/findings")).contains("class=\"finding high\"").doesNotContain("class=\"finding low\"");
    }

    @Test
    void findingsAreChosenByDocumentSeverityKindAndStatus() throws Exception {
        assertThat(all("/findings?document=d3", FINDING)).hasSize(FINDINGS / 10);
        assertThat(all("/findings?document=d3&severity=High", FINDING)).isEmpty();
        assertThat(all("/findings?severity=High&kind=SuspectedMisprint", FINDING))
                .hasSize(FINDINGS / 2);
        assertThat(all("/findings?status=Dismissed", FINDING)).isEmpty();
    }

    @Test
    void aNeighbourhoodHasNoMoreEdgesThanAskedFor() throws Exception {
        String focus = Paths.encode(NAMES.entity("地1999").getURI());
        assertThat(edges("/api/graph?focus=" + focus)).isEqualTo(1);
        assertThat(edges("/api/graph?depth=2&most=50&focus=" + focus)).isEqualTo(50);
    }

    @Test
    void dataOfWhatVeryMuchIsSaidOfTellsThatThereIsMore() throws Exception {
        Node one = NodeFactory.createURI(NAMES.base() + "st/more");
        assertThat(get("/id/" + Paths.encode("大城") + "?format=nt")).doesNotContain("SPARQL");
        store.publish("more", List.of(Triple.create(one, Vocabulary.SUBJECT, CITY)));
        assertThat(get("/id/" + Paths.encode("大城") + "?format=nt&lang=en")).contains("ask SPARQL for the others");
    }

    private int edges(String path) throws Exception {
        return new ObjectMapper().readTree(get(path)).get("edges").size();
    }

    /** What a page and those that follow it show. */
    private Set<String> all(String path, Pattern shown) throws Exception {
        Set<String> found = new LinkedHashSet<>();
        Matcher more = Pattern.compile("href=\"\\?([^\"]*from=\\d+)\"").matcher("");
        String next = path;
        do {
            String page = get(next);
            shown.matcher(page).results().forEach(m -> found.add(m.group(1)));
            more.reset(page);
            boolean goesOn = more.find();
            next = goesOn ? path.replaceFirst("\\?.*", "") + "?" + more.group(1).replace("&amp;", "&") : "";
        } while (!next.isEmpty());
        return found;
    }

    private String get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url() + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
