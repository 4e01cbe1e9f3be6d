package org.qiaodu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.model.Correction;

/** A server that may be written to starts only where no stranger can write, or read a password. */
class WritableTest {
    @TempDir
    private Path folder;

    @Test
    void withoutAPasswordItDoesNotStart() {
        assertThat(mistake("serve", "--writable")).contains("--password-file", "password NAME");
        assertThat(mistake("serve", "--writable", "--password-file", folder + "/none"))
                .contains("no such password file");
    }

    @Test
    void openToTheWorldItNeedsEncryption() throws Exception {
        Path file = folder.resolve("curators");
        assertThat(password(file, "long enough")).isZero();
        assertThat(mistake("serve", "--writable", "--password-file", file.toString(), "--host", "0.0.0.0"))
                .contains("--tls-keystore");
    }

    @Test
    void aPasswordIsTakenFromStandardInputAndReplacesTheOneBefore() throws Exception {
        Path file = folder.resolve("curators");
        assertThat(password(file, "long enough")).isZero();
        String first = Files.readString(file);
        assertThat(password(file, "another one")).isZero();
        assertThat(Files.readString(file)).hasLineCount(1).isNotEqualTo(first).doesNotContain("another one");
        assertThat(password(file, "short")).isEqualTo(2);
    }

    @Test
    void rulingsAreReadBackAsTheyWereWritten() {
        CorrectionFile file = new CorrectionFile(folder.resolve("new"));
        assertThat(file.all()).isEmpty();
        for (String reason : new String[] {"据\"公报\"，第3页", "# no comment", "a, b"}) {
            Correction c = new Correction(
                    Correction.Action.DISMISS, "d", "字", "key", "", "", "甲", LocalDate.of(2026, 1, 2), reason);
            file.add(c);
            assertThat(file.all()).last().isEqualTo(c);
        }
    }

    private static int password(Path file, String password) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return Main.run(
                    new String[] {"password", "甲", "--file", file.toString()},
                    new PrintWriter(new StringWriter()),
                    new PrintWriter(new StringWriter()));
        } finally {
            System.setIn(before);
        }
    }

    private static String mistake(String... arguments) {
        StringWriter err = new StringWriter();
        assertThat(Main.run(arguments, new PrintWriter(new StringWriter()), new PrintWriter(err, true)))
                .isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1);
        return err.toString();
    }
}
