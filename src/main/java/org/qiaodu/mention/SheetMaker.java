package org.qiaodu.mention;

import java.util.List;
import java.util.Set;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.ReadingText;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Token;

/** Makes the sheets that the tagger reads and learns from: known names recognised, values seen as plain words. */
final class SheetMaker {
    private final Tokenizer tokenizer;
    private final KnownNames known;

    SheetMaker(Tokenizer tokenizer, KnownNames known) {
        this.tokenizer = tokenizer;
        this.known = known;
    }

    /** The sheet of a sentence that stands alone. */
    Sheet of(String sentence) {
        int[] offsets = java.util.stream.IntStream.range(0, sentence.length()).toArray();
        int[] ends =
                java.util.stream.IntStream.rangeClosed(1, sentence.length()).toArray();
        ReadingText text = new ReadingText(sentence, offsets, ends, List.of());
        return of(new Passage(0, PassageKind.BODY, 0, text, List.of(new TextRange(0, sentence.length())), List.of()));
    }

    /** The sheet of a passage. */
    private Sheet of(Passage passage) {
        return of(passage, tokenizer.tokens(passage, List.of()));
    }

    /** @param tokens of a passage in which values are plain words */
    Sheet of(Passage passage, List<Token> tokens) {
        Sheet plain = Sheet.of(passage, tokens, List.of());
        List<KnownNames.Hit> hits = known.hits(plain);
        Set<String> certain = known.certain(hits);
        return plain.with(Selection.of(hits.stream()
                .flatMap(h -> known.mentions(plain, h, certain).stream())
                .toList()));
    }
}
