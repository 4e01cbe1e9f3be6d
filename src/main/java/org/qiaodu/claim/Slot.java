package org.qiaodu.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named place in a pattern.
 *
 * @param name as claims name it
 * @param types the types of chunk it takes; empty for a slot of free words
 * @param wordsAs the class that free words are taken for; null for a slot of chunks
 * @param endings the words that free words must end in; empty where any will do
 * @param many whether it takes an enumeration
 */
record Slot(String name, List<String> types, @Nullable String wordsAs, List<String> endings, boolean many) {
    Slot {
        types = List.copyOf(types);
        endings = List.copyOf(endings);
    }

    /** Whether words may fill it: they end as they must, and say more than that ending. */
    boolean takes(String words) {
        return endings.isEmpty() || endings.stream().anyMatch(e -> words.length() > e.length() && words.endsWith(e));
    }
}
