package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.Fixture;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;

/** Many queries that take as long as they may, and one that is answered at once. */
class BusyServerTest {
    private static final int LONG_ONES = 31; // one fewer than may run at a time
    private static final String LONG =
            "ASK { ?s ?p ?o FILTER regex('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '(.*a){25}b') }";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aShortQueryIsAnsweredBeforeAnyOfTheLongOnesEnds(@TempDir Path folder) throws Exception {
        Limits limits = Limits.standard().within(Duration.ofSeconds(10));
        try (GraphStore store = GraphStore.openOrCreate(folder.resolve("store"), Names.standard());
                Server server = Server.start(store, new Server.Options("127.0.0.1", 0, limits), List.of())) {
            store.replace(
                    List.of(new GraphWriter(Names.standard(), Knowledge.none("v1")).write(Fixture.read("a", "1"))));
            List<CompletableFuture<HttpResponse<String>>> slow = IntStream.range(0, LONG_ONES)
                    .mapToObj(i -> ask(server, query(LONG)))
                    .toList();
            while (!ask(server, "/metrics").join().body().contains("qiaodu_query_running " + LONG_ONES)) {
                assertThat(slow).noneMatch(CompletableFuture::isDone);
            }
            HttpResponse<String> answer =
                    ask(server, query("SELECT * { ?s ?p ?o } LIMIT 3")).join();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(slow).noneMatch(CompletableFuture::isDone);
            assertThat(slow).allMatch(each -> each.join().statusCode() == 503);
        }
    }

    private static String query(String sparql) {
        return Server.SPARQL + "?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8);
    }

    private CompletableFuture<HttpResponse<String>> ask(Server server, String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
