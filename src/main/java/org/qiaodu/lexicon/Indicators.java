package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The indicators known beforehand, each with its wordings. */
public final class Indicators {
    private static final List<String> COLUMNS =
            SeedTable.columns("label", "en", "aliases", "unit", "dimension", "note");

    private final List<Entry> entries;

    /**
     * One indicator.
     *
     * @param label its Chinese label
     * @param en its English label; null where not given
     * @param aliases other wordings, the label not among them
     * @param unit usual unit, UCUM or ISO 4217 text; null where not given
     * @param dimension what sort of quantity it measures; null where not given
     */
    public record Entry(
            String label,
            @Nullable String en,
            List<String> aliases,
            @Nullable String unit,
            @Nullable String dimension) {
        public Entry {
            aliases = List.copyOf(aliases);
        }

        /** The words a text may use for it. */
        public List<String> surfaces() {
            List<String> all = new ArrayList<>(aliases);
            all.add(0, label);
            return all;
        }
    }

    private Indicators(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Reads {@code lexicon/indicators.csv}; mistakes go to {@code problems}. */
    public static Indicators load(Seeds seeds, Problems problems) {
        List<Entry> entries = new ArrayList<>();
        for (SeedTable.Row row : SeedTable.read(seeds, "lexicon", "indicators.csv", COLUMNS, problems)) {
            if (row.get("label").isEmpty()) {
                problems.add(row.file(), row.line(), "no label. The first field is the indicator's Chinese label.");
                continue;
            }
            entries.add(new Entry(
                    row.get("label"),
                    row.orNull("en"),
                    row.list("aliases"),
                    row.orNull("unit"),
                    row.orNull("dimension")));
        }
        return new Indicators(entries);
    }

    /** Everything known, in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }
}
