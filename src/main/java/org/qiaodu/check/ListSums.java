package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds amounts told one after the other against the total told before or after them, where words say that the list is
 * whole, or where one slip in a part makes the sum exact.
 */
final class ListSums implements Check {
    private static final int FEWEST = 3;
    /** Most characters between two amounts of one list, and between the total and the list. */
    private static final int CLOSE = 22;
    /** How many times the total the sum of a whole list with one wrong part may be. */
    private static final double NEAR = 1.6;
    /** Fewest digits of a total that a sum does not miss by one slip by chance. */
    private static final int DIGITS = 3;

    /** Words before a list that has all there is. */
    private static final Pattern WHOLE = Pattern.compile("来源|构成|组成|由|分为|[两二三四五六七八九十\\d]\\p{IsHan}{1,4}分别");
    /** Words before a list that may be one of parts only. */
    private static final Pattern LIST = Pattern.compile("[:]|包括|包含|其中|按\\p{IsHan}{1,8}[分看]|分\\p{IsHan}{1,8}看|分别");
    /** Words that end such a list. */
    private static final Pattern REST = Pattern.compile("(其他|其余|其它|剩余|余下)[^,;。]*\\z|(及|和)?以[下上]\\z");

    private static final Pattern TOTAL = Pattern.compile("总[额量数计]?|合计|共计|全[市省县区镇校院厂]");
    private static final Pattern OPEN = Pattern.compile("\\A\\p{IsHan}{0,4}等");
    private static final Pattern OTHER = Pattern.compile("[增减]加?|下降|比|较|同期|上年|人均|平均|占|另|高于|低于|计划|目标|至|到\\z");

    /** A list with what may be its total, and the words that lead to it. */
    private record Parts(Sentence in, List<Quantity> parts, Sentence told, Quantity total, String lead, boolean whole) {
        double off() {
            return Math.abs(Math.log(Amounts.sum(parts) / total.value().doubleValue()));
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Sentence> sentences = page.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence s = sentences.get(i);
            Sentence before = i > 0 && sentences.get(i - 1).in().equals(s.in()) ? sentences.get(i - 1) : s;
            for (List<Quantity> run : runs(s)) {
                check(page, s, before, run).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Amounts counted or measured alike that follow each other. */
    private static List<List<Quantity>> runs(Sentence s) {
        List<List<Quantity>> runs = new ArrayList<>();
        Quantity last = null;
        for (Quantity q : s.quantities().stream()
                .filter(q -> Amounts.isAmount(q) || q.upTo() != null)
                .toList()) {
            boolean goesOn = last != null
                    && Amounts.adds(s, q)
                    && Amounts.alike(q, last)
                    && q.range().from() - last.range().to() <= CLOSE
                    && !OTHER.matcher(s.between(last.range().to(), q.range().from()))
                            .find();
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(q);
            last = q;
        }
        return runs.stream().filter(run -> run.size() >= FEWEST).toList();
    }

    private static Optional<Finding> check(Page page, Sentence s, Sentence before, List<Quantity> run) {
        List<Parts> all = parts(s, before, run);
        boolean holds = all.stream().anyMatch(p -> Amounts.adds(p.total(), p.parts()));
        boolean open = OPEN.matcher(s.stretch(run.get(run.size() - 1).range()).after(8))
                .find();
        if (holds || open || isSumWithin(run)) {
            return Optional.empty();
        }
        return all.stream()
                .filter(ListSums::isOff)
                .min((x, y) -> Double.compare(x.off(), y.off()))
                .map(p -> finding(page, p));
    }

    /** Whether some of the amounts add up to one of them, so that the list is another one than it seems. */
    private static boolean isSumWithin(List<Quantity> run) {
        for (int at = 0; at < run.size(); at++) {
            for (int to = at + FEWEST; to < run.size(); to++) {
                if (Amounts.adds(run.get(at), run.subList(at + 1, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The list with each amount that may be its total: its first, its last, one told before it. */
    private static List<Parts> parts(Sentence s, Sentence before, List<Quantity> run) {
        List<Parts> all = new ArrayList<>();
        int size = run.size();
        boolean rest = REST.matcher(lead(s, run, size - 1)).find();
        String lead = s.between(run.get(0).range().to(), run.get(1).range().from());
        if (size > FEWEST || rest || WHOLE.matcher(lead).find()) {
            all.add(new Parts(s, run.subList(1, size), s, run.get(0), lead, rest || isWhole(lead)));
        }
        if (size > FEWEST && TOTAL.matcher(lead(s, run, size - 1)).find()) {
            all.add(new Parts(s, run.subList(0, size - 1), s, run.get(size - 1), ":", true));
        }
        int start = Math.max(s.range().from(), run.get(0).range().from() - 2 * CLOSE);
        String words = s.between(start, run.get(0).range().from());
        Stream.of(before, s)
                .distinct()
                .forEach(told -> told.quantities().stream()
                        .filter(q -> Amounts.isAmount(q)
                                && Amounts.alike(q, run.get(0))
                                && q.range().to() <= run.get(0).range().from())
                        .forEach(q -> all.add(new Parts(s, run, told, q, words, rest || isWhole(words)))));
        return all;
    }

    private static String lead(Sentence s, List<Quantity> run, int at) {
        return s.between(run.get(at - 1).range().to(), run.get(at).range().from());
    }

    private static boolean isWhole(String lead) {
        return WHOLE.matcher(lead).find();
    }

    /** Whether a list that is whole misses its total, or one that may be is right but for one slip. */
    private static boolean isOff(Parts p) {
        double sum = Amounts.sum(p.parts());
        double total = p.total().value().doubleValue();
        boolean above =
                p.parts().stream().anyMatch(q -> q.value().compareTo(p.total().value()) > 0);
        boolean near = sum / total < NEAR && total / sum < NEAR && !above;
        boolean whole = p.whole() && near && LIST.matcher(p.lead() + ":").find();
        boolean list = p.whole() || LIST.matcher(p.lead()).find();
        boolean more = list && sum > total && isSlip(p, false);
        return whole || (near && (more || ((list || p.parts().size() > FEWEST) && isSlip(p, true))));
    }

    /** Whether one slip in a part, or two digits of it that changed places, makes the sum exact. */
    private static boolean isSlip(Parts p, boolean permuted) {
        String total = digits(p.total().value());
        BigDecimal sum = p.parts().stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.length() >= DIGITS
                && p.parts().stream().anyMatch(q -> {
                    String told = digits(q.value());
                    String right = digits(p.total().value().subtract(sum).add(q.value()));
                    return permuted ? Digits.permuted(told, right) : Digits.oneSlip(told, right);
                });
    }

    private static String digits(BigDecimal value) {
        return value.stripTrailingZeros().unscaledValue().toString();
    }

    private static Finding finding(Page page, Parts p) {
        String computed = Figures.print(
                BigDecimal.valueOf(Amounts.sum(p.parts())), p.total().unit());
        String terms = p.parts().stream().map(Quantity::statedAs).collect(Collectors.joining("＋"));
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH);
        p.parts().forEach(q -> draft.at(p.in().stretch(q.range()).clause()));
        return draft.at(p.told().stretch(p.total().range()).clause())
                .suggest(computed)
                .because(
                        terms + "＝" + computed + "，文中总数作" + p.total().statedAs(),
                        terms + " = " + computed + ", the text's total is "
                                + p.total().statedAs());
    }
}
