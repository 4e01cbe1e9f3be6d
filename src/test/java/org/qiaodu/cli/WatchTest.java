package org.qiaodu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.DocumentId;
import org.qiaodu.rdf.Names;
import org.qiaodu.run.Build;
import org.qiaodu.run.Pipeline;
import org.qiaodu.store.GraphStore;

class WatchTest {
    @Test
    void theStoreFollowsTheFolder(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.txt"), "2023年，江门市地区生产总值4022.25亿元。");
        try (GraphStore store = GraphStore.inMemory(Names.standard());
                Watch watch = new Watch(
                        folder,
                        new Build(new Pipeline(Seeds.bundled()), store, Build.ontology()),
                        new PrintWriter(new StringWriter()),
                        50)) {
            watch.start();
            assertThat(store.documents()).containsExactly(new DocumentId("a"));
            String before = store.version();
            Files.writeString(folder.resolve("b.txt"), "1968年，新会农业机械厂位于江门市。");
            Files.delete(folder.resolve("a.txt"));
            await(() -> store.documents().equals(List.of(new DocumentId("b"))));
            assertThat(store.version()).isNotEqualTo(before);
        }
    }

    private static void await(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }
}
