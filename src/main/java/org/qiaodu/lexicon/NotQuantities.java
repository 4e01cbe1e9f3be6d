package org.qiaodu.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Number characters that are no quantity: set phrases, and names made with a number. */
public final class NotQuantities {
    static final List<String> COLUMNS = SeedTable.columns("place", "words");
    private final WordTable<Boolean> phrases;
    private final WordTable<Boolean> after;
    private final WordTable<Boolean> before;
    private final WordTable<Boolean> label;
    private final WordTable<Boolean> ordinal;

    NotQuantities(List<SeedTable.Row> rows, Problems problems) {
        for (SeedTable.Row row : rows) {
            if (!List.of("phrase", "after", "before", "label", "ordinal").contains(row.get("place"))
                    || row.get("words").isEmpty()) {
                problems.add(
                        row.file(),
                        row.line(),
                        "place '" + row.get("place")
                                + "'. Known: phrase after before label ordinal; words must not be empty.");
            }
        }
        phrases = table(rows, "phrase");
        after = table(rows, "after");
        before = table(rows, "before");
        label = table(rows, "label");
        ordinal = table(rows, "ordinal");
    }

    private static WordTable<Boolean> table(List<SeedTable.Row> rows, String place) {
        return new WordTable<>(rows.stream()
                .filter(r -> r.get("place").equals(place) && !r.get("words").isEmpty())
                .map(r -> new WordTable.Found<>(r.get("words"), true))
                .toList());
    }

    /** Whether a set phrase begins with {@code first}. */
    public boolean phraseStartsWith(char first) {
        return phrases.startsWith(first);
    }

    /** The set phrase at {@code at}; null where there is none. */
    public @Nullable String phraseAt(String text, int at) {
        WordTable.Found<Boolean> found = phrases.at(text, at);
        return found == null ? null : found.word();
    }

    /** How long the words at {@code at} are that make a number before them a name; 0 where there are none. */
    public int namedByWordsAfter(String text, int at) {
        WordTable.Found<Boolean> found = after.at(text, at);
        return found == null ? 0 : found.length();
    }

    /** How long the words at {@code at} are that make 第 and a number before them no rank (第一次, 第五届); 0 where there are none. */
    public int orderedByWordsAfter(String text, int at) {
        WordTable.Found<Boolean> found = ordinal.at(text, at);
        return found == null ? 0 : found.length();
    }

    /** Whether the words before {@code at} make a number there, if no unit follows it, the label of one of several: 表3, 问题2. */
    public boolean labelledByWordsBefore(String text, int at) {
        return !label.endingAt(text, at).isEmpty();
    }

    /** Whether the words before {@code at} make a number there a name. */
    public boolean namedByWordsBefore(String text, int at) {
        return !before.endingAt(text, at).isEmpty();
    }
}
