package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Statement.Observation;
import org.qiaodu.model.Statistic;
import org.qiaodu.model.When;

/** Finds the same quantity of the same thing and time stated with values or bounds that cannot both hold. */
final class ValueDisagreements implements Check {
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9.]");

    /** Indicators that name no quantity by themselves; two figures for one of them are no disagreement. */
    private static final Pattern GENERAL =
            Pattern.compile("增速|增长|总额|产值|位次|时长|年数|同类数量|面积|数量|规模|金额|价值|比重|占比|总投资|投资|产量|产能|销售|收入|价格");

    /** Words for a time that a text may not date. */
    private static final Search PAST = Search.of("(?:去|上)年同期");

    private static final Pattern INHERITED = Pattern.compile("(indicator|of): (passage|heading|document)");
    /** Digits that do not agree by chance in all but one. */
    private static final int TELLING = 3;

    /** Confidence below which a statement is too uncertain to hold against another. */
    private static final double SURE = 0.8;

    @Override
    public List<Finding> check(Page page) {
        Map<String, List<Observation>> comparable = new LinkedHashMap<>();
        for (Observation o : page.observations()) {
            if (isComparable(o) && !page.isCompared(o) && !PAST.isIn(page.before(o) + page.quote(o))) {
                comparable.computeIfAbsent(key(o), k -> new ArrayList<>()).add(o);
            }
        }
        List<Finding> found = new ArrayList<>();
        comparable.values().forEach(same -> pairs(page, same, found));
        return found;
    }

    private static boolean isComparable(Observation o) {
        boolean figure = o.statistic() == Statistic.LEVEL || o.statistic() == Statistic.GROWTH_RATE;
        return figure
                && Page.isFact(o)
                && o.references().confidence() >= SURE
                && o.comparedWith() == null
                && !GENERAL.matcher(o.indicator()).matches()
                && !o.unit().equals("1");
    }

    /** Whether what a figure is of, or when it holds, is told with it; else only figures that look like one misprinted are held against it. */
    private static boolean isClear(Observation o) {
        return o.references().when() != null
                && o.references().inherited().stream()
                        .noneMatch(i -> INHERITED.matcher(i).matches());
    }

    /** The time as EDTF; empty where none is told. */
    private static String time(Observation o) {
        When when = o.references().when();
        return when == null ? "" : when.value().edtf();
    }

    private static String key(Observation o) {
        String time = time(o);
        return String.join("\n", o.of(), o.indicator(), o.statistic().term(), o.unit(), time, "" + o.scope());
    }

    /** Two values that cannot both hold; of three and more it is likelier that they were read of one thing wrongly, but for slips. */
    private static void pairs(Page page, List<Observation> same, List<Finding> found) {
        boolean many = same.stream().map(ValueDisagreements::digits).distinct().count() > 2;
        for (int i = 0; i < same.size(); i++) {
            for (int j = i + 1; j < same.size(); j++) {
                boolean both = fit(same.get(i), same.get(j)) || fit(same.get(j), same.get(i));
                if (!both && !page.inOneSentence(same.get(i), same.get(j)) && isHeld(same.get(i), same.get(j), many)) {
                    found.add(finding(page, same.get(i), same.get(j)));
                }
            }
        }
    }

    private static boolean isHeld(Observation one, Observation other, boolean many) {
        return (!many && isClear(one) && isClear(other))
                || (one.statistic() == Statistic.LEVEL
                        && digits(one).replace(".", "").length() >= TELLING
                        && Digits.oneSlip(digits(one), digits(other)));
    }

    private static String digits(Observation o) {
        return NO_DIGIT.matcher(o.statedAs()).replaceAll("");
    }

    /** Whether the first may be true where the second is, the second's bounds taken as stated. */
    private static boolean fit(Observation one, Observation other) {
        BigDecimal slack = BigDecimal.valueOf(Math.max(
                Figures.rounding(one.value(), one.statedAs()), Figures.rounding(other.value(), other.statedAs())));
        BigDecimal low = one.value().subtract(slack);
        BigDecimal high = one.value().add(slack);
        boolean bounds = one.bound() != Bound.EXACT && other.bound() != Bound.EXACT;
        return switch (other.bound()) {
            case MORE_THAN -> one.bound() == Bound.MORE_THAN || high.compareTo(other.value()) >= 0;
            case LESS_THAN -> one.bound() == Bound.LESS_THAN || low.compareTo(other.value()) <= 0;
            case APPROXIMATE -> bounds || Math.abs(Figures.ratio(one.value(), other.value()) - 1) < 0.1;
            case EXACT ->
                one.bound() == Bound.EXACT && low.compareTo(other.value()) <= 0 && high.compareTo(other.value()) >= 0;
        };
    }

    private static Finding finding(Page page, Observation one, Observation other) {
        String time = time(one);
        return new Draft(page, Finding.Kind.VALUE_DISAGREEMENT, Finding.Severity.HIGH)
                .about(one)
                .about(other)
                .because(
                        one.of() + (time.isEmpty() ? "" : "（" + time + "）") + one.indicator() + "一处作" + one.statedAs()
                                + "，一处作" + other.statedAs() + "，不能同真",
                        one.indicator() + " of " + one.of() + (time.isEmpty() ? "" : " in " + time) + " is "
                                + one.statedAs() + " in one place and " + other.statedAs()
                                + " in another; both cannot hold");
    }
}
