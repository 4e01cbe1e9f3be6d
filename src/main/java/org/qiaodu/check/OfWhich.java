package org.qiaodu.check;

import java.util.List;
import java.util.Optional;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Finds one part told after its whole (累计利用外资46.8万美元,其中2023年为3.2亿美元) that is more than the whole. */
final class OfWhich implements Check {
    private static final String OF_WHICH = "其中";

    /** Words of what is no part of the amount before it, but the sum of many such. */
    private static final Search SUM = Search.of("累计|总|历年|合计|共");

    @Override
    public List<Finding> check(Page page) {
        return page.sentences().stream()
                .filter(s -> s.chars().contains(OF_WHICH))
                .flatMap(s -> beyond(page, s).stream())
                .toList();
    }

    private static Optional<Finding> beyond(Page page, Sentence s) {
        int at = s.range().from() + s.chars().indexOf(OF_WHICH);
        Optional<Quantity> whole = s.quantities().stream()
                .filter(q -> q.range().to() <= at && Amounts.isAmount(q))
                .reduce((a, b) -> b);
        Optional<Quantity> part = s.quantities().stream()
                .filter(q -> q.range().from() > at && Amounts.isAmount(q))
                .findFirst();
        return whole.isEmpty() || part.isEmpty() ? Optional.empty() : finding(page, s, whole.get(), part.get());
    }

    private static Optional<Finding> finding(Page page, Sentence s, Quantity whole, Quantity part) {
        boolean alike = Amounts.alike(whole, part);
        boolean change = Comparison.isChange(s.stretch(whole.range()).lead())
                || Comparison.isChange(s.stretch(part.range()).lead());
        boolean sum = SUM.isIn(s.stretch(part.range()).lead());
        return !alike
                        || change
                        || sum
                        || Interval.of(part).low() <= Interval.of(whole).high()
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(s.stretch(whole.range()))
                        .at(s.stretch(part.range()))
                        .words(s.stretch())
                        .because(
                                "其中一项" + part.statedAs() + "大于总数" + whole.statedAs(),
                                "one part, " + part.statedAs() + ", is more than the whole, " + whole.statedAs()));
    }
}
