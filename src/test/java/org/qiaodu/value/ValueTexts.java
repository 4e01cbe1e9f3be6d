package org.qiaodu.value;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.lexicon.ValueLexicon;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.ReadingText;
import org.qiaodu.model.TextRange;

/** Passages for tests, the reader with the bundled seeds, and the corpora. */
final class ValueTexts {
    static final ValueReader READER = reader();

    private ValueTexts() {}

    private static ValueReader reader() {
        Problems problems = new Problems();
        ValueLexicon lexicon = ValueLexicon.load(Seeds.bundled(), problems);
        problems.stopIfAny();
        return new ValueReader(lexicon);
    }

    /** What is read from paragraphs without title and name. */
    static ReadValues read(String... paragraphs) {
        return READER.read(passages(paragraphs), null, null);
    }

    /** What is read from a paragraph of a document issued on a date; empty for one without. */
    static ReadValues readIssued(String issued, String paragraph) {
        @Nullable String name = issued.isEmpty() ? null : "text_" + issued;
        return READER.read(passages(paragraph), null, name);
    }

    static List<Passage> passages(String... paragraphs) {
        return IntStream.range(0, paragraphs.length)
                .mapToObj(i -> passage(i, paragraphs[i]))
                .toList();
    }

    private static Passage passage(int index, String text) {
        int[] starts = IntStream.range(0, text.length()).toArray();
        int[] ends = IntStream.rangeClosed(1, text.length()).toArray();
        List<TextRange> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("。!?".indexOf(text.charAt(i)) >= 0 || i == text.length() - 1) {
                sentences.add(new TextRange(from, i + 1));
                from = i + 1;
            }
        }
        ReadingText reading = new ReadingText(text, starts, ends, List.of());
        return new Passage(index, PassageKind.BODY, 0, reading, sentences, List.of());
    }

    /** The rows of a corpus beside this class, without its header. */
    static List<List<String>> corpus(String name) {
        try (InputStream in = Objects.requireNonNull(ValueTexts.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofCsvRecord(reader)) {
            return csv.stream().skip(1).map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
