package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TimeExpression;

/** Finds a figure that is printed twice, once with a digit added, lost, changed or swapped. */
final class RestatedFigures implements Check {
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9.]");
    private static final Pattern NEAR = Pattern.compile("[^,;。]{0,8}");

    /** Fewest digits of a figure that is told again rather than another of its kind. */
    private static final int FEWEST_DIGITS = 3;

    /** A figure with what it counts and when. */
    private record Figure(
            Stretch words,
            String digits,
            String what,
            String unit,
            @Nullable String time) {}

    @Override
    public List<Finding> check(Page page) {
        List<Figure> figures = new ArrayList<>();
        page.sentences().forEach(s -> collect(s, figures));
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                if (isRestated(figures.get(i), figures.get(j))) {
                    found.add(finding(page, figures.get(i), figures.get(j)));
                }
            }
        }
        return found;
    }

    private static void collect(Sentence sentence, List<Figure> figures) {
        for (Quantity q : sentence.quantities()) {
            String digits = NO_DIGIT.matcher(q.statedAs()).replaceAll("");
            String what = q.counted() != null ? q.counted() : indicator(sentence, q);
            boolean telling = digits.replace(".", "").length() >= FEWEST_DIGITS
                    && !digits.endsWith("00")
                    && q.bound() == Bound.EXACT
                    && q.upTo() == null
                    && q.kind() != Quantity.Kind.PERCENT
                    && q.kind() != Quantity.Kind.POINTS;
            if (what != null && telling) {
                figures.add(new Figure(sentence.stretch(q.range()), digits, what, q.unit(), time(sentence, q)));
            }
        }
    }

    private static @Nullable String indicator(Sentence sentence, Quantity q) {
        return sentence.indicators().stream()
                .filter(i -> i.range().to() <= q.range().from()
                        && NEAR.matcher(sentence.between(
                                        i.range().to(), q.range().from()))
                                .matches())
                .map(IndicatorTerm::label)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private static @Nullable String time(Sentence sentence, Quantity q) {
        return sentence.times().stream()
                .filter(t -> t.range().to() <= q.range().from())
                .map((TimeExpression t) -> t.value().edtf())
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private static boolean isRestated(Figure one, Figure other) {
        boolean sameTime =
                one.time() == null || other.time() == null || one.time().equals(other.time());
        return one.words().in().passage().index()
                        != other.words().in().passage().index()
                && one.what().equals(other.what())
                && one.unit().equals(other.unit())
                && sameTime
                && Digits.oneSlip(one.digits(), other.digits());
    }

    private static Finding finding(Page page, Figure one, Figure other) {
        return new Draft(page, Finding.Kind.VALUE_DISAGREEMENT, Finding.Severity.HIGH)
                .at(one.words().clause())
                .at(other.words().clause())
                .because(
                        one.what() + "一处作" + one.words().words() + "，一处作"
                                + other.words().words() + "，只差一个数字，必有一误",
                        one.what() + " is " + one.words().words() + " in one place and "
                                + other.words().words() + " in another, one digit apart: one is wrong");
    }
}
