package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiaodu.Fixture;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final GraphStore store = GraphStore.inMemory(Names.standard());
    private final Server server = Server.start(
            store, new Server.Options("127.0.0.1", 0, Limits.standard().within(Duration.ofSeconds(1))), List.of());

    @BeforeAll
    void fill() {
        store.replace(
                List.of(new GraphWriter(Names.standard(), Knowledge.none("v1")).write(Fixture.read("a", "4022.25"))));
    }

    @AfterAll
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void queriesSeeTheUnionOfTheGraphs() throws Exception {
        HttpResponse<String> answer = get(Server.SPARQL + "?format=csv&query="
                + encode("PREFIX qd: <https://w3id.org/qiaodu/ontology#> SELECT ?v { ?o qd:value ?v }"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("402225000000");
    }

    @Test
    void graphsAreReadByTheirNamesAndTheUnionAsDefault() throws Exception {
        String graph = encode(Names.standard().graph("direct").getURI());
        assertThat(get(Server.DATA + "?graph=" + graph).body()).contains("locatedIn");
        assertThat(get(Server.DATA + "?default").body()).contains("402225000000");
    }

    @Test
    void nothingCanBeWritten() throws Exception {
        HttpRequest put = HttpRequest.newBuilder(URI.create(server.url() + Server.DATA + "?default"))
                .header("Content-Type", "text/turtle")
                .PUT(HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."))
                .build();
        assertThat(client.send(put, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isBetween(400, 499);
        HttpRequest update = HttpRequest.newBuilder(URI.create(server.url() + Server.SPARQL))
                .header("Content-Type", "application/sparql-update")
                .POST(HttpRequest.BodyPublishers.ofString("CLEAR ALL"))
                .build();
        assertThat(client.send(update, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isBetween(400, 499);
    }

    @Test
    void aServiceIsNotCalled() throws Exception {
        String service = "SELECT * { SERVICE <" + server.url() + Server.SPARQL + "> { ?s ?p ?o } }";
        assertThat(get(Server.SPARQL + "?query=" + encode(service)).statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void aQueryThatTakesTooLongIsStopped() throws Exception {
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        assertThat(get(Server.SPARQL + "?query=" + encode(slow)).statusCode()).isEqualTo(503);
    }

    @Test
    void aPortInUseIsToldInOneSentence() {
        Server.Options taken = new Server.Options("127.0.0.1", server.port(), Limits.standard());
        assertThatThrownBy(() -> Server.start(store, taken, List.of()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("port " + server.port())
                .hasMessageContaining("--port");
    }

    @Test
    void anAddressOfAnotherMachineIsToldInOneSentence() {
        Server.Options elsewhere = new Server.Options("192.0.2.1", 0, Limits.standard());
        assertThatThrownBy(() -> Server.start(store, elsewhere, List.of())).isInstanceOf(UserMistake.class);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
