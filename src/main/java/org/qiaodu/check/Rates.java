package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds a rate against the number that did and the number in all: 256家企业, 复工192家, 复工率75%. */
final class Rates implements Check {
    private static final Pattern RATE = Pattern.compile("(?<what>\\p{IsHan}{2})率(为|达到?|约|已达)?$");
    /** Percentage points by which a rate may differ beyond rounding. */
    private static final double POINTS = 0.6;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Quantity rate : sentence.quantities()) {
                Matcher words = RATE.matcher(sentence.stretch(rate.range()).before(8));
                if (rate.kind() == Quantity.Kind.PERCENT && Amounts.isExact(rate) && words.find()) {
                    check(page, sentence, rate, words.group("what")).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Finding> check(Page page, Sentence sentence, Quantity rate, String what) {
        Told part = sentence.quantities().stream()
                .filter(q ->
                        Amounts.isAmount(q) && q.range().to() <= rate.range().from())
                .map(q -> new Told(sentence, q))
                .filter(t -> t.label().contains(what))
                .reduce((a, b) -> b)
                .orElse(null);
        if (part == null) {
            return Optional.empty();
        }
        List<Told> wholes = page.sentences().stream()
                .filter(s -> s.in().equals(sentence.in()))
                .flatMap(s -> s.quantities().stream().map(q -> new Told(s, q)))
                .filter(t -> !t.equals(part)
                        && Amounts.isAmount(t.amount())
                        && Amounts.alike(t.amount(), part.amount())
                        && t.amount().value().compareTo(part.amount().value()) >= 0)
                .toList();
        Interval stated = Interval.of(rate).wider(POINTS);
        boolean fits = wholes.stream()
                .anyMatch(w -> Interval.of(part.amount())
                        .times(new Interval(100, 100))
                        .by(Interval.of(w.amount()))
                        .meets(stated));
        return fits
                ? Optional.empty()
                : wholes.stream()
                        .filter(w -> ShareOf.isSlip(part, w, rate))
                        .findFirst()
                        .map(w -> ShareOf.finding(page, part, w, new Told(sentence, rate)));
    }
}
