package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final Path STORE = Path.of("store");

    @Test
    void aDiskThatIsFullOrReadOnlyIsToldFromAMistakeOfTheProgram() {
        assertThat(Failures.isOfDisk(new IllegalStateException(new IOException("x"))))
                .isTrue();
        assertThat(Failures.isOfDisk(new InternalError("a fault occurred in a recent unsafe memory access")))
                .isTrue();
        assertThat(Failures.isOfDisk(new IllegalStateException("a bug"))).isFalse();
    }

    @Test
    void theReasonIsTheInnermostInFewWords() {
        assertThat(Failures.writing(STORE, new AccessDeniedException("store")))
                .hasMessageContaining("permission denied");
        assertThat(Failures.writing(
                        STORE,
                        new UncheckedIOException(new FileSystemException("store/a", null, "No space left on device"))))
                .hasMessageStartingWith("store: the store cannot be written (No space left on device)");
    }
}
