package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Period;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;

/** Holds anniversaries against when a thing is known to have begun. */
final class Anniversaries implements Check {
    /** Ends every anniversary. */
    private static final String WORD = "周年";

    private static final Search ANNIVERSARY = Search.of(
            "([\\p{IsHan}A-Za-z()]{0,16}?)(成立|建立|诞生|创立|创办|创建|通车|开通|诞辰|回归(?:祖国)?|创刊|建[校厂市区院馆站社所])?(\\d{1,3})周年");
    private static final Search BEGUN = Search.of(
            "(\\d{4})年[^,;。\\d]{0,14}?(?:BEGAN)|(?:BEGAN)于(\\d{4})年".replace("BEGAN", "成立|创立|创办|创建|创刊|始建|建[校厂院馆站社]"));
    private static final Search YEAR = Search.of("(?<!\\d)((?:18|19|20)\\d\\d)年");

    private final Map<String, Period> began = new HashMap<>();

    Anniversaries(ReferenceValues reference, Gazetteer gazetteer) {
        reference.founded().forEach(p -> began.put(p.name(), p));
        for (Gazetteer.Entry entry : gazetteer.entries()) {
            Period period = began.get(entry.name());
            if (period != null) {
                entry.aliases().forEach(alias -> began.putIfAbsent(alias, period));
            }
        }
        reference.lives().forEach(p -> began.putIfAbsent(p.name(), p));
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            Matcher anniversary = ANNIVERSARY.matcher(sentence.chars());
            while (sentence.chars().contains(WORD) && anniversary.find()) {
                check(page, sentence, anniversary, found);
            }
        }
        return found;
    }

    private void check(Page page, Sentence sentence, Matcher anniversary, List<Finding> found) {
        Integer known = began(anniversary.group(1));
        Integer start = known == null && anniversary.group(2) != null ? told(page) : known;
        String before = sentence.chars().substring(0, anniversary.start(3));
        Integer year = before.matches(".*(今年|本年)[^\\d]*") ? page.year() : year(page, before);
        int count = Integer.parseInt(anniversary.group(3));
        boolean unclear =
                known == null && (start == null || start.equals(year) || before.matches(".*(明年|后年|将)[^,;。]*"));
        if (unclear || start == null || year == null || year - start == count) {
            return;
        }
        int at = sentence.range().from();
        found.add(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.MEDIUM)
                .at(Stretch.of(sentence.in(), at + anniversary.start(), at + anniversary.end()))
                .words(Stretch.of(sentence.in(), at + anniversary.start(), at + anniversary.end())
                        .clause())
                .suggest((year - start) + "周年")
                .because(
                        year + "－" + start + "＝" + (year - start) + "，文中作" + count + "周年",
                        year + " - " + start + " = " + (year - start) + ", the text says " + count));
    }

    /** The year in which what {@code words} end with began; null where that is not known. */
    private @Nullable Integer began(String words) {
        for (int from = 0; from + 2 <= words.length(); from++) {
            Period period = began.get(words.substring(from));
            if (period != null) {
                return period.first().getYear();
            }
        }
        return null;
    }

    /** The only year in which the text tells of a beginning; null where it tells of none or several. */
    private static @Nullable Integer told(Page page) {
        Set<Integer> years = new TreeSet<>();
        for (Sentence sentence : page.sentences()) {
            Matcher begun = BEGUN.matcher(sentence.chars());
            while (begun.find()) {
                years.add(Integer.valueOf(begun.group(1) == null ? begun.group(2) : begun.group(1)));
            }
        }
        return years.size() == 1 ? years.iterator().next() : null;
    }

    private static @Nullable Integer year(Page page, String before) {
        Matcher year = YEAR.matcher(before);
        Integer last = null;
        while (year.find()) {
            last = Integer.valueOf(year.group(1));
        }
        return last == null && before.matches("(?s).*今年.*|(?s).{0,20}") ? page.year() : last;
    }
}
