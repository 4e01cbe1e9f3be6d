package org.qiaodu.text;

import com.hankcs.hanlp.dictionary.CoreDictionary;

/** What counts as a word when a misprint is told from a real difference, or two halves of a word are joined. */
@FunctionalInterface
public interface KnownWords {
    /** @param word folded, two characters or more */
    boolean knows(String word);

    /** The words of HanLP's dictionary. */
    static KnownWords ofDictionary() {
        return CoreDictionary::contains;
    }
}
