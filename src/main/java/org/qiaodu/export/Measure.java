package org.qiaodu.export;

import static org.qiaodu.rdf.Vocabulary.qd;

import java.util.Comparator;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What an observation measures: values of one measure can stand in one column.
 *
 * @param indicator IRI
 * @param statistic local name, such as {@code GrowthRate}
 * @param unit UCUM or ISO 4217; empty where the value has none
 * @param scope IRI of the entity among whose parts a rank counts; empty where there is none
 * @param bound local name of what the value is only a bound of, such as {@code MoreThan}; empty where it is the value
 *     itself, or about it: "over 400 billion" never stands among what was measured
 * @param planned whether it is yet to come
 */
record Measure(String indicator, String statistic, String unit, String scope, String bound, boolean planned)
        implements Comparable<Measure> {
    private static final Comparator<Measure> ORDER = Comparator.comparing(Measure::indicator)
            .thenComparing(Measure::statistic)
            .thenComparing(Measure::unit)
            .thenComparing(Measure::scope)
            .thenComparing(Measure::bound)
            .thenComparing(Measure::planned);
    private static final Set<String> BOUNDS = Set.of("MoreThan", "LessThan");

    static Measure of(Told observation) {
        return new Measure(
                iri(observation.said().one(qd("indicator"))),
                observation.text("statistic"),
                observation.text("unitCode"),
                iri(observation.said().one(qd("scope"))),
                BOUNDS.contains(observation.text("bound")) ? observation.text("bound") : "",
                observation.text("modality").equals("Planned"));
    }

    private static String iri(@Nullable Node node) {
        return node == null ? "" : node.getURI();
    }

    /** Its name: indicator, statistic unless it is the level, scope, bound, and the unit in brackets. */
    String title(Labels labels, Tongue tongue) {
        StringBuilder title = new StringBuilder(labels.of(indicator));
        String kind = labels.of(qd(statistic));
        if (!statistic.equals("Level") && !kind.contentEquals(title)) {
            title.append(' ').append(kind);
        }
        if (!scope.isEmpty()) {
            title.append(tongue == Tongue.ZH ? " 于" : " in ").append(labels.of(scope));
        }
        if (!bound.isEmpty()) {
            title.append(' ').append(labels.of(qd(bound)));
        }
        if (planned) {
            title.append(' ').append(labels.of(qd("Planned")));
        }
        return Cells.line(unit.isEmpty() ? title.toString() : title + " (" + unit + ")");
    }

    @Override
    public int compareTo(Measure other) {
        return ORDER.compare(this, other);
    }
}
