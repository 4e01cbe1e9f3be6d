package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Finds 万 and 亿 in each other's place in an amount told with its mean: 计划总投资1200亿元,平均每年240万元. A mean a year must
 * be of some years, one a thing of as many as the text tells.
 */
final class MagnitudesOfMeans implements Check {
    private static final Search MEAN =
            Search.of("(?:(?<year>年均|平均每年|每年平均)|平均每(?<what>(?![年月天日周季次])\\p{IsHan}))[^,;。\\d]{0,6}\\z");

    /** Amounts of which there is no mean a year. */
    private static final Search OTHER = Search.of("注册|资本|启动|奖励|固定资产");

    /** Most and fewest years of a total. */
    private static final double YEARS = 100;

    private static final double FEWEST = 1.5;

    private static final double SLACK = 0.02;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Quantity mean : sentence.quantities()) {
                Matcher words = MEAN.matcher(sentence.stretch(mean.range()).before(16));
                if (Amounts.isAmount(mean) && words.find()) {
                    total(sentence, mean)
                            .filter(total -> isOff(page, total, mean, words))
                            .ifPresent(total -> found.add(finding(page, sentence, total, mean)));
                }
            }
        }
        return found;
    }

    /** The last amount of its sort before a mean. */
    private static Optional<Quantity> total(Sentence sentence, Quantity mean) {
        return sentence.quantities().stream()
                .filter(q -> Amounts.adds(sentence, q)
                        && !OTHER.isIn(sentence.stretch(q.range()).lead())
                        && Amounts.alike(q, mean)
                        && q.range().to() <= mean.range().from())
                .reduce((x, y) -> y);
    }

    /** Whether a total is of no number of means there can be, and of one where the magnitude of one of them is mended. */
    private static boolean isOff(Page page, Quantity total, Quantity mean, Matcher words) {
        Interval times = Interval.of(total).by(Interval.of(mean));
        return !isNumber(page, times, words)
                && Amounts.MAGNITUDES.stream().anyMatch(m -> isNumber(page, times.times(Interval.around(m, 0)), words));
    }

    private static boolean isNumber(Page page, Interval times, Matcher words) {
        if (words.group("year") != null) {
            return times.middle() >= FEWEST && times.middle() <= YEARS;
        }
        return page.figures().stream()
                .map(Labelled::figure)
                .filter(q -> q.kind() == Quantity.Kind.COUNT
                        && Amounts.isExact(q)
                        && Amounts.measureWord(q).equals(words.group("what")))
                .anyMatch(q -> times.wider(times.middle() * SLACK).meets(Interval.of(q)));
    }

    private static Finding finding(Page page, Sentence sentence, Quantity total, Quantity mean) {
        String a = total.statedAs();
        String b = mean.statedAs();
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(sentence.stretch(total.range()).clause())
                .at(sentence.stretch(mean.range()).clause())
                .because(
                        "总数" + a + "与平均数" + b + "相差悬殊，疑万、亿有误",
                        "the total, " + a + ", is out of all proportion to the mean, " + b
                                + ": 万 and 亿 may have been mistaken");
    }
}
