package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds figures that are computed from two others, such as a density or an amount a head, against these. */
final class Formulas implements Check {
    private static final int NEAR = 16;
    private static final Search FROM = Search.of("[由从][^,;。由从]{1,14}?[到至为]\\z");
    private static final double PERCENT = 100;
    private static final double SQUARE_KILOMETRE = 1e6;
    /** Up to which a figure without the sign is a ratio, not so many of a hundred. */
    private static final double LARGEST_RATIO = 20;

    private final List<CheckWords.Formula> formulas;

    Formulas(CheckWords words) {
        this.formulas = words.formulas();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (CheckWords.Formula formula : formulas) {
            List<Told> numerators = told(page, formula.numerator(), false);
            List<Told> denominators = told(page, formula.denominator(), false);
            for (Told result : told(page, formula.result(), true)) {
                check(page, formula, result, near(result, numerators), near(result, denominators))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Figures these words stand before. */
    private static List<Told> told(Page page, Search words, boolean percent) {
        return page.sentences().stream()
                .flatMap(s -> s.quantities().stream().map(q -> new Told(s, q)))
                .filter(t -> Amounts.isAmount(t.amount())
                        || (percent && (isHundred(t.amount()) || isHours(t.amount())) && Amounts.isExact(t.amount())))
                .filter(t -> words.isIn(label(t)))
                .toList();
    }

    /** The words right before a figure, without what it was before: 收入比由1.84缩小到1.80. */
    private static String label(Told told) {
        String before = FROM.matcher(told.words().before(2 * NEAR)).replaceAll("");
        return before.substring(Math.max(0, before.length() - NEAR));
    }

    /** Whether a figure is so many of a hundred, with the sign or, as a sex ratio, without. */
    private static boolean isHundred(Quantity q) {
        return q.kind() == Quantity.Kind.PERCENT || q.kind() == Quantity.Kind.NUMBER;
    }

    /** Whether it is how many hours something runs: what it gives by what it can give in one. */
    private static boolean isHours(Quantity q) {
        return q.kind() == Quantity.Kind.DURATION && q.unit().equals("h");
    }

    /** Whether a figure without the sign is too large for a plain ratio, as that of urban to rural incomes is. */
    private static boolean isOfHundred(Quantity q) {
        return isHundred(q) && (q.kind() == Quantity.Kind.PERCENT || q.value().doubleValue() > LARGEST_RATIO);
    }

    /** Those of the same passage; where it has none, those of the whole text. */
    private static List<Told> near(Told result, List<Told> all) {
        List<Told> here =
                all.stream().filter(t -> t.in().in().equals(result.in().in())).toList();
        return here.isEmpty() ? all : here;
    }

    private static Optional<Finding> check(
            Page page, CheckWords.Formula formula, Told result, List<Told> numerators, List<Told> denominators) {
        List<Finding> wrong = new ArrayList<>();
        boolean only = numerators.size() * denominators.size() == 1;
        for (Told numerator : numerators) {
            for (Told denominator : denominators) {
                Optional<Finding> off = compare(page, formula, result, numerator, denominator);
                if (off.isEmpty()) {
                    return Optional.empty();
                }
                boolean here = numerator.in().in().equals(result.in().in());
                if (only || here || isSlip(result, numerator, denominator)) {
                    wrong.add(off.get());
                }
            }
        }
        return wrong.stream().findFirst();
    }

    /** Whether one slip in the result makes it what the two others give. */
    private static boolean isSlip(Told result, Told numerator, Told denominator) {
        double percent = isOfHundred(result.amount()) ? PERCENT : 1;
        double computed = ratio(numerator.amount(), denominator.amount()) * percent;
        return Slips.isSlip(result.amount(), computed);
    }

    private static Optional<Finding> compare(
            Page page, CheckWords.Formula formula, Told result, Told numerator, Told denominator) {
        boolean percent = isOfHundred(result.amount());
        double computed = ratio(numerator.amount(), denominator.amount()) * (percent ? PERCENT : 1);
        double said = result.amount().value().doubleValue();
        double slack = computed * formula.tolerance() / PERCENT
                + Figures.rounding(result.amount().value(), result.amount().statedAs());
        if (Math.abs(computed - said) <= slack) {
            return Optional.empty();
        }
        String terms =
                numerator.amount().statedAs() + "÷" + denominator.amount().statedAs();
        boolean sign = result.amount().kind() == Quantity.Kind.PERCENT;
        String should = Figures.plain(computed) + (sign ? "%" : "");
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(result.words().clause())
                .at(numerator.words().clause())
                .at(denominator.words().clause())
                .suggest(should)
                .oneOfThree(terms + "＝" + should, result.amount().statedAs()));
    }

    /** One divided by the other: areas in one unit, other amounts per square kilometre where they are told per square metre. */
    private static double ratio(Quantity numerator, Quantity denominator) {
        double ratio = Figures.ratio(numerator.value(), denominator.value());
        if (Amounts.dimension(numerator).equals(Amounts.dimension(denominator))) {
            return ratio * Amounts.factor(numerator) / Amounts.factor(denominator);
        }
        return denominator.unit().equals("m2") ? ratio / SQUARE_KILOMETRE : ratio;
    }
}
