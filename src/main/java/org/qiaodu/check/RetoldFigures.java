package org.qiaodu.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Finds a figure that is told again a slip away, whatever words it is told again with: how much these speak for one figure is
 * weighed by a {@link RetellingModel}. The fewer digits there are, the more must speak for it, as the more often two figures are a
 * slip apart by chance.
 */
final class RetoldFigures implements Check {
    private static final int FEW_DIGITS = 3;

    /** Least odds of percentages, which are much alike, of other figures with three digits, and with more; by what 400 texts without an error raise. */
    private static final double LEAST_OF_PERCENT = -2;

    private static final double LEAST_OF_FEW = -3.8;

    private static final double LEAST = -6;

    private static final Pattern POINTS = Pattern.compile("[这该此那][^,;。]{0,6}\\z");
    private static final Pattern OF = Pattern.compile("[^,;。\\d、]{0,3}的\\p{IsHan}{2}");
    private static final Pattern PLAN = Pattern.compile("目标|力争|计划|规划|预计|预期|将|拟|达产");
    private static final Pattern CHANGE = Pattern.compile("新增|增长|增加|减少|下降|提高|净增");
    private static final Pattern MEAN = Pattern.compile("平均|年均");
    private static final Pattern EACH = Pattern.compile("每|人均|日均|平均|均");

    private final Wordings words;
    private final RetellingModel model;

    RetoldFigures(CheckWords words) {
        this.words = words.wordings();
        this.model = words.retellings();
    }

    @Override
    public List<Finding> check(Page page) {
        if (model.isEmpty(Retelling.Kind.FIGURE)) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        for (List<Labelled> same : bySort(page, words)) {
            List<Labelled> telling =
                    same.stream().filter(f -> digits(f).length() >= FEW_DIGITS).toList();
            Likeness.pairs(telling, Labelled::in, (one, other) -> {
                if (isSlip(one, other)
                        && !differ(MEAN, one, other)
                        && !isOfOtherYear(one, other)
                        && isAlone(one, other, same)
                        && !isPart(one, other, same)
                        && isRetold(page, one, other)) {
                    found.add(RestatedFigures.finding(page, one, other));
                }
            });
        }
        return found;
    }

    /** Every two figures of a page that may be one. */
    static List<Retelling> all(Page page, Wordings words) {
        List<Retelling> all = new ArrayList<>();
        for (List<Labelled> same : bySort(page, words)) {
            Likeness.pairs(same, Labelled::in, (one, other) -> {
                boolean agree = RestatedFigures.rounds(one.figure(), other.figure());
                all.add(new Retelling(Retelling.Kind.FIGURE, agree, features(page, one, other)));
            });
        }
        return all;
    }

    /** Figures of more than one digit that are held against each other, by their sort. */
    private static List<List<Labelled>> bySort(Page page, Wordings words) {
        Map<String, List<Labelled>> bySort = new LinkedHashMap<>();
        for (Labelled figure : page.figures()) {
            if (RestatedFigures.isTold(figure)
                    && figure.figure().kind() != Quantity.Kind.DURATION
                    && digits(figure).length() > 1) {
                bySort.computeIfAbsent(RestatedFigures.sort(figure, words), k -> new ArrayList<>())
                        .add(figure);
            }
        }
        return List.copyOf(bySort.values());
    }

    private static boolean isSlip(Labelled one, Labelled other) {
        return Digits.oneSlip(RestatedFigures.digits(one), RestatedFigures.digits(other))
                && RestatedFigures.isNear(one.figure(), other.figure())
                && !RestatedFigures.rounds(one.figure(), other.figure());
    }

    private static boolean isOfOtherYear(Labelled one, Labelled other) {
        return one.ownTime()
                && other.ownTime()
                && one.year() != null
                && other.year() != null
                && !one.year().equals(other.year());
    }

    /** Whether one of the two is told nowhere else. */
    private static boolean isAlone(Labelled one, Labelled other, List<Labelled> all) {
        return count(one, all) == 1 || count(other, all) == 1;
    }

