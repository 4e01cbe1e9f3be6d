package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.Fixture;
import org.qiaodu.Forked;
import org.qiaodu.rdf.DocumentGraphs;
import org.qiaodu.rdf.GraphFile;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;

/** A process that writes without end is killed again and again; the store holds a whole graph every time. */
class KilledWriterTest {
    private static final int KILLS = 4;
    private static final List<String> VALUES = List.of("1", "2", "3");

    /** The process to be killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            try (GraphStore store = GraphStore.openOrCreate(Path.of(arguments[0]), Names.standard())) {
                System.out.println("open");
                for (int i = 0; ; i++) {
                    store.replace(graphs(VALUES.get(i % VALUES.size())));
                }
            }
        }
    }

    @Test
    void aKilledProcessLeavesTheOldGraphOrTheNew(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("store");
        Set<String> whole = new HashSet<>(Set.of("")); // killed before its first commit
        for (String value : VALUES) {
            try (GraphStore store = GraphStore.inMemory(Names.standard())) {
                store.replace(graphs(value));
                whole.add(dump(store));
            }
        }
        for (int kill = 0; kill < KILLS; kill++) {
            writeAndDie(path, 150 + 170L * kill);
            try (GraphStore store = GraphStore.open(path)) {
                String left = dump(store);
                assertThat(whole.contains(left))
                        .as("a graph of %d lines, kill %d", left.lines().count(), kill)
                        .isTrue();
                TextSearchTest.assertIndexIsTheGraph(store);
                if (!left.isEmpty()) {
                    whole.remove(""); // what was once committed must not vanish
                }
            }
        }
    }

    private static void writeAndDie(Path path, long millis) throws Exception {
        Process process = Forked.java(Writer.class, path.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("open");
        assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
        process.destroyForcibly().waitFor();
    }

    private static List<DocumentGraphs> graphs(String gdp) {
        GraphWriter writer = new GraphWriter(Names.standard(), Knowledge.none("v1"));
        return List.of(writer.write(Fixture.read("a", gdp)), writer.write(Fixture.read("b", gdp)));
    }

    private static String dump(GraphStore store) {
        StringWriter out = new StringWriter();
        store.dump(GraphFile.Format.NQ, out);
        return out.toString();
    }
}
