package org.qiaodu.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qiaodu.lexicon.Problems;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.SeedTable;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Correction;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Span;

/**
 * The rulings people made.
 *
 * @param corrections in the order of the files
 */
public record Curation(List<Correction> corrections) {
    /** The header of a file of corrections. */
    public static final List<String> COLUMNS =
            SeedTable.columns("action", "document", "quote", "meaning", "field", "value", "author", "date", "reason");

    public Curation {
        corrections = List.copyOf(corrections);
    }

    /** Reads {@code curation/*.csv}; mistakes go to {@code problems}. */
    public static Curation load(Seeds seeds, Problems problems) {
        List<Correction> corrections = new ArrayList<>();
        for (SeedFile file : seeds.files("curation", ".csv")) {
            for (SeedTable.Row row : SeedTable.read(file, COLUMNS, problems)) {
                try {
                    corrections.add(correction(row));
                } catch (IllegalArgumentException | DateTimeParseException e) {
                    problems.add(
                            row.file(),
                            row.line(),
                            e.getMessage()
                                    + ". Actions are accept, reject, correct, add, merge, split, confirm, dismiss,"
                                    + " repair; the date is written 2024-05-01.");
                }
            }
        }
        return new Curation(corrections);
    }

    private static Correction correction(SeedTable.Row row) {
        return new Correction(
                Correction.Action.valueOf(row.get("action").toUpperCase(Locale.ROOT)),
                row.get("document"),
                row.get("quote"),
                row.get("meaning"),
                row.get("field"),
                row.get("value"),
                row.get("author"),
                LocalDate.parse(row.get("date")),
                row.get("reason"));
    }

    /** Whether a ruling to add says a statement: a relation or an observation, with a time that can be read. */
    public static boolean saysStatement(Correction c) {
        return Changes.added(c, new Evidence(List.of(new Span(0, 1)), null, List.of())) != null;
    }

    /** Those that speak of a document. */
    List<Correction> of(String document) {
        return corrections.stream().filter(c -> c.document().equals(document)).toList();
    }
}
