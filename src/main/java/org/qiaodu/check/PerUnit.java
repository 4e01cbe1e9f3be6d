package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds an amount a head, a household, a mu or a piece against a total and a number told with it. */
final class PerUnit implements Check {
    private static final Pattern PER = Pattern.compile(
            "(?:(?<head>人|户|亩|车|店|班|校|村|股|企)均(?!可支配)|平均每(?<each>平方公里|\\p{IsHan})|每[个名位](?<one>人|户|村|镇|乡镇|县|街道)|(?<!平均)每(?<every>平方公里|平方千米|(?![年月日天次届周度个])\\p{IsHan})|(?<mu>亩产))[^,;。\\d增]{0,6}$");
    /** Part of the quotient by which the stated figure may differ, rounding apart. */
    private static final double SLACK = 0.02;

    /** By how much the logarithm of a mistaken factor may lie from a whole number. */
    private static final double TENS = 0.01;

    /** A total and a number, and what one is of the other. */
    private record Pair(Quantity total, Quantity number, Interval quotient) {}

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Quantity q : sentence.quantities()) {
                Matcher per = PER.matcher(sentence.stretch(q.range()).before(16));
                boolean told = q.upTo() == null && q.value().signum() > 0 && q.bound() != Bound.LESS_THAN;
                if (told && q.kind() != Quantity.Kind.PERCENT && per.find()) {
                    check(page, sentence, q, unit(per)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static String unit(Matcher per) {
        for (String group : List.of("head", "each", "one", "every")) {
            if (per.group(group) != null) {
                return per.group(group).replace("平方千米", "平方公里");
            }
        }
        return "亩";
    }

    private static Optional<Finding> check(Page page, Sentence sentence, Quantity per, String unit) {
        List<Quantity> near = page.sentences().stream()
                .filter(s -> s.in().equals(sentence.in()))
                .flatMap(s -> s.quantities().stream())
                .filter(q -> Amounts.isAmount(q) && !q.equals(per))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (Quantity total : near) {
            for (Quantity number : near) {
                boolean reads = !total.equals(number)
                        && total.kind() == per.kind()
                        && (total.unit().equals(per.unit()) || mass(total, per))
                        && isNumber(number, unit);
                if (reads) {
                    pairs.add(new Pair(total, number, quotient(total, number, per, unit)));
                }
            }
        }
        Interval stated = Interval.of(per);
        boolean fits = pairs.stream()
                .anyMatch(p -> p.quotient().wider(p.quotient().middle() * SLACK).meets(stated));
        return fits
                ? Optional.empty()
                : pairs.stream()
                        .filter(p -> isSlip(p, per, pairs))
                        .findFirst()
                        .map(p -> finding(page, sentence, p, per));
    }

    private static boolean mass(Quantity total, Quantity per) {
        return total.kind() == Quantity.Kind.MEASURE
                && per.unit().matches("kg|t")
                && total.unit().matches("kg|t");
    }

    private static boolean isNumber(Quantity q, String unit) {
        String words = q.statedAs() + (q.counted() == null ? "" : q.counted());
        return switch (unit) {
            case "亩" -> words.contains("亩");
            case "平方公里" -> words.contains("平方公里") || words.contains("平方千米");
            case "人", "名", "位" -> q.kind() == Quantity.Kind.COUNT && words.matches(".*(人|名|位|人次)");
            default -> words.contains(unit);
        };
    }

    /** Units are told in base units: mu in square metres, kilograms in tonnes. */
    private static Interval quotient(Quantity total, Quantity number, Quantity per, String unit) {
        double base = unit.equals("亩") && number.unit().equals("m2") ? 10000.0 / 15 : 1;
        base = unit.equals("平方公里") && number.unit().equals("m2") ? 1e6 : base;
        double mass = total.unit().equals(per.unit()) ? 1 : total.unit().equals("t") ? 1000 : 0.001;
        return Interval.of(total).times(new Interval(base * mass, base * mass)).by(Interval.of(number));
    }

    /** Whether one slip in one of the three figures explains that they do not fit, or there are no others. */
    private static boolean isSlip(Pair pair, Quantity per, List<Pair> pairs) {
        double off = pair.quotient().middle() / per.value().doubleValue();
        return (pairs.size() == 1 && off < 3 && off > 1 / 3.0)
                || isUnit(off)
                || Slips.isSlip(per, pair.quotient().middle())
                || Slips.isSlip(pair.total(), pair.total().value().doubleValue() / off)
                || Slips.isSlip(pair.number(), pair.number().value().doubleValue() * off);
    }

    /** Whether a unit of another size explains it: 万 for 亿, 千 for 万. */
    private static boolean isUnit(double off) {
        double tens = Math.abs(Math.log10(off));
        return Math.round(tens) > 0 && Math.abs(tens - Math.round(tens)) < TENS;
    }

    private static Finding finding(Page page, Sentence sentence, Pair pair, Quantity per) {
        String should = Figures.like(pair.quotient().middle(), per);
        String terms = pair.total().statedAs() + "÷" + pair.number().statedAs();
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(sentence.stretch(per.range()).clause())
                .at(sentence.stretch(pair.total().range()).clause())
                .at(sentence.stretch(pair.number().range()).clause())
                .suggest(should)
                .oneOfThree(terms + "＝" + should, per.statedAs());
    }
}
