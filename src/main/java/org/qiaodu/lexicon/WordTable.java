package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words and what they stand for, found at a place of a text; the longest word wins, and of equal words the first row.
 *
 * @param <T> what a word stands for
 */
public final class WordTable<T> {
    private final Map<Character, List<Found<T>>> byFirst = new HashMap<>();
    private final Map<Character, List<Found<T>>> byLast = new HashMap<>();

    /**
     * A word of the table.
     *
     * @param word its characters
     * @param value what it stands for
     */
    public record Found<T>(String word, T value) {
        /** Number of {@code char}s. */
        public int length() {
            return word.length();
        }
    }

    /** @param words the words, none empty */
    public WordTable(List<Found<T>> words) {
        for (Found<T> word : words) {
            byFirst.computeIfAbsent(word.word().charAt(0), c -> new ArrayList<>())
                    .add(word);
            byLast.computeIfAbsent(word.word().charAt(word.length() - 1), c -> new ArrayList<>())
                    .add(word);
        }
        Comparator<Found<T>> longest = Comparator.comparingInt((Found<T> f) -> -f.length());
        byFirst.values().forEach(l -> l.sort(longest));
        byLast.values().forEach(l -> l.sort(longest));
    }

    /** A table of words that stand for nothing but themselves. */
    public static WordTable<Boolean> of(List<String> words) {
        return new WordTable<>(
                words.stream().map(word -> new Found<>(word, true)).toList());
    }

    /** Whether any word begins with {@code first}. */
    public boolean startsWith(char first) {
        return byFirst.containsKey(first);
    }

    /** The words that begin at {@code at}, longest first. */
    public List<Found<T>> startingAt(String text, int at) {
        return at < 0 || at >= text.length()
                ? List.of()
                : byFirst.getOrDefault(text.charAt(at), List.of()).stream()
                        .filter(f -> text.startsWith(f.word(), at))
                        .toList();
    }

    /** The longest word that begins at {@code at}; null where none does. */
    public @Nullable Found<T> at(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return null;
        }
        for (Found<T> f : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(f.word(), at)) {
                return f;
            }
        }
        return null;
    }

    /** The words that end just before {@code end}, longest first. */
    public List<Found<T>> endingAt(String text, int end) {
        return end <= 0 || end > text.length()
                ? List.of()
                : byLast.getOrDefault(text.charAt(end - 1), List.of()).stream()
                        .filter(f -> text.startsWith(f.word(), end - f.length()))
                        .toList();
    }
}
