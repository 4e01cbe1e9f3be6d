package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.check.Timeline.Point;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.ReferenceValues;
import org.qiaodu.lexicon.ReferenceValues.Period;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TextRange;

/**
 * Holds a count of years that is celebrated (六十周年, 三十岁生日, 百年校庆, 两个甲子, 再过两年就满四十岁) against when the thing is known to have begun,
 * else against the times around it: of the years the text tells, none lies so many before the celebration, though it tells when
 * the thing began.
 */
final class Anniversaries implements Check {
    /** Sentences back in which the year of the celebration may be told. */
    private static final int NEAR = 2;
    /** A count this many times what lies between the years is one of other years. */
    private static final double UNLIKE = 3;

    /** Years below which a count that is one off is another. */
    private static final int FEW = 5;

    /** Years from which on the so-manieth is counted from when a thing began. */
    private static final int MANY = 10;

    private static final int CYCLE = 60;

    /** Characters after a time in which a verb says what began then. */
    private static final int CLOSE = 24;

    private static final Search COUNT = Search.of(
            "(?<n>\\d{1,4}|[一二两三四五六七八九十百千]{1,6})(?:(?<cycle>个甲子)|(?<feast>周年|(?:周?岁|年|个)?(?:生日|华诞|诞辰|寿辰|寿诞|大寿|[校院厂社店市县建]庆|庆典)|周岁|载(?!难))|(?<age>岁)|(?<nth>个年头)|(?<since>年(?![代后前间内以])来?))");
    /** Words before an age by which it is reached. */
    private static final Pattern REACHES = Pattern.compile("(?:满|迎来[^,;。]{0,6}|年届|步入|走过)(?:了)?\\z");

    private static final String FOUNDED = "(?:成立|建立|诞生|创立|创办|创建|创刊|始建|始(?=于)|起源|肇始|发端|办学|[建设][市县区州校院厂馆站社所桥港省镇园])";
    private static final String OPENED = "(?:通车|投产|开业|开[港埠馆园业]|开通|建成|上市|回归(?:祖国)?)";

    private static final String BEGAN = "(?:" + FOUNDED + "|" + OPENED + "|诞辰)";

    /** What a person is called by after the name: 邓小平同志诞辰. */
    private static final Pattern TITLE = Pattern.compile("(?:同志|先生|女士|院士)\\z");

    private static final Pattern BEGUN = Pattern.compile(BEGAN + "\\z");

    /**
     * Verbs that tell of one beginning.
     *
     * @param counted for one before a count
     * @param after for one after a time, but not before a count
     * @param in for one before a time: 成立于1985年
     */
    private record Kin(Pattern counted, Pattern after, Pattern in) {
        static Kin of(String verbs) {
            return new Kin(
                    Pattern.compile(verbs + "\\z"),
                    Pattern.compile("\\A,?[^,;。\\d]{0,16}?" + verbs + "(?![\\d一二两三四五六七八九十百]+周年)"),
                    Pattern.compile(verbs + "于\\z"));
        }
    }

    private static final List<Kin> KIN = List.of(Kin.of(FOUNDED), Kin.of(OPENED));

    /** The same with words for what others found. */
    private static final Kin SET_UP = Kin.of("(?:" + FOUNDED + "|设立|组建)");

    private static final List<Kin> WIDER = List.of(SET_UP, KIN.get(1));

    /** What may stand between the words for a beginning and a count of years since: 建市四十年. */
    private static final Pattern SINCE =
            Pattern.compile(BEGAN + "(?:(?:以来|至今)?的?(?:这|已|整整|整)?|(?:以来|至今),?(?:走过|历经|经历)了?)\\z|[距至迄]今(?:已经?)?有?\\z");

    /** 至今已经: what a length that ends with the present follows. */
    private static final Pattern UP_TO_NOW = Pattern.compile("[距至迄]今(?:已经?)?(?:有|整整|足足)?\\z");

