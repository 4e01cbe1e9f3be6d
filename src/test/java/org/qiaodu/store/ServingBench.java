package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.Fixture;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;

/**
 * The server beside stock Fuseki over the same store, and under hostile load. {@code mvn test -Dtest.excluded=
 * -Dtest.groups=bench -Dtest=ServingBench}; {@code -Dbench.seconds=N} says how long each measurement takes.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServingBench {
    private static final int SECONDS = Integer.getInteger("bench.seconds", 5);

    /** Times that each is measured, one after the other in turns, so that what else the machine does meets both. */
    private static final int ROUNDS = 5;

    private static final String CHEAP = "PREFIX qd: <https://w3id.org/qiaodu/ontology#>"
            + " SELECT ?o ?v { ?o qd:value ?v ; qd:unitCode ?u } LIMIT 20";
    private static final List<String> HOSTILE = List.of(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a ?d",
            "SELECT * { ?a (!<urn:x>)* ?b . ?b (!<urn:y>)* ?c }",
            "ASK { ?a ?b ?c FILTER regex(concat(str(?c), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), '(.*a){25}b') }",
            "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
            "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
            "SELECT * { ?s ?p",
            "#" + "x".repeat(2_000_000) + "\nSELECT * { ?s ?p ?o }");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final GraphStore store;
    private final Server server;
    private final FusekiServer stock;

    /** Times of the answers of one measurement, in nanoseconds, sorted. */
    private record Times(List<Long> sorted) {
        double perSecond() {
            return sorted.size() / (double) SECONDS;
        }

        double p99Millis() {
            return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * 0.99))) / 1e6;
        }
    }

    /** @param folder on disk, as every served store is: TDB2's databases in memory are not made for many readers */
    ServingBench(@TempDir Path folder) {
        store = GraphStore.openOrCreate(folder.resolve("store"), Names.standard());
        server = Server.start(
                store, new Server.Options("127.0.0.1", 0, Limits.standard().within(Duration.ofSeconds(2))), List.of());
        stock = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/kg", store.data())
                .build();
    }

    @BeforeAll
    void fill() {
        GraphWriter writer = new GraphWriter(Names.standard(), Knowledge.none("v1"));
        store.replace(IntStream.range(0, 100)
                .mapToObj(i -> writer.write(Fixture.read("d" + i, Integer.toString(4000 + i))))
                .toList());
        stock.start();
    }

    @AfterAll
    void stop() {
        stock.stop();
        server.close();
        store.close();
        clients.shutdownNow();
    }

    @Test
    void isAsFastAsStockFuseki() {
        String ours = server.url() + Server.SPARQL;
        String theirs = "http://127.0.0.1:" + stock.getPort() + "/kg/sparql";
        for (int i = 0; i < ROUNDS; i++) {
            measure(8, ours);
            measure(8, theirs);
        }
        for (int threads : new int[] {1, 8, 32}) {
            List<Double> throughput = new ArrayList<>();
            List<Double> slowest = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Times first = measure(threads, round % 2 == 0 ? ours : theirs);
                Times second = measure(threads, round % 2 == 0 ? theirs : ours);
                Times our = round % 2 == 0 ? first : second;
                Times their = round % 2 == 0 ? second : first;
                throughput.add(our.perSecond() / their.perSecond());
                slowest.add(our.p99Millis() / their.p99Millis());
            }
            System.out.printf(
                    "%2d clients, ours to stock, medians of %d rounds: throughput %.2f, p99 %.2f%n",
                    threads, ROUNDS, median(throughput), median(slowest));
            assertThat(median(throughput)).isGreaterThan(0.7);
        }
    }

    @Test
    void answersAboutAsSoonAfterItsStart(@TempDir Path folder) throws Exception {
        try (GraphStore onDisk = GraphStore.openOrCreate(folder.resolve("store"), Names.standard())) {
            onDisk.replace(List.of(
                    new GraphWriter(Names.standard(), Knowledge.none("v1")).write(Fixture.read("a", "4022.25"))));
        }
        String database =
                StoreFolder.existing(folder.resolve("store")).database().toString();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String port = Integer.toString(freePort());
            double our = start(
                    port,
                    "org.qiaodu.cli.Main",
                    "serve",
                    "--store",
                    folder.resolve("store").toString(),
                    "--port",
                    port);
            double their = start(port, ServingBench.class.getName(), port, database);
            ratios.add(our / their);
        }
        System.out.printf(
                "start to first answer, ours to stock, processor time, median of %d rounds: %.2f%n",
                ROUNDS, median(ratios));
        assertThat(median(ratios)).isLessThan(2);
    }

    /** Stock Fuseki as a process: port, folder of a TDB2 database. */
    public static void main(String[] arguments) {
        FusekiServer.create()
                .port(Integer.parseInt(arguments[0]))
                .loopback(true)
                .add("/kg", DatabaseMgr.connectDatasetGraph(arguments[1]))
                .build()
                .start();
    }

    /** Processor time, in seconds, that a process takes until it has answered a query. */
    private double start(String port, String... program) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(program));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!answers("http://127.0.0.1:" + port + Server.SPARQL)) {
                assertThat(process.isAlive()).as(String.join(" ", program)).isTrue();
                Thread.sleep(20);
            }
            return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private boolean answers(String endpoint) throws InterruptedException {
        try {
            return ask(endpoint, CHEAP) == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @Test
    void cheapQueriesLiveBesideHostileOnes() throws Exception {
        Times alone = measure(4, server.url() + Server.SPARQL);
        long end = System.nanoTime() + Duration.ofSeconds(4L * SECONDS).toNanos();
        List<CompletableFuture<Void>> attackers = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            int which = i;
            attackers.add(CompletableFuture.runAsync(() -> attack(HOSTILE.get(which % HOSTILE.size()), end), clients));
        }
        Times among = measure(4, server.url() + Server.SPARQL);
        attackers.forEach(CompletableFuture::join);
        System.out.printf("cheap p99 alone %.1f ms, among hostile %.1f ms%n", alone.p99Millis(), among.p99Millis());
        assertThat(ask(server.url() + Server.SPARQL, CHEAP)).isEqualTo(200);
    }

    private void attack(String query, long end) {
        while (System.nanoTime() < end) {
            try {
                assertThat(ask(server.url() + Server.SPARQL, query)).isNotEqualTo(200);
            } catch (IOException e) {
                // cut off, as it should be
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Times measure(int threads, String endpoint) {
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(CompletableFuture.runAsync(() -> repeat(endpoint, end, times), clients));
        }
        all.forEach(CompletableFuture::join);
        return new Times(times.stream().sorted().toList());
    }

    private void repeat(String endpoint, long end, ConcurrentLinkedQueue<Long> times) {
        try {
            while (System.nanoTime() < end) {
                long since = System.nanoTime();
                if (ask(endpoint, CHEAP) == 200) {
                    times.add(System.nanoTime() - since);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int ask(String endpoint, String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/sparql-results+json")
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
