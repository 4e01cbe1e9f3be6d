package org.qiaodu.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Eras, plan periods and turning points by their names, and the words that may follow them. */
public final class Eras {
    static final List<String> COLUMNS = SeedTable.columns("name", "aliases", "start", "end", "note");
    static final List<String> SUFFIX_COLUMNS = SeedTable.columns("word", "meaning");
    private final WordTable<Era> names;
    private final WordTable<Meaning> suffixes;

    /** What of an era's time is meant. */
    public enum Meaning {
        WHOLE,
        SINCE,
        NOW,
        AFTER,
        BEFORE,
        FIRST,
        LAST
    }

    /**
     * An era or turning point.
     *
     * @param name its name
     * @param from {@code 1949-10-01}, {@code 1978-12} or {@code 1953}: as precisely as it is known
     * @param start first day, inclusive
     * @param until as {@code from}; empty where it has no end, or is a turning point
     * @param end last day, inclusive; null where it has no end
     */
    public record Era(
            String name,
            String from,
            LocalDate start,
            String until,
            @Nullable LocalDate end) {}

    Eras(List<SeedTable.Row> eras, List<SeedTable.Row> endings, Problems problems) {
        List<WordTable.Found<Era>> found = new ArrayList<>();
        for (SeedTable.Row row : eras) {
            try {
                String until = row.get("end");
                Era era = new Era(
                        row.get("name"),
                        row.get("start"),
                        firstDay(row.get("start")),
                        until,
                        until.isEmpty() ? null : lastDay(until));
                found.add(new WordTable.Found<>(era.name(), era));
                row.list("aliases").forEach(alias -> found.add(new WordTable.Found<>(alias, era)));
            } catch (DateTimeException | StringIndexOutOfBoundsException e) {
                problems.add(
                        row.file(),
                        row.line(),
                        "'" + row.get("name") + "' runs from '" + row.get("start") + "' to '" + row.get("end")
                                + "'. Dates are 1953, 1978-12 or 1949-10-01; only the end may be empty.");
            }
        }
        names = new WordTable<>(found);
        suffixes = suffixes(endings, problems);
    }

    private static WordTable<Meaning> suffixes(List<SeedTable.Row> endings, Problems problems) {
        List<WordTable.Found<Meaning>> found = new ArrayList<>();
        for (SeedTable.Row row : endings) {
            Optional<Meaning> meaning = Arrays.stream(Meaning.values())
                    .filter(m -> m.name().equalsIgnoreCase(row.get("meaning")))
                    .findFirst();
            if (meaning.isEmpty() || row.get("word").isEmpty()) {
                problems.add(
                        row.file(),
                        row.line(),
                        "meaning '" + row.get("meaning") + "'. Known: "
                                + Arrays.stream(Meaning.values())
                                        .map(m -> m.name().toLowerCase(java.util.Locale.ROOT))
                                        .collect(Collectors.joining(" "))
                                + ".");
            } else {
                found.add(new WordTable.Found<>(row.get("word"), meaning.get()));
            }
        }
        return new WordTable<>(found);
    }

    private static LocalDate firstDay(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate lastDay(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    /** Whether the name of an era begins with {@code first}. */
    public boolean startsWith(char first) {
        return names.startsWith(first);
    }

    /** The longest name of an era at {@code at}; null where there is none. */
    public WordTable.@Nullable Found<Era> at(String text, int at) {
        return names.at(text, at);
    }

    /** The longest word at {@code at} that says which of an era's time is meant; null where there is none. */
    public WordTable.@Nullable Found<Meaning> suffixAt(String text, int at) {
        return suffixes.at(text, at);
    }
}
