package org.qiaodu.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Period;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Statement.Observation;
import org.qiaodu.model.Statistic;

/** Holds "N times what it was" against the two levels it compares. */
final class Ratios implements Check {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]|20)\\d\\d(?!\\d)");
    private static final Pattern BEGINNINGS = Pattern.compile("建[市县区省国厂校]之?初|成立之?初|创办之?初");
    /** Words of how many times more: 增长了2倍, 多了一倍. */
    private static final Pattern MORE = Pattern.compile("增|[多高大长]出?了?[^,;。]{0,4}倍");

    /** Words of how many times as much: 增长到原来的7倍. */
    private static final Pattern AS_MUCH =
            Pattern.compile("(?:[到至为是成]|相当于)了?[^,;。倍]{0,12}的[^,;。倍]{0,4}?[\\d.一二两三四五六七八九十百千]+(?:多|余)?倍");

    /** How far the computed ratio may lie from the stated one where both levels are exact. */
    private static final double TOLERANCE = 0.08;
    /** How far above its threshold a value that "passed" it may lie. */
    private static final double OPEN = 1.4;

    private final ReferenceValues reference;

    Ratios(ReferenceValues reference) {
        this.reference = reference;
    }

    @Override
    public List<Finding> check(Page page) {
        return page.observations().stream()
                .filter(o -> o.statistic() == Statistic.RATIO && Page.isFact(o) && Page.year(o) != 0)
                .flatMap(o -> check(page, o).stream())
                .toList();
    }

    private Optional<Finding> check(Page page, Observation stated) {
        String indicator = stated.indicator().replaceFirst("倍数$", "");
        Optional<Observation> now = page.levels(stated.of(), indicator).stream()
                .filter(o -> Page.year(o) == Page.year(stated))
                .findFirst();
        Optional<Observation> then = base(page, stated, indicator);
        if (now.isEmpty() || then.isEmpty() || then.get().value().signum() <= 0) {
            return Optional.empty();
        }
        double computed = Figures.ratio(now.get().value(), then.get().value());
        String words = page.before(stated) + page.quote(stated);
        boolean rise = MORE.matcher(words).find() && !AS_MUCH.matcher(words).find();
        double expected = rise ? computed - 1 : computed;
        double said = stated.value().doubleValue();
        double high = expected * (now.get().bound() == Bound.MORE_THAN ? OPEN : 1 + TOLERANCE)
                + Figures.rounding(stated.value(), stated.statedAs());
        double low = expected * (1 - TOLERANCE) - Figures.rounding(stated.value(), stated.statedAs());
        return said >= low && said <= high
                ? Optional.empty()
                : Optional.of(finding(page, stated, now.get(), then.get(), expected));
    }

    private Optional<Observation> base(Page page, Observation stated, String indicator) {
        int now = Page.year(stated);
        String words = page.before(stated) + page.quote(stated);
        List<Observation> earlier = page.levels(stated.of(), indicator).stream()
                .filter(o -> Page.year(o) < now && (o.bound() == Bound.EXACT || o.bound() == Bound.APPROXIMATE))
                .sorted(Comparator.comparing(Page::year))
                .toList();
        Matcher year = YEAR.matcher(words);
        if (year.find()) {
            int wanted = Integer.parseInt(year.group());
            return earlier.stream().filter(o -> Page.year(o) == wanted).findFirst();
        }
        if (BEGINNINGS.matcher(words).find()) {
            return reference.founded().stream()
                    .filter(p -> p.name().equals(stated.of()))
                    .findFirst()
                    .flatMap(founded -> at(earlier, founded));
        }
        return earlier.size() == 1 ? Optional.of(earlier.get(0)) : Optional.empty();
    }

    private static Optional<Observation> at(List<Observation> levels, Period founded) {
        return levels.stream()
                .filter(o -> Page.year(o) == founded.first().getYear())
                .findFirst();
    }

    private static Finding finding(Page page, Observation stated, Observation now, Observation then, double computed) {
        String nowValue = Figures.print(now.value(), now.unit());
        String thenValue = Figures.print(then.value(), then.unit());
        String ratio = Figures.oneDecimal(computed);
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .about(stated)
                .about(now)
                .about(then)
                .suggest(ratio + "倍")
                .because(
                        nowValue + "÷" + thenValue + "＝" + ratio + "，不是" + stated.statedAs() + "；"
                                + thenValue + "的" + stated.statedAs() + "为"
                                + Figures.print(then.value().multiply(stated.value()), then.unit()),
                        nowValue + " / " + thenValue + " = " + ratio + ", not "
                                + stated.value().toPlainString() + " times");
    }
}
