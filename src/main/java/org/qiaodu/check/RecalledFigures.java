package org.qiaodu.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Finds a figure that is spoken of again without saying of what, as known (812.6亿元的成绩, 1.86亿吨的总盘子), and that is told
 * nowhere, but one a slip away from it.
 */
final class RecalledFigures implements Check {
    /** Fewest digits of figures that are not a slip apart by chance. */
    private static final int DIGITS = 3;

    private static final Pattern POINTS =
            Pattern.compile("(?:这|该|此|那|上述|前述)(?:(?:[座个条家项支款所片台艘批笔]|一)?(?:长|达|约|投资|占地|年产|总投资)?)\\z");

    private static final Pattern ROUND_DIGITS = Pattern.compile("\\d0*");

    /** Words that point at a measure told before. */
    private static final Pattern POINTED = Pattern.compile("(?:[这该][座条个家所片项支]?(?:总?面积|全?长|高|占地|总长)?|这里的|整整|偌大的|足足)\\z");

    private static final double ROUND = 0.03;
    private static final double TIMES = 3;

    private final Wordings words;

    RecalledFigures(CheckWords words) {
        this.words = words.wordings();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Labelled> told = page.figures().stream().filter(this::isFigure).toList();
        Map<String, List<Labelled>> bySort = told.stream()
                .collect(Collectors.groupingBy(
                        f -> RestatedFigures.sort(f, words), LinkedHashMap::new, Collectors.toList()));
        List<Finding> found = new ArrayList<>();
        for (List<Labelled> same : bySort.values()) {
            for (int i = 0; i < same.size(); i++) {
                Labelled figure = same.get(i);
                original(same, i)
                        .or(() -> only(told, figure))
                        .ifPresent(earlier -> found.add(RestatedFigures.finding(page, earlier, figure)));
            }
        }
        return found;
    }

    private boolean isFigure(Labelled told) {
        return RestatedFigures.isTold(told) && told.figure().bound() == Bound.EXACT;
    }

    /**
     * The figure told before that a figure must be; none where it may be one of its own.
     *
     * @param all the figures of its sort
     */
    private Optional<Labelled> original(List<Labelled> all, int at) {
        Labelled figure = all.get(at);
        String digits = RestatedFigures.digits(figure);
        if (digits.length() < DIGITS
                || ROUND_DIGITS.matcher(digits).matches()
                || !figure.sorts().isEmpty()) {
            return Optional.empty();
        }
        boolean recalled = isRecalled(figure);
        List<Labelled> slips = all.subList(0, at).stream()
                .filter(f -> isSlip(RestatedFigures.digits(f), digits, recalled))
                .filter(f -> !f.in().equals(figure.in()) && !isOfOther(f, figure))
                .filter(f -> RestatedFigures.isNear(f.figure(), figure.figure()))
                .toList();
        boolean alone = slips.size() == 1
                && all.stream()
                        .filter(f -> !f.equals(figure))
                        .noneMatch(f -> RestatedFigures.rounds(f.figure(), figure.figure()));
        return alone ? Optional.of(slips.get(0)) : Optional.empty();
    }

    /** Of a measure that is pointed at, 这5300米, the one measure of the kind in its passage, in whatever unit, that it is not. */
    private static Optional<Labelled> only(List<Labelled> all, Labelled figure) {
        Quantity q = figure.figure();
        boolean person = q.unit().equals("{person}");
        if (!(q.kind() == Quantity.Kind.MEASURE || person)
                || !POINTED.matcher(figure.lead()).find()) {
            return Optional.empty();
        }
        List<Labelled> alike = all.stream()
                .filter(f -> f.in().in().equals(figure.in().in())
                        && Amounts.dimension(f.figure()).equals(Amounts.dimension(q))
                        && !f.equals(figure))
                .toList();
        return alike.size() == 1
                        && !alike.get(0).in().equals(figure.in())
                        && alike.get(0).figure().range().from() < q.range().from()
                        && isOther(alike.get(0).figure(), q, person)
                ? Optional.of(alike.get(0))
                : Optional.empty();
    }

    /** Whether two amounts are not one, yet of one size; numbers of people by a slip. */
    private static boolean isOther(Quantity one, Quantity other, boolean person) {
        Interval first = Amounts.inBase(one);
        Interval second = Amounts.inBase(other);
        double ratio = first.middle() / second.middle();
        String here = one.value().stripTrailingZeros().unscaledValue().toString();
        String there = other.value().stripTrailingZeros().unscaledValue().toString();
        return !first.wider(first.middle() * ROUND).meets(second)
                && ratio < TIMES
                && ratio > 1 / TIMES
                && (!person || (here.length() > 1 && Digits.oneSlip(here, there)));
    }

    /** Whether the words of two figures say that these are of different things. */
    private static boolean isOfOther(Labelled one, Labelled other) {
        boolean indicators = one.indicator() != null
                && other.indicator() != null
                && !one.indicator().endsWith(other.indicator())
                && !other.indicator().endsWith(one.indicator());
        return indicators || one.ofOthers(other) || one.atOtherTime(other);
    }

    /** Two digits that changed places in one that is told without words of its own; any slip in one that is recalled. */
    private static boolean isSlip(String one, String other, boolean recalled) {
        return one.length() == other.length()
                && Digits.oneSlip(one, other)
                && (recalled || Digits.permuted(one, other));
    }

    /** Whether a figure is spoken of as known. */
    private boolean isRecalled(Labelled figure) {
        return words.has("recalls", figure.rest())
                || POINTS.matcher(figure.lead()).find();
    }
}
