package org.qiaodu.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiaodu.cli.Main;

/**
 * Exports of many statements, each by a process of its own with a heap of 1 GB. {@code mvn test -Dtest.excluded=
 * -Dtest.groups=bench -Dtest=ExportBench}; {@code -Dbench.statements=N} says how many.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportBench {
    private static final int STATEMENTS = Integer.getInteger("bench.statements", 1_000_000);

    private Path folder = Path.of("");

    @BeforeAll
    void fill(@TempDir Path shared) throws Exception {
        folder = shared;
        ManyStatements.store(folder.resolve("store"), STATEMENTS);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void fitsIntoAGigabyte(Format format) throws Exception {
        long since = System.nanoTime();
        Path out = folder.resolve(format.file());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "export",
                        "--store",
                        folder.resolve("store").toString(),
                        "--format",
                        format.id(),
                        "--out",
                        out.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        System.out.printf(
                "%s: %,d statements in %.0f s, %,d MB%n",
                format.id(), STATEMENTS, (System.nanoTime() - since) / 1e9, size(out) >> 20);
    }

    private static long size(Path out) throws Exception {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }
}
