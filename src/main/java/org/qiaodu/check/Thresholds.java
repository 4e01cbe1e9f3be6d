package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.Statement.Observation;

/** Holds "in this year it passed the threshold" against larger values of earlier years. */
final class Thresholds implements Check {
    private static final Pattern PASSED = Pattern.compile("(首次|首度)?(突破|迈过|迈上|跨过|跨越|跨上|跃上|跻身|进阶|越过|冲破|登上|站上).*|.*冲线");

    /** How many times a mark an amount of the same thing may be. */
    private static final double MAGNITUDE = 100;

    /** Fewest marks that make a series. */
    private static final int SERIES = 3;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Observation> levels = page.levels();
        for (Observation passed : levels) {
            if (passed.bound() != Bound.MORE_THAN
                    || !PASSED.matcher(passed.statedAs()).matches()) {
                continue;
            }
            for (Observation earlier : levels) {
                if (isLargerBefore(earlier, passed)) {
                    found.add(finding(page, earlier, passed));
                }
            }
        }
        told(page, found);
        page.passages().forEach(passage -> series(page, passage).ifPresent(found::add));
        return found;
    }

    /** Round marks of one thing, told from the least to the greatest, of which one is told of an earlier year than the one before it. */
    private static Optional<Finding> series(Page page, AnnotatedPassage passage) {
        List<Labelled> marks = page.figures().stream()
                .filter(f -> f.in().in().passage().index() == passage.passage().index() && isMark(f))
                .toList();
        for (int from = 0; from + SERIES <= marks.size(); from++) {
            int to = from + 1;
            while (to < marks.size() && isNext(marks.get(to - 1), marks.get(to))) {
                to++;
            }
            List<Labelled> run = marks.subList(from, to);
            List<Integer> back = IntStream.range(1, run.size())
                    .filter(i -> yearOf(run.get(i)) < yearOf(run.get(i - 1)))
                    .boxed()
                    .toList();
            if (run.size() >= SERIES && back.size() == 1) {
                return Optional.of(finding(page, run.get(back.get(0)), run.get(back.get(0) - 1)));
            }
            from = to - 1;
        }
        return Optional.empty();
    }

    /** Whether a figure with a year of its own is a round amount. */
    private static boolean isMark(Labelled told) {
        Quantity q = told.figure();
        boolean amount =
                q.kind() == Quantity.Kind.MONEY || q.kind() == Quantity.Kind.MEASURE || q.kind() == Quantity.Kind.COUNT;
        return amount
                && q.upTo() == null
                && year(told) != null
                && q.value().compareTo(BigDecimal.TEN) >= 0
                && q.value().stripTrailingZeros().precision() < 3
                && q.value().stripTrailingZeros().scale() < 0;
    }

    private static boolean isNext(Labelled one, Labelled next) {
        return Amounts.alike(one.figure(), next.figure())
                && one.figure().value().compareTo(next.figure().value()) < 0
                && (next.indicator() == null || next.indicator().equals(one.indicator()))
                && !next.ofOthers(one)
                && one.sorts().equals(next.sorts());
    }

    private static int yearOf(Labelled told) {
        return Objects.requireNonNull(year(told));
    }

    /** The same of figures that no statement tells, where the mark and the amount are told of one indicator, or the amount of none. */
    private static void told(Page page, List<Finding> found) {
        List<Labelled> all = page.figures();
        for (int i = 0; i < all.size(); i++) {
            Labelled mark = all.get(i);
            if (mark.figure().bound() != Bound.MORE_THAN
                    || !PASSED.matcher(mark.figure().statedAs()).matches()) {
                continue;
            }
            if (i + 1 < all.size() && isBelow(all.get(i + 1), mark)) {
                found.add(below(page, all.get(i + 1), mark));
            }
            all.stream()
                    .filter(amount -> isLargerBefore(amount, mark))
                    .findFirst()
                    .ifPresent(amount -> found.add(finding(page, amount, mark)));
        }
    }

    /** 突破5000亿元,达到4926亿元. */
    private static boolean isBelow(Labelled next, Labelled mark) {
        return next.in().equals(mark.in())
                && Amounts.isAmount(next.figure())
                && Amounts.alike(next.figure(), mark.figure())
                && next.figure().value().compareTo(mark.figure().value()) < 0
                && next.in()
                        .between(
                                mark.figure().range().to(),
                                next.figure().range().from())
                        .matches("(?:大关|台阶|关口)?,?(?:已|实际|最终)?(?:达到?|为|至)了?");
    }

    private static Finding below(Page page, Labelled amount, Labelled mark) {
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(mark.words().clause())
                .at(amount.words().clause())
                .because(
                        amount.figure().statedAs() + "并未“" + mark.figure().statedAs() + "”",
                        amount.figure().statedAs() + " does not pass what the text says was passed: "
                                + mark.figure().statedAs());
    }

    private static boolean isLargerBefore(Labelled amount, Labelled mark) {
        Integer earlier = year(amount);
        Integer later = year(mark);
        boolean bare = (amount.labels().isEmpty() && amount.names().isEmpty()) || mark.indicator() == null;
        return earlier != null
                && later != null
                && earlier < later
                && amount.figure().bound() == Bound.EXACT
                && Amounts.alike(amount.figure(), mark.figure())
                && amount.figure().value().compareTo(mark.figure().value()) > 0
                && Figures.ratio(amount.figure().value(), mark.figure().value()) < MAGNITUDE
                && mark.in().in().equals(amount.in().in())
                && mark.sorts().equals(amount.sorts())
                && !mark.ofOthers(amount)
                && (bare || (amount.indicator() != null && amount.indicator().equals(mark.indicator())));
    }

    private static @Nullable Integer year(Labelled told) {
        return told.time() == null || !told.ownTime()
                ? null
                : Times.year(told.time().value());
    }

    private static Finding finding(Page page, Labelled amount, Labelled mark) {
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(amount.words().clause())
                .at(mark.words().clause())
                .because(
                        year(amount) + "年已是" + amount.figure().statedAs() + "，不能到" + year(mark) + "年才"
                                + mark.figure().statedAs(),
                        amount.figure().statedAs() + " in " + year(amount) + " already passes what " + year(mark)
                                + " is said to pass (" + mark.figure().statedAs() + ")");
    }

    private static boolean isLargerBefore(Observation earlier, Observation passed) {
        boolean larger = earlier.bound() == Bound.EXACT
                ? earlier.value().compareTo(passed.value()) > 0
                : earlier.bound() == Bound.MORE_THAN && earlier.value().compareTo(passed.value()) >= 0;
        return larger
                && earlier.of().equals(passed.of())
                && earlier.indicator().equals(passed.indicator())
                && earlier.unit().equals(passed.unit())
                && Figures.ratio(earlier.value(), passed.value()) < MAGNITUDE
                && Page.year(earlier) < Page.year(passed);
    }

    private static Finding finding(Page page, Observation earlier, Observation passed) {
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .about(earlier)
                .about(passed)
                .because(
                        Page.year(earlier) + "年已是" + earlier.statedAs() + "，不能到" + Page.year(passed) + "年才"
                                + passed.statedAs(),
                        earlier.statedAs() + " in " + Page.year(earlier) + " already passes what " + Page.year(passed)
                                + " is said to pass (" + passed.statedAs() + ")");
    }
}
