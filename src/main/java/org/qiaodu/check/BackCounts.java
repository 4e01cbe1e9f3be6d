package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds a number of things spoken of again (上述三家企业) against the number that was told of them. */
final class BackCounts implements Check {
    private static final int MOST = 20;
    private static final Pattern AGAIN = Pattern.compile("(?:上述|以上|前述)\\z");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Labelled> counts = page.figures().stream()
                .filter(f -> f.figure().kind() == Quantity.Kind.COUNT && Amounts.isExact(f.figure()))
                .filter(f -> f.figure().counted() != null && f.figure().value().doubleValue() <= MOST)
                .toList();
        for (int i = 0; i < counts.size(); i++) {
            Labelled again = counts.get(i);
            if (AGAIN.matcher(again.words().before(2)).find()) {
                List<Labelled> before = counts.subList(0, i).stream()
                        .filter(f -> f.in().in().equals(again.in().in()) && isSame(f, again))
                        .toList();
                if (before.size() == 1
                        && before.get(0)
                                        .figure()
                                        .value()
                                        .compareTo(again.figure().value())
                                != 0) {
                    found.add(finding(page, before.get(0), again));
                }
            }
        }
        return found;
    }

    /** Whether both count the same things with the same word. */
    private static boolean isSame(Labelled one, Labelled other) {
        return Objects.equals(one.figure().counted(), other.figure().counted())
                && Amounts.measureWord(one.figure()).equals(Amounts.measureWord(other.figure()));
    }

    private static Finding finding(Page page, Labelled told, Labelled again) {
        String first = told.figure().statedAs() + told.figure().counted();
        String second = again.figure().statedAs() + again.figure().counted();
        return new Draft(page, Finding.Kind.VALUE_DISAGREEMENT, Finding.Severity.HIGH)
                .at(told.words().clause())
                .at(again.words().clause())
                .because(
                        "前说“" + first + "”，后说“" + second + "”，所指相同而数不合",
                        "first '" + first + "', then, of the same things, '" + second + "'");
    }
}
