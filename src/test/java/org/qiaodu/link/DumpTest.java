package org.qiaodu.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiaodu.model.Point;
import org.qiaodu.model.UserMistake;

/**
 * Dumps read and indexed. {@code slice.json} is sixteen entities of Wikidata (CC0) as wetneb/openrefine-wikibase @4589b69f
 * keeps them in its tests.
 */
class DumpTest {
    private static final String BROKEN = """
            [
            {"type":"item","id":"Q1","labels":[],"aliases":[],"claims":[],"sitelinks":[]},
            {"type":"item","id":"Q2","labels":{"zh":{"language":"zh","value":"地球"}},"claims":{"P31":[{"rank":"normal",\
            "mainsnak":{"snaktype":"value","property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":515}}}},\
            {"rank":"deprecated","mainsnak":{"datavalue":{"value":{"id":"Q7"}}}},{"mainsnak":{"snaktype":"novalue"}}]}},
            {"type":"item","id":"Q3","labels":{"zh":{"language":"zh","val
            {"type":"item","id":"X4"},
            not JSON at all

            {"type":"item","id":"Q5","labels":{"zh":{"language":"zh","value":"人類"}},"aliases":{}}
            ]""";

    @TempDir
    private Path folder;

    @Test
    void brokenLinesAreCountedAndTheOthersRead() throws IOException {
        List<Item> items = new ArrayList<>();
        Dump.Count count = Dump.read(bytes(BROKEN), items::add);
        assertThat(count).isEqualTo(new Dump.Count(3, 3));
        assertThat(items).extracting(Item::id).containsExactly("Q1", "Q2", "Q5");
        assertThat(items.get(1).claims()).isEqualTo(Map.of("P31", List.of("Q515")));
    }

    @Test
    void anItemOfTheSliceIsReadWithAllThatLinkingNeeds() throws IOException {
        Map<String, Item> items = new java.util.HashMap<>();
        assertThat(Dump.read(slice(), item -> items.put(item.id(), item))).isEqualTo(new Dump.Count(16, 0));
        Item university = Objects.requireNonNull(items.get("Q1065414"));
        assertThat(university.label()).isEqualTo("阿姆斯特丹自由大学");
        assertThat(university.values("P131")).containsExactly("Q9899");
        assertThat(university.keys()).contains("P1566:6951830");
        assertThat(Objects.requireNonNull(university.point()).kilometresTo(new Point(52.37, 4.9)))
                .isLessThan(10);
        assertThat(university.labels().keySet()).isSubsetOf(Item.LANGUAGES);
    }

    @Test
    void theIndexFindsNamesInEitherScriptAliasesAndKeys() throws IOException {
        try (DumpIndex index = index("slice.json", slice())) {
            assertThat(index.named(DumpText.FOLDING.fold("美国"), "美国"))
                    .extracting(Item::id)
                    .containsExactly("Q30");
            assertThat(index.named(DumpText.FOLDING.fold("美利堅合眾國"), "美利堅合眾國"))
                    .extracting(Item::id)
                    .containsExactly("Q30");
            assertThat(index.named(DumpText.FOLDING.fold("花旗国"), "花旗国"))
                    .extracting(Item::id)
                    .containsExactly("Q30");
            assertThat(index.keyed("P1566:6951830")).extracting(Item::id).containsExactly("Q1065414");
            assertThat(index.named("p17", "P17")).isEmpty();
            assertThat(index.get("Q999999999")).isEmpty();
            assertThat(index.size()).isEqualTo(15);
            assertThat(index.date()).isEqualTo(LocalDate.of(2026, 11, 16));
            assertThat(index.source()).isEqualTo("Wikidata dump slice.json (CC0)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "json.gz", "json.bz2"})
    void aPackedDumpIsReadLikeAPlainOne(String ending) throws IOException {
        Path file = folder.resolve("dump." + ending);
        try (OutputStream out = packed(file, ending)) {
            slice().transferTo(out);
        }
        try (InputStream in = Dump.open(file)) {
            assertThat(Dump.read(in, item -> {}).entities()).isEqualTo(16);
        }
    }

    private static OutputStream packed(Path file, String ending) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return switch (ending) {
            case "json.gz" -> new GZIPOutputStream(out);
            case "json.bz2" -> new BZip2CompressorOutputStream(out);
            default -> out;
        };
    }

    @Test
    void whatIsNoDumpIsToldAndAnOldIndexStays() throws IOException {
        index("slice.json", slice()).close();
        assertThatThrownBy(() -> index("notes.txt", bytes("Dear all,\nno dump here.\n")))
                .isInstanceOf(UserMistake.class)
                .hasMessageStartingWith("notes.txt: not a Wikidata JSON dump; none of its 2 lines");
        try (DumpIndex old = DumpIndex.open(folder)) {
            assertThat(old.size()).isEqualTo(15);
        }
        Path cut = folder.resolve("cut.json.gz");
        Files.write(cut, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2});
        assertThatThrownBy(() -> index("cut.json.gz", Dump.open(cut)))
                .hasMessageContaining("breaks off after 0 entities");
        assertThatThrownBy(() -> Dump.open(folder.resolve("none.json"))).hasMessageContaining("no such file");
        assertThatThrownBy(() -> DumpIndex.open(folder.resolve("none"))).hasMessageContaining("no such folder");
    }

    private DumpIndex index(String name, InputStream dump) {
        new DumpIndexer(DumpText.FOLDING, read -> {}).index(dump, name, LocalDate.of(2026, 11, 16), folder);
        return DumpIndex.open(folder);
    }

    private static InputStream slice() {
        return Objects.requireNonNull(DumpTest.class.getResourceAsStream("slice.json"));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