    private static long count(Labelled told, List<Labelled> all) {
        return all.stream()
                .filter(f -> f.figure().value().compareTo(told.figure().value()) == 0)
                .count();
    }

    /** Whether one is told as a part of something, and the other not of the same part. */
    private static boolean isPart(Labelled one, Labelled other, List<Labelled> all) {
        return RestatedFigures.areParts(one, other, all)
                || RestatedFigures.isPart(one, all) != RestatedFigures.isPart(other, all)
                || RestatedFigures.isListed(one)
                || RestatedFigures.isListed(other);
    }

    private boolean isRetold(Page page, Labelled one, Labelled other) {
        int digits = Math.min(digits(one).length(), digits(other).length());
        double least = one.figure().kind() == Quantity.Kind.PERCENT
                ? LEAST_OF_PERCENT
                : digits > FEW_DIGITS ? LEAST : LEAST_OF_FEW;
        return model.odds(Retelling.Kind.FIGURE, features(page, one, other)) >= least;
    }

    /** The digits of a figure without noughts at its ends. */
    private static String digits(Labelled told) {
        return RestatedFigures.significant(told.figure());
    }

    private static List<String> features(Page page, Labelled one, Labelled other) {
        String here = one.lead() + " " + Likeness.first(one.rest(), Likeness.NEAR);
        String there = other.lead() + " " + Likeness.first(other.rest(), Likeness.NEAR);
        return new Likeness()
                .is("kind", one.figure().kind())
                .number("words", one.shared(other), 3)
                .is("alike", !one.labels().isEmpty() && one.labels().equals(other.labels()))
                .is("indicator", indicator(one, other))
                .sets("names", one.names(), other.names(), !one.ofOthers(other))
                .is("time", time(one, other))
                .is("own", one.ownTime() + "," + other.ownTime())
                .is("sorts", sorts(one.sorts(), other.sorts()))
                .sets("kinds", one.kinds(), other.kinds(), Likeness.common(one.kinds(), other.kinds()) > 0)
                .is("bounds", one.figure().bound() + "," + other.figure().bound())
                .places(page, one.in(), other.in())
                .number("pairs", Likeness.common(Likeness.pairs(here), Likeness.pairs(there)), 4)
                .share(
                        "sentence",
                        Likeness.pairs(one.in().chars()),
                        Likeness.pairs(other.in().chars()))
                .is("before", Likeness.same(Likeness.two(one.lead(), true), Likeness.two(other.lead(), true)))
                .is("after", Likeness.same(Likeness.two(one.rest(), false), Likeness.two(other.rest(), false)))
                .is("of first", OF.matcher(one.rest()).lookingAt())
                .is("of second", OF.matcher(other.rest()).lookingAt())
                .is("points", POINTS.matcher(other.lead()).find())
                .is("bare", Likeness.two(other.lead(), true).isEmpty())
                .is("plan", differ(PLAN, one, other))
                .is("change", differ(CHANGE, one, other))
                .is("each", differ(EACH, one, other))
                .features();
    }

    private static String indicator(Labelled one, Labelled other) {
        String here = one.indicator();
        String there = other.indicator();
        if (here == null || there == null) {
            return here == null && there == null ? "none" : "one";
        }
        return here.equals(there) ? "same" : here.endsWith(there) || there.endsWith(here) ? "ending" : "other";
    }

    private static String time(Labelled one, Labelled other) {
        if (one.time() == null || other.time() == null) {
            return one.time() == null ? (other.time() == null ? "none" : "second") : "first";
        }
        return one.atOneTime(other) ? "one" : one.atOtherTime(other) ? "other" : "carried";
    }

    private static String sorts(Set<String> one, Set<String> other) {
        return one.equals(other) ? "same" : one.containsAll(other) || other.containsAll(one) ? "part" : "other";
    }

    private static boolean differ(Pattern words, Labelled one, Labelled other) {
        return words.matcher(one.lead()).find() != words.matcher(other.lead()).find();
    }
}