    private static final Pattern CYCLES = Pattern.compile("[走度历]过?了?(?:整整)?\\z");
    private static final Pattern PERSON = Pattern.compile("[他她我]|先生|老人|同志|女士");
    /** Characters of words for what begins a thing. */
    private static final Pattern BEGINS = Pattern.compile("[建创设置立成生结开挂签办诞启投通入揭升点奠合]");

    /** Any count of years. */
    private static final Pattern YEARS = Pattern.compile("(\\d{1,4}|[一二两三四五六七八九十百千]{1,6})(?:个年头|年|周年|周?岁|载)");

    /** Words for the year of publication, which a text need not tell. */
    private static final Pattern NOW = Pattern.compile("今年|今天|本年");

    /** 年来: years up to the present. */
    private static final Pattern UP_TO_DATE = Pattern.compile("年来\\z");

    private static final Pattern NEXT = Pattern.compile("明年|去年");

    private static final Pattern AHEAD = Pattern.compile("再过(?<n>[一二两三四五六七八九十\\d]{1,3})年");

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

    /**
     * A count of years that is celebrated.
     *
     * @param in its sentence
     * @param range where it stands
     * @param years how many
     */
    private record Count(Sentence in, TextRange range, int years) {
        String lead() {
            return in.between(in.range().from(), range.from());
        }

        String words() {
            return in.stretch(range).words();
        }

