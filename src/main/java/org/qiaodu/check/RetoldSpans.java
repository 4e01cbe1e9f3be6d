package org.qiaodu.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/**
 * Finds a number of years, or an age, that is a slip away from what lies between two years the text tells, whatever words tell them:
 * how much these speak for the length being that of the two is weighed by a {@link RetellingModel}.
 */
final class RetoldSpans implements Check {
    /** Least odds; by what 400 texts without an error raise. */
    private static final double LEAST = -2.5;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 160;

    private static final int ROUND = 10;

    /** Sentences from a length beyond which no year is looked at: a long document stays cheap. */
    private static final int FAR = 60;

    /** Whole centuries are told of what is about as long. */
    private static final int CENTURY = 100;

    /** From this on, years told between two others, and pairs of characters in common, are "many". */
    private static final int MANY = 3;

    private static final int NEAR = 10;

    private static final Search LENGTH =
            Search.of("(?<!\\d,)(?<![\\d.’第前近约数几一二两三四五六七八九十百千万亿零〇○年月])(?<n>\\d{1,3}|[一二两三四五六七八九十百]{1,5})(?<unit>年|岁|载)"
                    + "(?!代|底|末|初|级|度|产|均|期|画|制|以上|以下|计划|规划|行动|[一二三四]季|[上下]半|\\d{1,2}月|有余|多)");

    /** Before a length that no two years bound: 连续14年. */
    private static final Pattern RUNNING = Pattern.compile("(?:连续|连|每|每隔|这|未来|今后|过去|此后|其后|之后|再过?|又过)\\z");

    /** What is recalled without its year. */
    private static final Pattern KNOWN = Pattern.compile("国庆|新中国|共和国|建国|建党|建军|党成立|抗战|抗日|改革开放|长征|十月革命|诞辰");

    private static final Pattern REACHED = Pattern.compile("[^,;。]{0,4},?(?:直|才)?[到至]");

    private static final Pattern BORN = Pattern.compile("[^,;。]{0,6}(?:生|出生|诞生)");
    private static final Pattern BEGUN =
            Pattern.compile("[^,;。]{0,14}(?:成立|创办|创立|创建|始建|建立|设立|开工|动工|开业|开馆|投产|通车|建成|兴建|来到|分到|进厂|入职|参加|启用|奠基|建校|建市)");
    private static final Pattern ENDED =
            Pattern.compile("[^,;。]{0,14}(?:去世|逝世|病逝|退休|停运|关停|关闭|停办|拆除|竣工|完工|建成|通车|投产|迁|搬|离开|卸任|更名|改名)");

    private final RetellingModel model;

    RetoldSpans(CheckWords words) {
        this.model = words.retellings();
    }

    /** A number of years that a sentence tells. */
    private record Length(Sentence in, TextRange range, int years, String unit) {
        String words() {
            return in.stretch(range).words();
        }
    }

    /**
     * A year that a sentence tells.
     *
     * @param how told, implied (the birth of who is so old in that year) or issued (that of the text)
     */
    private record Year(Sentence in, TextRange range, int year, String how) {
        String after(int length) {
            return in.stretch(range).after(length);
        }
    }

    @Override
    public List<Finding> check(Page page) {
        if (model.isEmpty(Retelling.Kind.SPAN)) {
            return List.of();
        }
        List<Length> lengths = lengths(page);
        List<Year> years = years(page, lengths);
        List<Finding> found = new ArrayList<>();
        for (Length length : lengths) {
            List<Between> all = between(page, length, years);
            if (all.stream().noneMatch(b -> b.fits(1) || b.isAbout())) {
                all.stream()
                        .filter(Between::isSlip)
                        .map(b -> new Weighed(b, model.odds(Retelling.Kind.SPAN, b.features(page))))
                        .max(Comparator.comparingDouble(Weighed::odds))
                        .filter(w -> w.odds() >= LEAST)
                        .ifPresent(w -> found.add(finding(page, w.between())));
            }
        }
        return found;
    }

    private record Weighed(Between between, double odds) {}

