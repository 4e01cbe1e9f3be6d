package org.qiaodu.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The indicators known beforehand, each with its wordings. */
public final class Indicators {
    /** The unit of what is counted one by one: texts count goods in others too (万吨, 万件), but a number of things (企业数) in no amount. */
    private static final String ANYTHING = "1";

    /** How the label of a number of things ends. */
    private static final Pattern NUMBER = Pattern.compile("(?<![指系倍])数量?$");

    /** How the label of a ratio ends. */
    private static final Pattern RATIO = Pattern.compile("((?<![功频汇])率|比重|占比|比例|份额)$");

    /** The units that ratios have. */
    private static final Set<String> SHARES = Set.of("%", "[ppth]", "[ppm]", "{percentagePoint}");

    /** Units of what is measured and not counted. */
    private static final Set<String> AMOUNTS =
            Set.of("t", "kg", "m", "km", "m2", "km2", "{mu}", "har", "m3", "kW", "kWh", "%", "a");

    private static final Set<String> SPATIAL =
            Set.of("m", "km", "cm", "mm", "[nmi_i]", "m2", "km2", "{mu}", "har", "t", "kg", "m3");

    private static final List<String> COLUMNS =
            SeedTable.columns("label", "en", "aliases", "unit", "dimension", "note");

    private final List<Entry> entries;
    private final Map<String, Set<String>> units = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

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
        for (Entry entry : entries) {
            entry.surfaces().forEach(words -> labels.putIfAbsent(words, entry.label()));
            if (entry.unit() != null) {
                units.put(entry.label(), Set.of(entry.unit().split("\\|")));
            }
        }
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

    /** The label of the first indicator that has such a wording; the words themselves where none has. */
    public String labelOf(String words) {
        return labels.getOrDefault(words, words);
    }

    /** Whether a level of an indicator may be given in a unit; true where the indicator is not known, unless it is called a ratio. */
    public boolean allows(String label, String unit) {
        Set<String> usual = units.get(label);
        if (usual == null) {
            return !RATIO.matcher(label).find() || SHARES.contains(unit);
        } else if (usual.contains(unit)) {
            return true;
        }
        boolean number = NUMBER.matcher(label).find() && !isMoney(unit) && !AMOUNTS.contains(unit);
        return usual.contains(ANYTHING) && (number || !NUMBER.matcher(label).find());
    }

    /** Whether a quantity in a unit is none of an indicator, whatever the words: a length, an area or a weight of exports, an amount of money of what is no money. */
    public boolean contradicts(String label, String unit) {
        Set<String> usual = units.get(label);
        if (usual == null || usual.contains(ANYTHING)) {
            return false;
        }
        return isMoney(unit)
                ? usual.stream().noneMatch(Indicators::isMoney)
                : SPATIAL.contains(unit) && usual.stream().allMatch(Indicators::isMoney);
    }

    /** ISO 4217 codes are three capital letters, as no UCUM code in use here is. */
    private static boolean isMoney(String unit) {
        return unit.matches("[A-Z]{3}");
    }

    /** Everything known, in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }
}
