package org.qiaodu.check;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.SeedTable;
import org.qiaodu.lexicon.Seeds;

/**
 * Words the checks for misprints need.
 *
 * @param isWord whether the dictionary has a word of two characters or more
 * @param setPhrases phrases that have one form only
 * @param confusions wrong wordings with the right ones
 */
public record CheckWords(Predicate<String> isWord, List<String> setPhrases, Map<String, String> confusions) {
    public CheckWords {
        setPhrases = List.copyOf(setPhrases);
        confusions = Map.copyOf(confusions);
    }

    /** Reads {@code lexicon/setphrases.csv} and {@code lexicon/confusions.csv}; mistakes go to {@code problems}. */
    public static CheckWords load(Seeds seeds, Predicate<String> isWord, Problems problems) {
        List<String> phrases =
                SeedTable.read(seeds, "lexicon", "setphrases.csv", List.of("phrase", "note"), problems).stream()
                        .map(row -> row.get("phrase"))
                        .toList();
        Map<String, String> confusions = new java.util.TreeMap<>();
        SeedTable.read(seeds, "lexicon", "confusions.csv", List.of("wrong", "right"), problems)
                .forEach(row -> confusions.put(row.get("wrong"), row.get("right")));
        return new CheckWords(isWord, phrases, confusions);
    }
}
