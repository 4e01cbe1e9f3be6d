package org.qiaodu.check;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TimeExpression;

/**
 * Holds a count of years that is celebrated (六十岁生日, 二十载) or was spent (一干就是十五个年头) against the years told around it, in
 * whatever words: where these are two only, they must lie so far apart.
 */
final class CountsOfYears {
    /** Sentences before and after a count in which its years may stand. */
    private static final int NEAR = 3;
    /** A count this many times what lies between the years is one of other years. */
    private static final int UNLIKE = 3;

    private static final int FEWEST = 3;

    private static final Pattern CELEBRATED = Pattern.compile("(?:周年|载|华诞|寿辰)\\z");
    private static final Pattern CELEBRATES = Pattern.compile("\\A(?:周年|生日|华诞|诞辰|寿辰|大寿|庆典)");
    /** Characters of words for what begins a thing. */
    private static final Pattern BEGINS = Pattern.compile("[建创设立成生结开挂签办诞启投通入揭]");
    /** Characters of words before a time that was spent. */
    private static final Pattern SPENT = Pattern.compile(
            "[用花费历耗经连干做当守续整熬等走跑度](?:着|了|过|去|就是|时|整)*(?:整整|近|约|足足)?\\z|(?<![有满为])\\p{IsHan}了(?:整整|足足)?\\z");

    private static final Pattern NO_SPAN = Pattern.compile("\\A(?:[前后内里期以]|左右|规划|计划|的?经验|的?工作)");

    private CountsOfYears() {}

    /** 2006年…,一干就是十五个年头…2012年. */
    static Optional<Finding> told(Page page, Sentence s, Length length) {
        Quantity q = length.stated();
        boolean counts = q.unit().equals("a") && Amounts.isExact(q) && q.value().scale() <= 0;
        return counts && q.value().intValue() >= FEWEST ? check(page, s, length) : Optional.empty();
    }

    private static Optional<Finding> check(Page page, Sentence s, Length length) {
        Stretch words = length.words();
        boolean celebrated = CELEBRATED.matcher(words.words()).find()
                || CELEBRATES.matcher(words.after(4)).find();
        boolean spent = SPENT.matcher(words.before(6)).find()
                && !NO_SPAN.matcher(words.after(3)).find();
        NavigableMap<Integer, Stretch> years = celebrated || spent ? years(page, s) : new TreeMap<>();
        if (years.size() != 2) {
            return Optional.empty();
        }
        int apart = years.lastKey() - years.firstKey();
        int stated = length.stated().value().intValue();
        boolean fits = stated >= apart - (celebrated ? 0 : 1) && stated <= apart + 1;
        boolean like = stated < apart * UNLIKE && apart < stated * UNLIKE;
        Stretch first = years.firstEntry().getValue();
        boolean begun = first.equals(years.lastEntry().getValue())
                || BEGINS.matcher(first.clause().words() + words.lead()).find();
        return fits || !like || (celebrated && !begun) || isToldBesides(page, s, apart)
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(years.firstEntry().getValue().clause())
                        .at(words.clause())
                        .at(years.lastEntry().getValue().clause())
                        .suggest(apart + "年")
                        .because(
                                years.firstKey() + "年至" + years.lastKey() + "年为" + apart + "年，文中作“"
                                        + length.stated().statedAs() + "”",
                                years.firstKey() + " to " + years.lastKey() + " is " + apart + " years, the text says "
                                        + stated));
    }

    /** Whether another count of years around a sentence is what lies between its two years: 120岁生日, beside somebody of 94. */
    private static boolean isToldBesides(Page page, Sentence s, int apart) {
        List<Sentence> all = page.sentences(s.in());
        int at = all.indexOf(s);
        return all.subList(Math.max(0, at - NEAR), Math.min(all.size(), at + NEAR + 1)).stream()
                .flatMap(near -> near.quantities().stream())
                .anyMatch(q -> q.unit().equals("a") && Math.abs(q.value().intValue() - apart) <= 1);
    }

    /** The years told in numerals around a sentence, each where it is told first. */
    private static NavigableMap<Integer, Stretch> years(Page page, Sentence s) {
        List<Sentence> all = page.sentences(s.in());
        int at = all.indexOf(s);
        NavigableMap<Integer, Stretch> years = new TreeMap<>();
        for (Sentence near : all.subList(Math.max(0, at - NEAR), Math.min(all.size(), at + NEAR + 1))) {
            for (TimeExpression t : near.times()) {
                if (t.basis() == null && t.length() == null) {
                    Stream.of(t.value().start(), t.value().end())
                            .filter(Objects::nonNull)
                            .forEach(day -> years.putIfAbsent(day.getYear(), near.stretch(t.range())));
                }
            }
        }
        return years;
    }
}
