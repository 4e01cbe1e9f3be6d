package org.qiaodu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    private Path folder;

    @Test
    void fewBytesAreLittleWhereverTheyStand() throws Exception {
        String page = file("page.txt", 40_000);
        assertThat(little("build", page)).isTrue();
        assertThat(little("extract", folder.toString())).isTrue();
        assertThat(little("build")).isTrue();
        assertThat(little("explain", "--sentence", "江门市")).isTrue();
    }

    @Test
    void manyBytesTogetherAreNotLittle() throws Exception {
        file("a.txt", 300_000);
        file("b/b.txt", 300_000);
        assertThat(little("build", folder.toString())).isFalse();
        assertThat(little("build", folder.resolve("a.txt").toString())).isTrue();
        assertThat(little(
                        "build",
                        folder.resolve("a.txt").toString(),
                        folder.resolve("b").toString()))
                .isFalse();
    }

    @Test
    void whatTheStoreHoldsIsNotRead() throws Exception {
        String store = file("store", 1_000_000);
        assertThat(little("build", file("page.txt", 40_000), "--store", store)).isTrue();
    }

    @Test
    void whatNobodyKnowsTheSizeOfIsNotLittle() {
        assertThat(little("build", "-")).isFalse();
        assertThat(little("build", "texts/*.txt")).isFalse();
    }

    @Test
    void otherCommandsStayInTheirProcess() {
        assertThat(little()).isFalse();
        assertThat(little("serve")).isFalse();
        assertThat(little("--port", "0")).isFalse();
    }

    private static boolean little(String... arguments) {
        return Launcher.isLittle(arguments);
    }

    private String file(String name, int bytes) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[bytes]).toString();
    }
}
