package org.qiaodu.text;

import java.util.List;
import org.qiaodu.model.Document;
import org.qiaodu.model.DocumentId;
import org.qiaodu.model.Layout;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.RawText;

/** Small documents for tests, and what was read from them. */
final class Texts {
    private static final PassageReader READER = new PassageReader(KnownWords.ofDictionary());

    private Texts() {}

    static Document document(String text) {
        return new Document(DocumentId.of("test"), new RawText(text), "0".repeat(64), "UTF-8", "text/plain", List.of());
    }

    static Layout read(Document document) {
        return READER.read(document);
    }

    static Layout read(String text) {
        return read(document(text));
    }

    /** The words of each passage of one kind. */
    static List<String> of(Layout layout, PassageKind kind) {
        return layout.passages().stream()
                .filter(passage -> passage.kind() == kind)
                .map(Passage::chars)
                .toList();
    }

    /** The first passage that has these words. */
    static Passage passage(Layout layout, String words) {
        return layout.passages().stream()
                .filter(passage -> passage.chars().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** The first sentence that has these words. */
    static String sentence(Layout layout, String words) {
        Passage passage = passage(layout, words);
        return passage.sentences().stream()
                .map(range -> range.of(passage.chars()))
                .filter(sentence -> sentence.contains(words))
                .findFirst()
                .orElseThrow();
    }
}
