package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.check.Timeline.Point;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TextRange;

/**
 * Holds a count of years that is celebrated (六十周年, 三十岁生日, 百年校庆, 两个甲子, 再过两年就满四十岁) against the times around it: of the years
 * the text tells, none lies so many before the celebration, though it tells when the thing began.
 */
final class CountsOfYears implements Check {
    /** Sentences back in which the year of the celebration may be told. */
    private static final int NEAR = 2;
    /** A count this many times what lies between the years is one of other years. */
    private static final double UNLIKE = 3;

    /** Years below which a count that is one off is another. */
    private static final int FEW = 5;

    private static final int CYCLE = 60;

    private static final Pattern COUNT = Pattern.compile(
            "(?<n>\\d{1,4}|[一二两三四五六七八九十百千]{1,6})(?:(?<cycle>个甲子)|(?<feast>周年|(?:周?岁|年)?(?:生日|华诞|诞辰|寿辰|寿诞|大寿|[校院厂社店市县建]庆|庆典)|周岁|载)|(?<age>岁)|(?<since>年(?![代后前来间内以])))");
    /** Words before an age by which it is reached. */
    private static final Pattern REACHES = Pattern.compile("(?:满|迎来[^,;。]{0,6}|年届|步入|走过)(?:了)?\\z");

    /** Words for a beginning right before a count of years since: 建市四十年. */
    private static final Pattern BEGUN = Pattern.compile(
            "(?:[建设][市县区州校院厂馆站社所桥港省镇]|成立|创立|创办|创建|通车|投产|开业|开[港埠馆园业]|办学|开通|建成|诞生|上市)(?:(?:以来|至今)?的?(?:这|已|整整|整)?|(?:以来|至今),?(?:走过|历经|经历)了?)\\z");

    private static final Pattern CYCLES = Pattern.compile("[走度历]过?了?(?:整整)?\\z");
    private static final Pattern PERSON = Pattern.compile("[他她我]|先生|老人|同志|女士");
    /** Characters of words for what begins a thing. */
    private static final Pattern BEGINS = Pattern.compile("[建创设置立成生结开挂签办诞启投通入揭升点奠合]");

    /** Any count of years. */
    private static final Pattern YEARS = Pattern.compile("(\\d{1,4}|[一二两三四五六七八九十百千]{1,6})(?:个年头|年|周年|周?岁|载)");

    /** Words for the year of publication, which a text need not tell. */
    private static final Search NOW = Search.of("今年|今天");

