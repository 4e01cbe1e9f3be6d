package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Finding;

/** Holds the number of what is held every year against the year of the first. */
final class Editions implements Check {
    private static final Search FIRST =
            Search.of("(?:首届|始办于|始于|创办于|创始于|第一届)[^;。]{0,8}?(\\d{4})年|(\\d{4})年[^,;。]{0,6}(?:首届|第一届|首次举办)");
    private static final Search EDITION = Search.of("第([一二三四五六七八九十\\d]{1,3})届");
    private static final Search EVERY_YEAR = Search.of("每年(举办|举行|召开)?一[届次]|一年一[届度]|从未间断|每年如期");

    /** 从2010年起每年…,到2023年已连续举办14届. */
    private static final Search HELD = Search.of(
            "[从自](?<first>\\d{4})年[起开][^;。]{0,3}每年[^;。]{0,30}[到至](?<last>\\d{4})年[^,;。\\d]{0,4}连续(?:成功)?(?:举办|举行|召开|开展|发布)[了过]?(?<held>[一二三四五六七八九十\\d]{1,3})[届次]");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        page.sentences().forEach(s -> held(page, s).ifPresent(found::add));
        Integer now = page.year();
        Integer first = first(page);
        if (now == null || first == null) {
            return found;
        }
        for (AnnotatedPassage passage : page.passages()) {
            Matcher edition = EDITION.matcher(passage.passage().chars());
            while (edition.find()) {
                int should = now - first + 1;
                int told = Numerals.whole(edition.group(1));
                Stretch words = Stretch.of(passage, edition.start(), edition.end());
                if (told > 1 && told != should && words.after(8).matches("[^委党全人政]*[节会展赛坛周].*") && isNow(words, now)) {
                    found.add(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.MEDIUM)
                            .at(words.clause())
                            .suggest("第" + should + "届")
                            .because(
                                    "自" + first + "年每年一届，到" + now + "年应为第" + should + "届，文中作第" + told + "届",
                                    "held every year since " + first + ", that of " + now + " is number " + should
                                            + ", the text says " + told));
                }
            }
        }
        return found;
    }

    private static Optional<Finding> held(Page page, Sentence s) {
        Matcher m = HELD.matcher(s.chars());
        if (!m.find()) {
            return Optional.empty();
        }
        int should = Integer.parseInt(m.group("last")) - Integer.parseInt(m.group("first")) + 1;
        int told = Numerals.whole(m.group("held"));
        return told == should || told == should - 1
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(s.stretch(m).clause())
                        .suggest(should + "届")
                        .because(
                                "自" + m.group("first") + "年每年一届，到" + m.group("last") + "年应为" + should + "届，文中作" + told
                                        + "届",
                                "held every year from " + m.group("first") + " to " + m.group("last") + " is " + should
                                        + " times, the text says " + told));
    }

    /** The year of the first, if the text says that it is held every year; null otherwise. */
    private static @Nullable Integer first(Page page) {
        boolean everyYear = page.passages().stream()
                .anyMatch(p -> EVERY_YEAR.isIn(p.passage().chars()));
        Integer first = null;
        for (AnnotatedPassage passage : page.passages()) {
            Matcher m = FIRST.matcher(passage.passage().chars());
            while (everyYear && m.find()) {
                int year = Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2));
                first = first == null ? Integer.valueOf(year) : Integer.valueOf(Math.min(first, year));
            }
        }
        return first;
    }

    /** Whether no other year is told with it. */
    private static boolean isNow(Stretch words, int now) {
        Matcher year =
                Pattern.compile("(\\d{4})年|上届|去年|明年|下届").matcher(words.clause().words());
        return !year.find() || Integer.toString(now).equals(year.group(1));
    }
}