    /** Every length of a page with every two years that it may lie between; those that are a year off are left out. */
    static List<Retelling> all(Page page) {
        List<Length> lengths = lengths(page);
        List<Year> years = years(page, lengths);
        List<Retelling> all = new ArrayList<>();
        for (Length length : lengths) {
            between(page, length, years).stream()
                    .filter(b -> b.fits(0) || !b.fits(1))
                    .forEach(b -> all.add(new Retelling(Retelling.Kind.SPAN, b.fits(0), b.features(page))));
        }
        return all;
    }

    private static List<Length> lengths(Page page) {
        List<Length> lengths = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            Matcher m = LENGTH.matcher(s.chars());
            while (m.find()) {
                int years = Numerals.whole(m.group("n"));
                Stretch words = s.stretch(m);
                boolean bound = !RUNNING.matcher(words.lead()).find()
                        && !KNOWN.matcher(words.clause().words()).find();
                if (bound && years >= SHORTEST && years <= LONGEST && years % CENTURY != 0) {
                    lengths.add(new Length(s, words.range(), years, m.group("unit")));
                }
            }
        }
        return lengths;
    }

    /** The years of a page, and the births that its ages imply. */
    private static List<Year> years(Page page, List<Length> lengths) {
        List<Year> years = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            for (TimeExpression time : s.times()) {
                Integer year = Times.year(time.value());
                if (year != null && year > 0 && time.length() == null && !Times.isCompared(s, time)) {
                    years.add(new Year(s, time.range(), year, "told"));
                }
            }
        }
        for (Length age : lengths) {
            Year then = age.unit().equals("岁") ? before(years, age) : null;
            if (then != null && then.in().equals(age.in())) {
                years.add(new Year(age.in(), age.range(), then.year() - age.years(), "implied"));
            }
        }
        return years;
    }

    private static @Nullable Year before(Collection<Year> years, Length length) {
        return years.stream()
                .filter(y -> y.how().equals("told")
                        && y.in().in().equals(length.in().in())
                        && y.range().to() <= length.range().from())
                .max(Comparator.comparingInt(y -> y.range().from()))
                .orElse(null);
    }

    /** The pairs of years that a length may lie between: any two of which the later is of its sentence, the nearest told before it or after it, or the text's own. */
    private static List<Between> between(Page page, Length length, List<Year> years) {
        int here = page.place(length.in());
        List<Year> near = years.stream()
                .filter(y -> Math.abs(page.place(y.in()) - here) <= FAR
                        && !(y.in().equals(length.in()) && y.range().equals(length.range())))
                .toList();
        Map<Integer, Year> starts = new LinkedHashMap<>();
        near.forEach(y ->
                starts.merge(y.year(), y, (a, b) -> distance(page, a, here) <= distance(page, b, here) ? a : b));
        Collection<Year> ends = ends(page, length, near);
        List<Between> between = new ArrayList<>();
        for (Year start : starts.values()) {
            for (Year end : ends) {
                if (start.year() < end.year() && !isReached(length, start)) {
                    between.add(new Between(length, start, end, starts.keySet()));
                }
            }
        }
        return between;
    }

    /** The years told in the sentence of a length, the nearest told before it and after it, and the text's own; each once. */
    private static Collection<Year> ends(Page page, Length length, List<Year> near) {
        int here = page.place(length.in());
        Comparator<Year> inOrder = Comparator.comparingInt((Year y) -> page.place(y.in()))
                .thenComparing(y -> y.range().from());
        List<Year> told = near.stream()
                .filter(y -> y.how().equals("told"))
                .sorted(inOrder)
                .toList();
        Map<Integer, Year> ends = new LinkedHashMap<>();
        told.stream().filter(y -> page.place(y.in()) == here).forEach(y -> ends.putIfAbsent(y.year(), y));
        told.stream()
                .filter(y -> page.place(y.in()) < here)
                .reduce((first, second) -> second)
                .ifPresent(y -> ends.putIfAbsent(y.year(), y));
        told.stream().filter(y -> page.place(y.in()) > here).findFirst().ifPresent(y -> ends.putIfAbsent(y.year(), y));
        Integer issued = page.year();
        if (issued != null) {
            ends.putIfAbsent(issued, new Year(length.in(), length.range(), issued, "issued"));
        }
        return ends.values();
    }

    /** Whether a year is the one that a length goes up to, 十一年,到2006年, and none that it begins with. */
    private static boolean isReached(Length length, Year year) {
        return year.in().equals(length.in())
                && REACHED.matcher(year.in()
                                .between(length.range().to(), year.range().from()))
                        .matches();
    }

    private static int distance(Page page, Year year, int place) {
        return Math.abs(page.place(year.in()) - place);
    }

    /** A length and the two years that it may lie between. */
    private record Between(Length length, Year start, Year end, Set<Integer> told) {
        int years() {
            return end.year() - start.year();
        }

        boolean fits(int tolerance) {
            return Math.abs(years() - length.years()) <= tolerance;
        }

        /** Whether the length is the round number below: 九十年 of 93. */
        boolean isAbout() {
            return length.years() % ROUND == 0 && years() / ROUND == length.years() / ROUND;
        }

        /** Whether one digit is another, or one too many or too few; of lengths below ten any two would be a slip apart. */
        boolean isSlip() {
            return Math.max(years(), length.years()) >= ROUND
                    && Math.min(years(), length.years()) >= SHORTEST
                    && Digits.oneSlip(String.valueOf(years()), String.valueOf(length.years()));
        }

        List<String> features(Page page) {
            String lead = length.in().stretch(length.range()).before(2);
            String rest = length.in().stretch(length.range()).after(2);
            String clause = length.in().stretch(length.range()).clause().words();
            boolean born = BORN.matcher(start.after(NEAR)).lookingAt();
            String from = place(page, start);
            String to = place(page, end);
            long inside = told.stream()
                    .filter(y -> y > start.year() && y < end.year())
                    .count();
            return new Likeness()
                    .is("unit", length.unit())
                    .is("from", from)
                    .is("to", to)
                    .is("from to", from + " " + to)
                    .is("unit from", length.unit() + " " + start.how() + " " + born)
                    .is("unit to", length.unit() + " " + to)
                    .is("lead", lead)
                    .is("rest", rest)
                    .is("born", born)
                    .is("begun", BEGUN.matcher(start.after(NEAR * 2)).lookingAt())
                    .is("ended", ENDED.matcher(end.after(NEAR * 2)).lookingAt())
                    .is("round", length.years() % ROUND == 0)
                    .number("inside", inside, MANY)
                    .is("first", told.stream().allMatch(y -> y >= start.year()))
                    .is("last", told.stream().allMatch(y -> y <= end.year()))
                    .number(
                            "shared from",
                            Likeness.common(
                                    Likeness.pairs(clause),
                                    Likeness.pairs(start.in()
                                            .stretch(start.range())
                                            .clause()
                                            .words())),
                            MANY)
                    .number(
                            "shared to",
                            Likeness.common(
                                    Likeness.pairs(clause),
                                    Likeness.pairs(end.in()
                                            .stretch(end.range())
                                            .clause()
                                            .words())),
                            MANY)
                    .sets(
                            "names",
                            names(length.in()),
                            names(start.in()),
                            Likeness.common(names(length.in()), names(start.in())) > 0)
                    .features();
        }

        /** Where a year stands, seen from the length. */
        private String place(Page page, Year year) {
            int apart = page.place(year.in()) - page.place(length.in());
            if (!year.how().equals("told")) {
                return year.how();
            } else if (apart == 0) {
                Stretch clause = length.in().stretch(length.range()).clause();
                return (clause.range().contains(year.range()) ? "clause " : "own ")
                        + (year.range().from() < length.range().from() ? "before" : "after");
            } else if (Math.abs(apart) == 1) {
                return apart < 0 ? "last" : "next";
            }
            return (year.in().in().equals(length.in().in()) ? "passage " : "far ") + (apart < 0);
        }

        private static Set<String> names(Sentence in) {
            return in.mentions().stream()
                    .filter(m -> m.form() == Mention.Form.NAME)
                    .map(Mention::name)
                    .collect(Collectors.toSet());
        }
    }

    private static Finding finding(Page page, Between b) {
        String from = b.start().year() + "年";
        String to = b.end().year() + "年";
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.MEDIUM)
                .at(b.length().in().stretch(b.length().range()).clause())
                .at(b.start().in().stretch(b.start().range()).clause())
                .suggest(b.years() + b.length().unit())
                .because(
                        from + "至" + to + "相距" + b.years() + "年，文中作“"
                                + b.length().words() + "”",
                        "from " + b.start().year() + " to " + b.end().year() + " is " + b.years() + " years, told as "
                                + b.length().words());
    }
}