    private static final Pattern AHEAD = Pattern.compile("再过(?<n>[一二两三四五六七八九十\\d]{1,3})年");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            Matcher m = COUNT.matcher(s.chars());
            while (m.find()) {
                TextRange range =
                        new TextRange(s.range().from() + m.start(), s.range().from() + m.end());
                if (isCelebrated(s, m)) {
                    int count = Numerals.whole(m.group("n")) * (m.group("cycle") == null ? 1 : CYCLE);
                    check(page, s, range, count).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isCelebrated(Sentence s, Matcher m) {
        String before = s.chars().substring(0, m.start());
        int at = s.range().from() + m.start();
        return m.group("feast") != null
                || (m.group("since") != null && BEGUN.matcher(before).find())
                || (m.group("cycle") != null && CYCLES.matcher(before).find())
                || (m.group("age") != null
                        && REACHES.matcher(before).find()
                        && !PERSON.matcher(Stretch.of(s.in(), at, at + m.group().length())
                                        .clause()
                                        .words())
                                .find());
    }

    private static Optional<Finding> check(Page page, Sentence s, TextRange range, int count) {
        List<Point> points =
                page.timeline(s.in()).points().stream().filter(p -> !p.vague()).toList();
        List<Integer> ends = ends(page, s, range, points);
        List<Point> told = page.passages().stream()
                .flatMap(p -> page.timeline(p).points().stream())
                .toList();
        boolean fits = ends.stream().anyMatch(e -> told.stream().anyMatch(b -> b.year() < e && isCount(count, e, b)));
        if (ends.isEmpty() || fits) {
            return Optional.empty();
        }
        int end = points.stream()
                .filter(p -> s.range().contains(p.range()))
                .map(Point::year)
                .max(Integer::compare)
                .filter(y -> points.stream().anyMatch(p -> p.year() < y))
                .orElse(ends.get(0));
        return points.stream()
                .filter(p -> p.year() < end)
                .min(Comparator.comparingInt(Point::year))
                .filter(p -> isBeginning(page, s, p, count, end) && !isToldBesides(page, s, range, end - p.year()))
                .map(p -> finding(page, s, p, range, count, end));
    }

    /** A feast is held in its year, or told of shortly before. */
    private static boolean isCount(int count, int end, Point begun) {
        return count >= end - begun.to().getYear() && count <= end - begun.year() + 1;
    }

    private static List<Integer> ends(Page page, Sentence s, TextRange range, List<Point> points) {
        List<Sentence> all = page.sentences(s.in());
        int near = all.get(Math.max(0, all.indexOf(s) - NEAR)).range().from();
        String before = s.between(s.range().from(), range.from());
        Matcher ahead = AHEAD.matcher(before);
        int shift = ahead.find()
                ? Numerals.whole(ahead.group("n"))
                : before.contains("明年") ? 1 : before.contains("去年") ? -1 : 0;
        if (NOW.isIn(before)) {
            return now(page);
        }
        List<Integer> ends = new ArrayList<>();
        points.stream()
                .filter(p -> s.range().contains(p.range()))
                .map(Point::year)
                .forEach(ends::add);
        if (ends.isEmpty()) {
            points.stream()
                    .filter(p -> p.range().from() >= near && p.range().to() <= range.from())
                    .map(Point::year)
                    .reduce((a, b) -> b)
                    .ifPresent(y -> ends.add(y + shift));
        }
        now(page).forEach(y -> ends.add(y + shift));
        boolean none = ends.stream().allMatch(e -> points.stream().allMatch(p -> p.year() >= e));
        return none
                ? points.stream().map(Point::year).max(Integer::compare).stream()
                        .toList()
                : ends;
    }

    /** Whether the passage tells another count that fits: it was another thing that began then. */
    private static boolean isToldBesides(Page page, Sentence s, TextRange range, int apart) {
        return page.sentences(s.in()).stream()
                .flatMap(o ->
                        YEARS.matcher(o.chars()).results().filter(m -> o.range().from() + m.start() != range.from()))
                .anyMatch(m -> Math.abs(Numerals.whole(m.group(1)) - apart) <= (apart < FEW ? 0 : 1));
    }

    /** Whether the text tells by the earliest time, or a slip, that the thing began then. */
    private static boolean isBeginning(Page page, Sentence s, Point p, int count, int end) {
        Sentence at = page.sentences(s.in()).stream()
                .filter(o -> o.range().contains(p.range()))
                .findFirst()
                .orElse(s);
        int apart = end - p.year();
        boolean like = count < apart * UNLIKE && apart < count * UNLIKE;
        String own = at.between(p.range().to(), at.range().to());
        boolean begins =
                BEGINS.matcher(own.length() > 24 ? own.substring(0, 24) : own).find();
        boolean slip = Digits.oneSlip(Integer.toString(count), Integer.toString(apart))
                || Digits.oneSlip(Integer.toString(end - count), Integer.toString(p.year()));
        return like && (begins || slip);
    }

    private static Finding finding(Page page, Sentence s, Point p, TextRange range, int count, int end) {
        int apart = end - p.year();
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(s.stretch(p.range()).clause())
                .at(s.stretch(range).clause())
                .suggest(apart + "年")
                .because(
                        p.year() + "年至" + end + "年为" + apart + "年，文中作“"
                                + s.stretch(range).words() + "”",
                        p.year() + " to " + end + " is " + apart + " years, the text says " + count);
    }

    /** The year of publication; none where it is not printed. */
    private static List<Integer> now(Page page) {
        Integer year = page.year();
        return year == null || page.isDateAssumed() ? List.of() : List.of(year);
    }
}
