package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Passage;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.Token;

/**
 * A passage as its recognisers see it: words, some of them already recognised.
 *
 * @param passage the passage
 * @param words in order; they do not overlap
 */
record Sheet(Passage passage, List<Word> words) {
    Sheet {
        words = List.copyOf(words);
    }

    /** A sheet of tokens and chunks; tokens are cut at the borders of chunks. */
    static Sheet of(Passage passage, List<Token> tokens, List<? extends Chunk> chunks) {
        String text = passage.chars();
        List<Word> plain = new ArrayList<>();
        for (Token token : tokens) {
            plain.add(new Word(token.range().of(text), token.range(), token.tag(), null));
        }
        return new Sheet(passage, plain).with(chunks);
    }

    /** The same passage with chunks, where nothing is recognised yet; words are cut at their borders. */
    Sheet with(List<? extends Chunk> chunks) {
        String text = passage.chars();
        List<Word> cut = new ArrayList<>();
        int chunk = 0;
        for (Word word : words) {
            int at = word.from();
            while (at < word.to()) {
                while (chunk < chunks.size() && chunks.get(chunk).range().to() <= at) {
                    chunk++;
                }
                TextRange next = chunk < chunks.size() ? chunks.get(chunk).range() : null;
                if (next != null && next.from() <= at) {
                    if (cut.isEmpty() || cut.get(cut.size() - 1).chunk() != chunks.get(chunk)) {
                        cut.add(new Word(next.of(text), next, word.tag(), chunks.get(chunk)));
                    }
                    at = next.to();
                } else {
                    int to = next == null ? word.to() : Math.min(word.to(), next.from());
                    TextRange range = new TextRange(at, to);
                    cut.add(range.equals(word.range()) ? word : new Word(range.of(text), range, word.tag(), null));
                    at = to;
                }
            }
        }
        return new Sheet(passage, cut);
    }

    String text() {
        return passage.chars();
    }

    int size() {
        return words.size();
    }

    Word word(int i) {
        return words.get(i);
    }

    /** The word at {@code i}; null outside the passage. */
    @Nullable
    Word wordOrNull(int i) {
        return i < 0 || i >= words.size() ? null : words.get(i);
    }

    /** Whether the words are these characters at {@code i}. */
    boolean is(int i, String characters) {
        return i >= 0 && i < words.size() && words.get(i).text().equals(characters);
    }

    /** Characters from the start of word {@code i} to the end of word {@code j}, inclusive. */
    TextRange range(int i, int j) {
        return new TextRange(words.get(i).from(), words.get(j).to());
    }

    /** Index of the word that holds {@code char} {@code at}; -1 where none does. */
    int holding(int at) {
        int low = 0;
        int high = words.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Word w = words.get(middle);
            if (w.to() <= at) {
                low = middle + 1;
            } else if (w.from() > at) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** Whether a word begins at {@code char} {@code at}. */
    boolean begins(int at) {
        int i = holding(at);
        return i >= 0 && words.get(i).from() == at;
    }

    /** Whether a word ends just before {@code char} {@code at}. */
    boolean ends(int at) {
        int i = holding(at - 1);
        return i >= 0 && words.get(i).to() == at;
    }

    /** The first name of some sort; null where there is none. */
    @Nullable
    Mention firstName(Predicate<Mention> sort) {
        return words.stream()
                .map(Word::mention)
                .filter(m -> m != null && m.form() == Mention.Form.NAME && sort.test(m))
                .findFirst()
                .orElse(null);
    }
}
