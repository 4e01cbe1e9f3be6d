package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/** Holds ages against the years of birth and death told with them. */
final class Ages implements Check {
    private static final Search BORN = Search.of(
            "(?:生于|出生于|诞生于)(?:公元)?(?<a>\\d{3,4})年|(?<b>\\d{4})年[^,;。]{0,14}?(?:出生|生于|诞生于)"
                    + "|[(](?:公元)?(?<c>\\d{3,4})年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?[-—～至]+(?:(?<died>\\d{3,4})年?)?[^)]{0,8}[)]");
    private static final Search DIED = Search.of("(\\d{4})年[^,;。]{0,10}(?:去世|逝世|病逝|辞世|卒|牺牲|逝于)");
    private static final Search AGE = Search.of(
            "(?:(?<word>时年|享年|终年|年仅|年方|现年|今年|卒年)(?<a>\\d{1,3})岁?|(?<b>\\d{1,3})岁)(?!以上|以下|及|儿|的?老人|的[^,;。\\d]{0,14}(?:说|回忆|告诉|介绍|感慨|感叹))");
    private static final Search YEAR = Search.of("(?<!\\d)(1\\d{3}|20\\d\\d)年");

    /** A birth, and the death in the same brackets. */
    private record Birth(int place, int year, @Nullable Integer died) {}

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            List<Birth> births = births(passage.passage().chars());
            if (!births.isEmpty()) {
                ages(page, passage, births, found);
            }
        }
        return found;
    }

    private static List<Birth> births(String chars) {
        List<Birth> births = new ArrayList<>();
        Matcher m = BORN.matcher(chars);
        while (m.find()) {
            for (String group : List.of("a", "b", "c")) {
                if (m.group(group) != null) {
                    String died = m.group("died");
                    births.add(new Birth(
                            m.start(), Integer.parseInt(m.group(group)), died == null ? null : Integer.valueOf(died)));
                }
            }
        }
        return births;
    }

    /** The birth an age is counted from: the last told before it, or the only one of the passage. */
    private static Optional<Birth> birth(List<Birth> births, int at) {
        return births.stream()
                .filter(b -> b.place() <= at)
                .max(Comparator.comparingInt(Birth::place))
                .or(() -> births.size() == 1 ? Optional.of(births.get(0)) : Optional.empty());
    }

    private static void ages(Page page, AnnotatedPassage passage, List<Birth> births, List<Finding> found) {
        String chars = passage.passage().chars();
        Matcher age = AGE.matcher(chars);
        while (age.find()) {
            int told = Integer.parseInt(age.group("a") != null ? age.group("a") : age.group("b"));
            String word = String.valueOf(age.group("word"));
            int at = age.start();
            birth(births, at).ifPresent(birth -> {
                Integer year = word.matches("享年|终年|卒年") && (birth.died() != null || DIED.isIn(chars))
                        ? died(chars, birth, at)
                        : word.matches("今年|现年") ? page.year() : year(page, chars.substring(0, at), birth);
                if (year != null && year > birth.year() && Math.abs(year - birth.year() - told) > 1) {
                    found.add(finding(page, Stretch.of(passage, at, age.end()), birth, year, told + "岁"));
                }
            });
        }
    }

    private static @Nullable Integer died(String chars, Birth birth, int at) {
        if (birth.died() != null) {
            return birth.died();
        }
        Integer died = null;
        Matcher m = DIED.matcher(chars.substring(birth.place(), at));
        while (m.find()) {
            died = Integer.valueOf(m.group(1));
        }
        return died;
    }

    /** The year last told before an age, in the sentence of the birth or after it, that is not one of birth or death. */
    private static @Nullable Integer year(Page page, String before, Birth birth) {
        if (before.matches("(?s).*(今年|现年|现)[^,;。]{0,3}")) {
            return page.year();
        }
        Integer year = null;
        Matcher m = YEAR.matcher(before.substring(before.lastIndexOf('。', birth.place()) + 1));
        while (m.find()) {
            int told = Integer.parseInt(m.group(1));
            boolean isBirth = told == birth.year() || Integer.valueOf(told).equals(birth.died());
            year = isBirth ? year : Integer.valueOf(told);
        }
        return year;
    }

    private static Finding finding(Page page, Stretch words, Birth birth, int year, String told) {
        int right = year - birth.year();
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(words.clause())
                .words(words)
                .suggest(told.replaceFirst("\\d+", Integer.toString(right)))
                .because(
                        birth.year() + "年生，到" + year + "年为" + right + "年，文中作" + told,
                        "from birth in " + birth.year() + " to " + year + " it is " + right + " years, the text says "
                                + told);
    }
}
