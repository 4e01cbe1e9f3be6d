package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Statement.Observation;

/** Holds "in this year it passed the threshold" against larger values of earlier years. */
final class Thresholds implements Check {
    private static final String PASSED = "(首次|首度)?(突破|迈过|迈上|跨过|跨越|跨上|跻身|进阶|越过|冲破|登上|站上).*|.*冲线";

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Observation> levels = page.levels();
        for (Observation passed : levels) {
            if (passed.bound() != Bound.MORE_THAN || !passed.statedAs().matches(PASSED)) {
                continue;
            }
            for (Observation earlier : levels) {
                if (isLargerBefore(earlier, passed)) {
                    found.add(finding(page, earlier, passed));
                }
            }
        }
        return found;
    }

    private static boolean isLargerBefore(Observation earlier, Observation passed) {
        boolean larger = earlier.bound() == Bound.EXACT
                ? earlier.value().compareTo(passed.value()) > 0
                : earlier.bound() == Bound.MORE_THAN && earlier.value().compareTo(passed.value()) >= 0;
        return larger
                && earlier.of().equals(passed.of())
                && earlier.indicator().equals(passed.indicator())
                && earlier.unit().equals(passed.unit())
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
