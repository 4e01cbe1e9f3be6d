package org.qiaodu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qiaodu.model.Document;
import org.qiaodu.model.Passage;
import org.qiaodu.model.Repair;
import org.qiaodu.model.Repeat;
import org.qiaodu.model.Span;
import org.qiaodu.model.TextRange;

/** Whatever was folded, joined or repaired, every stretch read leads back to the very words on the page. */
class OffsetsTest {
    private static final String WORDS = "江门市２０２３年ＧＤＰ，達𠮷𩸽家「双碳」(一)--；。 　增长6.5%\t强強\n\n、GDP ab";

    @Test
    void theWordsReadAreTheWordsPrintedFolded() {
        Random random = new Random(75);
        for (int round = 0; round < 300; round++) {
            assertWayBack(Texts.document(words(random, 20 + random.nextInt(400))));
        }
    }

    @Test
    void theSeedPageToo() throws IOException {
        assertWayBack(Texts.document(Files.readString(Path.of("seeds/documents/jiangmen-75-years.txt"))));
    }

    @Test
    void offsetsCountCodePointsNotChars() {
        Document document = Texts.document("𠮷田公司与𩸽业集团在江门市合作,投资达１００亿元。");
        Passage passage = Texts.read(document).passages().get(0);
        int at = passage.chars().indexOf("100亿元");
        List<Span> spans = passage.text().spans(new TextRange(at, at + 5));
        assertThat(spans).containsExactly(new Span(19, 24));
        assertThat(document.text().slice(spans.get(0))).isEqualTo("１００亿元");
    }

    private static void assertWayBack(Document document) {
        for (Passage passage : Texts.read(document).passages()) {
            for (int from = 0; from < passage.chars().length(); from += 7) {
                for (int to = from + 1; to <= Math.min(passage.chars().length(), from + 40); to += 3) {
                    assertSame(document, passage, new TextRange(from, to));
                }
            }
            for (Repeat repeat : passage.repeats()) {
                assertThat(passage.text().spans(repeat.covers())).hasSize(1).allSatisfy(span -> {
                    assertThat(span.length()).isEqualTo(repeat.place().length());
                    assertThat(letters(document.text().slice(repeat.place())))
                            .isEqualTo(letters(document.text().slice(span)));
                });
            }
        }
    }

    private static void assertSame(Document document, Passage passage, TextRange range) {
        boolean wholeCharacters = !Character.isLowSurrogate(passage.chars().charAt(range.from()))
                && !Character.isHighSurrogate(passage.chars().charAt(range.to() - 1));
        boolean repaired = passage.text().repairs().stream().map(Repair::range).anyMatch(range::overlaps);
        if (wholeCharacters && !repaired) {
            StringBuilder printed = new StringBuilder();
            passage.text()
                    .spans(range)
                    .forEach(span -> printed.append(document.text().slice(span)));
            assertThat(letters(range.of(passage.chars()))).isEqualTo(letters(printed.toString()));
        }
    }

    /** White space and marks aside, which are read by other rules. */
    private static String letters(String words) {
        return Folding.fold(words).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String words(Random random, int length) {
        int[] points = WORDS.codePoints().toArray();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return words + "\n" + words.substring(words.offsetByCodePoints(0, length / 2)) + "\n" + words;
    }
}
