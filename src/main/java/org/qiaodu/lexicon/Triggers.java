package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The word lists of {@code lexicon/triggers.csv} that patterns name as {@code <list>}.
 *
 * @param lists words by list, longest first
 */
public record Triggers(Map<String, List<String>> lists) {
    private static final List<String> COLUMNS = SeedTable.columns("list", "words", "note");

    public Triggers {
        lists = Map.copyOf(lists);
    }

    /** Reads {@code list,words,note} rows; the words of one list may stand in several rows. */
    public static Triggers load(Seeds seeds, Problems problems) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (SeedTable.Row row : SeedTable.read(seeds, "lexicon", "triggers.csv", COLUMNS, problems)) {
            if (row.list("words").isEmpty()) {
                problems.add(row.file(), row.line(), "no words. Write them in the second field, separated by |.");
            }
            lists.computeIfAbsent(row.get("list"), k -> new ArrayList<>()).addAll(row.list("words"));
        }
        lists.replaceAll((k, words) -> words.stream()
                .distinct()
                .sorted(java.util.Comparator.comparingInt(String::length)
                        .reversed()
                        .thenComparing(java.util.Comparator.naturalOrder()))
                .toList());
        return new Triggers(lists);
    }

    /** The words of a list, longest first; empty where there is no such list. */
    public List<String> words(String list) {
        return lists.getOrDefault(list, List.of());
    }
}
