package org.qiaodu.run.score;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.qiaodu.lexicon.ClassTree;
import org.qiaodu.model.EntityClass;

/** What counts as the same when gold words are compared with the ontology's: units, classes, predicates, indicators. */
public final class Equivalents {
    /** Two indicator labels are the same from this share of common character pairs on, 0 to 1 (Dice's coefficient). */
    private static final double ALIKE = 0.5;

    /** Relative difference up to which two values are the same. */
    private static final double TOLERANCE = 1e-6;

    private final ClassTree classTree;
    private final Map<String, List<String>> units = new HashMap<>();
    private final Map<String, Double> factors = new HashMap<>();
    private final Map<String, List<String>> classes = new HashMap<>();
    private final List<Set<String>> predicates;
    private final Map<String, String> wordings = new TreeMap<>();

    /** @param classTree says which class stands below which */
    public Equivalents(ClassTree classTree) {
        this.classTree = classTree;
        for (NamedCsvRecord row : rows("units.csv")) {
            units.put(row.getField(0), list(row.getField(1)));
            factors.put(row.getField(0), Double.valueOf(row.getField(2)));
        }
        rows("classes.csv").forEach(r -> classes.put(r.getField(0), list(r.getField(1))));
        this.predicates = rows("predicates.csv").stream()
                .map(r -> Set.copyOf(list(r.getField(0))))
                .toList();
        for (NamedCsvRecord row : rows("indicators.csv")) {
            list(row.getField(1)).forEach(w -> wordings.put(w, row.getField(0)));
        }
    }

    private static List<NamedCsvRecord> rows(String table) {
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(Equivalents.class.getResourceAsStream(table), table),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(String cell) {
        return List.of(cell.split("\\|", -1));
    }

    /** Whether a unit code means what the gold calls {@code unit}; a currency is called by its code. */
    private boolean sameUnit(String unit, String code) {
        List<String> codes = units.getOrDefault(unit, List.of(unit));
        boolean anyCount = codes.contains("{*}") && code.startsWith("{") && !code.equals("{rank}");
        return codes.contains(code) || (anyCount && !code.equals("{percentagePoint}"));
    }

    /**
     * Whether a value is one that the gold has.
     *
     * @param value in base units
     * @param unit its code
     */
    boolean sameValue(GoldFile.Figure gold, BigDecimal value, String unit) {
        double inGoldUnits = value.doubleValue() / factor(gold.unit());
        return sameUnit(gold.unit(), unit)
                && gold.values().stream().anyMatch(v -> Math.abs(v - inGoldUnits) <= TOLERANCE * Math.abs(v));
    }

    /** How many of its unit codes one of a gold unit is: 1,000,000 (kWh) for GWh. */
    private double factor(String unit) {
        return factors.getOrDefault(unit, 1.0);
    }

    /** Whether a class is the gold's, stands below it, or counts as the same. */
    boolean sameClass(String gold, EntityClass type) {
        return classTree.isA(type, gold)
                || classes.getOrDefault(gold, List.of()).stream().anyMatch(c -> classTree.isA(type, c));
    }

    /** Whether a class is one of those, or stands below one. */
    boolean isA(EntityClass type, List<String> ancestors) {
        return ancestors.stream().anyMatch(a -> classTree.isA(type, a));
    }

    /** Whether two predicates say the same, whichever way round. */
    boolean samePredicate(String gold, String predicate) {
        return gold.equals(predicate) || predicates.stream().anyMatch(p -> p.contains(gold) && p.contains(predicate));
    }

    /** Whether two labels name one indicator: one holds the other, or they share half of their character pairs. */
    boolean sameIndicator(String gold, String label) {
        String a = plain(gold);
        String b = plain(label);
        return a.contains(b) || b.contains(a) || dice(a, b) >= ALIKE;
    }

    /** Whether two labels are wordings of one indicator. */
    boolean equalIndicators(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private String plain(String label) {
        String plain = label.replaceAll("[\\s“”\"()（）、，,]", "");
        for (Map.Entry<String, String> wording : wordings.entrySet()) {
            if (!plain.contains(wording.getValue())) {
                plain = plain.replace(wording.getKey(), wording.getValue());
            }
        }
        return plain;
    }

    private static double dice(String a, String b) {
        Set<String> left = pairs(a);
        Set<String> right = pairs(b);
        Set<String> common = new HashSet<>(left);
        common.retainAll(right);
        return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * common.size() / (left.size() + right.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
