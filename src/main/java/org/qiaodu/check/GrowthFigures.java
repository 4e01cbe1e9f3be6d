package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Figure;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Statement.Observation;
import org.qiaodu.model.Statistic;

/** Holds a year's growth of gross product against the published figure. */
final class GrowthFigures implements Check {
    /** Percentage points by which first and final figures may differ. */
    private static final double REVISION = 0.5;

    private final List<Figure> figures;

    GrowthFigures(ReferenceValues reference) {
        this.figures = reference.figures();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Observation o : page.observations()) {
            boolean wholeYear = o.references().when() != null
                    && o.references().when().value().edtf().matches("\\d{4}");
            if (o.statistic() != Statistic.GROWTH_RATE || !Page.isFact(o) || !Page.isExact(o) || !wholeYear) {
                continue;
            }
            figures.stream()
                    .filter(f -> isOf(f, o) && differs(f, o))
                    .findFirst()
                    .ifPresent(f -> found.add(finding(page, o, f)));
        }
        return found;
    }

    private static boolean isOf(Figure figure, Observation o) {
        return figure.subject().equals(o.of())
                && figure.indicator().equals(o.indicator() + "增速")
                && figure.first().getYear() == Page.year(o);
    }

    private static boolean differs(Figure figure, Observation o) {
        return Math.abs(figure.value().doubleValue() - o.value().doubleValue()) > REVISION;
    }

    private static Finding finding(Page page, Observation o, Figure figure) {
        String value = figure.value().toPlainString() + "%";
        return new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                .about(o)
                .suggest(value)
                .because(
                        o.of() + Page.year(o) + "年" + o.indicator() + "增速，文中作" + o.statedAs() + "，" + figure.source()
                                + "为" + value + "（容许修订" + REVISION + "个百分点）",
                        o.indicator() + " of " + o.of() + " grew by " + value + " in " + Page.year(o)
                                + " as published, the text says " + o.statedAs());
    }
}
