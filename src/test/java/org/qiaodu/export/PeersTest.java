package org.qiaodu.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.store.GraphStore;

/**
 * Exports read by programs that did not write them. {@code .ci/peers} installs these; where one is missing its test is
 * skipped, unless {@code QIAODU_PEERS_REQUIRED} is {@code true}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeersTest {
    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");
    private static final boolean REQUIRED = "true".equals(System.getenv("QIAODU_PEERS_REQUIRED"));
    private static final Path INSTALLED = Path.of("target", "peers").toAbsolutePath();
    private static final String PROGRAMS = "src/test/peers/";
    private static final List<String> OPENED = List.of(
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

    private Path folder = Path.of("");

    record Ran(int code, String out) {
        /** What a program printed, by the first word of each line. */
        Map<String, String> found() {
            assertThat(code).as(out).isZero();
            Map<String, String> found = new HashMap<>();
            out.lines().forEach(line -> found.put(line.replaceFirst(" .*", ""), line));
            return found;
        }
    }

    @BeforeAll
    void write(@TempDir Path shared) throws IOException {
        folder = shared;
        try (GraphStore store = Stores.of("one", "two")) {
            for (Format format : Format.values()) {
                Path place = format.isFolder() ? Files.createDirectory(folder.resolve(format.id())) : folder;
                new Export(store, Stores.standing(), Progress.NONE).write(format, Stores.in(place));
            }
        }
    }

    @Test
    void networkxAndRdflibFindWhatWasWrittenAndTablesKeepTheirStructure() throws Exception {
        String python = PYTHONS.stream()
                .filter(p -> run(Map.of(), p, "-c", "import networkx, rdflib").code == 0)
                .findFirst()
                .orElse("");
        needs(!python.isEmpty(), "python3 with networkx and rdflib");
        Map<String, String> found =
                run(Map.of(), python, PROGRAMS + "peers.py", folder.toString()).found();
        String quads = Long.toString(quads());
        assertThat(found)
                .containsEntry("graphml", "graphml 5 8 5 8")
                .containsEntry("nquads", "nquads " + quads)
                .containsEntry("trig", "trig " + quads)
                .containsEntry("sdmx-csv", "sdmx-csv 2")
                .containsEntry("csvw", "csvw 2 2");
        assertThat(number(found, "turtle")).isLessThanOrEqualTo(quads()).isGreaterThan(quads() / 2);
        assertThat(number(found, "json-ld")).isGreaterThan(100);
        assertThat(number(found, "owl")).isGreaterThan(1000);
    }

    @Test
    void graphvizDrawsTheDotFile() {
        needs(run(Map.of(), "dot", "-V").code == 0, "dot (Graphviz)");
        Ran ran = run(Map.of(), "dot", "-Tplain", folder.resolve("qiaodu.dot").toString());
        assertThat(ran.code).as(ran.out).isZero();
        assertThat(ran.out.lines().filter(line -> line.startsWith("node "))).hasSize(5);
        assertThat(ran.out.lines().filter(line -> line.startsWith("edge "))).hasSize(8);
        assertThat(ran.out).contains("江门市", "位于");
    }

    @Test
    void graphologyCytoscapeN3AndJsonldFindWhatWasWritten() throws Exception {
        boolean there = Files.isDirectory(INSTALLED.resolve("node_modules/graphology-gexf"));
        needs(there && run(Map.of(), "node", "--version").code == 0, "node with graphology, cytoscape, n3, jsonld");
        Map<String, String> found = run(
                        Map.of("NODE_PATH", INSTALLED.resolve("node_modules").toString()),
                        "node",
                        PROGRAMS + "peers.cjs",
                        folder.toString())
                .found();
        assertThat(found)
                .containsEntry("gexf", "gexf 5 7 5 7")
                .containsEntry("graphml", "graphml 5 8 5 8")
                .containsEntry("cytoscape", "cytoscape 5 8 5 8")
                .containsEntry("nquads", "nquads " + quads() + " 0")
                .containsEntry("trig", "trig " + quads() + " 0")
                .containsEntry("json-ld-Observation", "json-ld-Observation 2 2")
                .containsEntry("json-ld-Relation", "json-ld-Relation 2 2")
                .containsEntry("json-ld-Event", "json-ld-Event 2 2");
        assertThat(number(found, "rdf12")).isEqualTo(2);
    }

    @Test
    void gephiImportsGraphAndSpreadsheetsWithoutComplaint() {
        needs(Files.isDirectory(INSTALLED.resolve("gephi")), "gephi-toolkit");
        assertThat(gephi("qiaodu.gexf").out).doesNotContain("issue ").endsWith("gephi 5 7 5 7 2 true\n");
        assertThat(gephi("gephi-csv/nodes.csv", "gephi-csv/edges.csv").out)
                .doesNotContain("issue ")
                .contains("gephi 5 7 5 7 ");
    }

    private Ran gephi(String... files) {
        List<String> command = program("gephi", "Gephi.java");
        for (String file : files) {
            command.add(folder.resolve(file).toString());
        }
        return run(Map.of(), command.toArray(String[]::new));
    }

    @Test
    void neo4jImportsTheTablesAndTheScriptTwiceIsTheSame() throws Exception {
        needs(Files.isDirectory(INSTALLED.resolve("neo4j")), "Neo4j");
        Path home = folder.resolve("neo4j-home");
        Path settings = Files.createDirectories(home.resolve("conf"));
        Files.writeString(settings.resolve("neo4j.conf"), "server.directories.data=" + home.resolve("data") + "\n");
        Ran imported = run(
                Map.of(
                        "NEO4J_HOME",
                        home.toString(),
                        "NEO4J_CONF",
                        settings.toString(),
                        "PATH",
                        INSTALLED.resolve("bin") + File.pathSeparator + System.getenv("PATH")),
                "sh",
                folder.resolve("neo4j-csv/import.sh").toString());
        assertThat(imported.code).as(imported.out).isZero();
        assertThat(neo4j(home.toString()).found()).containsEntry("neo4j", "neo4j 5 8 5 8 6");
        Path running = folder.resolve("neo4j-running");
        Files.createDirectories(running.resolve("import"));
        for (String file : List.of("nodes.csv", "relationships.csv")) {
            Files.copy(
                    folder.resolve("neo4j-csv").resolve(file),
                    running.resolve("import").resolve(file));
        }
        Ran loaded = neo4j(
                running.toString(), folder.resolve("neo4j-csv/load.cypher").toString());
        assertThat(loaded.found()).containsEntry("neo4j", "neo4j 5 8 5 8 6");
    }

    private static Ran neo4j(String... arguments) {
        List<String> command = program("neo4j", "Neo4j.java");
        command.addAll(1, OPENED);
        command.addAll(List.of(arguments));
        return run(Map.of(), command.toArray(String[]::new));
    }

    @Test
    void theOwlApiReadsTheOwlFileAsOwl2Dl() {
        needs(Files.isDirectory(INSTALLED.resolve("owl")), "the OWL API");
        List<String> command = program("owl", "Owl.java");
        command.add(folder.resolve("qiaodu.owl").toString());
        String line = run(Map.of(), command.toArray(String[]::new)).found().getOrDefault("owl", "");
        assertThat(line).matches("owl \\d+ 2 0");
    }

    /** Java that is compiled as it starts, with what was installed for it. */
    private static List<String> program(String peer, String file) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                INSTALLED.resolve(peer) + File.separator + "*",
                PROGRAMS + file));
    }

    private long quads() throws IOException {
        try (var lines = Files.lines(folder.resolve("qiaodu.nq"))) {
            return lines.count();
        }
    }

    private static long number(Map<String, String> found, String kind) {
        return Long.parseLong(found.getOrDefault(kind, "none 0").replaceFirst(".* ", ""));
    }

    private static void needs(boolean there, String what) {
        if (REQUIRED) {
            assertThat(there).as(what + " is required").isTrue();
        }
        assumeTrue(there, what + " is not installed: run .ci/peers");
    }

    private static Ran run(Map<String, String> environment, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), out);
        } catch (IOException e) {
            return new Ran(-1, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ran(-1, e.toString());
        }
    }
}
