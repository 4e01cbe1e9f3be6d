package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Limit;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Finds figures that are more than any of their sort can be: a share above the whole, a wrong unit. */
final class Limits implements Check {
    /** For the unit of a limit, how many of it another unit is. */
    private static final Map<String, Map<String, Double>> UNITS = Map.of(
            "m", Map.of("km", 1000.0, "cm", 0.01, "mm", 0.001),
            "mm", Map.of("km", 1e6, "m", 1000.0, "cm", 10.0),
            "kg", Map.of("t", 1000.0, "g", 0.001),
            "t", Map.of("kg", 0.001),
            "{mu}", Map.of("har", 15.0, "km2", 1500.0));

    /** Words of what came together over years, of which there is no most. */
    private static final Search CUMULATED = Search.of("累计|以来|期间|年间|年来");

    private final List<Limit> limits;

    Limits(ReferenceValues reference) {
        limits = reference.limits();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Quantity q : sentence.quantities()) {
                Stretch words = sentence.stretch(q.range());
                String lead = words.lead();
                Stream<Limit> held = CUMULATED.isIn(lead) ? Stream.empty() : limits.stream();
                held.filter(limit ->
                                exceeds(q, limit) && limit.words().matcher(lead).find())
                        .findFirst()
                        .ifPresent(limit -> found.add(finding(page, words, q, limit)));
            }
        }
        return found;
    }

    private static boolean exceeds(Quantity q, Limit limit) {
        double factor = q.unit().equals(limit.unit())
                ? 1
                : UNITS.getOrDefault(limit.unit(), Map.of()).getOrDefault(q.unit(), 0.0);
        return q.value().doubleValue() * factor > limit.most().doubleValue();
    }

    private static Finding finding(Page page, Stretch words, Quantity q, Limit limit) {
        String most = limit.most().toPlainString() + " " + limit.unit();
        return new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                .at(words.clause())
                .because(
                        q.statedAs() + "超过此类数可能的最大值" + most + "（" + limit.source() + "）：数或单位有误",
                        q.statedAs() + " is more than any such figure can be, " + most + ": number or unit is wrong");
    }
}
