package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds a mean yearly growth against the only two levels of its thing that the passage tells with their years. */
final class MeanRates implements Check {
    /** Percentage points by which a stated mean may differ, and more where it is told about or at constant prices. */
    private static final double SLACK = 0.5;

    private static final double MORE = 1.5;

    /** A mean this many times the computed one, or the other way round, is one of other levels. */
    private static final double UNLIKE = 4;

    private static final Search MEAN = Search.of("年均(?:递增|增长|增速|增幅)(?:率)?[达为约在]*\\z");
    private static final Search COMES_TO = Search.of("[到至达]\\z");
    private static final Search REAL = Search.of("生产总值|GDP|增加值|可比|不变价");
    private static final Search ABOUT = Search.of("\\A(?:左右|以上|上下)");

    /** Two levels of one thing, the earlier first. */
    private record Levels(Labelled first, Labelled last, int years) {
        Interval mean() {
            Interval quotient = Interval.of(last.figure()).by(Interval.of(first.figure()));
            return quotient.to(Interval.around(1.0 / years, 0))
                    .minus(Interval.around(1, 0))
                    .times(Interval.around(100, 0));
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Labelled told : page.figures()) {
            if (told.figure().kind() == Quantity.Kind.PERCENT && MEAN.isIn(told.lead())) {
                check(page, told).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Finding> check(Page page, Labelled rate) {
        boolean wide = REAL.isIn(rate.words().clause().words()) || ABOUT.isIn(rate.rest());
        Interval stated = Interval.of(rate.figure()).wider(wide ? MORE : SLACK);
        List<Levels> all = levels(page, rate);
        double off = all.size() == 1
                ? all.get(0).mean().middle() / rate.figure().value().doubleValue()
                : 0;
        boolean wrong = off > 1 / UNLIKE && off < UNLIKE && !all.get(0).mean().meets(stated);
        return wrong ? Optional.of(finding(page, rate, all.get(0))) : Optional.empty();
    }

    /** Pairs of levels of one indicator, which the rate's words name where they name any, with different years. */
    private static List<Levels> levels(Page page, Labelled rate) {
        List<Labelled> levels = page.figures().stream()
                .filter(f -> f.in().in().equals(rate.in().in())
                        && Amounts.isAmount(f.figure())
                        && !Comparison.isChange(f)
                        && isOfRate(rate, f))
                .toList();
        List<Levels> pairs = new ArrayList<>();
        for (Labelled first : levels) {
            for (Labelled last : levels) {
                Integer from = first.year();
                Integer to = last.year();
                if (from != null
                        && to != null
                        && from < to
                        && Amounts.alike(first.figure(), last.figure())
                        && !first.ofOthers(last)) {
                    pairs.add(new Levels(first, last, to - from));
                }
            }
        }
        return pairs;
    }

    /** Whether an amount is of what the rate's clause names, or told in its sentence right after it without a name: 到2025年达到2万元. */
    private static boolean isOfRate(Labelled rate, Labelled f) {
        String clause = rate.words().clause().words();
        return f.indicator() == null
                ? f.in().equals(rate.in())
                        && f.figure().range().from() >= rate.figure().range().to()
                        && COMES_TO.isIn(f.lead())
                : clause.contains(f.indicator());
    }

    private static Finding finding(Page page, Labelled rate, Levels levels) {
        String should = Figures.oneDecimal(levels.mean().middle()) + "%";
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(levels.first().words().clause())
                .at(levels.last().words().clause())
                .at(rate.words().clause())
                .suggest(should)
                .because(
                        levels.first().figure().statedAs() + "至"
                                + levels.last().figure().statedAs() + "，" + levels.years() + "年，年均" + should + "，文中作"
                                + rate.figure().statedAs(),
                        levels.first().figure().statedAs() + " to "
                                + levels.last().figure().statedAs() + " in " + levels.years() + " years is " + should
                                + " a year, the text says " + rate.figure().statedAs());
    }
}
