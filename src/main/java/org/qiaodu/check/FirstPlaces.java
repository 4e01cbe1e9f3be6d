package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds the figures of those in the first places, told one after the other, against their order: 甲、乙、丙分别以98亿元、91亿元和63亿元列前三位.
 * They fall, or, of what is better the less it is, rise.
 */
final class FirstPlaces implements Check {
    private static final int FEWEST = 3;

    /** The number of places told. */
    private static final Search PLACES = Search.of("前(?<n>[三四五六七八九十]|[3-9]|10)(?:位|名|强|大)");

    /** Places that are not those of the figures told in the sentence. */
    private static final Search OTHER = Search.of("上升|前移|下降|提升|进入|跻身|力争|目标|合计");

    /** What stands between two figures told one after the other. */
    private static final String BETWEEN = "[^;。\\d]{0,16}";

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            PLACES.matcher(sentence.chars())
                    .results()
                    .map(m -> m.group(1))
                    .findFirst()
                    .filter(n -> !OTHER.isIn(sentence.chars()))
                    .flatMap(n -> disordered(page, sentence, Numerals.whole(n)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** So many amounts of one sort, told together and no more of them, that neither fall nor rise. */
    private static Optional<Finding> disordered(Page page, Sentence sentence, int places) {
        List<Quantity> told =
                sentence.quantities().stream().filter(Amounts::isAmount).toList();
        boolean listed = told.size() == places
                && told.size() >= FEWEST
                && IntStream.range(1, told.size())
                        .allMatch(i -> Amounts.alike(told.get(0), told.get(i))
                                && sentence.between(
                                                told.get(i - 1).range().to(),
                                                told.get(i).range().from())
                                        .matches(BETWEEN));
        return listed && !isOrdered(told, 1) && !isOrdered(told, -1)
                ? Optional.of(finding(page, sentence, told))
                : Optional.empty();
    }

    private static boolean isOrdered(List<Quantity> told, int direction) {
        return IntStream.range(1, told.size())
                .allMatch(i -> told.get(i - 1).value().compareTo(told.get(i).value()) * direction >= 0);
    }

    private static Finding finding(Page page, Sentence sentence, List<Quantity> told) {
        Stretch words = sentence.stretch(
                told.get(0).range().cover(told.get(told.size() - 1).range()));
        List<String> figures = told.stream().map(Quantity::statedAs).toList();
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.MEDIUM)
                .at(words.clause())
                .because(
                        "前" + told.size() + "位依次为" + String.join("、", figures) + "，不是由高到低",
                        "the first " + told.size() + " have " + String.join(", ", figures) + ", which is no order");
    }
}