        String named() {
            return TITLE.matcher(BEGUN.matcher(lead()).replaceFirst("")).replaceFirst("");
        }
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            Matcher m = COUNT.matcher(s.chars());
            while (m.find()) {
                int from = s.range().from();
                Count count = new Count(
                        s,
                        new TextRange(from + m.start(), from + m.end()),
                        Numerals.whole(m.group("n")) * (m.group("cycle") == null ? 1 : CYCLE));
                if (isCelebrated(count, m) && !isUpToUnknown(page, count.lead())) {
                    check(page, count).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** Whether what words lead to goes up to the present, which the text does not tell. */
    static boolean isUpToUnknown(Page page, String lead) {
        return UP_TO_NOW.matcher(lead).find() && (page.year() == null || page.isDateAssumed());
    }

    private static boolean isCelebrated(Count count, Matcher m) {
        String before = count.lead();
        return m.group("feast") != null
                || (m.group("nth") != null && before.endsWith("第"))
                || (m.group("since") != null && count.years() >= MANY && before.endsWith("第"))
                || (m.group("since") != null && SINCE.matcher(before).find())
                || (m.group("cycle") != null && CYCLES.matcher(before).find())
                || (m.group("age") != null
                        && REACHES.matcher(before).find()
                        && !PERSON.matcher(count.in()
                                        .stretch(count.range())
                                        .clause()
                                        .words())
                                .find());
    }

    private Optional<Finding> check(Page page, Count count) {
        List<Point> points = page.timeline(count.in().in()).points().stream()
                .filter(p -> !p.vague())
                .toList();
        List<Integer> ends = ends(page, count, points);
        Integer known = began(count.named());
        if (known != null) {
            int last = ends.isEmpty() ? latest(page, count) : ends.get(0);
            boolean fits = ends.isEmpty()
                    ? known + count.years() >= last
                    : ends.stream().anyMatch(e -> e - known == count.years());
            return fits ? Optional.empty() : Optional.of(finding(page, count, known, last));
        }
        List<Point> begun = began(page, count, ends);
        List<Point> told = begun.isEmpty()
                ? page.passages().stream()
                        .flatMap(p -> page.timeline(p).points().stream())
                        .toList()
                : begun;
        List<Point> any = begun.isEmpty() ? told : begun(page, count, WIDER, page.sentences());
        boolean fits =
                ends.stream().anyMatch(e -> any.stream().anyMatch(b -> b.year() < e && isCount(count.years(), e, b)));
        if (ends.isEmpty() || fits || isSinceFirst(page, count, ends)) {
            return Optional.empty();
        }
        int end = points.stream()
                .filter(p -> count.in().range().contains(p.range()))
                .map(Point::year)
                .max(Integer::compare)
                .filter(y -> points.stream().anyMatch(p -> p.year() < y))
                .orElse(Collections.max(ends));
        return (begun.isEmpty() ? points : begun)
                .stream()
                        .filter(p -> p.year() < end)
                        .min(Comparator.comparingInt(Point::year))
                        .filter(p -> isLike(count, end - p.year())
                                && (!begun.isEmpty() || isBeginning(page, count, p, end))
                                && !isToldBesides(page, count, end - p.year()))
                        .map(p -> finding(page, count, p.year(), end));
    }

    /** Whether the earliest year told lies as many years back, be it told in other words that the thing began then. */
    private static boolean isSinceFirst(Page page, Count count, List<Integer> ends) {
        return page.passages().stream()
                .flatMap(p -> page.timeline(p).points().stream())
                .filter(p -> !p.vague())
                .map(Point::year)
                .min(Integer::compare)
                .filter(first -> ends.contains(first + count.years()))
                .isPresent();
    }

    /** The latest year that the passage tells of before a count as past, so that its own is no earlier; 0 where there is none. */
    private static int latest(Page page, Count count) {
        return page.sentences(count.in().in()).stream()
                .flatMap(s -> s.times().stream()
                        .filter(t -> t.basis() == null
                                && t.range().to() <= count.range().from()
                                && !s.stretch(t.range()).before(1).matches("[到至]"))
                        .flatMap(t -> Stream.ofNullable(Times.year(t.value()))))
                .max(Integer::compare)
                .orElse(0);
    }

    /** The year in which what {@code words} end with is known to have begun; null where that is not known. */
    private @Nullable Integer began(String words) {
        for (int from = 0; from + 2 <= words.length(); from++) {
            Period period = began.get(words.substring(from));
            if (period != null) {
                return period.first().getYear();
            }
        }
        return null;
    }

    /**
     * The times of the one beginning the text tells of, where the count is of years since one; of several the first told, where it is
     * the earliest and one slip away; else none.
     */
    private static List<Point> began(Page page, Count count, List<Integer> ends) {
        List<Point> near = begun(page, count, KIN, page.sentences(count.in().in()));
        if (isOne(near)) {
            return near;
        }
        List<Point> begun = begun(page, count, WIDER, page.sentences());
        if (begun.isEmpty() || isOne(begun)) {
            return begun;
        }
        Point first = begun.get(0);
        boolean slip = ends.stream()
                .anyMatch(e -> Digits.oneSlip(Integer.toString(count.years()), Integer.toString(e - first.year())));
        if (slip && begun.stream().noneMatch(p -> p.year() < first.year())) {
            return List.of(first);
        }
        List<Point> told = near.isEmpty() ? begun(page, count, KIN, page.sentences()) : near;
        return isOne(told) ? told : List.of();
    }

    private static boolean isOne(List<Point> begun) {
        return begun.stream().map(Point::year).distinct().count() == 1;
    }

    private static List<Point> begun(Page page, Count count, List<Kin> kin, List<Sentence> told) {
        return kin.stream()
                .filter(k -> k.counted().matcher(count.lead()).find())
                .flatMap(k -> told.stream()
                        .flatMap(s -> page.timeline(s.in()).points().stream()
                                .filter(p -> s.range().contains(p.range()) && tells(k, s, p))))
                .toList();
    }

    /** Whether a sentence tells with a time that something was founded then. */
    static boolean tellsFounding(Sentence s, Point p) {
        return tells(SET_UP, s, p);
    }

    /** Whether a sentence tells with a time that something began then. */
    private static boolean tells(Kin kin, Sentence s, Point p) {
        return kin.after().matcher(s.between(p.range().to(), s.range().to())).find()
                || kin.in().matcher(s.stretch(p.range()).before(4)).find();
    }

    private static boolean isLike(Count count, int apart) {
        return count.years() < apart * UNLIKE && apart < count.years() * UNLIKE;
    }

    /** A feast is held in its year, or told of shortly before. */
    private static boolean isCount(int count, int end, Point begun) {
        return count >= end - begun.to().getYear() && count <= end - begun.year() + 1;
    }

    /** The years in which the count may end: those of its sentence, else the last told shortly before, and the present. */
    private static List<Integer> ends(Page page, Count count, List<Point> points) {
        String lead = count.lead();
        List<Integer> now = page.isDateAssumed() || page.year() == null ? List.of() : List.of(page.year());
        boolean told = points.stream().anyMatch(p -> count.in().range().contains(p.range()));
        if (NOW.matcher(lead).find()
                || (!told && UP_TO_DATE.matcher(count.words()).find())) {
            return now;
        }
        List<Integer> years = points.stream().map(Point::year).toList();
        Sentence s = count.in();
        List<Sentence> all = page.sentences(s.in());
        boolean next = NEXT.matcher(lead).find();
        int near =
                next ? 0 : all.get(Math.max(0, all.indexOf(s) - NEAR)).range().from();
        Matcher ahead = AHEAD.matcher(lead);
        int shift = ahead.find()
                ? Numerals.whole(ahead.group("n"))
                : lead.contains("明年") ? 1 : lead.contains("去年") ? -1 : 0;
        List<Integer> ends = new ArrayList<>(points.stream()
                .filter(p -> s.range().contains(p.range()) && !next)
                .map(Point::year)
                .toList());
        if (ends.isEmpty()) {
            List<Point> before = points.stream()
                    .filter(p ->
                            p.range().from() >= near && p.range().to() <= (next ? s.range() : count.range()).from())
                    .toList();
            before.stream().skip(next ? 0 : Math.max(0, before.size() - 1)).forEach(p -> ends.add(p.year() + shift));
            if (now.isEmpty() && !before.isEmpty()) {
                ends.add(Collections.max(years) + shift);
            }
        }
        now.forEach(y -> ends.add(y + shift));
        boolean none = !next && ends.stream().allMatch(e -> years.stream().allMatch(y -> y >= e));
        return none ? years : ends;
    }

    /** Whether the passage tells another count that fits: it was another thing that began then. */
    private static boolean isToldBesides(Page page, Count count, int apart) {
        return page.sentences(count.in().in()).stream()
                .flatMap(o -> YEARS.matcher(o.chars())
                        .results()
                        .filter(m ->
                                o.range().from() + m.start() != count.range().from()))
                .anyMatch(m -> Math.abs(Numerals.whole(m.group(1)) - apart) <= (apart < FEW ? 0 : 1));
    }

    /** Whether the text tells by the earliest time, or a slip, that the thing began then. */
    private static boolean isBeginning(Page page, Count count, Point p, int end) {
        Sentence at = page.sentences(count.in().in()).stream()
                .filter(o -> o.range().contains(p.range()))
                .findFirst()
                .orElse(count.in());
        int apart = end - p.year();
        String own = at.between(p.range().to(), at.range().to());
        boolean begins = BEGINS.matcher(own.length() > CLOSE ? own.substring(0, CLOSE) : own)
                .find();
        boolean slip = Digits.oneSlip(Integer.toString(count.years()), Integer.toString(apart))
                || Digits.oneSlip(Integer.toString(end - count.years()), Integer.toString(p.year()));
        return begins || slip;
    }

    private static Finding finding(Page page, Count count, int start, int end) {
        Stretch words = count.in().stretch(count.range());
        String unit = words.words().endsWith("周年") ? "周年" : "年";
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(words.clause())
                .suggest((end - start) + unit)
                .because(
                        start + "年至" + end + "年为" + (end - start) + "年，文中作“" + words.words() + "”",
                        start + " to " + end + " is " + (end - start) + " years, the text says " + count.years());
    }
}
