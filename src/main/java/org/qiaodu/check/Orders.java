package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds lists told from the most to the least, and numbers of what passes higher and higher marks, against their order. */
final class Orders implements Check {
    private static final Pattern FIRST =
            Pattern.compile("(前[三四五六七八九十\\d]+[名位强]|由高到低|从高到低|由大到小|从大到小|最[多大高长][^;。]{0,10}依次[是为])[^;。]*$");
    private static final Pattern MARK =
            Pattern.compile("(?<mark>\\d+(?:\\.\\d+)?)(?<unit>[万亿]?[\\p{IsHan}]{1,3})以上[^,;。、\\d]{0,8}$");

    /** What may stand between a year and its amount. */
    private static final Pattern NEAR = Pattern.compile(",?[^,;。\\d]{0,10}");

    /** Fewest marks that show an amount rising. */
    private static final int MARKS = 2;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            passes(page, sentence, found);
            List<Quantity> amounts =
                    sentence.quantities().stream().filter(Amounts::isAmount).toList();
            for (int i = 0; i + 1 < amounts.size(); i++) {
                Quantity one = amounts.get(i);
                Quantity next = amounts.get(i + 1);
                descends(page, sentence, amounts, i)
                        .or(() -> marks(page, sentence, one, next))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** 前三名依次为甲42亿元、乙36亿元、丙29亿元. */
    private static Optional<Finding> descends(Page page, Sentence sentence, List<Quantity> amounts, int at) {
        Quantity one = amounts.get(at);
        Quantity next = amounts.get(at + 1);
        Quantity first = one;
        for (int i = at; i >= 0 && Amounts.alike(amounts.get(i), one); i--) {
            first = amounts.get(i);
        }
        String lead = sentence.between(sentence.range().from(), first.range().from());
        boolean wrong = Amounts.alike(one, next)
                && next.value().compareTo(one.value()) > 0
                && next.range().from() - one.range().to() <= 16
                && FIRST.matcher(lead).find();
        return wrong ? Optional.of(finding(page, sentence, one, next)) : Optional.empty();
    }

    /** 2010年突破500亿元,2015年突破1000亿元,2020年突破1500亿元: what was passed later is more. */
    private static void passes(Page page, Sentence sentence, List<Finding> found) {
        List<Quantity> passed = sentence.quantities().stream()
                .filter(q -> (q.bound() == Bound.MORE_THAN || isReached(sentence, q)) && year(sentence, q) != null)
                .toList();
        if (passed.stream().filter(q -> q.bound() == Bound.MORE_THAN).count() < MARKS) {
            return;
        }
        for (int i = 0; i + 1 < passed.size(); i++) {
            Quantity one = passed.get(i);
            Quantity next = passed.get(i + 1);
            int years = Integer.compare(
                    Objects.requireNonNull(year(sentence, next)), Objects.requireNonNull(year(sentence, one)));
            boolean names = sentence.indicators().stream()
                    .anyMatch(t -> t.range().from() > one.range().to()
                            && t.range().to() < next.range().from());
            if (!names && Amounts.alike(one, next) && years != 0 && next.value().compareTo(one.value()) != years) {
                found.add(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(sentence.stretch(one.range()).clause())
                        .at(sentence.stretch(next.range()).clause())
                        .because(
                                year(sentence, one) + "年" + one.statedAs() + "，" + year(sentence, next) + "年"
                                        + next.statedAs() + "：先后与大小相反",
                                one.statedAs() + " in " + year(sentence, one) + " and " + next.statedAs() + " in "
                                        + year(sentence, next) + ": the order is the wrong way round"));
            }
        }
    }

    /** Whether an amount is told as come to: 2020年达到1286家. */
    private static boolean isReached(Sentence sentence, Quantity q) {
        return Amounts.isAmount(q) && sentence.stretch(q.range()).before(3).matches(".*(达到?|增至|升至)");
    }

    /** The year told right before an amount; null where none is. */
    private static @Nullable Integer year(Sentence sentence, Quantity q) {
        return sentence.times().stream()
                .filter(t -> t.length() == null
                        && t.range().to() <= q.range().from()
                        && NEAR.matcher(sentence.between(
                                        t.range().to(), q.range().from()))
                                .matches())
                .map(t -> Times.year(t.value()))
                .flatMap(Stream::ofNullable)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /** 10亿元以上项目12个,30亿元以上项目4个. */
    private static Optional<Finding> marks(Page page, Sentence sentence, Quantity one, Quantity next) {
        Matcher low = MARK.matcher(sentence.stretch(one.range()).before(18));
        Matcher high = MARK.matcher(sentence.stretch(next.range()).before(18));
        boolean wrong = Amounts.alike(one, next)
                && next.value().compareTo(one.value()) > 0
                && low.find()
                && high.find()
                && low.group("unit").equals(high.group("unit"))
                && Double.parseDouble(low.group("mark")) < Double.parseDouble(high.group("mark"));
        return wrong ? Optional.of(finding(page, sentence, one, next)) : Optional.empty();
    }

    private static Finding finding(Page page, Sentence sentence, Quantity one, Quantity next) {
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(sentence.stretch(one.range()).clause())
                .at(sentence.stretch(next.range()).clause())
                .because(
                        "依次递减，而后者" + next.statedAs() + "大于前者" + one.statedAs(),
                        "told from the most to the least, but " + next.statedAs() + " follows " + one.statedAs());
    }
}
