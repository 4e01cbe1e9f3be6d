package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Finds 万 and 亿 in each other's place: two amounts of the same digits, in the same unit, of which one is ten thousand or a
 * hundred million times the other. Four digits are hardly the same by chance; three only count where the words around them are
 * alike, as do those that one amount is rounded to, and two where these words are more than one.
 */
final class Magnitudes implements Check {
    /** Digits that tell by themselves that two amounts are one. */
    private static final int TELLING = 4;

    private static final int FEW = 3;

    private static final int FEWEST = 2;

    /** Pairs of characters that clauses have in common whose amounts of two digits are one. */
    private static final int ALIKE = 3;

    /** Powers of ten between 万 and 亿, and between neither and either. */
    private static final Set<Integer> APART = Set.of(4, 8);

    /** What the words around amounts have in common by chance. */
    private static final Pattern COMMON = Pattern.compile(
            "[^\\p{IsHan}]|[万亿元吨米里亩人户个家次年月日]|实现|完成|达到|增长|同比|累计|其中|投资|总额|收入|产值|产量|规模|出口|进口|全[省市县区年]|超过|突破|左右|以上");

    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

    /** A figure of the digits that an amount is written with. */
    private record Written(Sentence in, Quantity amount, String digits) {
        Stretch at() {
            return in.stretch(amount.range());
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Written> all = written(page);
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (Written other : all.subList(i + 1, all.size())) {
                Written one = all.get(i);
                if (Amounts.alike(one.amount(), other.amount()) && isOne(one, other)) {
                    found.add(finding(page, one, other));
                }
            }
        }
        return found;
    }

    /** Whether two amounts are one but for a power of ten. */
    private static boolean isOne(Written one, Written other) {
        int digits = Math.min(one.digits().length(), other.digits().length());
        int fewest = digits >= TELLING ? 0 : digits >= FEW ? 1 : ALIKE;
        if (!one.digits().equals(other.digits())) {
            return digits >= FEW && isRounded(one, other) && wordsInCommon(one, other) >= Math.max(1, fewest);
        }
        return APART.contains(apart(one.amount(), other.amount()))
                && (fewest == 0 || wordsInCommon(one, other) >= fewest);
    }

    /** Whether one amount is the other rounded, but for a power of ten: 6.26万吨, 62587万吨. */
    private static boolean isRounded(Written one, Written other) {
        Interval here = Interval.of(one.amount());
        Interval there = Interval.of(other.amount());
        return APART.stream()
                .map(power -> Interval.around(Math.pow(10, power), 0))
                .anyMatch(times ->
                        here.times(times).meets(there) || there.times(times).meets(here));
    }

    private static List<Written> written(Page page) {
        List<Written> all = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Quantity q : sentence.quantities()) {
                String digits =
                        q.value().stripTrailingZeros().unscaledValue().abs().toString();
                if (Amounts.adds(sentence, q)
                        && Amounts.isExact(q)
                        && digits.length() >= FEWEST
                        && !YEAR.matcher(digits).matches()
                        && !isOfMany(sentence)) {
                    all.add(new Written(sentence, q, digits));
                }
            }
        }
        return all;
    }

    /** Whether a sentence counts ten thousand of something, so that an amount of each has the digits of all: 1万亩,每亩1256元. */
    private static boolean isOfMany(Sentence sentence) {
        return sentence.quantities().stream()
                .anyMatch(q -> q.value().stripTrailingZeros().unscaledValue().intValue() == 1
                        && q.value().compareTo(BigDecimal.TEN) > 0);
    }

    /** How many powers of ten one amount is from another of the same digits. */
    private static int apart(Quantity one, Quantity other) {
        BigDecimal a = one.value().stripTrailingZeros();
        BigDecimal b = other.value().stripTrailingZeros();
        return Math.abs(a.scale() - b.scale());
    }

    private static int wordsInCommon(Written one, Written other) {
        Set<String> words = pairs(one.at().clause().words());
        words.retainAll(pairs(other.at().clause().words()));
        return words.size();
    }

    private static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        for (String part : COMMON.split(words, -1)) {
            for (int i = 0; i + 2 <= part.length(); i++) {
                pairs.add(part.substring(i, i + 2));
            }
        }
        return pairs;
    }

    private static Finding finding(Page page, Written one, Written other) {
        String a = one.amount().statedAs();
        String b = other.amount().statedAs();
        boolean twice = Math.abs(Math.log10(
                        Figures.ratio(one.amount().value(), other.amount().value())))
                > 6;
        return new Draft(page, Finding.Kind.VALUE_DISAGREEMENT, Finding.Severity.MEDIUM)
                .at(one.at().clause())
                .at(other.at().clause())
                .because(
                        "“" + a + "”与“" + b + "”数字相同，相差" + (twice ? "亿" : "万") + "倍，疑万、亿有误",
                        a + " and " + b
                                + " have the same digits at another power of ten: 万 and 亿 may have been mistaken");
    }
}
