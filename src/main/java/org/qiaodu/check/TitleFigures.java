package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.PassageKind;
import org.qiaodu.model.Quantity;

/** Holds the figures of the title against the text below it, which tells them again more exactly. */
final class TitleFigures implements Check {
    /** How far above "more than N" the exact figure may lie. */
    private static final double OPEN = 0.3;
    /** The same for what is about or nearly N. */
    private static final double ABOUT = 0.12;
    /** How far from the title's figure one may lie that is nearly, but not, the same. */
    private static final double NEAR = 0.25;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence title : page.sentences()) {
            if (title.in().passage().kind() == PassageKind.TITLE) {
                title.quantities().stream()
                        .filter(q -> q.kind() == Quantity.Kind.MONEY || q.kind() == Quantity.Kind.MEASURE)
                        .forEach(q -> check(page, title, q).ifPresent(found::add));
            }
        }
        return found;
    }

    private static Optional<Finding> check(Page page, Sentence title, Quantity told) {
        List<Sentence> body = page.sentences().stream()
                .filter(s -> s.in().passage().kind() != PassageKind.TITLE)
                .toList();
        boolean borneOut = body.stream().flatMap(s -> s.quantities().stream()).anyMatch(q -> bears(told, q));
        if (borneOut) {
            return Optional.empty();
        }
        for (Sentence sentence : body) {
            for (Quantity q : sentence.quantities()) {
                if (q.unit().equals(told.unit())
                        && told.value().signum() > 0
                        && (Math.abs(Figures.ratio(q.value(), told.value()) - 1) <= NEAR
                                || Slips.isSlip(told, q.value().doubleValue()))) {
                    return Optional.of(finding(page, title.stretch(told.range()), sentence.stretch(q.range())));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean bears(Quantity told, Quantity q) {
        if (!q.unit().equals(told.unit()) || told.value().signum() <= 0) {
            return false;
        }
        double off = Figures.ratio(q.value(), told.value()) - 1;
        return switch (told.bound()) {
            case MORE_THAN -> off >= 0 && off <= OPEN;
            case LESS_THAN -> off <= 0 && off >= -ABOUT;
            case APPROXIMATE -> Math.abs(off) <= ABOUT;
            case EXACT ->
                q.bound() != Bound.EXACT
                        || Math.abs(q.value().subtract(told.value()).doubleValue())
                                <= Figures.rounding(told.value(), told.statedAs());
        };
    }

    private static Finding finding(Page page, Stretch title, Stretch body) {
        return new Draft(page, Finding.Kind.VALUE_DISAGREEMENT, Finding.Severity.MEDIUM)
                .at(title)
                .at(body.clause())
                .because(
                        "标题作" + title.words() + "，正文只有相近的" + body.words(),
                        "the title says " + title.words() + ", the text below has only " + body.words() + " near it");
    }
}
