package org.qiaodu.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.SeedTable;
import org.qiaodu.lexicon.Seeds;

/**
 * Words the checks need.
 *
 * @param isWord whether the dictionary has a word of two characters or more
 * @param soundsAlike whether two characters can be read alike, tones apart
 * @param setPhrases phrases that have one form only
 * @param confusions wrong wordings with the right ones
 * @param lookAlikes for a character those it is easily mistaken for
 * @param partitions names of parts that make up a whole between them
 * @param formulas figures computed from two others
 */
public record CheckWords(
        Predicate<String> isWord,
        BiPredicate<Character, Character> soundsAlike,
        List<String> setPhrases,
        Map<String, String> confusions,
        Map<Character, String> lookAlikes,
        List<List<String>> partitions,
        List<Formula> formulas) {
    /**
     * A figure computed from two others.
     *
     * @param result the words before it
     * @param numerator the words before what is divided
     * @param denominator the words before what it is divided by
     * @param tolerance percent of the result by which it may differ
     */
    public record Formula(Pattern result, Pattern numerator, Pattern denominator, double tolerance) {}

    public CheckWords {
        setPhrases = List.copyOf(setPhrases);
        confusions = Map.copyOf(confusions);
        lookAlikes = Map.copyOf(lookAlikes);
        partitions = List.copyOf(partitions);
        formulas = List.copyOf(formulas);
    }

    /**
     * Reads {@code setphrases.csv}, {@code confusions.csv}, {@code lookalikes.csv}, {@code partitions.csv} and
     * {@code formulas.csv} of {@code lexicon/}; mistakes go to {@code problems}.
     */
    public static CheckWords load(
            Seeds seeds, Predicate<String> isWord, BiPredicate<Character, Character> soundsAlike, Problems problems) {
        List<String> phrases = rows(seeds, "setphrases.csv", problems, "phrase", "note")
                .map(row -> row.get("phrase"))
                .toList();
        Map<String, String> confusions = new TreeMap<>();
        rows(seeds, "confusions.csv", problems, "wrong", "right")
                .forEach(row -> confusions.put(row.get("wrong"), row.get("right")));
        Map<Character, String> lookAlikes = new HashMap<>();
        rows(seeds, "lookalikes.csv", problems, "characters", "note").forEach(row -> {
            String group = row.get("characters");
            group.chars().forEach(c -> lookAlikes.merge((char) c, group, String::concat));
        });
        List<List<String>> partitions = rows(seeds, "partitions.csv", problems, "parts", "note")
                .map(row -> row.list("parts"))
                .toList();
        List<Formula> formulas = rows(
                        seeds, "formulas.csv", problems, "result", "numerator", "denominator", "tolerance")
                .map(CheckWords::formula)
                .toList();
        return new CheckWords(isWord, soundsAlike, phrases, confusions, lookAlikes, partitions, formulas);
    }

    private static Stream<SeedTable.Row> rows(Seeds seeds, String file, Problems problems, String... columns) {
        return SeedTable.read(seeds, "lexicon", file, List.of(columns), problems).stream();
    }

    private static Formula formula(SeedTable.Row row) {
        return new Formula(
                Pattern.compile("(" + row.get("result") + ")[^,;。]{0,6}$"),
                Pattern.compile("(" + row.get("numerator") + ")[^,;。]{0,6}$"),
                Pattern.compile("(" + row.get("denominator") + ")[^,;。]{0,6}$"),
                Double.parseDouble(row.get("tolerance")));
    }

    /** Whether one character is easily mistaken for the other: it looks or sounds like it. */
    boolean alike(char one, char other) {
        return lookAlikes.getOrDefault(one, "").indexOf(other) >= 0 || soundsAlike.test(one, other);
    }
}
