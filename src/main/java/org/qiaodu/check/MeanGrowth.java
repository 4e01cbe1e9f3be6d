package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.model.Finding;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Mention;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.Statement.Observation;
import org.qiaodu.model.Statistic;
import org.qiaodu.model.TimeExpression;

/** Holds a mean growth over some years against the growth of each, taking years the text leaves out from elsewhere. */
final class MeanGrowth implements Check {
    /** Percentage points by which the mean may differ beyond rounding. */
    private static final double TOLERANCE = 0.15;

    private final ReferenceValues reference;

    MeanGrowth(ReferenceValues reference) {
        this.reference = reference;
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Quantity q : sentence.quantities()) {
                if (q.kind() == Quantity.Kind.PERCENT
                        && sentence.stretch(q.range()).before(8).matches(".*(平均增速|年均增长|平均增长|年均增速|平均增幅).{0,2}")) {
                    check(page, sentence, q).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Finding> check(Page page, Sentence sentence, Quantity mean) {
        TimeExpression time = last(sentence.times(), mean);
        IndicatorTerm indicator = sentence.indicators().stream()
                .filter(i -> i.range().from() < mean.range().from()
                        && i.known()
                        && !i.label().matches("(平均|年均)?增[速长幅]"))
                .reduce((a, b) -> b)
                .orElse(null);
        Mention of = sentence.mentions().stream()
                .filter(m -> m.range().from() < mean.range().from()
                        && m.type().name().matches("City|Province|Country|District|CountyLevelCity|County"))
                .reduce((a, b) -> b)
                .orElse(null);
        if (time == null || indicator == null || of == null || time.value().start() == null) {
            return Optional.empty();
        }
        int first = time.value().start().getYear();
        int last = time.value().end() == null ? first : time.value().end().getYear();
        if (last <= first) {
            return Optional.empty();
        }
        return compare(page, sentence, mean, new Years(of.name(), indicator.label(), first, last));
    }

    private record Years(String of, String indicator, int first, int last) {}

    private static @Nullable TimeExpression last(List<TimeExpression> times, Quantity before) {
        return times.stream()
                .filter(t -> t.range().to() <= before.range().from())
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private Optional<Finding> compare(Page page, Sentence sentence, Quantity mean, Years years) {
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.MEDIUM)
                .at(sentence.stretch(mean.range()).clause());
        TreeMap<Integer, String> printed = new TreeMap<>();
        double product = 1;
        boolean own = false;
        for (int year = years.first(); year <= years.last(); year++) {
            Optional<Observation> stated = stated(page, years, year);
            Optional<Double> known = stated.map(o -> o.value().doubleValue());
            if (known.isEmpty()) {
                known = known(years, year);
            }
            if (known.isEmpty()) {
                return Optional.empty();
            }
            stated.ifPresent(draft::about);
            own |= stated.isPresent();
            product *= 1 + known.get() / 100;
            printed.put(year, year + "年" + Figures.plain(known.get()) + "%" + (stated.isPresent() ? "（文中）" : "（公报）"));
        }
        double computed = (Math.pow(product, 1.0 / printed.size()) - 1) * 100;
        double slack = TOLERANCE + Figures.rounding(mean.value(), mean.statedAs());
        if (!own || Math.abs(computed - mean.value().doubleValue()) <= slack) {
            return Optional.empty();
        }
        String all = String.join("、", printed.values());
        String should = Figures.oneDecimal(computed) + "%";
        return Optional.of(draft.because(
                all + "，几何平均为" + should + "，与文中年均" + mean.statedAs() + "不合：其中必有一数有误",
                "the growth of each year (" + all + ") has the geometric mean " + should + ", not " + mean.statedAs()
                        + ": one of these figures is wrong"));
    }

    private static Optional<Observation> stated(Page page, Years years, int year) {
        return page.observations().stream()
                .filter(o -> o.statistic() == Statistic.GROWTH_RATE && o.of().equals(years.of()))
                .filter(o -> o.indicator().equals(years.indicator()) && Page.isFact(o))
                .filter(o -> Page.year(o) == year)
                .findFirst();
    }

    private Optional<Double> known(Years years, int year) {
        return reference.figures().stream()
                .filter(f -> f.subject().equals(years.of()) && f.indicator().equals(years.indicator() + "增速"))
                .filter(f -> f.first().getYear() == year)
                .map(f -> f.value().doubleValue())
                .findFirst();
    }
}
