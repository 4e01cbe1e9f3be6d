package org.qiaodu.check;

import java.util.List;
import java.util.Optional;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds an amount against the same in another unit in brackets after it: 104.2亿斤(521万吨). */
final class Conversions implements Check {
    private static final Search OPENS = Search.of("\\A[(](?:折?合|约合?|即|相当于|约)?\\z");

    /** Part by which they may differ, rounding apart. */
    private static final double SLACK = 0.02;

    /** How far off two of one dimension are that are hardly the same amount, or either way none that was meant. */
    private static final double APART = 1.5;

    @Override
    public List<Finding> check(Page page) {
        return page.sentences().stream()
                .flatMap(s -> s.quantities().stream().flatMap(q -> off(page, s, q).stream()))
                .toList();
    }

    private static Optional<Finding> off(Page page, Sentence s, Quantity q) {
        return s.quantities().stream()
                .filter(o -> o.range().from() > q.range().to()
                        && OPENS.isIn(s.between(q.range().to(), o.range().from()))
                        && s.stretch(o.range()).after(1).equals(")"))
                .filter(o -> !o.unit().equals(q.unit()) || !o.statedAs().equals(q.statedAs()))
                .filter(o -> isConverted(q, o))
                .findFirst()
                .map(o -> new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(s.stretch(q.range()).cover(o.range()))
                        .because(
                                q.statedAs() + "与括号中的" + o.statedAs() + "不是一数",
                                q.statedAs() + " is not " + o.statedAs() + ", as the brackets say"));
    }

    private static boolean isConverted(Quantity one, Quantity other) {
        boolean measures = one.kind() == Quantity.Kind.MEASURE
                && other.kind() == Quantity.Kind.MEASURE
                && Amounts.dimension(one).equals(Amounts.dimension(other));
        Interval here = Amounts.inBase(one);
        Interval there = Amounts.inBase(other);
        return measures
                && !here.wider(here.middle() * SLACK).meets(there)
                && (here.middle() > there.middle() * APART || there.middle() > here.middle() * APART);
    }
}
