package org.qiaodu.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Packed;

/** The rules version covers the seeds and the program, wherever they lie. */
class SeedKnowledgeTest {
    private static final Path PROGRAM =
            Packed.place("/org/qiaodu/cli/Main.class").resolveSibling("..").normalize();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aDocumentIsReadAgainByAProgramWhoseReadingRoomsChanged() throws IOException {
        Seeds seeds = Seeds.bundled();
        String shipped = SeedKnowledge.version(seeds);
        Path copy = copy(PROGRAM, Files.createDirectory(folder.resolve("program")));
        assertThat(SeedKnowledge.version(seeds, copy)).isEqualTo(shipped).matches("[0-9a-f]{64}");

        append(copy.resolve("cli/Main.class"));
        assertThat(SeedKnowledge.version(seeds, copy))
                .as("pages and commands read nothing")
                .isEqualTo(shipped);

        append(copy.resolve("claim/ClaimReader.class"));
        assertThat(SeedKnowledge.version(seeds, copy)).isNotEqualTo(shipped);
    }

    @Test
    void theVersionIsTheSameFromAJar() throws IOException {
        Path jar = folder.resolve("program.jar");
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            copy(PROGRAM, inside.getPath("/"));
        }
        Seeds seeds = Seeds.bundled();
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            assertThat(SeedKnowledge.version(seeds, inside.getPath("/"))).isEqualTo(SeedKnowledge.version(seeds));
        }
    }

    @Test
    void anotherRuleIsAnotherVersion() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("mine.yaml"), "");
        assertThat(SeedKnowledge.version(Seeds.bundled().with(folder)))
                .isNotEqualTo(SeedKnowledge.version(Seeds.bundled()));
    }

    private static void append(Path file) throws IOException {
        Files.write(file, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
