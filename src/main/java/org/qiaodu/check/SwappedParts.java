package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Finds parts that miss a total by two digits of one part having changed places, which is hardly chance; after a colon, or
 * what leaves nothing out, one digit more is enough.
 */
final class SwappedParts implements Check {
    private static final int FEWEST = 3;
    /** Most characters between two parts. */
    private static final int GAP = 28;
    /** Sentences before or after the parts in which the total may stand. */
    private static final int NEAR = 2;

    private static final Pattern LIST = Pattern.compile("(?:来源|构成|组成|用途|分布|包括|分别|依次)[^,;。]{0,6}[:为是][^,;。]{0,14}\\z");

    /** Digits of parts from which a swap that fits is no chance. */
    private static final int TELLING = 3;

    private static final Pattern TOTAL = Pattern.compile("共|合计|累计|总");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Sentence> all = page.sentences();
        for (int i = 0; i < all.size(); i++) {
            for (List<Quantity> run : runs(all.get(i))) {
                check(page, i, run).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Amounts of one sort that follow each other closely; a first one with 其中 or a colon after it is none of them. */
    private static List<List<Quantity>> runs(Sentence s) {
        List<List<Quantity>> runs = new ArrayList<>();
        List<Quantity> run = new ArrayList<>();
        for (Quantity q : s.quantities()) {
            Quantity last = run.isEmpty() ? q : run.get(run.size() - 1);
            String between = s.between(last.range().to(), q.range().from());
            boolean goesOn = !run.isEmpty()
                    && Amounts.alike(q, last)
                    && between.length() <= GAP
                    && !between.matches(".*(?:其中|共|合计|累计|总|[:]|[比较由从]).*");
            if (!goesOn) {
                runs.add(run);
                run = new ArrayList<>();
            }
            if (Amounts.adds(s, q)) {
                run.add(q);
            }
        }
        runs.add(run);
        return runs.stream()
                .flatMap(r -> tails(r))
                .filter(r -> r.size() >= FEWEST)
                .toList();
    }

    /** A run, and the run without its first, which may be the total. */
    private static java.util.stream.Stream<List<Quantity>> tails(List<Quantity> run) {
        return run.size() <= FEWEST
                ? java.util.stream.Stream.of(run)
                : java.util.stream.Stream.of(run, run.subList(1, run.size()));
    }

    private static Optional<Finding> check(Page page, int at, List<Quantity> parts) {
        List<Sentence> all = page.sentences();
        Sentence own = all.get(at);
        List<Told> amounts = new ArrayList<>();
        for (int i = Math.max(0, at - NEAR); i <= Math.min(all.size() - 1, at + 1); i++) {
            Sentence s = all.get(i);
            s.quantities().stream()
                    .filter(q -> s.in().equals(own.in())
                            && Amounts.isAmount(q)
                            && Amounts.alike(q, parts.get(0))
                            && !parts.contains(q))
                    .forEach(q -> amounts.add(new Told(s, q)));
        }
        List<Told> totals = totals(amounts, parts);
        if (amounts.stream().anyMatch(t -> adds(t.amount(), parts))) {
            return Optional.empty();
        }
        boolean list = LIST.matcher(
                        own.between(own.range().from(), parts.get(0).range().from()))
                .find();
        return totals.stream()
                .filter(t -> isSwapped(t.amount(), parts, list))
                .findFirst()
                .map(t -> finding(page, own, t, parts));
    }

    /** Of some amounts those before the parts that are larger, of parts of two digits the last only, and those after them that are called a total. */
    private static List<Told> totals(List<Told> amounts, List<Quantity> parts) {
        int from = parts.get(0).range().from();
        BigDecimal most = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Told> larger = amounts.stream()
                .filter(t -> t.amount().value().compareTo(most) > 0)
                .toList();
        List<Told> before =
                larger.stream().filter(t -> t.amount().range().from() < from).toList();
        boolean telling = parts.stream().allMatch(p -> digits(p.value()).length() >= TELLING);
        List<Told> totals =
                new ArrayList<>(before.subList(telling ? 0 : Math.max(0, before.size() - 1), before.size()));
        larger.stream()
                .filter(t ->
                        !before.contains(t) && TOTAL.matcher(t.words().lead()).find())
                .forEach(totals::add);
        return totals;
    }

    /** Whether a total is the sum, rounded as the total and the finest of the parts are. */
    private static boolean adds(Quantity total, List<Quantity> parts) {
        double finest = parts.stream()
                .mapToDouble(p -> Figures.rounding(p.value(), p.statedAs()))
                .min()
                .orElse(0);
        double slack = 2 * Math.max(finest, Figures.rounding(total.value(), total.statedAs()));
        return Math.abs(Amounts.sum(parts) - total.value().doubleValue()) <= slack * 1.000001;
    }

    /** Whether one part with two digits swapped, or in a list that leaves nothing out with one other digit, makes up the total exactly. */
    private static boolean isSwapped(Quantity total, List<Quantity> parts, boolean list) {
        BigDecimal sum = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.stream().anyMatch(p -> {
            BigDecimal right = total.value().subtract(sum).add(p.value());
            String should = digits(right);
            String is = digits(p.value());
            boolean sized = right.signum() > 0 && should.length() == is.length() && size(right) == size(p.value());
            return sized && (Digits.permuted(is, should) || (list && Digits.oneSlip(is, should)));
        });
    }

    private static String digits(BigDecimal value) {
        return value.stripTrailingZeros().unscaledValue().abs().toString();
    }

    private static int size(BigDecimal value) {
        return value.precision() - value.scale();
    }

    private static Finding finding(Page page, Sentence own, Told total, List<Quantity> parts) {
        String sum = parts.stream().map(Quantity::statedAs).collect(Collectors.joining("＋"));
        String computed = Figures.like(Amounts.sum(parts), total.amount());
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH);
        parts.forEach(p -> draft.at(own.stretch(p.range()).clause()));
        return draft.at(total.words().clause())
                .sum(sum + "＝" + computed, total.amount().statedAs());
    }
}
