package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;

/** Words before and after a number that say how it bounds the true value. */
public final class BoundWords {
    static final List<String> COLUMNS = SeedTable.columns("word", "side", "bound", "not_after", "not_before");
    private final WordTable<BoundWord> before;
    private final WordTable<BoundWord> beforeRound;
    private final WordTable<BoundWord> after;

    /**
     * A bound word.
     *
     * @param word its characters
     * @param bound what it says
     * @param notAfter characters that, right before it, make it another word
     * @param notBefore characters that, right after it, make it another word
     */
    public record BoundWord(String word, Bound bound, String notAfter, String notBefore) {}

    BoundWords(List<SeedTable.Row> rows, Problems problems) {
        before = new WordTable<>(side(rows, "before", problems));
        beforeRound = new WordTable<>(side(rows, "before_round", problems));
        after = new WordTable<>(side(rows, "after", problems));
        for (SeedTable.Row row : rows) {
            if (!List.of("before", "before_round", "after").contains(row.get("side"))) {
                problems.add(
                        row.file(), row.line(), "side '" + row.get("side") + "'. Known: before before_round after.");
            }
        }
    }

    private static List<WordTable.Found<BoundWord>> side(List<SeedTable.Row> rows, String side, Problems problems) {
        List<WordTable.Found<BoundWord>> found = new ArrayList<>();
        for (SeedTable.Row row : rows) {
            if (!row.get("side").equals(side)) {
                continue;
            }
            Optional<Bound> bound = Arrays.stream(Bound.values())
                    .filter(b -> b.term().equals(row.get("bound")))
                    .findFirst();
            if (bound.isEmpty() || row.get("word").isEmpty()) {
                problems.add(
                        row.file(),
                        row.line(),
                        "bound '" + row.get("bound") + "' of '" + row.get("word")
                                + "'. A row needs a word and one of Exact Approximate MoreThan LessThan.");
                continue;
            }
            BoundWord word = new BoundWord(row.get("word"), bound.get(), row.get("not_after"), row.get("not_before"));
            found.add(new WordTable.Found<>(word.word(), word));
        }
        return found;
    }

    /**
     * The longest bound word that ends just before a number.
     *
     * @param end where the number begins
     * @param round whether it is a bare 百 千 万 亿
     */
    public @Nullable BoundWord before(String text, int end, boolean round) {
        BoundWord word = before(before, text, end);
        return word == null && round ? before(beforeRound, text, end) : word;
    }

    private static @Nullable BoundWord before(WordTable<BoundWord> table, String text, int end) {
        for (WordTable.Found<BoundWord> f : table.endingAt(text, end)) {
            int start = end - f.length();
            if (start == 0 || f.value().notAfter().indexOf(text.charAt(start - 1)) < 0) {
                return f.value();
            }
        }
        return null;
    }

    /** The longest bound word at {@code at}, where a number has ended; null where there is none. */
    public @Nullable BoundWord after(String text, int at) {
        for (WordTable.Found<BoundWord> f : after.startingAt(text, at)) {
            int end = at + f.length();
            if (end >= text.length() || f.value().notBefore().indexOf(text.charAt(end)) < 0) {
                return f.value();
            }
        }
        return null;
    }
}
