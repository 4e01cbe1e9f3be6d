package org.qiaodu.lexicon;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity.Kind;

/** Words that are a value by themselves: 首个, 最大, 唯一, 一半, 翻番. */
public final class WordValues {
    static final List<String> COLUMNS = SeedTable.columns("word", "kind", "value", "unit", "bound", "not_before");
    private final WordTable<WordValue> words;

    /**
     * A word that is a value.
     *
     * @param word its characters
     * @param kind the sort of quantity
     * @param value what it is; null where the word speaks of a value without giving it (前列)
     * @param unit UCUM
     * @param bound how it bounds the value
     * @param notBefore characters that, right after it, make it another word
     */
    public record WordValue(
            String word, Kind kind, @Nullable BigDecimal value, String unit, Bound bound, String notBefore) {}

    WordValues(List<SeedTable.Row> rows, Problems problems) {
        List<WordTable.Found<WordValue>> found = new ArrayList<>();
        for (SeedTable.Row row : rows) {
            Optional<Kind> kind = Arrays.stream(Kind.values())
                    .filter(k -> k.name().equals(row.get("kind")))
                    .findFirst();
            Optional<Bound> bound = Arrays.stream(Bound.values())
                    .filter(b -> b.term().equals(row.get("bound")))
                    .findFirst();
            if (kind.isEmpty() || bound.isEmpty() || row.get("word").isEmpty()) {
                problems.add(row.file(), row.line(), "a word value needs a word, a known kind and a known bound.");
                continue;
            }
            BigDecimal value = row.get("value").isEmpty() ? null : Numbers.decimal(row, "value", problems);
            found.add(new WordTable.Found<>(
                    row.get("word"),
                    new WordValue(
                            row.get("word"), kind.get(), value, row.get("unit"), bound.get(), row.get("not_before"))));
        }
        words = new WordTable<>(found);
    }

    /** Whether such a word begins with {@code first}. */
    public boolean startsWith(char first) {
        return words.startsWith(first);
    }

    /** The longest such word at {@code at}; null where there is none. */
    public @Nullable WordValue at(String text, int at) {
        for (WordTable.Found<WordValue> f : words.startingAt(text, at)) {
            int end = at + f.length();
            if (end >= text.length() || f.value().notBefore().indexOf(text.charAt(end)) < 0) {
                return f.value();
            }
        }
        return null;
    }
}
