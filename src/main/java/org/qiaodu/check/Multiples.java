package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TimeExpression;

/** Holds "N times what it was in that year" against the two amounts the passage tells. */
final class Multiples implements Check {
    private static final Pattern OF_YEAR = Pattern.compile("(?:是|为|相当于|达到?)(\\d{4})年的?$");
    /** Part of the ratio by which it may differ; for amounts that "passed" something, further up. */
    private static final double TOLERANCE = 0.08;

    private static final double OPEN = 0.45;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            List<Quantity> q = sentence.quantities();
            for (int i = 1; i < q.size(); i++) {
                Matcher year =
                        OF_YEAR.matcher(sentence.stretch(q.get(i).range()).before(12));
                if (q.get(i).kind() == Quantity.Kind.RATIO && isLevel(q.get(i - 1)) && year.find()) {
                    compare(page, sentence, q.get(i - 1), q.get(i), year.group(1))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isLevel(Quantity q) {
        return q.kind() == Quantity.Kind.MONEY || q.kind() == Quantity.Kind.COUNT || q.kind() == Quantity.Kind.MEASURE;
    }

    private static Optional<Finding> compare(Page page, Sentence sentence, Quantity now, Quantity times, String year) {
        for (Sentence other : page.sentences()) {
            Quantity then = other.in().equals(sentence.in()) ? of(other, year, now) : null;
            boolean before = then != null
                    && (!other.equals(sentence)
                            || then.range().to() <= now.range().from());
            if (then != null && before) {
                return compare(page, new Told(sentence, now), new Told(other, then), times);
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> compare(Page page, Told now, Told then, Quantity times) {
        if (!now.amount().unit().equals(then.amount().unit())
                || then.amount().value().signum() <= 0) {
            return Optional.empty();
        }
        double computed = Figures.ratio(now.amount().value(), then.amount().value());
        boolean exact = now.amount().bound() == Bound.EXACT && then.amount().bound() == Bound.EXACT;
        double slack = computed * (exact ? TOLERANCE : OPEN) + Figures.rounding(times.value(), times.statedAs());
        if (Math.abs(computed - times.value().doubleValue()) <= slack) {
            return Optional.empty();
        }
        String should = Figures.oneDecimal(computed) + "倍";
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(then.words().clause())
                .at(now.in().stretch(now.amount().range()).cover(times.range()).clause())
                .suggest(should)
                .sum(now.amount().statedAs() + "÷" + then.amount().statedAs() + "＝" + should, times.statedAs()));
    }

    /** The first amount told of a year that is measured as another is; null where there is none. */
    private static @Nullable Quantity of(Sentence sentence, String year, Quantity like) {
        for (Quantity q : sentence.quantities()) {
            String last = sentence.times().stream()
                    .filter(t -> t.range().to() <= q.range().from())
                    .map((TimeExpression t) -> t.value().edtf())
                    .reduce((a, b) -> b)
                    .orElse("");
            if (isLevel(q)
                    && q.unit().equals(like.unit())
                    && last.startsWith(year)
                    && q.value().signum() > 0) {
                return q;
            }
        }
        return null;
    }
}
