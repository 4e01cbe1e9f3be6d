package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiaodu.Fixture;
import org.qiaodu.Forked;
import org.qiaodu.model.DocumentId;
import org.qiaodu.rdf.DocumentGraphs;
import org.qiaodu.rdf.GraphFile;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;

/** A new store that is loaded at one go is the same as one that took its documents in one by one. */
class BulkLoadTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 60})
    void aStoreThatIsLoadedAtOneGoIsTheSame(int documents) {
        try (GraphStore loaded = openOrCreate();
                GraphStore other = GraphStore.inMemory(Names.standard())) {
            List<DocumentGraphs> all = graphs(documents, "1");
            loaded.bulkLoad(() -> {
                loaded.replace(all.subList(0, documents / 2));
                loaded.replace(all.subList(documents / 2, documents));
                assertThat(loaded.documents()).isEmpty();
            });
            other.replace(all);
            assertSame(loaded, other);
            // it changes as any other
            for (GraphStore store : List.of(loaded, other)) {
                store.replace(graphs(documents + 30, "2"));
                store.remove(new DocumentId("d0"));
            }
            assertSame(loaded, other);
        }
        try (GraphStore again = GraphStore.open(folder.resolve("store"))) {
            assertThat(again.documents()).hasSize(documents + 29);
        }
    }

    @Test
    void whatAKilledProcessKeptIsThere() throws Exception {
        Process process =
                Forked.java(Loader.class, folder.resolve("store").toString()).start();
        assertThat(process.inputReader().readLine()).isEqualTo("kept");
        process.destroyForcibly().waitFor();
        try (GraphStore store = GraphStore.open(folder.resolve("store"));
                GraphStore other = GraphStore.inMemory(Names.standard())) {
            other.replace(graphs(5, "1"));
            assertSame(store, other);
        }
    }

    @Test
    void whatAKilledProcessHadNotKeptIsGone() throws Exception {
        openOrCreate().close();
        Files.createDirectories(folder.resolve("store/waiting"));
        Files.write(folder.resolve("store/waiting/quads0.new"), new byte[100]);
        try (GraphStore store = GraphStore.open(folder.resolve("store"));
                GraphStore other = GraphStore.inMemory(Names.standard())) {
            assertThat(store.documents()).isEmpty();
            store.bulkLoad(() -> store.replace(graphs(2, "1")));
            other.replace(graphs(2, "1"));
            assertSame(store, other);
        }
    }

    @Test
    void whatWasHalfPutInIsPutInAnew() throws Exception {
        try (GraphStore store = openOrCreate()) {
            Path waiting = folder.resolve("store/waiting");
            store.bulkLoad(() -> {
                store.replace(graphs(5, "1"));
                copy(waiting, folder.resolve("kept"));
            });
            assertThat(waiting).doesNotExist();
        }
        // as if it had been killed after the indexes were built, and one of them not wholly
        copy(folder.resolve("kept"), folder.resolve("store/waiting"));
        try (Stream<Path> files = Files.walk(folder.resolve("store/tdb2"))) {
            Path index = files.filter(p -> p.endsWith("POSG.dat")).findFirst().orElseThrow();
            Files.write(index, new byte[100]);
        }
        try (GraphStore store = GraphStore.open(folder.resolve("store"));
                GraphStore other = GraphStore.inMemory(Names.standard())) {
            other.replace(graphs(5, "1"));
            assertSame(store, other);
        }
    }

    /** The process to be killed: what it keeps is not in the indexes yet, and what it adds last not kept. */
    static final class Loader {
        private Loader() {}

        public static void main(String[] arguments) {
            GraphStore store = GraphStore.openOrCreate(Path.of(arguments[0]), Names.standard());
            store.bulkLoad(() -> {
                store.replace(graphs(5, "1"));
                store.replace(() -> graphs(9, "1").subList(5, 9).stream()
                        .peek(graphs -> {
                            if (graphs.id().equals(new DocumentId("d8"))) {
                                System.out.println("kept");
                                sleep();
                            }
                        })
                        .iterator());
            });
        }

        private static void sleep() {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void copy(Path from, Path to) {
        try {
            FolderCopy.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GraphStore openOrCreate() {
        return GraphStore.openOrCreate(folder.resolve("store"), Names.standard());
    }

    private static List<DocumentGraphs> graphs(int documents, String gdp) {
        GraphWriter writer = new GraphWriter(Names.standard(), Knowledge.none("v1"));
        return IntStream.range(0, documents)
                .mapToObj(i -> writer.write(Fixture.read("d" + i, gdp)))
                .toList();
    }

    private static void assertSame(GraphStore one, GraphStore other) {
        assertThat(dump(one)).isEqualTo(dump(other));
        assertThat(one.size()).isEqualTo(other.size());
        TextSearchTest.assertIndexIsTheGraph(one);
    }

    private static String dump(GraphStore store) {
        StringWriter out = new StringWriter();
        store.dump(GraphFile.Format.NQ, out);
        return out.toString();
    }
}
