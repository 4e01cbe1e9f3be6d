package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that say when: relative ones, parts of a year, reigns. */
public final class TimeWords {
    static final List<String> RELATIVE_COLUMNS = SeedTable.columns("word", "anchor", "unit", "shift");
    static final List<String> CALENDAR_COLUMNS = SeedTable.columns("word", "first_month", "last_month", "approximate");
    static final List<String> REIGN_COLUMNS = SeedTable.columns("name", "first_year", "last_year");
    private final WordTable<Relative> relatives;
    private final WordTable<YearPart> parts;
    private final WordTable<Reign> reigns;

    /**
     * A time told from another.
     *
     * @param fromDocument whether it is told from the document's date; else from the time last spoken of
     * @param unit {@code year}, {@code month}, {@code day} or {@code now}
     * @param shift how many units later
     */
    public record Relative(boolean fromDocument, String unit, int shift) {}

    /**
     * A part of a year.
     *
     * @param firstMonth 1 to 12, inclusive
     * @param lastMonth 1 to 12, inclusive
     * @param approximate whether its edge is vague (年底)
     */
    public record YearPart(int firstMonth, int lastMonth, boolean approximate) {}

    /**
     * A reign that counts years.
     *
     * @param first its year 1
     * @param last its last year, inclusive
     */
    public record Reign(int first, int last) {}

    TimeWords(
            List<SeedTable.Row> relativeRows,
            List<SeedTable.Row> calendarRows,
            List<SeedTable.Row> reignRows,
            Problems problems) {
        relatives = new WordTable<>(relatives(relativeRows, problems));
        parts = new WordTable<>(parts(calendarRows, problems));
        reigns = new WordTable<>(reigns(reignRows, problems));
    }

    private static List<WordTable.Found<Relative>> relatives(List<SeedTable.Row> rows, Problems problems) {
        List<WordTable.Found<Relative>> found = new ArrayList<>();
        for (SeedTable.Row row : rows) {
            Integer shift = Numbers.whole(row, "shift", problems);
            if (!List.of("document", "context").contains(row.get("anchor"))
                    || !List.of("year", "month", "day", "now").contains(row.get("unit"))
                    || row.get("word").isEmpty()) {
                problems.add(
                        row.file(),
                        row.line(),
                        "anchor '" + row.get("anchor") + "', unit '" + row.get("unit")
                                + "'. Known anchors: document context; units: year month day now.");
            } else if (shift != null) {
                found.add(new WordTable.Found<>(
                        row.get("word"), new Relative(row.get("anchor").equals("document"), row.get("unit"), shift)));
            }
        }
        return found;
    }

    private static List<WordTable.Found<YearPart>> parts(List<SeedTable.Row> rows, Problems problems) {
        List<WordTable.Found<YearPart>> found = new ArrayList<>();
        for (SeedTable.Row row : rows) {
            Integer first = Numbers.whole(row, "first_month", problems);
            Integer last = Numbers.whole(row, "last_month", problems);
            if (first == null || last == null) {
                continue;
            }
            if (first < 1 || last > 12 || last < first || row.get("word").isEmpty()) {
                problems.add(row.file(), row.line(), "months " + first + " to " + last + ". They run from 1 to 12.");
                continue;
            }
            found.add(new WordTable.Found<>(
                    row.get("word"),
                    new YearPart(first, last, row.get("approximate").equals("~"))));
        }
        return found;
    }

    private static List<WordTable.Found<Reign>> reigns(List<SeedTable.Row> rows, Problems problems) {
        List<WordTable.Found<Reign>> found = new ArrayList<>();
        for (SeedTable.Row row : rows) {
            Integer first = Numbers.whole(row, "first_year", problems);
            Integer last = Numbers.whole(row, "last_year", problems);
            if (first != null && last != null && !row.get("name").isEmpty()) {
                found.add(new WordTable.Found<>(row.get("name"), new Reign(first, last)));
            }
        }
        return found;
    }

    /** Whether a relative word, a part of a year or a reign begins with {@code first}. */
    public boolean startsWith(char first) {
        return relatives.startsWith(first) || parts.startsWith(first) || reigns.startsWith(first);
    }

    /** The longest relative word at {@code at}; null where there is none. */
    public WordTable.@Nullable Found<Relative> relativeAt(String text, int at) {
        return relatives.at(text, at);
    }

    /** The longest part of a year at {@code at}; null where there is none. */
    public WordTable.@Nullable Found<YearPart> partAt(String text, int at) {
        return parts.at(text, at);
    }

    /** The reign named at {@code at}; null where there is none. */
    public WordTable.@Nullable Found<Reign> reignAt(String text, int at) {
        return reigns.at(text, at);
    }
}
