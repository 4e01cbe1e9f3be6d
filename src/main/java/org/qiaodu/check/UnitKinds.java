package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Dimension;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds the unit of a figure against those that figures of its sort have: electricity is counted in kWh, not in kW. */
final class UnitKinds implements Check {
    private final List<Dimension> dimensions;

    UnitKinds(ReferenceValues reference) {
        dimensions = reference.dimensions();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Quantity q : sentence.quantities()) {
                Stretch words = sentence.stretch(q.range());
                String lead = words.lead();
                dimensions.stream()
                        .filter(d -> q.kind() == Quantity.Kind.MEASURE
                                && d.words().matcher(lead).find())
                        .findFirst()
                        .filter(d ->
                                !d.units().contains(q.unit()) && !words.after(1).matches("[/每·]"))
                        .ifPresent(d -> found.add(finding(page, words, q, d)));
            }
        }
        return found;
    }

    private static Finding finding(Page page, Stretch words, Quantity q, Dimension dimension) {
        String units = String.join("、", dimension.units());
        return new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                .at(words.clause())
                .because(
                        q.statedAs() + "的单位与此类数不合，应为" + units + "之类",
                        "the unit of " + q.statedAs() + " is none that such figures have (" + units + ")");
    }
}
