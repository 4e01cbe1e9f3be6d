package org.qiaodu.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds shares of one whole against each other where each is told after its part (制造业20家,占40%;批发业15家,占30%;零售业10家,占50%): every
 * pair gives the whole, and all but one of them the same one.
 */
final class ParallelShares implements Check {
    /** Fewest pairs of which one can be odd. */
    private static final int FEWEST = 3;

    private static final Pattern SHARE = Pattern.compile("[多余]?[,(]?(?:约|各|分别)?占(?:比|到|了|总数的?|全部的?)?(?:约|为|近)?");

    private static final double HUNDRED = 100;

    /**
     * A part and its share.
     *
     * @param least and {@code most}: of the whole they give
     */
    private record Part(Quantity part, Quantity share, double least, double most) {
        static Part of(Quantity part, Quantity share) {
            double value = part.value().doubleValue();
            double percent = share.value().doubleValue();
            double off = Figures.rounding(part.value(), part.statedAs());
            double slack = Figures.rounding(share.value(), share.statedAs());
            return new Part(
                    part,
                    share,
                    (value - off) / (percent + slack) * HUNDRED,
                    (value + off) / Math.max(percent - slack, slack / HUNDRED) * HUNDRED);
        }

        boolean agrees(Part other) {
            return least <= other.most && other.least <= most;
        }

        double whole() {
            return part.value().doubleValue() / share.value().doubleValue() * HUNDRED;
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            parts(s).values().forEach(parts -> odd(page, s, parts, found));
        }
        return found;
    }

    /** The parts that a sentence tells with their shares, by unit and measure word. */
    private static Map<String, List<Part>> parts(Sentence s) {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        for (int i = 1; i < s.quantities().size(); i++) {
            Quantity part = s.quantities().get(i - 1);
            Quantity share = s.quantities().get(i);
            boolean told = share.kind() == Quantity.Kind.PERCENT
                    && share.value().signum() > 0
                    && Amounts.isExact(share)
                    && Amounts.isExact(part)
                    && part.value().signum() > 0
                    && (Amounts.isAmount(part) || part.kind() == Quantity.Kind.COUNT)
                    && SHARE.matcher(s.between(part.range().to(), share.range().from()))
                            .matches();
            if (told) {
                parts.computeIfAbsent(part.unit() + " " + Amounts.measureWord(part), k -> new ArrayList<>())
                        .add(Part.of(part, share));
            }
        }
        return parts;
    }

    private static void odd(Page page, Sentence s, List<Part> parts, List<Finding> found) {
        List<Part> odd = parts.stream()
                .filter(p -> parts.stream().filter(o -> !o.equals(p)).noneMatch(p::agrees))
                .toList();
        List<Part> others = parts.stream().filter(p -> !odd.contains(p)).toList();
        boolean one = parts.size() >= FEWEST
                && odd.size() == 1
                && others.stream().allMatch(p -> others.stream().allMatch(p::agrees));
        if (one) {
            found.add(finding(page, s, odd.get(0), others.get(0)));
        }
    }

    private static Finding finding(Page page, Sentence s, Part odd, Part other) {
        String right = Figures.oneDecimal(odd.part().value().doubleValue() / other.whole() * HUNDRED) + "%";
        String sum = odd.part().statedAs() + "÷" + odd.share().statedAs() + "＝"
                + Figures.like(odd.whole(), odd.part()) + "，" + other.part().statedAs() + "÷"
                + other.share().statedAs() + "＝" + Figures.like(other.whole(), other.part());
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(s.stretch(odd.part().range()).cover(odd.share().range()))
                .words(s.stretch(other.part().range()).cover(other.share().range()))
                .suggest(right)
                .because(sum + "：同一总数，两处不合", "the parts and their shares give two different wholes");
    }
}
