package org.qiaodu.lexicon;

import java.util.List;
import java.util.Set;

/** Words near a value that decide how it is read. */
public final class ValueContexts {
    static final List<String> COLUMNS = SeedTable.columns("context", "word");
    private static final List<String> KNOWN = List.of("money", "people", "planned", "comparison", "head");
    private final List<String> money;
    private final List<String> people;
    private final List<String> planned;
    private final List<String> comparison;
    private final Set<String> heads;

    ValueContexts(List<SeedTable.Row> rows, Problems problems) {
        for (SeedTable.Row row : rows) {
            if (!KNOWN.contains(row.get("context")) || row.get("word").isEmpty()) {
                problems.add(
                        row.file(),
                        row.line(),
                        "context '" + row.get("context") + "'. Known: money people planned comparison head.");
            }
        }
        money = words(rows, "money");
        people = words(rows, "people");
        planned = words(rows, "planned");
        comparison = words(rows, "comparison");
        heads = Set.copyOf(words(rows, "head"));
    }

    private static List<String> words(List<SeedTable.Row> rows, String context) {
        return rows.stream()
                .filter(r -> r.get("context").equals(context) && !r.get("word").isEmpty())
                .map(r -> r.get("word"))
                .toList();
    }

    /** Whether {@code words} speak of money. */
    public boolean money(String words) {
        return money.stream().anyMatch(words::contains);
    }

    /** Whether {@code words} end by naming people. */
    public boolean people(String words) {
        return people.stream().anyMatch(words::endsWith);
    }

    /** Whether {@code words} speak of what is meant to be. */
    public boolean planned(String words) {
        return planned.stream().anyMatch(words::contains);
    }

    /** Nouns that end the name of what is counted: a verb after one begins a predicate. */
    public Set<String> heads() {
        return heads;
    }

    /** Whether {@code words} end by comparing. */
    public boolean endsComparing(String words) {
        return comparison.stream().anyMatch(words::endsWith);
    }
}
