package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds a mean of all against the means of its parts, between which it lies: 全市居民人均可支配收入, 其中城镇居民…, 农村居民…. */
final class MeansOfParts implements Check {
    /** A sentence that begins so tells the parts of what the one before tells. */
    private static final String OF_WHICH = "其中";

    /** How many times another a mean of the same may be, a digit lost among them. */
    private static final double MOST = 20;

    private final List<List<String>> partitions;
    private final List<List<Pattern>> amounts;

    MeansOfParts(CheckWords words) {
        partitions = words.partitions();
        amounts = partitions.stream()
                .map(names -> names.stream().map(SumsOfParts::amountOf).toList())
                .toList();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (int i = 0; i < partitions.size(); i++) {
                List<String> names = partitions.get(i);
                if (names.stream().allMatch(sentence.chars()::contains)) {
                    check(page, sentence, names, parts(sentence, amounts.get(i)))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** The first amount of money told of each part. */
    private static List<Quantity> parts(Sentence sentence, List<Pattern> names) {
        return names.stream()
                .flatMap(name -> name.matcher(sentence.chars())
                        .results()
                        .limit(1)
                        .flatMap(m -> sentence.quantities().stream()
                                .filter(q ->
                                        q.range().from() == sentence.range().from() + m.end())))
                .filter(MeansOfParts::isSum)
                .toList();
    }

    private static boolean isSum(Quantity q) {
        return q.kind() == Quantity.Kind.MONEY && Amounts.isExact(q);
    }

    private static Optional<Finding> check(Page page, Sentence sentence, List<String> names, List<Quantity> parts) {
        if (parts.size() < names.size()) {
            return Optional.empty();
        }
        List<Sentence> all = page.sentences(sentence.in());
        Sentence before = all.get(Math.max(0, all.indexOf(sentence) - 1));
        Sentence told = sentence.chars().startsWith(OF_WHICH) ? before : sentence;
        Quantity first =
                parts.stream().min(Comparator.comparing(Quantity::range)).orElseThrow();
        return whole(told, names, first)
                .filter(whole -> parts.stream().allMatch(p -> isNear(whole, p)))
                .filter(whole -> isOutside(whole, parts))
                .map(whole -> finding(page, told, whole, sentence, parts));
    }

    /** The last mean before the first part that is told of none of the parts. */
    private static Optional<Quantity> whole(Sentence sentence, List<String> names, Quantity first) {
        return sentence.quantities().stream()
                .filter(q -> q.range().to() <= first.range().from() && isSum(q) && Amounts.alike(q, first))
                .filter(q -> SumsOfParts.MEAN
                        .matcher(sentence.stretch(q.range()).lead())
                        .find())
                .filter(q ->
                        names.stream().noneMatch(sentence.stretch(q.range()).lead()::contains))
                .reduce((a, b) -> b);
    }

    /** Whether a part's mean may be told of what the mean of all is told of: sums of parts are many times it. */
    private static boolean isNear(Quantity whole, Quantity part) {
        double ratio = Figures.ratio(part.value(), whole.value());
        return ratio < MOST && ratio > 1 / MOST;
    }

    private static boolean isOutside(Quantity whole, List<Quantity> parts) {
        return whole.value().compareTo(Collections.max(values(parts))) > 0
                || whole.value().compareTo(Collections.min(values(parts))) < 0;
    }

    private static List<BigDecimal> values(List<Quantity> parts) {
        return parts.stream().map(Quantity::value).toList();
    }

    private static Finding finding(Page page, Sentence told, Quantity whole, Sentence sentence, List<Quantity> parts) {
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH);
        draft.at(told.stretch(whole.range()).clause());
        parts.forEach(p -> draft.at(sentence.stretch(p.range()).clause()));
        String means = parts.stream().map(Quantity::statedAs).collect(Collectors.joining("、"));
        return draft.because(
                "总平均" + whole.statedAs() + "不在各部分的平均" + means + "之间",
                "the mean of all, " + whole.statedAs() + ", is not between the means of the parts, "
                        + means.replace("、", ", "));
    }
}
