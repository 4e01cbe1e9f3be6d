package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds figures that are computed from two others, such as a density or an amount a head, against these. */
final class Formulas implements Check {
    private static final int NEAR = 16;
    private static final double PERCENT = 100;
    private static final double WHOLE = 1;

    private final List<CheckWords.Formula> formulas;

    Formulas(CheckWords words) {
        this.formulas = words.formulas();
    }

    /** A figure with its words. */
    private record Told(Sentence in, Quantity quantity) {
        Stretch words() {
            return in.stretch(quantity.range());
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (CheckWords.Formula formula : formulas) {
            Optional<Told> result = only(page, formula.result(), true);
            Optional<Told> numerator = only(page, formula.numerator(), false);
            Optional<Told> denominator = only(page, formula.denominator(), false);
            if (result.isPresent() && numerator.isPresent() && denominator.isPresent()) {
                compare(page, formula, result.get(), numerator.get(), denominator.get())
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The only figure these words stand before; empty where there is none, or several that differ. */
    private static Optional<Told> only(Page page, Pattern words, boolean percent) {
        List<Told> all = page.sentences().stream()
                .flatMap(s -> s.quantities().stream().map(q -> new Told(s, q)))
                .filter(t -> Amounts.isAmount(t.quantity())
                        || (percent && t.quantity().kind() == Quantity.Kind.PERCENT && Amounts.isExact(t.quantity())))
                .filter(t -> words.matcher(t.words().before(NEAR)).find())
                .toList();
        long different = all.stream()
                .map(t -> t.quantity().value().stripTrailingZeros())
                .distinct()
                .count();
        return different == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static Optional<Finding> compare(
            Page page, CheckWords.Formula formula, Told result, Told numerator, Told denominator) {
        boolean percent = result.quantity().kind() == Quantity.Kind.PERCENT;
        double scale = scale(denominator.quantity());
        double computed = Figures.ratio(
                        numerator.quantity().value(), denominator.quantity().value())
                / scale
                * (percent ? PERCENT : 1);
        double said = result.quantity().value().doubleValue();
        double slack = computed * formula.tolerance() / PERCENT
                + Figures.rounding(result.quantity().value(), result.quantity().statedAs());
        if (Math.abs(computed - said) <= slack) {
            return Optional.empty();
        }
        String terms =
                numerator.quantity().statedAs() + "÷" + denominator.quantity().statedAs();
        String should = Figures.plain(computed) + (percent ? "%" : "");
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(result.words().clause())
                .at(numerator.words().clause())
                .at(denominator.words().clause())
                .suggest(should)
                .because(
                        terms + "＝" + should + "，文中作" + result.quantity().statedAs() + "：三数之中必有一误",
                        terms.replace("÷", " / ") + " = " + should + ", the text says "
                                + result.quantity().statedAs() + ": one of the three is wrong"));
    }

    /** Areas are told per square kilometre. */
    private static double scale(Quantity denominator) {
        return denominator.unit().equals("m2") ? 1e6 : WHOLE;
    }
}
