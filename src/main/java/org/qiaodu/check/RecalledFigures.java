package org.qiaodu.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern POINTED =
            Pattern.compile("(?:[这该][座条个家所片项支]?(?:总?面积|全?长|高|占地|总长)?|这里的|正好|刚好|恰好|上述|以上|前述|这区区|整整|偌大的|足足)\\z");

    /** What may stand in its clause before an amount that opens it. */
    private static final Pattern OPENING = Pattern.compile("(?:但|而|就是|正是|对于|对|有了|靠着|凭着|把|将|在|,|“)*");

    /** What follows an amount of which the clause tells something; not what is only a part. */
    private static final Pattern TOPIC =
            Pattern.compile("(?!(?:左右|以上|以下|以内)?[;。、)(]|[,]?\\z|用于|用来|投向|投入|来自|增长|下降|为|是|属)\\p{IsHan}{2}");

    /** What an amount is of. */
    private static final Pattern OF = Pattern.compile("的(?<head>\\p{IsHan}{2})");

    private static final Pattern AGAIN = Pattern.compile("(?:上述|以上|前述)\\z");
    private static final Set<String> SIZES = Set.of("长", "宽", "高", "深", "厚", "重");
    private static final double ROUND = 0.03;
    private static final double TIMES = 3;
    private static final double TENFOLD = 10;

    private final Wordings words;

    RecalledFigures(CheckWords words) {
        this.words = words.wordings();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Labelled> told =
                page.figures().stream().filter(RecalledFigures::isFigure).toList();
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

    private static boolean isFigure(Labelled told) {
        return (RestatedFigures.isTold(told) || Amounts.isPeople(told)) && Amounts.isExact(told.figure());
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
                .filter(f -> recalled || !isSaidOfOther(f, figure))
                .filter(f -> RestatedFigures.isNear(f.figure(), figure.figure()))
                .toList();
        boolean alone = slips.size() == 1
                && all.stream()
                        .filter(f -> !f.equals(figure))
                        .noneMatch(f -> RestatedFigures.rounds(f.figure(), figure.figure()));
        return alone ? Optional.of(slips.get(0)) : Optional.empty();
    }

    /**
     * Of an amount spoken of as known, 这5300米, 63家用人单位共收到…, the one amount of the kind in its passage, in whatever
     * unit, that it is not.
     */
    private static Optional<Labelled> only(List<Labelled> all, Labelled figure) {
        Quantity q = figure.figure();
        if (q.kind() == Quantity.Kind.PERCENT || q.kind() == Quantity.Kind.DURATION || !isKnown(figure)) {
            return Optional.empty();
        }
        List<Labelled> alike = all.stream()
                .filter(f ->
                        f.in().in().equals(figure.in().in()) && f.sort().equals(figure.sort()) && !f.equals(figure))
                .toList();
        boolean pointed = POINTED.matcher(figure.lead()).find();
        List<Labelled> others = alike.stream()
                .filter(f -> !f.in().equals(figure.in())
                        && f.figure().range().from() < q.range().from()
                        && !isNamedApart(f, figure, pointed)
                        && isOther(f, figure, pointed))
                .toList();
        boolean told = alike.stream().anyMatch(f -> isOne(f.figure(), q));
        boolean alone = alike.stream()
                        .filter(f -> f.figure().range().from() < q.range().from()
                                || f.figure().value().compareTo(q.value()) > 0)
                        .count()
                == 1;
        return others.size() == 1 && !told && (pointed || alone) ? Optional.of(others.get(0)) : Optional.empty();
    }

    private static boolean isOne(Quantity one, Quantity other) {
        Interval first = Amounts.inBase(one);
        return first.wider(first.middle() * ROUND).meets(Amounts.inBase(other));
    }

    /** Whether two figures are told of other things or times, by more than what is counted. */
    private static boolean isNamedApart(Labelled one, Labelled other, boolean pointed) {
        boolean counted = Objects.equals(one.indicator(), one.figure().counted())
                || Objects.equals(other.indicator(), other.figure().counted());
        if (pointed && !(one.ownTime() && other.ownTime())) {
            return one.ofOthers(other);
        }
        return counted ? one.ofOthers(other) || one.atOtherTime(other) : isOfOther(one, other);
    }

    /** Whether an amount is pointed at, or opens its clause, as what is new does not. */
    private static boolean isKnown(Labelled told) {
        return POINTED.matcher(told.lead()).find() || isTopic(told);
    }

    private static boolean isTopic(Labelled told) {
        boolean opens = OPENING.matcher(told.lead()).matches()
                && told.from() == told.words().clause().range().from();
        return opens && TOPIC.matcher(told.rest()).lookingAt();
    }

    /** Whether two amounts are not one, yet of one size: any two lengths or areas of which one is pointed at, others by a slip. */
    private static boolean isOther(Labelled one, Labelled other, boolean pointed) {
        double ratio = Amounts.inBase(one.figure()).middle()
                / Amounts.inBase(other.figure()).middle();
        String here = RestatedFigures.significant(one.figure());
        String there = RestatedFigures.significant(other.figure());
        boolean permuted = Digits.permuted(here, there);
        boolean slip = here.length() > 1 && Digits.oneSlip(here, there);
        double most = permuted ? TENFOLD : TIMES;
        boolean counted = one.figure().counted() != null
                && one.figure().counted().equals(other.figure().counted());
        boolean size = one.labels().stream()
                .anyMatch(l -> SIZES.contains(l) && other.labels().contains(l));
        boolean likely = (size || pointed)
                ? one.figure().kind() == Quantity.Kind.MEASURE
                        || slip
                        || (counted && AGAIN.matcher(other.lead()).find())
                : slip && isOfKnown(one, other);
        return !isOne(one.figure(), other.figure()) && ratio < most && ratio > 1 / most && (likely || permuted);
    }

    /** Whether what an amount is of, 120万千瓦的机组, was spoken of in the sentence that told the other. */
    private static boolean isOfKnown(Labelled earlier, Labelled told) {
        Matcher head = OF.matcher(told.rest());
        return head.lookingAt() && earlier.in().chars().contains(head.group("head"));
    }

    /** Whether the words of two figures say that these are of different things. */
    private static boolean isOfOther(Labelled one, Labelled other) {
        boolean indicators = one.indicator() != null
                && other.indicator() != null
                && !one.indicator().endsWith(other.indicator())
                && !other.indicator().endsWith(one.indicator());
        return indicators || one.ofOthers(other) || one.atOtherTime(other);
    }

    /** Whether both are sums of money that have words of their own, none of which the other has: 养殖环节186亿元, 发放贷款168亿元. */
    private static boolean isSaidOfOther(Labelled one, Labelled other) {
        return other.figure().kind() == Quantity.Kind.MONEY
                && !one.labels().isEmpty()
                && !other.labels().isEmpty()
                && one.shared(other) == 0;
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
