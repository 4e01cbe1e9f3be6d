package org.qiaodu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    /** Seconds of a build by the clock, and of the process on all cores. */
    private record Cost(double seconds, double processor) {}

    @Test
    void timeGrowsWithTheDocumentsAndOneMoreCostsTheSame() throws Exception {
        build("warm-up", made.write(folder.resolve("few"), DOCUMENTS / 10));
        Cost tenth = build("tenth", folder.resolve("few"));
        Cost all = build("all", made.write(folder.resolve("many"), DOCUMENTS));
        System.out.printf(
                "%,d documents against %,d: %.1f times by the clock, %.1f times the processor time%n",
                DOCUMENTS, DOCUMENTS / 10, all.seconds / tenth.seconds, all.processor / tenth.processor);
        double into = single("all");
        double fresh = single("fresh");
        System.out.printf(
                "one document more: %.2f s into %,d, %.2f s into none: %.2f times%n",
                into, DOCUMENTS, fresh, into / fresh);
        assertThat(all.processor / tenth.processor).isLessThan(13);
        assertThat(into / fresh).isLessThan(3);
    }

    private Cost build(String store, Path documents) {
        long start = System.nanoTime();
        long processor = PROCESS.getProcessCpuTime();
        RunReport report;
        try (GraphStore graphs = GraphStore.openOrCreate(folder.resolve(store), Names.standard())) {
            report = build(graphs, documents, new Heap());
        }
        Cost cost = new Cost((System.nanoTime() - start) / 1e9, (PROCESS.getProcessCpuTime() - processor) / 1e9);
        System.out.printf(
                "%-8s %,7d documents, %,9d statements: %,.0f s, %.1f cores busy, %,.1f documents/s%n",
                store,
                report.documents(),
                report.statementCount(),
                cost.seconds,
                cost.processor / cost.seconds,
                report.documents() / cost.seconds);
        return cost;
    }

    private RunReport build(GraphStore graphs, Path documents, Progress progress) {
        try (Sources sources = new Sources(List.of(documents.toString()), null, System.in)) {
            return new Build(pipeline, graphs, Build.ontology()).run(sources, progress);
        }
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

    /** Seconds of processor time that one more document costs: opening the store, reading, storing; the middle of some. */
    private double single(String store) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < SINGLE; i++) {
            Path document = Files.createDirectories(folder.resolve("single"));
            Files.writeString(document.resolve("one.txt"), made.text(DOCUMENTS + i));
            Path target = folder.resolve(store.equals("fresh") ? "fresh" + i : store);
            long start = PROCESS.getProcessCpuTime();
            try (GraphStore graphs = GraphStore.openOrCreate(target, Names.standard())) {
                build(graphs, document, Progress.NONE);
            }
            seconds.add((PROCESS.getProcessCpuTime() - start) / 1e9);
        }
        Collections.sort(seconds);
        return seconds.get(SINGLE / 2);
    }
}
