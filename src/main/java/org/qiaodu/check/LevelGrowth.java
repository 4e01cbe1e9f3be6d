package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Statement.Observation;
import org.qiaodu.model.Statistic;
import org.qiaodu.model.When;

/** Holds a year's growth against the levels of that year and the one before. */
final class LevelGrowth implements Check {
    private static final String REAL = ".*(生产总值|GDP|增加值|总产值|产值).*";
    /** Percentage points between growth of levels and growth as told: levels at current prices, growth at constant ones. */
    private static final double PRICES = 15;
    /** The same where both are at current prices, for revisions of last year's level. */
    private static final double REVISIONS = 4;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Observation growth : page.observations()) {
            int year = Page.year(growth);
            if (growth.statistic() != Statistic.GROWTH_RATE || year == 0 || !isSure(page, growth)) {
                continue;
            }
            Observation now = only(page, growth, year);
            Observation then = only(page, growth, year - 1);
            if (now != null
                    && then != null
                    && now.unit().equals(then.unit())
                    && part(now).equals(part(then))
                    && !fits(growth, now, then)) {
                found.add(finding(page, growth, now, then));
            }
        }
        return found;
    }

    /** The part of its year that a level is of, as EDTF without years; empty for all of it. */
    private static String part(Observation level) {
        When when = level.references().when();
        return when == null ? "" : when.value().edtf().replaceAll("\\d{4}|-12~", "");
    }

    private static boolean isSure(Page page, Observation o) {
        return Page.isFact(o)
                && Page.isExact(o)
                && !page.isCompared(o)
                && o.references().inherited().stream()
                        .noneMatch(i -> i.matches("indicator: (passage|heading|document)"));
    }

    /** The only level of a year; null where there is none, or several that differ. */
    private static @Nullable Observation only(Page page, Observation growth, int year) {
        List<Observation> levels = page.levels(growth.of(), growth.indicator()).stream()
                .filter(o -> Page.year(o) == year)
                .toList();
        long values = levels.stream()
                .map(o -> o.value().stripTrailingZeros())
                .distinct()
                .count();
        boolean sure = values == 1
                && isSure(page, levels.get(0))
                && levels.get(0).value().signum() > 0;
        return sure ? levels.get(0) : null;
    }

    private static double computed(Observation now, Observation then) {
        return (Figures.ratio(now.value(), then.value()) - 1) * 100;
    }

    private static boolean fits(Observation growth, Observation now, Observation then) {
        double slack = growth.indicator().matches(REAL) ? PRICES : REVISIONS;
        return Math.abs(computed(now, then) - growth.value().doubleValue()) <= slack;
    }

    private static Finding finding(Page page, Observation growth, Observation now, Observation then) {
        String should = Figures.oneDecimal(computed(now, then)) + "%";
        String levels = Page.year(then) + "年" + then.statedAs() + "、" + Page.year(now) + "年" + now.statedAs();
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .about(growth)
                .about(now)
                .about(then)
                .because(
                        levels + "，增长" + should + "，文中作" + growth.statedAs() + "（已容许价格与修订之差）",
                        then.statedAs() + " in " + Page.year(then) + " and " + now.statedAs() + " in " + Page.year(now)
                                + " make a growth of " + should + ", the text says " + growth.statedAs()
                                + " (prices and revisions allowed for)");
    }
}
