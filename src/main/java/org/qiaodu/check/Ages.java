package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/** Holds ages against the year of birth the same passage tells, and editions of what is held every year against the first. */
final class Ages implements Check {
    private static final Pattern BORN = Pattern.compile(
            "(?:生于|出生于)(\\d{4})年|(\\d{4})年[^,;。]{0,12}(?:出生|生于)|[(](\\d{4})年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?[-—～]");
    private static final Pattern DIED =
            Pattern.compile("(\\d{4})年[^,;。]{0,10}(?:去世|逝世|病逝|卒|牺牲)|[-—～](\\d{4})年?[^)]{0,6}[)]");
    private static final Pattern AGE = Pattern.compile("(?:(时年|享年|终年|年仅|年方)(\\d{1,3})岁?|(\\d{1,3})岁)");
    private static final Pattern YEAR = Pattern.compile("(1[5-9]\\d\\d|20\\d\\d)年");
    private static final Pattern FIRST = Pattern.compile("(?:首届|始办于|始于|创办于|第一届)[^;。]{0,8}?(\\d{4})年");
    private static final Pattern EDITION = Pattern.compile("今年[^;。]{0,6}?第([一二三四五六七八九十\\d]{1,3})届");
    private static final String EVERY_YEAR = "(?s).*(每年(举办|举行)?一[届次]|一年一[届度]).*";
    private static final String NUMERALS = "一二三四五六七八九十";

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (AnnotatedPassage passage : page.passages()) {
            String chars = passage.passage().chars();
            Integer born = only(BORN, chars);
            Integer died = only(DIED, chars);
            if (born != null) {
                ages(page, passage, born, died, found);
            }
            editions(page, passage).ifPresent(found::add);
        }
        return found;
    }

    /** The only year a pattern finds; null where there are none or several. */
    private static @Nullable Integer only(Pattern pattern, String chars) {
        Integer year = null;
        Matcher m = pattern.matcher(chars);
        while (m.find()) {
            int group = 1;
            while (m.group(group) == null) {
                group++;
            }
            int next = Integer.parseInt(m.group(group));
            if (year != null && year != next) {
                return null;
            }
            year = next;
        }
        return year;
    }

    private static void ages(
            Page page, AnnotatedPassage passage, int born, @Nullable Integer died, List<Finding> found) {
        Matcher age = AGE.matcher(passage.passage().chars());
        while (age.find()) {
            int told = Integer.parseInt(age.group(2) != null ? age.group(2) : age.group(3));
            boolean atDeath = age.group(1) != null && age.group(1).matches("享年|终年");
            Integer year = atDeath && died != null
                    ? died
                    : year(page, passage.passage().chars().substring(0, age.start()));
            if (year != null && year > born && Math.abs(year - born - told) > 1) {
                found.add(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(Stretch.of(passage, age.start(), age.end()).clause())
                        .words(Stretch.of(passage, age.start(), age.end()))
                        .suggest((year - born) + "岁")
                        .because(
                                born + "年生，到" + year + "年为" + (year - born) + "岁，文中作" + told + "岁",
                                "born in " + born + ", in " + year + " the age is " + (year - born) + ", the text says "
                                        + told));
            }
        }
    }

    private static @Nullable Integer year(Page page, String before) {
        if (before.matches("(?s).*(今年|现年|现)")) {
            return page.year();
        }
        Integer year = null;
        Matcher m = YEAR.matcher(before);
        while (m.find()) {
            year = Integer.valueOf(m.group(1));
        }
        return year;
    }

    /** 始办于2013年,每年一届,今年是第十届. */
    private static Optional<Finding> editions(Page page, AnnotatedPassage passage) {
        String chars = passage.passage().chars();
        Matcher first = FIRST.matcher(chars);
        Matcher edition = EDITION.matcher(chars);
        Integer now = page.year();
        if (now == null || !chars.matches(EVERY_YEAR) || !first.find() || !edition.find()) {
            return Optional.empty();
        }
        int should = now - Integer.parseInt(first.group(1)) + 1;
        int told = number(edition.group(1));
        if (told == should || told == 0) {
            return Optional.empty();
        }
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.MEDIUM)
                .at(Stretch.of(passage, first.start(), first.end()).clause())
                .at(Stretch.of(passage, edition.start(), edition.end()).clause())
                .suggest("第" + should + "届")
                .because(
                        "自" + first.group(1) + "年每年一届，到" + now + "年应为第" + should + "届，文中作第" + told + "届",
                        "held every year since " + first.group(1) + ", that of " + now + " is number " + should
                                + ", the text says " + told));
    }

    /** Up to ninety-nine; 0 where it cannot be read. */
    private static int number(String numeral) {
        if (numeral.matches("\\d+")) {
            return Integer.parseInt(numeral);
        }
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return numeral.length() == 1 ? NUMERALS.indexOf(numeral) + 1 : 0;
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(numeral.charAt(0)) + 1;
        int ones = ten == numeral.length() - 1 ? 0 : NUMERALS.indexOf(numeral.charAt(numeral.length() - 1)) + 1;
        return tens * 10 + ones;
    }
}
