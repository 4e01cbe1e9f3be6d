package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds a total against its parts: "A and B, in all T", and a total against the three sectors that make it up. */
final class SumsOfParts implements Check {
    private static final String ALTOGETHER = ".*(共计|合计|总计|共有|一共|总共|累计共|共)[^,;。]{0,4}";
    private static final String[] SECTORS = {"(第一产业|一产)", "(第二产业|二产)", "(第三产业|三产)"};

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Sentence> all = page.sentences();
        for (int i = 0; i < all.size(); i++) {
            Sentence sentence = all.get(i);
            boolean goesOn = i > 0
                    && all.get(i - 1).in().equals(sentence.in())
                    && sentence.chars().startsWith("其中");
            altogether(page, sentence).ifPresent(found::add);
            sectors(page, sentence, goesOn ? all.get(i - 1) : sentence).ifPresent(found::add);
        }
        return found;
    }

    private static boolean isExact(Quantity q) {
        return q.bound() == Bound.EXACT && q.upTo() == null && q.value().signum() > 0;
    }

    /** A家…和B家…,共计T家. */
    private static Optional<Finding> altogether(Page page, Sentence sentence) {
        List<Quantity> all = sentence.quantities();
        for (int i = 2; i < all.size(); i++) {
            Quantity total = all.get(i);
            Quantity second = all.get(i - 1);
            Quantity first = all.get(i - 2);
            boolean alike = isExact(total)
                    && isExact(first)
                    && isExact(second)
                    && total.unit().equals(first.unit())
                    && total.unit().equals(second.unit())
                    && total.kind() == first.kind()
                    && total.kind() == second.kind()
                    && total.kind() != Quantity.Kind.RANK
                    && total.kind() != Quantity.Kind.PERCENT
                    && total.kind() != Quantity.Kind.DURATION;
            boolean joined = sentence.between(first.range().to(), second.range().from())
                    .matches("[^,;。]*[和与及、][^,;。]{0,3}|[^;。]{0,14},");
            boolean said =
                    sentence.between(second.range().to(), total.range().from()).matches(ALTOGETHER);
            boolean alone = i == 2 || !all.get(i - 3).unit().equals(total.unit());
            if (alike && joined && said && alone) {
                return compare(page, sentence, total, List.of(first, second));
            }
        }
        return Optional.empty();
    }

    /** 生产总值T,其中第一产业增加值A,第二产业增加值B,第三产业增加值C. */
    private static Optional<Finding> sectors(Page page, Sentence sentence, Sentence whole) {
        List<Quantity> parts = new ArrayList<>();
        for (String sector : SECTORS) {
            Quantity part = after(sentence, sector);
            if (part != null) {
                parts.add(part);
            }
        }
        if (parts.size() < SECTORS.length) {
            return Optional.empty();
        }
        Quantity total = whole.quantities().stream()
                .filter(q -> q.range().to() <= parts.get(0).range().from() && isExact(q))
                .filter(q -> q.unit().equals(parts.get(0).unit()))
                .findFirst()
                .orElse(null);
        boolean alike = parts.stream()
                .allMatch(p -> p.unit().equals(parts.get(0).unit()) && p.kind() == Quantity.Kind.MONEY && isExact(p));
        return total == null || !alike || parts.contains(total)
                ? Optional.empty()
                : compare(page, sentence, total, parts);
    }

    /** The first quantity in the clause that speaks of a sector. */
    private static @Nullable Quantity after(Sentence sentence, String sector) {
        for (Quantity q : sentence.quantities()) {
            String before = sentence.stretch(q.range()).before(14);
            if (before.matches(".*" + sector + "[^,;。]*")) {
                return q;
            }
        }
        return null;
    }

    private static Optional<Finding> compare(Page page, Sentence sentence, Quantity total, List<Quantity> parts) {
        double sum = parts.stream().mapToDouble(p -> p.value().doubleValue()).sum();
        double slack = Figures.rounding(total.value(), total.statedAs())
                + parts.stream()
                        .mapToDouble(p -> Figures.rounding(p.value(), p.statedAs()))
                        .sum();
        if (total.kind() == Quantity.Kind.COUNT
                && slack < parts.size()
                && total.value().doubleValue() < 1e4) {
            slack = 0;
        }
        if (Math.abs(sum - total.value().doubleValue()) <= slack) {
            return Optional.empty();
        }
        String computed = Figures.print(java.math.BigDecimal.valueOf(sum), total.unit());
        String terms = parts.stream().map(Quantity::statedAs).collect(Collectors.joining("＋"));
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH);
        parts.forEach(p -> draft.at(sentence.stretch(p.range()).clause()));
        return Optional.of(draft.at(sentence.stretch(total.range()).clause())
                .suggest(computed)
                .because(
                        terms + "＝" + computed + "，文中总数作" + total.statedAs(),
                        terms + " = " + computed + ", the text's total is " + total.statedAs()));
    }
}
