package org.qiaodu.run.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Modality;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Statement.Observation;
import org.qiaodu.model.TimeValue;
import org.qiaodu.run.score.GoldFile.Figure;

/** Scores observations: value and unit alone, then the whole fact, then its indicator and bound. */
final class ObservationScorer {
    private final Equivalents equivalents;
    private final Alignment alignment;
    private final ReadDocument read;

    ObservationScorer(Equivalents equivalents, Alignment alignment, ReadDocument read) {
        this.equivalents = equivalents;
        this.alignment = alignment;
        this.read = read;
    }

    List<Score> scores(GoldFile file) {
        List<Figure> gold = facts(file.observations());
        List<Observation> ours = observations();
        Matching<Figure, Observation> values = Matching.of(gold, ours, this::sameFact, this::sameValue);
        Matching<Figure, Observation> facts = Matching.of(gold, ours, this::sameIndicator, this::sameFact);
        int indicators = facts.count(this::sameIndicator);
        int bounds = facts.count(ObservationScorer::sameBound);
        return List.of(
                score("observations, value", gold, ours, values),
                score("observations, fact", gold, ours, facts),
                ofMatches("  their indicators", indicators, facts.size()),
                ofMatches("  their bounds", bounds, facts.size()));
    }

    private static Score ofMatches(String measure, int same, int all) {
        return new Score(measure, same, all, same, all, List.of(), List.of());
    }

    private Score score(
            String measure, List<Figure> gold, List<Observation> ours, Matching<Figure, Observation> matching) {
        return new Score(
                measure,
                matching.size(),
                ours.size(),
                matching.size(),
                gold.size(),
                matching.leftAlone().stream().map(ObservationScorer::words).toList(),
                matching.rightAlone().stream().map(this::words).toList());
    }

    /** A fact told twice counts once. */
    private List<Figure> facts(List<Figure> rows) {
        List<Figure> facts = new ArrayList<>();
        for (Figure row : rows) {
            boolean told = facts.stream()
                    .anyMatch(f -> f.of().equals(row.of())
                            && f.values().equals(row.values())
                            && f.unit().equals(row.unit())
                            && f.times().equals(row.times())
                            && f.bound().equals(row.bound())
                            && equivalents.equalIndicators(f.indicator(), row.indicator()));
            if (!told) {
                facts.add(row);
            }
        }
        return facts;
    }

    private List<Observation> observations() {
        List<Observation> all = new ArrayList<>();
        Set<String> told = new HashSet<>();
        read.statements().stream()
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .filter(o -> o.references().assertion() != Assertion.DENIED)
                .filter(o -> told.add(o.of() + "|" + o.indicator() + "|"
                        + o.value().stripTrailingZeros() + "|" + o.unit() + "|" + time(o) + "|" + o.scope() + "|"
                        + o.references().modality()))
                .forEach(all::add);
        return all;
    }

    private static @Nullable TimeValue time(Observation o) {
        return o.references().when() == null ? null : o.references().when().value();
    }

    private boolean sameValue(Figure gold, Observation ours) {
        return equivalents.sameValue(gold, ours.value(), ours.unit());
    }

    private boolean sameFact(Figure gold, Observation ours) {
        return sameValue(gold, ours)
                && alignment.same(gold.of(), ours.of())
                && (gold.times().isEmpty() || gold.times().stream().anyMatch(t -> t.same(time(ours))));
    }

    private boolean sameIndicator(Figure gold, Observation ours) {
        return equivalents.sameIndicator(gold.indicator(), ours.indicator());
    }

    /** The gold calls a plan's figure a target unless a bound word stands with it. */
    private static boolean sameBound(Figure gold, Observation ours) {
        return switch (gold.bound()) {
            case "moreThan" -> ours.bound() == Bound.MORE_THAN;
            case "lessThan" -> ours.bound() == Bound.LESS_THAN;
            case "approx" -> ours.bound() == Bound.APPROXIMATE;
            case "target" -> ours.bound() == Bound.EXACT && ours.references().modality() == Modality.PLANNED;
            default -> ours.bound() == Bound.EXACT;
        };
    }

    private static String words(Figure f) {
        return f.of() + " | " + f.indicator() + " | " + f.values() + " " + f.unit() + " " + f.bound() + " | "
                + f.times() + " | " + f.evidence();
    }

    private String words(Observation o) {
        return alignment.label(o.of()) + " | " + o.indicator() + " | "
                + o.value().toPlainString() + " " + o.unit() + " " + o.bound().term() + " | " + Quotes.of(read, o);
    }
}
