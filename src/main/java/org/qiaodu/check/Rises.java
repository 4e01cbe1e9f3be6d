package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.check.Timeline.Point;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds amounts that are said only to rise, or to count all so far, against what the passage tells of earlier times. */
final class Rises implements Check {
    /** What is said of amounts that only rise, and before one that counts all so far. */
    private static final Search RISES = Search.of(
            "(?:年年|逐年|连年|始终|持续|不断|稳步|一路|节节)(?:上升|增长|增加|递增|攀升|走高|上扬|提高|扩大|攀高|上涨)|不(?:出现|再)?(?:回落|下降|倒退)|只[升涨]不[降跌]|只增不减|未曾回落|从未回落|一年比一年[多高大]");

    /** What is said of an amount that is to be less: 由2016年的43.9%下降到7.0%. */
    private static final Search FALLS = Search.of("[降跌减](?:低|少)?[到至为]|回落[到至]");

    /** Words between a time and an amount that name nothing else than what is said to rise. */
    private static final Pattern ALONE = Pattern.compile("(?:.*[年月日时份])?[末底初]?(?:[为达至到是仅约只有又再已增长升涨跌降回落扩大减少提高]*|实现|完成)");

    /** Sentences back in which amounts are said to rise. */
    private static final int NEAR = 4;

    private static final Search TOTAL = Search.of("累计|总共|共计");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Labelled> all = page.figures();
        for (int i = 0; i < all.size(); i++) {
            falls(page, all.subList(0, i), all.get(i)).ifPresent(found::add);
        }
        return found;
    }

    /** 其后年年上升,2020年末为1968亿元; 累计2420件: less than what is told of before, though it is said to rise only. */
    private static Optional<Finding> falls(Page page, List<Labelled> earlier, Labelled low) {
        if (low.figure().upTo() != null || low.figure().bound() == Bound.MORE_THAN || FALLS.isIn(low.lead())) {
            return Optional.empty();
        }
        boolean total = TOTAL.isIn(low.lead());
        boolean named =
                low.indicator() != null || ALONE.matcher(low.words().lead()).matches();
        Point time = total || (named && isRising(page, low)) ? Thresholds.timeOf(page, low) : null;
        if (time == null) {
            return Optional.empty();
        }
        return earlier.stream()
                .filter(f -> f.in().in().equals(low.in().in())
                        && (total ? isUpTo(f, low) : Thresholds.isAlike(f.figure(), low.figure()))
                        && f.figure().upTo() == null
                        && f.figure().value().compareTo(low.figure().value()) > 0
                        && (low.indicator() == null
                                || f.indicator() == null
                                || low.indicator().contains(f.indicator()))
                        && isBefore(Thresholds.timeOf(page, f), time))
                .reduce((a, b) -> b)
                .map(f -> Thresholds.finding(page, f, low));
    }

    /** Whether its sentence, or one shortly before, tells of amounts that only rise. */
    private static boolean isRising(Page page, Labelled told) {
        List<Sentence> all = page.sentences(told.in().in());
        int at = all.indexOf(told.in());
        return all.subList(Math.max(0, at - NEAR), at + 1).stream().anyMatch(s -> RISES.isIn(s.chars()));
    }

    /** Whether one is the so-manieth of what the other counts: 第三千件, 累计2420件. */
    private static boolean isUpTo(Labelled nth, Labelled total) {
        String one = nth.figure().statedAs();
        String other = total.figure().statedAs();
        return (nth.figure().kind() == Quantity.Kind.RANK || TOTAL.isIn(nth.lead()))
                && one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
    }

    private static boolean isBefore(@Nullable Point one, Point other) {
        return one != null && one.before(other);
    }
}
