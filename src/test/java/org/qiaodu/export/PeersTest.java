package org.qiaodu.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.store.GraphStore;

/**
 * Exports read by programs that did not write them: networkx, rdflib, Graphviz. Where they are missing the tests are
 * skipped, unless {@code QIAODU_PEERS_REQUIRED} is {@code true}.
 */
class PeersTest {
    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");
    private static final boolean REQUIRED = "true".equals(System.getenv("QIAODU_PEERS_REQUIRED"));

    @TempDir
    private Path folder = Path.of("");

    record Ran(int code, String out) {}

    @BeforeEach
    void write() {
        try (GraphStore store = Stores.of("one", "two")) {
            for (Format format : Format.values()) {
                if (!format.isFolder()) {
                    new Export(store, Stores.standing(), Progress.NONE).write(format, Stores.in(folder));
                }
            }
        }
    }

    @Test
    void networkxAndRdflibFindWhatWasWritten() throws Exception {
        String python = PYTHONS.stream()
                .filter(p -> run(p, "-c", "import networkx, rdflib").code == 0)
                .findFirst()
                .orElse("");
        needs(!python.isEmpty(), "python3 with networkx and rdflib (Debian: python3-networkx python3-rdflib)");
        Ran ran = run(python, "src/test/resources/export/peers.py", folder.toString());
        assertThat(ran.code).as(ran.out).isZero();
        Map<String, String> found = new HashMap<>();
        ran.out.lines().forEach(line -> found.put(line.substring(0, line.indexOf(' ')), line));
        assertThat(found).containsEntry("graphml", "graphml 5 8 5 8");
        long quads;
        try (var lines = Files.lines(folder.resolve("qiaodu.nq"))) {
            quads = lines.count();
        }
        assertThat(found).containsEntry("nquads", "nquads " + quads).containsEntry("trig", "trig " + quads);
        assertThat(number(found, "turtle")).isLessThanOrEqualTo(quads).isGreaterThan(quads / 2);
        assertThat(number(found, "json-ld")).isGreaterThan(100);
        assertThat(number(found, "owl")).isGreaterThan(1000);
    }

    @Test
    void graphvizDrawsTheDotFile() throws Exception {
        needs(run("dot", "-V").code == 0, "dot (Debian: graphviz)");
        Ran ran = run("dot", "-Tplain", folder.resolve("qiaodu.dot").toString());
        assertThat(ran.code).as(ran.out).isZero();
        assertThat(ran.out.lines().filter(line -> line.startsWith("node "))).hasSize(5);
        assertThat(ran.out.lines().filter(line -> line.startsWith("edge "))).hasSize(8);
        assertThat(ran.out).contains("江门市", "位于");
    }

    private static long number(Map<String, String> found, String kind) {
        return Long.parseLong(found.getOrDefault(kind, "none 0").replaceFirst(".* ", ""));
    }

    private static void needs(boolean there, String what) {
        if (REQUIRED) {
            assertThat(there).as(what + " is required").isTrue();
        }
        assumeTrue(there, what + " is not installed");
    }

    private static Ran run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
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
