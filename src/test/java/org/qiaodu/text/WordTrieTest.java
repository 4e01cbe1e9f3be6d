package org.qiaodu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qiaodu.model.TextRange;

class WordTrieTest {
    private static final String ALPHABET = "江门市新会区";

    @Test
    void findsWordsInsideAndAcrossOthers() {
        WordTrie<String> trie = new WordTrie<>(Map.of("江门", "a", "江门市", "b", "门市", "c", "市", "d"));
        assertThat(trie.in("在江门市内")).containsExactly(hit(1, 3, "a"), hit(1, 4, "b"), hit(2, 4, "c"), hit(3, 4, "d"));
    }

    @Test
    void findsNothingWithoutWordsOrWithoutText() {
        assertThat(new WordTrie<>(Map.of()).in("江门")).isEmpty();
        assertThat(new WordTrie<>(Map.of("江门", 1)).in("")).isEmpty();
    }

    @Test
    void findsWhatALookAtEveryPlaceFinds() {
        Random random = new Random(7);
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            words.put(any(random, 1 + random.nextInt(7)), i);
        }
        String text = any(random, 500);
        List<WordTrie.Hit<Integer>> expected = words.entrySet().stream()
                .flatMap(word -> IntStream.range(0, text.length())
                        .filter(at -> text.startsWith(word.getKey(), at))
                        .mapToObj(at -> hit(at, at + word.getKey().length(), word.getValue())))
                .toList();
        assertThat(new WordTrie<>(words).in(text)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String any(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static <V> WordTrie.Hit<V> hit(int from, int to, V value) {
        return new WordTrie.Hit<>(new TextRange(from, to), value);
    }
}
