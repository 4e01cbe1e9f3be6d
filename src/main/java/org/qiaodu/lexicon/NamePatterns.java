package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The ways in which names are built. */
public final class NamePatterns {
    private static final List<String> COLUMNS =
            SeedTable.columns("id", "class", "kind", "heads", "wants", "not", "examples", "counterexamples");

    private final List<NamePattern> patterns;

    private NamePatterns(List<NamePattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Reads {@code lexicon/namepatterns.csv}; mistakes go to {@code problems}. */
    public static NamePatterns load(Seeds seeds, ClassTree classes, Problems problems) {
        List<NamePattern> patterns = new ArrayList<>();
        for (SeedTable.Row row : SeedTable.read(seeds, "lexicon", "namepatterns.csv", COLUMNS, problems)) {
            Optional<NamePattern.Kind> kind = oneOf(NamePattern.Kind.class, row, "kind", problems);
            Optional<NamePattern.Wants> wants = oneOf(NamePattern.Wants.class, row, "wants", problems);
            if (row.list("examples").isEmpty() || row.list("counterexamples").isEmpty()) {
                problems.add(
                        row.file(),
                        row.line(),
                        "pattern '" + row.get("id")
                                + "' lacks examples or counterexamples. Write one of each at least.");
            } else if (kind.isPresent() && wants.isPresent()) {
                patterns.add(new NamePattern(
                        row.get("id"),
                        classes.of(row, row.get("class"), problems),
                        kind.get(),
                        row.list("heads"),
                        wants.get(),
                        Set.copyOf(row.list("not")),
                        row.list("examples"),
                        row.list("counterexamples")));
            }
        }
        return new NamePatterns(patterns);
    }

    private static <E extends Enum<E>> Optional<E> oneOf(
            Class<E> type, SeedTable.Row row, String column, Problems problems) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(row.get(column))) {
                return Optional.of(constant);
            }
        }
        List<String> allowed = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            allowed.add(constant.name().toLowerCase(Locale.ROOT));
        }
        problems.add(
                row.file(),
                row.line(),
                column + " '" + row.get(column) + "'. It must be one of " + String.join(", ", allowed) + ".");
        return Optional.empty();
    }

    /** All of them, in the order of the file. */
    public List<NamePattern> patterns() {
        return patterns;
    }
}
