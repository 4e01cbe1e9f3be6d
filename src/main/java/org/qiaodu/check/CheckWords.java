package org.qiaodu.check;

import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.SeedTable;
import org.qiaodu.lexicon.Seeds;

/**
 * Words the checks need.
 *
 * @param isWord whether the dictionary has a word of two characters or more
 * @param fitting which character makes a word with what stands before and after it
 * @param likely how likely words are
 * @param soundsAlike the characters that can be read as one is, tones apart
 * @param setPhrases phrases that have one form only
 * @param stockPhrases phrases often used, in which a character that makes no word is doubtful
 * @param confusions wrong wordings with the right ones
 * @param lookAlikes for a character those it is easily mistaken for
 * @param shapes how characters look
 * @param partitions names of parts that make up a whole between them
 * @param formulas figures computed from two others
 * @param equations what wordings make of the figures in them
 * @param once groups of verbs, as alternations, for what happens once to a thing
 * @param stages what comes one after the other in the life of a thing
 * @param partsOfYear names of days and seasons
 * @param wordings classes of words that may stand for one another
 * @param retellings how figures and times are told again
 */
public record CheckWords(
        Predicate<String> isWord,
        Fitting fitting,
        LikelyWords likely,
        Function<Character, String> soundsAlike,
        List<String> setPhrases,
        List<String> stockPhrases,
        Map<String, String> confusions,
        Map<Character, String> lookAlikes,
        Shapes shapes,
        List<List<String>> partitions,
        List<Formula> formulas,
        List<Equation> equations,
        List<String> once,
        List<Stage> stages,
        List<PartOfYear> partsOfYear,
        Wordings wordings,
        RetellingModel retellings) {
    /** Words by themselves, which need no neighbours. */
    private static final String ALONE = "的了在是和与及为等以中上下年月日个到从对将把被也都很更最不有这那其之所而于向由让给使已又再还就才只则各每某该本此一二三四五六七八九十百千万亿两几";

    /** Which character makes a word with others. */
    @FunctionalInterface
    public interface Fitting {
        /** The place of the first of {@code candidates} that makes one between {@code before} and {@code after}; -1 where none does. */
        int first(String before, String candidates, String after);
    }

    /**
     * What comes one after the other in the life of a thing.
     *
     * @param begins the words for what comes before, as an alternation
     * @param comes those for what comes after
     */
    public record Stage(String begins, String comes) {}

    /**
     * A festival, a solar term, a season or a quarter.
     *
     * @param words for it
     * @param first its first day, inclusive
     * @param last its last day, inclusive; before the first where it runs over the new year
     */
    public record PartOfYear(Search words, MonthDay first, MonthDay last) {}

    /**
     * A figure computed from two others.
     *
     * @param result the words before it
     * @param numerator the words before what is divided
     * @param denominator the words before what it is divided by
     * @param tolerance percent of the result by which it may differ
     */
    public record Formula(Search result, Search numerator, Search denominator, double tolerance) {}

    /**
     * What a wording makes of the figures in it.
     *
     * @param pattern for the characters of templates, with named figures
     * @param stated name of the figure that the others give
     * @param terms what it must be; one of them is enough
     * @param names all figures the pattern names
     * @param atLeast whether it may be more
     * @param slack percent of the computed figure by which the stated one may differ, rounding apart
     */
    public record Equation(
            Search pattern, String stated, List<String> terms, List<String> names, boolean atLeast, double slack) {
        public Equation {
            terms = List.copyOf(terms);
            names = List.copyOf(names);
        }
    }

    public CheckWords {
        setPhrases = List.copyOf(setPhrases);
        stockPhrases = List.copyOf(stockPhrases);
        confusions = Map.copyOf(confusions);
        lookAlikes = Map.copyOf(lookAlikes);
        partitions = List.copyOf(partitions);
        formulas = List.copyOf(formulas);
        equations = List.copyOf(equations);
        once = List.copyOf(once);
        stages = List.copyOf(stages);
        partsOfYear = List.copyOf(partsOfYear);
    }

    /**
     * Whether a character belongs to a word of the dictionary with at most two before and two after it.
     *
     * @param at where it stands in {@code chars}
     */
    boolean makesWord(String chars, int at) {
        for (int from = Math.max(0, at - 2); from <= at; from++) {
            for (int to = Math.max(at + 1, from + 2); to <= Math.min(chars.length(), at + 3); to++) {
                if (isWord.test(chars.substring(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Reads {@code setphrases.csv}, {@code stockphrases.csv}, {@code confusions.csv}, {@code lookalikes.csv}, {@code shapes.csv}, {@code partitions.csv}, {@code formulas.csv},
     * {@code wordings.csv}, {@code equations.csv}, {@code onceverbs.csv}, {@code stages.csv}, {@code partsofyear.csv} of {@code lexicon/}, and {@code retellings/model.tsv}; mistakes go to {@code problems}.
     */
    public static CheckWords load(
            Seeds seeds,
            Predicate<String> isWord,
            Fitting fitting,
            LikelyWords likely,
            Function<Character, String> soundsAlike,
            Problems problems) {
        List<String> phrases = first(rows(seeds, "setphrases.csv", problems, "phrase", "note"), "phrase");
        List<String> stock = first(rows(seeds, "stockphrases.csv", problems, "phrase", "note"), "phrase");
        Map<String, String> confusions = new TreeMap<>();
        rows(seeds, "confusions.csv", problems, "wrong", "right")
                .forEach(row -> confusions.put(row.get("wrong"), row.get("right")));
        Map<Character, String> lookAlikes = new HashMap<>();
        rows(seeds, "lookalikes.csv", problems, "characters", "note").forEach(row -> {
            String group = row.get("characters");
            group.chars().forEach(c -> lookAlikes.merge((char) c, group, String::concat));
        });
        Map<String, String> codes = new HashMap<>();
        rows(seeds, "shapes.csv", problems, "code", "characters")
                .forEach(row -> codes.put(row.get("code"), row.get("characters")));
        Shapes shapes = new Shapes(codes);
        List<List<String>> partitions = rows(seeds, "partitions.csv", problems, "parts", "note")
                .map(row -> row.list("parts"))
                .toList();
        List<Formula> formulas = rows(
                        seeds, "formulas.csv", problems, "result", "numerator", "denominator", "tolerance")
                .map(CheckWords::formula)
                .toList();
        Map<String, String> classes = new TreeMap<>();
        rows(seeds, "wordings.csv", problems, "class", "words", "note")
                .forEach(row -> classes.put(row.get("class"), row.get("words")));
        List<Equation> equations = equations(seeds, classes, problems);
        List<String> once = first(rows(seeds, "onceverbs.csv", problems, "verbs", "note"), "verbs");
        List<Stage> stages = rows(seeds, "stages.csv", problems, "first", "then", "note")
                .map(row -> new Stage(row.get("first"), row.get("then")))
                .toList();
        return new CheckWords(
                isWord,
                fitting,
                likely,
                soundsAlike,
                phrases,
                stock,
                confusions,
                lookAlikes,
                shapes,
                partitions,
                formulas,
                equations,
                once,
                stages,
                partsOfYear(seeds, problems),
                new Wordings(classes),
                RetellingModel.load(seeds));
    }

    private static Stream<SeedTable.Row> rows(Seeds seeds, String file, Problems problems, String... columns) {
        return SeedTable.read(seeds, "lexicon", file, List.of(columns), problems).stream();
    }

    private static List<String> first(Stream<SeedTable.Row> rows, String column) {
        return rows.map(row -> row.get(column)).toList();
    }

    private static List<PartOfYear> partsOfYear(Seeds seeds, Problems problems) {
        List<PartOfYear> parts = new ArrayList<>();
        rows(seeds, "partsofyear.csv", problems, "words", "first", "last", "note")
                .forEach(row -> {
                    try {
                        MonthDay first = MonthDay.parse("--" + row.get("first"));
                        MonthDay last = MonthDay.parse("--" + row.get("last"));
                        parts.add(new PartOfYear(Search.of(row.get("words")), first, last));
                    } catch (DateTimeParseException | PatternSyntaxException e) {
                        problems.add(row.file(), row.line(), String.valueOf(e.getMessage()));
                    }
                });
        return parts;
    }

    private static Formula formula(SeedTable.Row row) {
        return new Formula(
                Search.of("(" + row.get("result") + ")[^,;。]{0,6}$"),
                Search.of("(" + row.get("numerator") + ")[^,;。]{0,6}$"),
                Search.of("(" + row.get("denominator") + ")[^,;。]{0,6}$"),
                Double.parseDouble(row.get("tolerance")));
    }

    private static List<Equation> equations(Seeds seeds, Map<String, String> classes, Problems problems) {
        List<Equation> equations = new ArrayList<>();
        rows(seeds, "equations.csv", problems, "pattern", "equation", "slack", "holds", "fails")
                .forEach(row -> {
                    try {
                        equations.add(equation(row, classes));
                    } catch (IllegalArgumentException e) {
                        problems.add(row.file(), row.line(), String.valueOf(e.getMessage()));
                    }
                });
        return equations;
    }

    private static Equation equation(SeedTable.Row row, Map<String, String> classes) {
        String[] sides = row.get("equation").split("[=>]", 2);
        Search pattern = Template.pattern(row.get("pattern"), classes);
        Map<String, Interval> ones = new TreeMap<>();
        Matcher names = Pattern.compile("\\{([a-vx-z])}").matcher(row.get("pattern"));
        while (names.find()) {
            ones.put(names.group(1), new Interval(1, 1));
        }
        if (sides.length < 2 || !ones.containsKey(sides[0])) {
            throw new IllegalArgumentException("'" + row.get("equation") + "' must begin with a figure and = or >.");
        }
        List<String> terms = List.of(sides[1].split("\\|", -1));
        terms.forEach(term -> Term.evaluate(term, ones));
        return new Equation(
                pattern,
                sides[0],
                terms,
                List.copyOf(ones.keySet()),
                row.get("equation").contains(">"),
                Double.parseDouble(row.get("slack")));
    }

    /** The characters that one is easily mistaken for: what looks or sounds like it. */
    String mistaken(char character) {
        return lookAlikes.getOrDefault(character, "") + soundsAlike.apply(character);
    }

    /** Whether one character is easily mistaken for the other: it looks or sounds like it. */
    boolean alike(char one, char other) {
        return lookAlikes.getOrDefault(one, "").indexOf(other) >= 0
                || shapes.alike(one, other)
                || soundsAlike.apply(one).indexOf(other) >= 0;
    }

    /** Whether they are, or one looks like the other but for one part of it. */
    boolean near(char one, char other) {
        return shapes.near(one, other) || alike(one, other);
    }

    /** Whether a character makes no word with those beside it, nor by itself. */
    boolean isOdd(String chars, int at) {
        char c = chars.charAt(at);
        return Character.isIdeographic(c) && ALONE.indexOf(c) < 0 && !makesWord(chars, at);
    }
}
