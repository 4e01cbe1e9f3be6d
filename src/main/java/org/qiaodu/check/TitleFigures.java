package org.qiaodu.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Quantity;

/** Holds the figures of headings against the text below it, which tells them again more exactly. */
final class TitleFigures implements Check {
    /** How far above "more than N" the exact figure may lie. */
    private static final double OPEN = 0.3;
    /** The same for what is about or nearly N. */
    private static final double ABOUT = 0.12;
    /** How far from the title's figure one may lie that is nearly, but not, the same. */
    private static final double NEAR = 0.25;

    private static final Set<Quantity.Kind> KINDS =
            EnumSet.of(Quantity.Kind.MONEY, Quantity.Kind.MEASURE, Quantity.Kind.PERCENT, Quantity.Kind.COUNT);

    /** Numbers of things from which on they are figures. */
    private static final int MANY = 10;

    /** Indicators that name only how something changes. */
    private static final Pattern RATE = Pattern.compile("(?:同比)?(?:增长|增速|增幅|涨幅|降幅)");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence title : page.sentences()) {
            if (title.in().passage().kind().isHeading()) {
                title.quantities().stream()
                        .filter(q -> KINDS.contains(q.kind()))
                        .forEach(q -> check(page, title, q).ifPresent(found::add));
            }
        }
        return found;
    }

    private static Optional<Finding> check(Page page, Sentence title, Quantity told) {
        List<Sentence> body = page.sentences().stream()
                .filter(s -> !s.in().passage().kind().isHeading())
                .toList();
        boolean borneOut = body.stream()
                .anyMatch(s ->
                        s.quantities().stream().anyMatch(q -> bears(told, q) && !isShareOfOther(title, told, s, q)));
        if (borneOut) {
            return Optional.empty();
        }
        boolean vague = told.bound() == Bound.EXACT
                && body.stream()
                        .flatMap(s -> s.quantities().stream())
                        .anyMatch(q -> q.unit().equals(told.unit()) && q.bound() != Bound.EXACT);
        double near = vague ? 0 : NEAR;
        return body.stream()
                .flatMap(sentence -> sentence.quantities().stream()
                        .filter(q -> isNearly(title, told, sentence, q, near))
                        .map(q -> finding(page, title.stretch(told.range()), sentence.stretch(q.range()))))
                .findFirst();
    }

    /** Whether a figure below is hardly another than that of a heading: an amount about as large or a slip away, a slip in a share or number. */
    private static boolean isNearly(Sentence title, Quantity told, Sentence in, Quantity q, double near) {
        if (!q.unit().equals(told.unit())
                || q.kind() != told.kind()
                || told.value().signum() <= 0) {
            return false;
        }
        boolean slip = Slips.isSlip(told, q.value().doubleValue());
        boolean amount = told.kind() == Quantity.Kind.MONEY || told.kind() == Quantity.Kind.MEASURE;
        return amount
                ? slip || Math.abs(Figures.ratio(q.value(), told.value()) - 1) <= near
                : slip && isOfOne(title, told, in, q);
    }

    /** Whether a share or a number of a heading is told of the same as another: of one indicator, or counted by one word. */
    private static boolean isOfOne(Sentence title, Quantity told, Sentence in, Quantity q) {
        if (told.kind() == Quantity.Kind.COUNT) {
            return told.value().intValue() >= MANY
                    && told.counted() != null
                    && q.counted() != null
                    && q.counted().contains(told.counted());
        }
        return indicator(title, told) != null && isSameIndicator(title, told, in, q);
    }

    /** Whether a share below is told of another indicator than that of a heading. */
    private static boolean isShareOfOther(Sentence title, Quantity told, Sentence in, Quantity q) {
        return told.kind() == Quantity.Kind.PERCENT
                && indicator(title, told) != null
                && indicator(in, q) != null
                && !isSameIndicator(title, told, in, q);
    }

    private static boolean isSameIndicator(Sentence title, Quantity told, Sentence in, Quantity q) {
        String one = String.valueOf(indicator(title, told));
        String other = String.valueOf(indicator(in, q));
        return other.endsWith(one) || one.endsWith(other);
    }

    /** The last indicator told before a figure with no share between; null where there is none. */
    private static @Nullable String indicator(Sentence in, Quantity q) {
        int from = in.quantities().stream()
                .filter(o -> o.kind() == Quantity.Kind.PERCENT
                        && o.range().to() <= q.range().from())
                .mapToInt(o -> o.range().to())
                .max()
                .orElse(in.range().from());
        return in.indicators().stream()
                .filter(i ->
                        i.range().from() >= from && i.range().to() <= q.range().from())
                .map(IndicatorTerm::label)
                .filter(l -> !RATE.matcher(l).matches())
                .reduce((x, y) -> y)
                .orElse(null);
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
                (q.bound() != Bound.EXACT && Math.abs(off) <= OPEN)
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
