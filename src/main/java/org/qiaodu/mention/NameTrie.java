package org.qiaodu.mention;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qiaodu.model.TextRange;

/** Finds all occurrences of many words at once. */
final class NameTrie<V> {
    private final AhoCorasickDoubleArrayTrie<V> trie = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    /** One occurrence. */
    record Hit<V>(TextRange range, V value) {}

    /** @param words what to find, with what each means; may be empty */
    NameTrie(Map<String, V> words) {
        empty = words.isEmpty();
        if (!empty) {
            trie.build(new TreeMap<>(words));
        }
    }

    /** Every occurrence in {@code text}, overlapping ones too, by end. */
    List<Hit<V>> in(String text) {
        List<Hit<V>> hits = new ArrayList<>();
        if (!empty) {
            trie.parseText(text, (begin, end, value) -> {
                hits.add(new Hit<>(new TextRange(begin, end), value));
            });
        }
        return hits;
    }
}
