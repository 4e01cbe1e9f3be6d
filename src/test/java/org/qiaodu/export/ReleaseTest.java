package org.qiaodu.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.model.UserMistake;
import org.qiaodu.store.GraphStore;

class ReleaseTest {
    private static final Edition EDITION = new Edition(
            "江门 \"Jiangmen\"",
            "",
            LocalDate.of(2026, 11, 23),
            List.of("甲 A", "乙 B"),
            "CC-BY-4.0",
            "0.1.0",
            "qiaodu release");

    @TempDir
    private Path folder = Path.of("");

    private Path release = Path.of("");

    @BeforeEach
    void write() {
        release = folder.resolve("release");
        release(release, "one", "two");
    }

    private static void release(Path into, String... documents) {
        try (GraphStore store = Stores.of(documents)) {
            new Release(store, EDITION, Tongue.ZH, Progress.NONE).write(into);
        }
    }

    @Test
    void theSameGraphGivesTheSameBytes() throws IOException {
        release(folder.resolve("again"), "two", "one");
        assertThat(Checksums.of(folder.resolve("again"))).isEqualTo(Checksums.of(release));
        assertThat(folder.resolve("again").resolve("SHA256SUMS")).hasSameBinaryContentAs(release.resolve("SHA256SUMS"));
    }

    @Test
    void aFreshReleaseIsVerified() {
        ReleaseCheck check = ReleaseCheck.of(release);
        assertThat(check.problems()).isEmpty();
        assertThat(check.files()).isGreaterThan(15);
        assertThat(check.quads()).isGreaterThan(1000);
    }

    @Test
    void whateverIsChangedMissingOrAddedIsFound() throws IOException {
        Files.writeString(release.resolve("CITATION.cff"), "title: another");
        Files.delete(release.resolve("catalogue.ttl"));
        Files.writeString(release.resolve("note.txt"), "new");
        assertThat(ReleaseCheck.of(release).problems())
                .anySatisfy(p -> assertThat(p).startsWith("CITATION.cff: was changed"))
                .anySatisfy(p -> assertThat(p).startsWith("catalogue.ttl: is missing"))
                .anySatisfy(p -> assertThat(p).startsWith("note.txt: is no part"))
                .hasSize(3);
    }

    @Test
    void countsAreCountedAgainAndNotTakenFromTheChecksums() throws IOException {
        Path graph = release.resolve("graph.nq");
        List<String> quads = Files.readAllLines(graph);
        Files.write(graph, quads.subList(1, quads.size()));
        Checksums.of(release).write(release);
        assertThat(ReleaseCheck.of(release).problems())
                .singleElement()
                .asString()
                .startsWith("graph.nq: its counts differ");
    }

    @Test
    void aBrokenGraphIsAProblemAndNoFailure() throws IOException {
        Files.writeString(release.resolve("graph.trig"), "<a> <b>");
        assertThat(ReleaseCheck.of(release).problems()).anyMatch(p -> p.startsWith("graph.trig: cannot be counted"));
    }

    @Test
    void catalogueAndProvenanceAreTurtleThatNamesEveryFileDocumentAndRule() {
        String catalogue = triples("catalogue.ttl");
        assertThat(catalogue).contains("graph.nq", "exports/qiaodu.gexf", "江门 \\\"Jiangmen\\\"", "2026-11-23", "甲 A");
        assertThat(triples("provenance.ttl"))
                .contains("/doc/one", "/doc/two", "/run/", "rulesVersion", "v1", "qiaodu release", "Apache Jena");
    }

    private String triples(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(release.resolve(file)).parse(graph);
        return graph.find().toList().toString();
    }

    @Test
    void theCitationNamesAuthorsDateAndTheGraphsOwnEdition() throws IOException {
        String hash = Checksums.hash(release.resolve("graph.nq"));
        assertThat(Files.readString(release.resolve("CITATION.cff")))
                .contains("cff-version: 1.2.0", "date-released: 2026-11-23", "name: \"乙 B\"", "license: CC-BY-4.0")
                .contains("version: \"" + hash.substring(0, 12) + "\"");
        assertThat(Files.readString(release.resolve("README.md"))).contains("2 observations", "观测2条", "doc/one");
    }

    @Test
    void aFolderThatIsNotEmptyOrHoldsNoReleaseIsAMistake() {
        assertThatThrownBy(() -> release(release, "one"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> ReleaseCheck.of(folder))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("no release here");
    }
}
