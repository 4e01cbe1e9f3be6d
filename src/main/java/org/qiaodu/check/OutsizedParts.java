package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Finds what is said to be all there is beside a part of it that is many times as much, so that 万 and 亿 must have taken each
 * other's place in one of the two.
 */
final class OutsizedParts implements Check {
    /** How many times its whole a part is at least; so a hundredth of it once the magnitude is mended. */
    private static final double LEAST = 100;

    private static final double MAGNITUDE = 1e4;

    /** Sentences from one to the other. */
    private static final int NEAR = 1;

    private static final Search WHOLE = Search.of("总[额量数值产装规容储库]");

    /** What makes an amount none of the same whole: of more places, of more times, for each. */
    private static final Search OTHER = Search.of("全国|全省|全球|世界|我国|国内|累计|存量|余额|历年|历史|均|每|仅|只|新增|净增|[增减][加长少]|户|奖");

    private static final Search SCALED = Search.of("[万亿]");

    private static final Pattern EMPTY = Pattern.compile("总|[额值量]\\z");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Labelled> amounts = page.figures().stream()
                .filter(f ->
                        Amounts.isAmount(f.figure()) && SCALED.isIn(f.figure().statedAs()))
                .filter(f -> !OTHER.isIn(f.words().lead()))
                .toList();
        for (Labelled whole : amounts) {
            if (WHOLE.isIn(whole.words().lead())) {
                amounts.stream()
                        .filter(part -> isOutsized(whole, part) && isPart(page, whole, part))
                        .findFirst()
                        .ifPresent(part -> found.add(finding(page, whole, part)));
            }
        }
        return found;
    }

    private static boolean isOutsized(Labelled whole, Labelled part) {
        Quantity all = whole.figure();
        Quantity one = part.figure();
        if (!Amounts.alike(all, one)) {
            return false;
        }
        double times = Figures.ratio(one.value(), all.value());
        return times >= LEAST && times <= MAGNITUDE;
    }

    /** Whether an amount is told beside that of a whole, of the same time, and called much as it is. */
    private static boolean isPart(Page page, Labelled whole, Labelled part) {
        List<Sentence> sentences = page.sentences(whole.in().in());
        return whole.in().in().equals(part.in().in())
                && Math.abs(sentences.indexOf(whole.in()) - sentences.indexOf(part.in())) <= NEAR
                && !whole.atOtherTime(part)
                && !whole.ofOthers(part)
                && part.sorts().containsAll(whole.sorts())
                && isCalledAlike(whole, part);
    }

    /** Whether the last two characters of what one is called, 产值, 零售额, stand in what the other is called. */
    private static boolean isCalledAlike(Labelled whole, Labelled part) {
        return whole.labels().stream()
                .map(OutsizedParts::noun)
                .anyMatch(w -> part.labels().stream()
                        .map(OutsizedParts::noun)
                        .anyMatch(p -> p.length() > 1 && w.length() > 1 && w.endsWith(p.substring(p.length() - 2))));
    }

    private static String noun(String label) {
        String noun = EMPTY.matcher(label).replaceAll("");
        return noun.length() < 2 ? label.replace("总", "") : noun;
    }

    private static Finding finding(Page page, Labelled whole, Labelled part) {
        String all = whole.figure().statedAs();
        String one = part.figure().statedAs();
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(whole.words().clause())
                .at(part.words().clause())
                .because(
                        "总数" + all + "远小于其中的" + one + "，疑万、亿有误",
                        "the whole, " + all + ", is far less than a part of it, " + one
                                + ": 万 and 亿 may have been mistaken");
    }
}
