package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiaodu.Fixture;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;

/** The SPARQL protocol, kept; what a stranger may ask, kept within limits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointTest {
    private static final String ALL = "SELECT * { ?s ?p ?o }";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(2),
            2_000_000,
            10_000,
            2,
            1,
            Duration.ofMillis(100),
            Set.of("http://example.org/sparql"));

    private final HttpClient client = HttpClient.newHttpClient();
    private final GraphStore store = GraphStore.inMemory(Names.standard());
    private final Server server = Server.start(store, new Server.Options("127.0.0.1", 0, LIMITS), List.of());

    @BeforeAll
    void fill() {
        store.publish(
                "chain",
                IntStream.range(0, 3_000)
                        .mapToObj(
                                i -> Triple.create(link(i), NodeFactory.createURI("http://example.org/p"), link(i + 1)))
                        .toList());
        store.replace(
                List.of(new GraphWriter(Names.standard(), Knowledge.none("v1")).write(Fixture.read("a", "4022.25"))));
    }

    private static Node link(int i) {
        return NodeFactory.createURI("urn:n" + i);
    }

    @AfterAll
    void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void rowsComeInEveryStandardFormat(String format) throws Exception {
        HttpResponse<String> answer = get(query(ALL), Map.of("Accept", format));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void triplesComeInEveryStandardFormat(String format) throws Exception {
        HttpResponse<String> answer = get(query("CONSTRUCT WHERE { ?s ?p ?o }"), Map.of("Accept", format));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(format);
    }

    @Test
    void fullTextIsAskedInSparqlAndAMistakeInItIsTold() throws Exception {
        String text = "PREFIX text: <http://jena.apache.org/text#> SELECT * { (?s ?score ?name) text:query '%s' }";
        assertThat(get(query(text.formatted("江門")), Map.of()).body()).contains("江门市");
        HttpResponse<String> mistake = get(query(text.formatted("\"open")), Map.of());
        assertThat(mistake.statusCode()).isEqualTo(400);
        assertThat(mistake.body()).contains("open");
    }

    @Test
    void queriesArePostedAsFormAndAsBody() throws Exception {
        assertThat(post(FORM, "query=" + encode(ALL)).statusCode()).isEqualTo(200);
        assertThat(post("application/sparql-query", ALL).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-update, CLEAR ALL, 415, takes no updates",
        "text/turtle, <a> <b> <c>, 415, application/sparql-query",
        "application/x-www-form-urlencoded, update=CLEAR+ALL, 400, query",
        "application/sparql-query, SELECT * { ?s ?p }, 400, query:1:18"
    })
    void aBadPostIsExplained(String type, String body, int status, String says) throws Exception {
        HttpResponse<String> answer = post(type, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).containsIgnoringCase(says);
    }

    @Test
    void whatCannotBeAnsweredIsRefusedWithWhatCan() throws Exception {
        HttpResponse<String> put = send(request(Server.SPARQL).PUT(BodyPublishers.ofString("x")));
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
        HttpResponse<String> picture = get(query(ALL), Map.of("Accept", "image/png"));
        assertThat(picture.statusCode()).isEqualTo(406);
        assertThat(picture.body()).contains("text/csv");
        assertThat(send(request(Server.DATA + "?default").DELETE()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void aRequestThatIsTooLargeIsRefused() throws Exception {
        String large = "# " + "x".repeat(LIMITS.requestBytes()) + "\n" + ALL;
        assertThat(post("application/sparql-query", large).statusCode()).isEqualTo(413);
        HttpRequest chunked = request(Server.SPARQL)
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large)))
                .build();
        assertThat(client.send(chunked, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?x SERVICE ?x { ?s ?p ?o } }",
                "SELECT * { FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
                "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
                "SELECT * FROM NAMED <jar:file:///x.jar!/y> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { GRAPH <file:///etc/passwd> { ?s ?p ?o } }",
                "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
                "SELECT (MAX(<java:java.lang.System.exit>(1)) AS ?x) {}",
                "SELECT (GROUP_CONCAT(STR(<java:java.lang.System.exit>(1))) AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY <java:java.lang.System.exit>(1)",
                "SELECT ?x { ?s ?p ?o } GROUP BY (<java:java.lang.System.exit>(1) AS ?x)",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING (<java:java.lang.System.exit>(1))",
                "SELECT * { ?s ?p ?o } ORDER BY EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { ?s <java:org.example.Property> ?o }",
                "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}",
                "SELECT (CALL(IRI(CONCAT('java', ':java.lang.System'))) AS ?x) {}"
            })
    void queriesReachNoOtherServerNoFileAndNoCode(String query) throws Exception {
        HttpResponse<String> answer = get(query(query), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-graph-uri=file:///etc/passwd", "named-graph-uri=jar:file:///x.jar!/y"})
    void noFileIsNamedBesideAQueryEither(String graph) throws Exception {
        assertThat(get(query(ALL) + "&" + graph, Map.of()).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a",
                "SELECT (COUNT(*) AS ?n) { <urn:n0> ((<http://example.org/p>*)*/(<http://example.org/p>*)*)* ?o }",
                "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/qiaodu/graph/chain> { <urn:n0> ((<http://example.org/p>*)*/(<http://example.org/p>*)*)* ?o }",
                "SELECT (SUM(IF(regex('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '(.*a){25}b'), 1, 0)) AS ?n) {}",
                "SELECT * { ?s ?p ?o } ORDER BY regex('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '(.*a){25}b')",
                "ASK { FILTER regex('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '(.*a){25}b') }",
                "SELECT (replace('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '(.*a){25}b', '') AS ?x) {}"
            })
    void aQueryThatTakesTooLongIsStopped(String query) throws Exception {
        long since = System.nanoTime();
        assertThat(get(query(query), Map.of()).statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anAnswerThatIsTooLongIsNeverTakenForAWholeOne() {
        String rows = query("SELECT * { ?a ?b ?c . ?d ?e ?f }");
        assertThat(whole(rows)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 1000})
    void whatIsSentWholeTellsItsLength(int rows) throws Exception {
        HttpResponse<String> answer = get(query(ALL + " LIMIT " + rows), Map.of("Accept", "text/csv"));
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.body().getBytes(StandardCharsets.UTF_8).length);
    }

    private boolean whole(String path) {
        try {
            return get(path, Map.of("Accept", "text/csv")).statusCode() == 200;
        } catch (Exception e) {
            return false;
        }
    }

    @Test
    void oneTooManyIsAskedToComeBack() throws Exception {
        String slow = query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        var busy = List.of(
                client.sendAsync(request(slow).build(), HttpResponse.BodyHandlers.ofString()),
                client.sendAsync(request(slow).build(), HttpResponse.BodyHandlers.ofString()));
        for (int i = 0; i < 100 && !get("/metrics", Map.of()).body().contains("qiaodu_query_running 2.0"); i++) {
            Thread.sleep(10);
        }
        HttpResponse<String> answer = get(query(ALL), Map.of());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        busy.forEach(each -> assertThat(each.join().statusCode()).isEqualTo(503));
        assertThat(get(query(ALL), Map.of()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?s ?p ?o } LIMIT 9", "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 9", "ASK {}"})
    void anAnswerAtHandIsAskedForAndNotSentTwice(String query) throws Exception {
        staysFreshAt(query(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/void", Server.SPARQL, Server.DATA + "?default"})
    void soAreDescriptionsAndGraphs(String path) throws Exception {
        staysFreshAt(path);
    }

    private void staysFreshAt(String path) throws Exception {
        HttpResponse<String> first = get(path, Map.of());
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(first.headers().firstValue("Pragma")).isEmpty();
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, Map.of("If-None-Match", tag)).statusCode()).isEqualTo(304);
        assertThat(get(path, Map.of("If-None-Match", tag, "Accept", "*/*")).statusCode())
                .isEqualTo(200);
        Node note = NodeFactory.createURI("http://example.org/note");
        store.publish("note", List.of(Triple.create(note, note, NodeFactory.createLiteralString(tag))));
        assertThat(get(path, Map.of("If-None-Match", tag)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (NOW() AS ?t) {}", "SELECT (\\u004eOW() AS ?t) {}", "SELECT * {"})
    void whatChangesByItselfOrFailsIsNotKept(String query) throws Exception {
        HttpResponse<String> answer = get(query(query), Map.of());
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "SELEC * { ?s ?p ?o }; query:1:6: not SPARQL, it cannot be read on after 'SELEC'",
                "SELECT * {; query:1:10: not SPARQL, found the end",
                "SELECT * { ?s 城:市 ?o }; begin with PREFIX 城: <…>",
                "SELECT * { ?s ?p ?o FILTER regex('江', '(') }; Unclosed group"
            },
            delimiter = ';')
    void aMistakeIsToldInAnyScript(String query, String says) throws Exception {
        HttpResponse<String> answer = get(query(query), Map.of());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(says);
    }

    @Test
    void aGraphThatIsNotThereIsNamed() throws Exception {
        HttpResponse<String> answer = get(Server.DATA + "?graph=" + encode("urn:江门"), Map.of());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:江门");
    }

    @Test
    void headIsAnsweredAsGetWithoutABody() throws Exception {
        HttpResponse<String> head = send(request(query(ALL)).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(get(query(ALL), Map.of()).headers().firstValue("ETag"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void nothingSendsARequestBack() throws Exception {
        assertThat(send(request("/health").method("TRACE", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void answersAreCompressedAndReadableFromOtherSites() throws Exception {
        HttpResponse<String> answer =
                get(query(ALL), Map.of("Accept-Encoding", "gzip", "Origin", "http://example.org"));
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isPresent();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void theEndpointDescribesItself() throws Exception {
        assertThat(get(Server.SPARQL, Map.of()).body()).contains("sd:Service", "SPARQL11Query");
        assertThat(get("/.well-known/void", Map.of("Accept", "application/n-triples"))
                        .body())
                .contains("<http://rdfs.org/ns/void#triples>");
    }

    @Test
    void machinesLearnHowItFares() throws Exception {
        assertThat(get("/health", Map.of()).body()).contains("up");
        assertThat(get("/ready", Map.of()).body()).contains("\"documents\":1");
        assertThat(get("/metrics", Map.of()).body()).contains("qiaodu_documents 1.0", "qiaodu_query_seconds_bucket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/$/ping", "/$/stats", "/$/datasets", "/$/server", "/kg", "/kg/update", "/kg/upload"})
    void nothingElseAnswers(String path) throws Exception {
        assertThat(get(path, Map.of()).statusCode()).isGreaterThanOrEqualTo(400);
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return send(request(Server.SPARQL).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path)).timeout(Duration.ofSeconds(20));
    }

    private static String query(String sparql) {
        return Server.SPARQL + "?query=" + encode(sparql);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
