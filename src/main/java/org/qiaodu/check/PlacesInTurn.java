package org.qiaodu.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.IndicatorTerm;
import org.qiaodu.model.Quantity;

/**
 * Holds the places told of several in turn against their figures, told before them in the same order: 分别以1.9亿件和1.7亿件居第四位和第五位; and
 * those told from the most to the least, 其后依次是乙48万人次、丙20万人次, against each other and what they come after.
 */
final class PlacesInTurn implements Check {
    private static final String NUMERALS = "一二三四五六七八九";

    private static final Search PLACES = Search.of("(?:居|列|排名?|位[居列于]|名列|排在)[^,;。、\\d]{0,12}?(?<places>第[" + NUMERALS
            + "][位名]?(?:[、和与及]第?[" + NUMERALS + "][位名]?)+)");

    /** What is told from the most to the least. */
    private static final Search AFTER = Search.of("(?:其后|其次|之后|随后|往下|接下来|紧随其后的?)依次[是为有]");

    private static final Pattern JOINED = Pattern.compile("[、和与及]|,?(?:和|以及)");

    @Override
    public List<Finding> check(Page page) {
        return page.sentences().stream()
                .filter(s -> !Standings.LESS.isIn(s.chars()))
                .flatMap(s -> Stream.concat(inTurn(page, s), descending(page, s)))
                .toList();
    }

    /** Figures in turn, told right before as many places that rise. */
    private static Stream<Finding> inTurn(Page page, Sentence s) {
        return PLACES.matcher(s.chars()).results().flatMap(m -> {
            List<Integer> places = places(m.group(1));
            List<Quantity> told = before(s, s.range().from() + m.start(), places.size());
            return told.size() == places.size() && isRising(places) && !isFalling(told) && !hasIndicators(s, m)
                    ? Stream.of(finding(page, s, s.stretch(m), told))
                    : Stream.empty();
        });
    }

    /** 出口、进口分别以…居第四位和第五位: whether the figures are of several indicators, each with places of its own. */
    private static boolean hasIndicators(Sentence s, MatchResult m) {
        return s.indicators().stream()
                        .filter(i -> i.range().to() <= s.range().from() + m.start())
                        .map(IndicatorTerm::label)
                        .distinct()
                        .count()
                > 1;
    }

    private static List<Integer> places(String words) {
        return words.chars()
                .map(NUMERALS::indexOf)
                .filter(at -> at >= 0)
                .mapToObj(at -> at + 1)
                .toList();
    }

    /** So many figures of one sort that stand side by side, the last right before a place in the passage; fewer where there are not so many. */
    private static List<Quantity> before(Sentence s, int at, int many) {
        List<Quantity> all =
                s.quantities().stream().filter(q -> q.range().to() <= at).toList();
        List<Quantity> last = all.subList(Math.max(0, all.size() - many), all.size());
        boolean beside = !last.isEmpty()
                && s.between(last.get(last.size() - 1).range().to(), at).matches(",?(?:的[^,;。]{1,6})?,?")
                && IntStream.range(1, last.size())
                        .allMatch(i -> JOINED.matcher(s.between(
                                        last.get(i - 1).range().to(),
                                        last.get(i).range().from()))
                                .matches());
        return beside && areFigures(last) ? last : List.of();
    }

    private static boolean areFigures(List<Quantity> told) {
        return told.stream()
                .allMatch(q -> Amounts.alike(q, told.get(0))
                        && (Amounts.isAmount(q) || (q.kind() == Quantity.Kind.PERCENT && Amounts.isOneValue(q))));
    }

    /** 甲49.2万人次,为最大的客源,其后依次是乙48.8万人次、丙20.1万人次. */
    private static Stream<Finding> descending(Page page, Sentence s) {
        Matcher m = AFTER.matcher(s.chars());
        if (!m.find()) {
            return Stream.empty();
        }
        int at = s.range().from() + m.end();
        List<Quantity> figures =
                s.quantities().stream().filter(q -> areFigures(List.of(q))).toList();
        List<Quantity> after = figures.stream()
                .filter(q -> q.range().from() >= at
                        && !s.between(at, q.range().from()).matches(".*[,;].*"))
                .toList();
        List<Quantity> lead = after.isEmpty()
                ? List.of()
                : figures.stream()
                        .filter(q -> q.range().to() <= at && Amounts.alike(q, after.get(0)))
                        .reduce((a, b) -> b)
                        .stream()
                        .toList();
        List<Quantity> all = Stream.concat(lead.stream(), after.stream()).toList();
        return !lead.isEmpty() && areFigures(all) && !isFalling(all)
                ? Stream.of(finding(page, s, s.stretch(m), all))
                : Stream.empty();
    }

    private static boolean isRising(List<Integer> places) {
        return IntStream.range(1, places.size()).allMatch(i -> places.get(i - 1) < places.get(i));
    }

    /** Whether no figure is more than the one before it. */
    private static boolean isFalling(List<Quantity> told) {
        return IntStream.range(1, told.size())
                .allMatch(i -> told.get(i - 1).value().compareTo(told.get(i).value()) >= 0);
    }

    private static Finding finding(Page page, Sentence s, Stretch words, List<Quantity> told) {
        Stretch all =
                words.cover(told.get(0).range()).cover(told.get(told.size() - 1).range());
        String figures = told.stream()
                .map(Quantity::statedAs)
                .reduce((a, b) -> a + "、" + b)
                .orElse("");
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(all.clause())
                .because(
                        "“" + s.stretch(all.range()).words() + "”，而" + figures + "不是从大到小",
                        "'" + all.words() + "' tells places in turn, but " + figures + " do not fall");
    }
}
