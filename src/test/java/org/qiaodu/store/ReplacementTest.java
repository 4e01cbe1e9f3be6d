package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.Fixture;
import org.qiaodu.Forked;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.DocumentGraphs;
import org.qiaodu.rdf.GraphFile;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;

/** A second process builds into the store of a running server: readers see the old graph or the new, and nothing fails. */
class ReplacementTest {
    /** GDP of each of the two documents: the same in any whole graph. */
    private static final String VALUES = "PREFIX qd: <https://w3id.org/qiaodu/ontology#> SELECT ?v { ?o qd:value ?v }";

    private static final int READERS = 2;

    private final HttpClient client = HttpClient.newHttpClient();

    /** The second process: {@code STORE VALUE [die]} builds two documents of this value. */
    static final class Builder {
        private Builder() {}

        public static void main(String[] arguments) {
            try (GraphStore store = GraphStore.openBeside(Path.of(arguments[0]), Names.standard())) {
                store.replace(List.of(graphs("a", arguments[1])));
                store.replace(List.of(graphs("b", arguments[1])));
                if (arguments.length > 2) {
                    Runtime.getRuntime().halt(9);
                }
            }
        }
    }

    @Test
    void readersSeeTheOldGraphOrTheNew(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("store");
        assertThat(build(path, "1")).isZero();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        AtomicBoolean stop = new AtomicBoolean();
        try (GraphStore store = GraphStore.open(path);
                Server server = Server.start(store, new Server.Options("127.0.0.1", 0, Limits.standard()), List.of())) {
            store.follow();
            List<Future<Integer>> reading = Stream.<Callable<Integer>>generate(() -> () -> read(server, stop))
                    .limit(READERS)
                    .map(readers::submit)
                    .toList();
            for (String value : List.of("2", "3")) {
                String before = store.version();
                assertThat(build(path, value)).isZero();
                awaitValues(server, value);
                assertThat(store.version()).isNotEqualTo(before);
            }
            assertThat(build(path, "4", "die")).isEqualTo(9);
            assertThat(values(server)).isEqualTo("3");
            stop.set(true);
            for (Future<Integer> each : reading) {
                assertThat(each.get(20, TimeUnit.SECONDS)).isPositive();
            }
            assertThat(store.named("江门市", 5)).isNotEmpty();
            assertThatThrownBy(() -> GraphStore.open(folder.resolve("none"))).isInstanceOf(UserMistake.class);
        } finally {
            stop.set(true);
            readers.shutdownNow();
        }
        assertThat(build(path, "5")).isZero();
        try (GraphStore store = GraphStore.open(path);
                Stream<Path> left = Files.list(path)) {
            assertThat(dump(store)).isEqualTo(whole("5"));
            assertThat(left.filter(Files::isDirectory))
                    .as("one database is left")
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void oneProcessChangesAStoreAtATime(@TempDir Path folder) {
        Path path = folder.resolve("store");
        try (GraphStore first = GraphStore.openBeside(path, Names.standard())) {
            assertThatThrownBy(() -> GraphStore.openBeside(path))
                    .isInstanceOf(UserMistake.class)
                    .hasMessageContaining("another process is changing this store");
            first.replace(List.of(graphs("a", "1")));
        }
        try (GraphStore next = GraphStore.openBeside(path)) {
            assertThat(next.documents()).containsExactly(new DocumentId("a"));
        }
    }

    private int read(Server server, AtomicBoolean stop) throws Exception {
        int answers = 0;
        while (!stop.get()) {
            assertThat(values(server)).isIn("1", "2", "3");
            answers++;
            Thread.sleep(10);
        }
        return answers;
    }

    /** The one value that both documents have. */
    private String values(Server server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        server.url() + Server.SPARQL + "?query=" + URLEncoder.encode(VALUES, StandardCharsets.UTF_8)))
                .header("Accept", "text/csv")
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> values = answer.body().lines().skip(1).distinct().toList();
        assertThat(answer.body().lines()).hasSize(3);
        assertThat(values).hasSize(1);
        return values.get(0).replaceFirst("0{8}(\\.0)?$", "");
    }

    private void awaitValues(Server server, String value) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!values(server).equals(value) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(values(server)).isEqualTo(value);
    }

    private static int build(Path path, String... arguments) throws Exception {
        String[] all =
                Stream.concat(Stream.of(path.toString()), Stream.of(arguments)).toArray(String[]::new);
        return Forked.java(Builder.class, all)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
    }

    private static DocumentGraphs graphs(String name, String gdp) {
        return new GraphWriter(Names.standard(), Knowledge.none("v1")).write(Fixture.read(name, gdp));
    }

    private static String whole(String gdp) {
        try (GraphStore store = GraphStore.inMemory(Names.standard())) {
            store.replace(List.of(graphs("a", gdp), graphs("b", gdp)));
            return dump(store);
        }
    }

    private static String dump(GraphStore store) {
        StringWriter out = new StringWriter();
        store.dump(GraphFile.Format.NQ, out);
        return out.toString();
    }
}
