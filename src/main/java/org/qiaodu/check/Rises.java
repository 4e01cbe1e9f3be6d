package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds "from A to B, a rise of N times or P percent" and "B, D more, a rise of P percent" against A, B and D. */
final class Rises implements Check {
    private static final int NEAR = 14;
    /** Percentage points by which growth of a level may differ where prices play no part. */
    private static final double NOMINAL = 1.5;
    /** The same for output and value added, whose growth is told at constant prices while levels are at current ones. */
    private static final double REAL = 18;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            List<Quantity> q = sentence.quantities();
            for (int i = 0; i + 2 < q.size(); i++) {
                fromTo(page, sentence, q.get(i), q.get(i + 1), q.get(i + 2)).ifPresent(found::add);
                more(page, sentence, q.get(i), q.get(i + 1), q.get(i + 2)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean isAmount(Quantity q) {
        return (q.kind() == Quantity.Kind.MONEY || q.kind() == Quantity.Kind.MEASURE || q.kind() == Quantity.Kind.COUNT)
                && q.bound() == Bound.EXACT
                && q.upTo() == null
                && q.value().signum() > 0;
    }

    private static Optional<Finding> fromTo(Page page, Sentence sentence, Quantity from, Quantity to, Quantity rise) {
        String lead = sentence.stretch(from.range()).before(NEAR);
        String middle = sentence.between(from.range().to(), to.range().from());
        String verb = sentence.between(to.range().to(), rise.range().from());
        boolean reads = isAmount(from)
                && isAmount(to)
                && from.unit().equals(to.unit())
                && lead.matches(".*[从由自][^,;。]*")
                && middle.matches("[^;。]{0,16}(到|至|为)[^;。]{0,4}")
                && verb.matches(".{0,10}(增长|增加|增幅|提高|提升|增|扩大|翻)[^;。]{0,6}");
        if (!reads) {
            return Optional.empty();
        }
        double ratio = Figures.ratio(to.value(), from.value());
        return compare(page, sentence, rise, ratio, from, to, from.value());
    }

    private static Optional<Finding> more(Page page, Sentence sentence, Quantity level, Quantity more, Quantity rise) {
        String verb = sentence.between(level.range().to(), more.range().from());
        String second = sentence.between(more.range().to(), rise.range().from());
        boolean reads = isAmount(level)
                && isAmount(more)
                && level.unit().equals(more.unit())
                && more.value().compareTo(level.value()) < 0
                && verb.matches("[^;。]{0,10}(增加|增收|多|净增|增)")
                && second.matches("[,、，]?(同比|比[^,;。]{0,6})?(增长|增幅为?|增加|提高|增)(了|达)?");
        if (!reads) {
            return Optional.empty();
        }
        BigDecimal base = level.value().subtract(more.value());
        return compare(page, sentence, rise, Figures.ratio(level.value(), base), level, more, base);
    }

    private static Optional<Finding> compare(
            Page page, Sentence sentence, Quantity rise, double ratio, Quantity a, Quantity b, BigDecimal base) {
        boolean percent = rise.kind() == Quantity.Kind.PERCENT;
        if ((!percent && rise.kind() != Quantity.Kind.RATIO) || rise.bound() != Bound.EXACT) {
            return Optional.empty();
        }
        double computed = percent ? (ratio - 1) * 100 : ratio - 1;
        boolean real = sentence.chars().matches("(?s).*(生产总值|GDP|增加值|总产值|可比|不变价).*");
        double slack = (percent ? (real ? REAL : NOMINAL) : Math.max(0.15, computed * 0.08))
                + Figures.rounding(rise.value(), rise.statedAs());
        boolean asRatio = !percent && Math.abs(rise.value().doubleValue() - ratio) <= slack;
        if (Math.abs(rise.value().doubleValue() - computed) <= slack || asRatio) {
            return Optional.empty();
        }
        String unit = percent ? "%" : "倍";
        String should = (percent ? Figures.oneDecimal(computed) : Figures.plain(computed)) + unit;
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(sentence.stretch(a.range())
                        .cover(b.range())
                        .cover(rise.range())
                        .clause())
                .suggest(should)
                .because(
                        "文中" + a.statedAs() + "、" + b.statedAs() + "，以" + Figures.print(base, a.unit()) + "为基数，增长应为"
                                + should + "，文中作" + rise.statedAs() + (real ? "（按可比价计，容差放宽）" : ""),
                        "from " + Figures.print(base, a.unit()) + " the rise is "
                                + should.replace("倍", " times") + ", the text says " + rise.statedAs()
                                + (real ? " (wide tolerance: growth at constant prices)" : "")));
    }
}
