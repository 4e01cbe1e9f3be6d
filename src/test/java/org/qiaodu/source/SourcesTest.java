package org.qiaodu.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiaodu.model.Document;
import org.qiaodu.model.UserMistake;

class SourcesTest {
    private static final String TEXT = "2023年,江门市地区生产总值4022.25亿元。";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTextFileIsItsOwnBytesDecoded() throws IOException {
        Path file = write("gdp.txt", "\ufeff" + TEXT + "\r\n");
        Document document = only(file.toString());
        assertThat(document.id().name()).isEqualTo("gdp");
        assertThat(document.text().chars()).isEqualTo(TEXT + "\r\n");
        assertThat(document.charset()).isEqualTo("UTF-8");
        assertThat(document.mediaType()).isEqualTo("text/plain");
        assertThat(document.sha256()).isEqualTo("8b82a9aff86521f8ada222856d70d70c8bcf45f9e036ab595ebd3ba976a4ba4e");
    }

    @Test
    void aFolderIsReadWithAllBelowItInOneOrder() throws IOException {
        write("b.txt", TEXT);
        write("a/c.md", TEXT);
        write("a/picture.jpg", "no text");
        write(".hidden.txt", TEXT);
        assertThat(ids(folder.toString())).containsExactly("b", "c");
        assertThat(ids(folder.resolve("b.txt").toString(), folder.resolve("a").toString()))
                .containsExactly("b", "c");
    }

    @Test
    void filesOfOneNameAreToldApartByTheirFolders() throws IOException {
        write("2023/report.txt", TEXT);
        write("2024/report.txt", TEXT);
        write("2024/report.html", TEXT);
        write("plan.txt", TEXT);
        List<String> ids = ids(folder.toString());
        assertThat(ids).hasSize(4).doesNotHaveDuplicates().contains("plan");
        assertThat(ids(
                        folder.resolve("2023").toString(),
                        folder.resolve("2024/report.txt").toString()))
                .containsExactly("2023_report", "2024_report");
    }

    @Test
    void aPatternNamesTheFilesItMatches() throws IOException {
        write("a1.txt", TEXT);
        write("a2.txt", TEXT);
        write("b.txt", TEXT);
        assertThat(ids(folder + "/a*.txt")).containsExactly("a1", "a2");
    }

    @Test
    void anArchiveIsReadEntryByEntry() throws IOException {
        Path archive = folder.resolve("texts.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (String name : List.of("城市/江门.txt", "惠州.txt", "图.png")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(ids(archive.toString())).containsExactly("惠州", "江门");
    }

    @Test
    void standardInputIsADocument() {
        InputStream in = new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
        try (Sources sources = new Sources(List.of("-"), null, in)) {
            Outcome outcome = sources.read(sources.inputs().get(0));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Read.class,
                            read -> assertThat(read.document().id().name()).isEqualTo("standard-input"));
        }
    }

    @Test
    void oneUnreadableAmongManyIsSkipped() throws IOException {
        write("good.txt", TEXT);
        write("empty.txt", "");
        try (Sources sources = sources(folder.toString())) {
            List<Outcome> outcomes =
                    sources.inputs().stream().map(sources::read).toList();
            assertThat(outcomes.get(1)).isInstanceOf(Outcome.Read.class);
            assertThat(outcomes.get(0))
                    .isInstanceOfSatisfying(
                            Outcome.Skipped.class,
                            skipped ->
                                    assertThat(skipped.skip().reason()).contains("empty.txt: no text in it (0 bytes)"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing.txt | no such file or folder",
                "empty.txt | no text in it (0 bytes)",
                "blank.txt | no text in it",
                "binary.txt | a binary file, not text",
                "undecodable.txt | are no Chinese text in any of UTF-8, UTF-16, GB18030 and Big5",
                "pictures | no readable file in this folder",
                "nothing*.txt | no file matches this pattern",
                "broken.pdf | a damaged or locked PDF file",
                "broken.docx | a damaged or locked DOCX file",
                "inner.bin | an archive where a document was expected"
            })
    void aSingleUnreadableInputIsOneClearSentence(String name, String sentence) throws IOException {
        write("empty.txt", "");
        write("blank.txt", " \n\u3000\n");
        write("binary.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff, (byte) 0xfe});
        write("undecodable.txt", new byte[] {(byte) 0xff, (byte) 0x80, 'a', (byte) 0xfa, (byte) 0xff});
        write("pictures/a.jpg", "x");
        write("broken.pdf", "%PDF-1.7 and nothing more");
        write("broken.docx", "PK\u0003\u0004 and nothing more");
        write("inner.bin", "PK\u0003\u0004 and nothing more");
        String place = folder.resolve(name).toString();
        assertThatThrownBy(() -> only(place))
                .isInstanceOf(UserMistake.class)
                .hasMessageStartingWith(place + ": ")
                .hasMessageContaining(sentence);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static Sources sources(String... words) {
        return new Sources(List.of(words), null, InputStream.nullInputStream());
    }

    private static List<String> ids(String... words) {
        try (Sources sources = sources(words)) {
            return sources.inputs().stream().map(input -> input.id().name()).toList();
        }
    }

    private static Document only(String word) {
        try (Sources sources = sources(word)) {
            assertThat(sources.inputs()).hasSize(1);
            return ((Outcome.Read) sources.read(sources.inputs().get(0))).document();
        }
    }
}
