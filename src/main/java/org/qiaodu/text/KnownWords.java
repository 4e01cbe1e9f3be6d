package org.qiaodu.text;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;

/** What counts as a word when a misprint is told from a real difference, or two halves of a word are joined. */
@FunctionalInterface
public interface KnownWords {
    /** @param word folded, two characters or more */
    boolean knows(String word);

    /**
     * The place among {@code candidates} of the first that makes a word with what stands before and after it; -1 where none does.
     *
     * @param before folded; may be empty
     * @param after folded; may be empty
     */
    default int fitting(String before, String candidates, String after) {
        for (int i = 0; i < candidates.length(); i++) {
            if (knows(before + candidates.charAt(i) + after)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * How often a word was counted in the texts that the dictionary was made from; 0 where it was not.
     *
     * @param word folded
     * @param next the word that must follow it there; empty for any
     */
    default int frequency(String word, String next) {
        return 0;
    }

    /** The words of HanLP's dictionary. */
    static KnownWords ofDictionary() {
        return new Dictionary();
    }

    /** HanLP's dictionary, a tree of characters: no word is tried whose beginning it does not have. */
    final class Dictionary implements KnownWords {
        private static final int ROOT = 1;

        @Override
        public boolean knows(String word) {
            return CoreDictionary.contains(word);
        }

        @Override
        public int frequency(String word, String next) {
            return next.isEmpty()
                    ? CoreDictionary.getTermFrequency(word)
                    : CoreBiGramTableDictionary.getBiFrequency(word, next);
        }

        @Override
        public int fitting(String before, String candidates, String after) {
            int begun = CoreDictionary.trie.transition(before, ROOT);
            for (int i = 0; begun >= 0 && i < candidates.length(); i++) {
                int with = CoreDictionary.trie.transition(candidates.charAt(i), begun);
                if (with >= 0
                        && CoreDictionary.trie.transition(after, with) >= 0
                        && knows(before + candidates.charAt(i) + after)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
