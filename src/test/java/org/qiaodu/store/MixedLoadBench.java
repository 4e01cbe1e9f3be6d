package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
 * 32 clients at once for {@code -Dbench.seconds=N} (600): cheap, heavy, broken and hostile requests. {@code mvn test
 * -Dtest.excluded= -Dtest.groups=bench -Dtest=MixedLoadBench}
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MixedLoadBench {
    private static final int SECONDS = Integer.getInteger("bench.seconds", 600);
    private static final int WARM_UP = 10;
    private static final int CHEAP_CLIENTS = 8;
    private static final String QD = "PREFIX qd: <https://w3id.org/qiaodu/ontology#> ";
    private static final String CHEAP = QD + "SELECT ?o ?v { ?o qd:value ?v ; qd:unitCode ?u } LIMIT 20";
    private static final List<String> HEAVY = List.of(
            QD + "SELECT ?u (COUNT(*) AS ?n) (AVG(?v) AS ?mean) { ?o qd:value ?v ; qd:unitCode ?u } GROUP BY ?u",
            "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?o LIMIT 1000");
    private static final List<String> BROKEN = List.of("SELECT * { ?s ?p", "FROB", "", "SELECT * { ?s <bad iri> ?o }");

    /** What must come back with an error, never with rows. */
    private static final List<String> HOSTILE = List.of(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a ?d",
            "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>)* ?b . ?b (!<urn:y>)* ?c . ?c (!<urn:z>)* ?d }",
            "ASK { ?a ?b ?c FILTER regex(concat(str(?c), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), '(.*a){25}b') }",
            "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
            "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
            "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
            "SELECT * { GRAPH <file:///etc/passwd> { ?s ?p ?o } }");

    private static final String ENTITIES =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                    + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">&e;</rdf:RDF>";

    private static final String FORM = "application/x-www-form-urlencoded";

    /** 10 MB, made once: the time is the server's, not that of whoever writes to it. */
    private static final byte[] HUGE = form("#" + "x".repeat(10_000_000) + "\nSELECT * { ?s ?p ?o }");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final GraphStore store;
    private final Server server;
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> leaks = new ConcurrentLinkedQueue<>();

    /** @param folder on disk, as every served store is: TDB2's databases in memory are not made for many readers */
    MixedLoadBench(@TempDir Path folder) {
        store = GraphStore.openOrCreate(folder.resolve("store"), Names.standard());
        server = Server.start(
                store, new Server.Options("127.0.0.1", 0, Limits.standard().within(Duration.ofSeconds(2))), List.of());
    }

    @BeforeAll
    void fill() {
        GraphWriter writer = new GraphWriter(Names.standard(), Knowledge.none("v1"));
        store.replace(IntStream.range(0, 100)
                .mapToObj(i -> writer.write(Fixture.read("d" + i, Integer.toString(4000 + i))))
                .toList());
    }

    @AfterAll
    void stop() {
        server.close();
        store.close();
        clients.shutdownNow();
    }

    @Test
    void cheapQueriesLiveBesideAllOthers() throws Exception {
        List<Runnable> others = new ArrayList<>();
        for (int i = CHEAP_CLIENTS; i < 32; i++) {
            others.add(other(i));
        }
        measure(
                WARM_UP,
                others); // a program that is still being compiled is slow alone, and anything beside it looks fair
        measure(WARM_UP, List.of());
        answers.clear();
        double alone = p99(measure(Math.max(10, SECONDS / 20), List.of()));
        long before = memory();
        double among = p99(measure(SECONDS, others));
        Thread.sleep(3_000);
        long after = memory();
        System.out.printf(
                "mixed load, %d s: cheap p99 %.1f ms alone, %.1f ms among others, ratio %.1f; memory %d MB before, %d MB"
                        + " after; answers by kind and status %s%n",
                SECONDS, alone, among, among / alone, before >> 20, after >> 20, new java.util.TreeMap<>(answers));
        assertThat(leaks).as("what came from outside the graph").isEmpty();
        assertThat(answers.keySet()).as("hostile requests answered").noneMatch(kind -> kind.startsWith("hostile 200"));
        assertThat(after).as("memory").isLessThan(before + (128L << 20));
        assertThat(ask("cheap", CHEAP)).isEqualTo(200);
    }

    /** What a client does again and again. */
    private Runnable other(int which) {
        return switch (which % 8) {
            case 0, 1 -> () -> ask("heavy", HEAVY.get(which / 8 % HEAVY.size()));
            case 2 -> () -> BROKEN.forEach(query -> ask("broken", query));
            case 3, 4, 5 -> () -> ask("hostile", HOSTILE.get((which / 8 * 3 + which) % HOSTILE.size()));
            case 6 ->
                () -> {
                    sendHuge();
                    post("hostile", "/kg/data?default", "application/rdf+xml", bytes(ENTITIES));
                    post("hostile", Server.SPARQL, "application/sparql-update", bytes("LOAD <file:///etc/passwd>"));
                };
            default -> this::readSlowly;
        };
    }

    private List<Long> measure(int seconds, List<Runnable> others) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        List<Future<?>> all = new ArrayList<>();
        others.forEach(other -> all.add(clients.submit(() -> {
            while (System.nanoTime() < end) {
                other.run();
            }
        })));
        for (int i = 0; i < CHEAP_CLIENTS; i++) {
            all.add(clients.submit(() -> {
                while (System.nanoTime() < end) {
                    long since = System.nanoTime();
                    if (ask("cheap", CHEAP) == 200) {
                        times.add(System.nanoTime() - since);
                    }
                }
            }));
        }
        for (Future<?> each : all) {
            each.get(seconds + 120L, TimeUnit.SECONDS);
        }
        return times.stream().sorted().toList();
    }

    private static double p99(List<Long> times) {
        return times.get((int) Math.min(times.size() - 1L, Math.round(times.size() * 0.99))) / 1e6;
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private int ask(String kind, String query) {
        return post(kind, Server.SPARQL, FORM, form(query));
    }

    private static byte[] form(String query) {
        return bytes("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The status; 0 where the connection was cut. */
    private int post(String kind, String path, String type, byte[] body) {
        int status = 0;
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                    .header("Content-Type", type)
                    .header("Accept", "application/sparql-results+json, text/turtle;q=0.5")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            status = answer.statusCode();
            if (answer.body().contains("root:")) {
                leaks.add(new String(body, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // cut off, as it should be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        count(kind + " " + status);
        return status;
    }

    /** By a socket: an HTTP client keeps copies of the body, and their collection would be measured as the server's. */
    private void sendHuge() {
        int status = 0;
        try (Socket socket = connect();
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(bytes("POST " + Server.SPARQL + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + FORM
                    + "\r\nContent-Length: " + HUGE.length + "\r\n\r\n"));
            out.write(HUGE);
            String line = new String(in.readNBytes("HTTP/1.1 413".length()), StandardCharsets.US_ASCII);
            status = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
        } catch (IOException | NumberFormatException e) {
            // cut off, as it may be
        }
        count("hostile " + status);
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    private void count(String answer) {
        answers.computeIfAbsent(answer, k -> new AtomicInteger()).incrementAndGet();
    }

    /** Asks for much and reads a little of it at a time. */
    private void readSlowly() {
        try (Socket socket = connect();
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            String query = URLEncoder.encode("SELECT * { ?s ?p ?o . ?a ?b ?c }", StandardCharsets.UTF_8);
            out.write(("GET /kg/sparql?query=" + query + " HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            for (int i = 0; i < 40 && in.read(new byte[64]) > 0; i++) {
                Thread.sleep(100);
            }
            count("slow reader");
        } catch (IOException e) {
            // cut off, as it should be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
