package org.qiaodu.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.bench.MadeTexts;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.rdf.GraphFile;
import org.qiaodu.rdf.Names;
import org.qiaodu.source.Sources;
import org.qiaodu.store.GraphStore;

/** A build that is interrupted goes on where it stopped, and ends with the same graph. */
class InterruptedBuildTest {
    private static final int DOCUMENTS = 10;
    private static final int BATCH = 10_000;
    private static final Pipeline PIPELINE = new Pipeline(Seeds.bundled());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void goesOnWhereItStopped() throws Exception {
        Path documents = new MadeTexts().write(folder.resolve("documents"), DOCUMENTS);
        Path store = folder.resolve("store");
        try (GraphStore graphs = GraphStore.openOrCreate(store, Names.standard())) {
            Progress interrupted = (done, all, statements) -> {
                if (done == DOCUMENTS - 1) {
                    throw new IllegalStateException("interrupted");
                }
            };
            assertThatThrownBy(() -> build(graphs, documents, interrupted)).hasMessage("interrupted");
        }
        try (GraphStore graphs = GraphStore.openOrCreate(store, Names.standard())) {
            int before = graphs.documents().size();
            assertThat(before).isBetween(1, DOCUMENTS - 1);
            RunReport report = build(graphs, documents, (done, all, statements) -> {});
            assertThat(report.unchanged()).isEqualTo(before);
            assertThat(report.documents()).isEqualTo(DOCUMENTS - before);
            assertThat(dump(graphs)).isEqualTo(builtAtOnce(documents));
        }
    }

    @Test
    void oneUnreadableDocumentIsSkippedAndTheOthersAreRead() throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("good.txt"), "2023年，江门市地区生产总值4022.25亿元。");
        Files.write(documents.resolve("bad.pdf"), new byte[] {'%', 'P', 'D', 'F', 0, 1, 2});
        AtomicInteger last = new AtomicInteger();
        try (GraphStore graphs = GraphStore.inMemory(Names.standard())) {
            RunReport report = build(graphs, documents, (done, all, statements) -> last.set(done));
            assertThat(report.documents()).isEqualTo(1);
            assertThat(report.skips()).anyMatch(skip -> skip.place().endsWith("bad.pdf"));
        }
        assertThat(last).hasValue(2);
    }

    private static String builtAtOnce(Path documents) {
        try (GraphStore graphs = GraphStore.inMemory(Names.standard())) {
            build(graphs, documents, (done, all, statements) -> {});
            return dump(graphs);
        }
    }

    private static RunReport build(GraphStore graphs, Path documents, Progress progress) {
        try (Sources sources = new Sources(List.of(documents.toString()), null, System.in)) {
            return new Build(PIPELINE, graphs, Build.ontology(), BATCH).run(sources, progress);
        }
    }

    private static String dump(GraphStore graphs) {
        StringWriter out = new StringWriter();
        graphs.dump(GraphFile.Format.NQ, out);
        return out.toString();
    }
}
