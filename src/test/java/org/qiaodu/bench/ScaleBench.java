package org.qiaodu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.rdf.Names;
import org.qiaodu.run.Build;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.Progress;
import org.qiaodu.run.RunReport;
import org.qiaodu.source.Sources;
import org.qiaodu.store.GraphStore;

/**
 * A store of many documents beside one of a tenth as many. {@code mvn test -Dtest.excluded= -Dtest.groups=bench
 * -Dtest=ScaleBench -Dtest.heap=1g -Dbench.documents=10000}; the folder for the stores is that of {@code java.io.tmpdir}.
 */
@Tag("bench")
class ScaleBench {
    private static final int DOCUMENTS = Integer.getInteger("bench.documents", 1_000);
    private static final int SINGLE = 9;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Pipeline pipeline = new Pipeline(Seeds.bundled());
    private final MadeTexts made = new MadeTexts();

    @TempDir
    private Path folder = Path.of("");

    /** A build with its seconds by the clock, and those of the process on all cores. */
    private record Cost(RunReport report, double seconds, double processor) {}

    @Test
    void timeGrowsWithTheDocumentsAndOneMoreCostsTheSame() throws Exception {
        build("warm-up", made.write(folder.resolve("few"), DOCUMENTS / 10));
        Cost tenth = build("tenth", folder.resolve("few"));
        Cost all = build("all", made.write(folder.resolve("many"), DOCUMENTS));
        System.out.printf(
                "%,d documents against %,d: %.1f times by the clock, %.1f times the processor time%n",
                DOCUMENTS, DOCUMENTS / 10, all.seconds / tenth.seconds, all.processor / tenth.processor);
        double into = middle(i -> one("all", "more" + i, DOCUMENTS + i));
        double fresh = middle(i -> one("fresh" + i, "more" + i, DOCUMENTS + i));
        double changed = middle(i -> one("all", "more" + i, DOCUMENTS + SINGLE + i));
        System.out.printf(
                "one document more: %.2f s into %,d, %.2f s into none: %.2f times; one changed there: %.2f s%n",
                into, DOCUMENTS, fresh, into / fresh, changed);
        assertThat(all.processor / tenth.processor).isLessThan(11);
        assertThat(into / fresh).isLessThan(3);
    }

    private Cost build(String store, Path documents) {
        Cost cost = cost(store, documents, new Heap());
        System.out.printf(
                "%-8s %,7d documents, %,9d statements: %,.0f s, %.1f cores busy, %,.1f documents/s%n",
                store,
                cost.report.documents(),
                cost.report.statementCount(),
                cost.seconds,
                cost.processor / cost.seconds,
                cost.report.documents() / cost.seconds);
        return cost;
    }

    /** What it costs to open a store and put documents in, each new or in place of the one with its name. */
    private Cost cost(String store, Path documents, Progress progress) {
        long start = System.nanoTime();
        long processor = PROCESS.getProcessCpuTime();
        RunReport report;
        try (GraphStore graphs = GraphStore.openOrCreate(folder.resolve(store), Names.standard());
                Sources sources = new Sources(List.of(documents.toString()), null, System.in)) {
            report = new Build(pipeline, graphs, Build.ontology()).run(sources, progress);
        }
        return new Cost(report, (System.nanoTime() - start) / 1e9, (PROCESS.getProcessCpuTime() - processor) / 1e9);
    }

    /** Prints the heap in use after a collection, ten times in a run. */
    private static final class Heap implements Progress {
        @Override
        public void through(int done, int all, long statements) {
            if (all >= DOCUMENTS && done % (all / 10) == 0) {
                System.gc();
                Runtime heap = Runtime.getRuntime();
                System.out.printf(
                        "    %,7d documents: heap %,d MB%n", done, (heap.totalMemory() - heap.freeMemory()) >> 20);
            }
        }
    }

    /** Seconds of processor time that one document costs, the middle of some. */
    private static double middle(IntFunction<Cost> one) {
        return IntStream.range(0, SINGLE)
                .mapToDouble(i -> one.apply(i).processor)
                .sorted()
                .skip(SINGLE / 2)
                .findFirst()
                .orElseThrow();
    }

    private Cost one(String store, String name, int text) {
        Path document = folder.resolve("single").resolve(name + ".txt");
        try {
            Files.createDirectories(document.getParent());
            Files.writeString(document, made.text(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cost(store, document, Progress.NONE);
    }
}
