package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.qiaodu.lexicon.NameLexicon;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Passage;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.ReadingText;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Values;

/** Passages for tests and the reader with the bundled seeds. */
final class MentionTexts {
    static final Seeds SEEDS = Seeds.bundled();
    static final NameLexicon LEXICON = lexicon();
    static final MentionReader READER = new MentionReader(LEXICON, TaggerModel.load(SEEDS));

    private MentionTexts() {}

    private static NameLexicon lexicon() {
        Problems problems = new Problems();
        NameLexicon lexicon = NameLexicon.load(SEEDS, problems);
        problems.stopIfAny();
        return lexicon;
    }

    static List<AnnotatedPassage> read(String... paragraphs) {
        return READER.read(passages(paragraphs), List.of());
    }

    static List<AnnotatedPassage> read(Values values, String paragraph) {
        return READER.read(passages(paragraph), List.of(values));
    }

    private static List<Passage> passages(String... paragraphs) {
        List<Passage> passages = new ArrayList<>();
        for (String words : paragraphs) {
            ReadingText text = new ReadingText(
                    words,
                    IntStream.range(0, words.length()).toArray(),
                    IntStream.rangeClosed(1, words.length()).toArray(),
                    List.of());
            passages.add(new Passage(
                    passages.size(), PassageKind.BODY, 0, text, List.of(new TextRange(0, words.length())), List.of()));
        }
        return passages;
    }

    /** All mentions, in order. */
    static List<Mention> mentions(String... paragraphs) {
        return read(paragraphs).stream()
                .flatMap(p -> p.chunks().stream())
                .filter(Mention.class::isInstance)
                .map(Mention.class::cast)
                .toList();
    }

    /** Each mention as {@code words|Class}. */
    static List<String> named(String... paragraphs) {
        List<String> named = new ArrayList<>();
        for (AnnotatedPassage passage : read(paragraphs)) {
            passage.chunks().stream()
                    .filter(Mention.class::isInstance)
                    .map(Mention.class::cast)
                    .forEach(m -> named.add(m.range().of(passage.passage().chars()) + "|" + m.type()));
        }
        return named;
    }
}
