package org.qiaodu.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Finding;

/** Holds how much more or less there is against the rate told of the one level it is told of: 368万人次,同比增长15%…多出84万人次. */
final class RateOfChange {
    /** Percentage points by which a rate may differ from what a change beside it gives. */
    private static final double POINT = 0.1;

    private static final double HUNDRED = 100;

    private RateOfChange() {}

    /** The last amount told before a change, which it is of; null where none is, or the relation is no change by an amount. */
    static @Nullable Labelled level(List<Labelled> near, Comparison change) {
        return change.role() != Comparison.Role.CHANGE
                ? null
                : near.stream()
                        .filter(f -> f.figure().range().to() <= change.range().from() && Amounts.isAmount(f.figure()))
                        .reduce((x, y) -> y)
                        .orElse(null);
    }

    static Optional<Finding> check(Page page, Labelled level, Comparison change) {
        List<Comparison> rates = page.comparisons().stream()
                .filter(r -> r.role() == Comparison.Role.UP || r.role() == Comparison.Role.DOWN)
                .filter(r -> (r.in().equals(level.in()) || r.in().equals(change.in()))
                        && level.equals(levelOf(page, r, change)))
                .toList();
        return rates.size() != 1 || Comparison.STEP.isIn(rates.get(0).lead())
                ? Optional.empty()
                : check(page, level, rates.get(0), change);
    }

    private static Optional<Finding> check(Page page, Labelled level, Comparison rate, Comparison change) {
        boolean up = rate.role() == Comparison.Role.UP;
        Interval one = Interval.around(1, 0);
        Interval part = rate.stated().by(Interval.around(100, 0));
        Interval now = Interval.of(level.figure());
        Interval then = now.by(up ? one.plus(part) : one.minus(part));
        Interval computed = up ? now.minus(then) : then.minus(now);
        double off = computed.middle() / change.stated().middle();
        boolean ofPast = PairTerms.isThen(level.lead()) && now.times(part).meets(change.stated());
        if (computed.meets(change.stated()) || ofPast || off > OnlyTerms.UNLIKE || off < 1 / OnlyTerms.UNLIKE) {
            return Optional.empty();
        }
        String should = Figures.like(computed.middle(), level.figure());
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(level.words().clause())
                .at(change.in().stretch(rate.range()).clause())
                .at(change.in().stretch(change.range()).clause())
                .suggest(should)
                .sum(
                        level.figure().statedAs() + "÷(1" + (up ? "＋" : "－") + rate.words() + ")，相差" + should,
                        change.words()));
    }

    /** Whether a rate is what a change told beside it makes of the level before both: 18642个,增加5226个,增长39.0%. */
    static boolean explains(Page page, Comparison rate) {
        boolean up = rate.role() == Comparison.Role.UP;
        return (up || rate.role() == Comparison.Role.DOWN)
                && page.comparisons().stream()
                        .filter(c -> c.role() == Comparison.Role.CHANGE && c.in().equals(rate.in()))
                        .anyMatch(c -> page.figures().stream()
                                .filter(f -> f.in().equals(rate.in())
                                        && Amounts.isAmount(f.figure())
                                        && !f.figure().range().equals(c.range()))
                                .filter(f -> c.isLike(f.figure()))
                                .anyMatch(f -> isRate(
                                        rate,
                                        up,
                                        Interval.of(f.figure()).middle(),
                                        c.stated().middle())));
    }

    private static boolean isRate(Comparison rate, boolean up, double level, double change) {
        double before = up ? level - change : level + change;
        return rate.stated().wider(POINT).meets(Interval.around(change / before * HUNDRED, 0));
    }

    /** The last amount told before a rate in its passage, but for a change. */
    private static @Nullable Labelled levelOf(Page page, Comparison rate, Comparison change) {
        return page.figures().stream()
                .filter(f -> f.in().in().equals(rate.in().in())
                        && f.figure().range().to() <= rate.range().from())
                .filter(f -> Amounts.isAmount(f.figure()) && !f.figure().range().equals(change.range()))
                .reduce((x, y) -> y)
                .orElse(null);
    }
}
