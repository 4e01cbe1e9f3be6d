package org.qiaodu.check;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TimeExpression;

/**
 * An amount with where it is told.
 *
 * @param in its sentence
 * @param amount the amount
 */
record Told(Sentence in, Quantity amount) {
    /** Words of measured things that say nothing of what is measured. */
    private static final Set<String> EMPTY =
            Set.of("总数", "总量", "合计", "共计", "目前", "现有", "全年", "同比", "其中", "分别", "累计", "以上", "左右");

    private static final Pattern VERBS = Pattern.compile(
            "(?:总|完成|实现|达到?|将|为|共|有|约|超过?|突破|新增|增加|增至|扩大|提高|比|较|由|从|到|至|的|了|了?出|在|力争|计划|预计|[^\\p{IsHan}])+");

    Stretch words() {
        return in.stretch(amount.range());
    }

    /** The words of its sentence before it. */
    String lead() {
        return in.between(in.range().from(), amount.range().from());
    }

    /** The words of its clause before it, and what is counted after it. */
    String label() {
        return words().lead() + (amount.counted() == null ? "" : amount.counted());
    }

    /** Whether two labels share a noun: the end of a word of one stands in the other. */
    boolean kin(Told other) {
        String own = VERBS.matcher(label()).replaceAll("").length() < 2 ? lead() : label();
        return shares(own, other.label()) || shares(other.label(), own);
    }

    /** Whether a word of {@code one}, by its last two characters, stands in {@code other}. */
    static boolean shares(String one, String other) {
        for (String word : VERBS.matcher(one).replaceAll(" ").strip().split(" ", -1)) {
            String end = word.length() < 2 ? "" : word.substring(word.length() - 2);
            if (!end.isEmpty() && !EMPTY.contains(end) && other.contains(end)) {
                return true;
            }
        }
        return false;
    }

    /** How many percent of a whole it is. */
    double percentOf(Told whole) {
        return Figures.ratio(amount.value(), whole.amount().value()) * 100;
    }

    /** The year its sentence, or what the sentence follows in its passage, tells it of; null where none is told. */
    @Nullable
    Integer year(Page page) {
        Integer year = null;
        for (Sentence sentence : page.sentences(in.in())) {
            if (sentence.range().from() > in.range().from()) {
                break;
            }
            for (TimeExpression time : sentence.times()) {
                Integer told = Times.year(time.value());
                if (told != null && time.range().to() <= amount.range().from() && !Times.isCompared(sentence, time)) {
                    year = told;
                }
            }
        }
        return year;
    }
}
