package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;

/**
 * Holds the years that a text says have gone by (38年来,…, 六十年弹指一挥间) against the time at which its thing began, and those of a feast
 * that it is written for (写在建市60周年之际) against the others it tells: one slip away, and no time told lies so many years back.
 */
final class YearsGoneBy implements Check {
    private static final String NUMBER = "(?<![\\d一二两三四五六七八九十百千第约近])([1-9]\\d{0,2}|[一二两三四五六七八九十百]{1,5})";

    /** All the years up to now, at the head of a sentence or, in words that sum them up, of a clause. */
    private static final Search ALL =
            Search.of("(?<=^|^[“”(]|,)" + NUMBER + "年(?:(?<!,.{1,6})(?:([来间],?)(?=\\p{IsHan})|,)|弹指|风雨|沧桑|砥砺|栉风|春华)");

    /** All the years that a thing has gone through: 走过63个年头的枢纽, 经过32年建设. */
    private static final Search WALKED = Search.of("(?:算起,|走过|历经|经历|经过|创业|深耕|扎根|耕耘|坚守|奋斗)(?:了|已|这|整整)*" + NUMBER
            + "(?:个年头|个春秋|载(?!难)|年(?:间|的?(?:历程|历史|风雨|建设|发展|耕耘|探索|奋斗|努力|积累|沉淀)|(?=[,。;])))");

    /** 30年前的这一天: what happened as many years ago as are celebrated. */
    private static final Search AGO = Search.of(NUMBER + "年前的(?:[这今]一?天|同一天|今日)");

    private static final Search FEAST = Search.of(NUMBER + "(?:周年|周?岁(?:生日|华诞)|岁的(\\p{IsHan}{2}))");

    /** Feasts of what is not the text's own. */
    private static final Search OTHERS =
            Search.of("中国|共和国|建国|国庆|建党|共产党|建军|解放|改革开放|抗[日战]|战争|长征|五四|诞辰|逝世|回归|结婚|毕业|建交|[他她]");

    /** Whose years those are that nobody's founding begins: the nation's, a person's. */
    private static final Search NOT_ITS =
            Search.of("\\A[,]?(?:改革|中国|祖国|共和国|党|国家|我国|[他她]|[^,;。]{0,6}(?:教师|校长|书记|厂长|老人|师傅|院士|工程师|董事长|村民))");

    /** Words by which a feast is one of another time. */
    private static final Search THEN = Search.of("那[一]?[年天]|当年|时值|曾|明年|去年|即将|将迎|再过|此前|当时");

    /** Passages at the head of a text in which it says what feast it is written for. */
    private static final int HEAD = 4;

    /** Years below which counts are of any sort. */
    private static final int FEWEST = 8;

    /** A round number of years may be so far off. */
    private static final int ROUNDLY = 5;

    private static final int TEN = 10;

    /** A count this many times another is of something else. */
    private static final double UNLIKE = 2;

    /**
     * A count of years up to the present.
     *
     * @param feast whether that is celebrated, and so exact
     * @param since whether it may be one of fewer years: 30年来
     */
    private record Count(Sentence in, Stretch words, int years, boolean feast, boolean since) {
        boolean isSlipOf(int other) {
            boolean slip = Digits.oneSlip(Integer.toString(years), Integer.toString(other));
            boolean roughly =
                    !feast && years % TEN == 0 && (Math.abs(years - other) < ROUNDLY || (since && other % TEN == 0));
            return slip && !roughly && years < other * UNLIKE && other < years * UNLIKE;
        }
    }

    @Override
    public List<Finding> check(Page page) {
        Integer present = page.year();
        if (present == null) {
            return List.of();
        }
        List<Integer> now = page.isDateAssumed() ? List.of(present, present + 1) : List.of(present);
        List<Count> counts =
                page.sentences().stream().flatMap(s -> counts(page, s, now)).toList();
        Optional<Count> own = own(page, counts);
        boolean ownIsTold = own.isPresent() && isTold(page, own.get(), now);
        List<Finding> found = new ArrayList<>();
        for (Count count : counts) {
            boolean told = isTold(page, count, now);
            Optional<Count> other = own.filter(o ->
                    !(told && ownIsTold && count.since()) && count.isSlipOf(o.years()) && o.isSlipOf(count.years()));
            other.map(o -> finding(page, count, o.words(), o.words().words() + "”"))
                    .or(() -> told || count.feast() ? Optional.empty() : began(page, count, now))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Stream<Count> counts(Page page, Sentence s, List<Integer> now) {
        boolean dated = s.times().stream()
                .flatMap(t -> Stream.ofNullable(Times.year(t.value())))
                .anyMatch(year -> !now.contains(year));
        Stream<MatchResult> feasts =
                FEAST.matcher(s.chars()).results().filter(m -> isOwn(page, s.stretch(m), m.group(2)));
        return dated
                ? Stream.of()
                : Stream.of(
                                feasts.map(m -> count(s, m, true, true)),
                                ALL.matcher(s.chars())
                                        .results()
                                        .filter(m -> !NOT_ITS.isIn(s.chars().substring(m.end())))
                                        .map(m -> count(s, m, false, m.group(2) != null)),
                                AGO.matcher(s.chars()).results().map(m -> count(s, m, false, false)),
                                WALKED.matcher(s.chars()).results().map(m -> count(s, m, false, false)))
                        .flatMap(c -> c)
                        .filter(c -> c.years() >= FEWEST);
    }

    private static Count count(Sentence s, MatchResult m, boolean feast, boolean since) {
        return new Count(s, s.stretch(m), Numerals.whole(m.group(1)), feast, since);
    }

    /** Whether a feast is of what the text is of: the head of the text names what is so old. */
    private static boolean isOwn(Page page, Stretch feast, @Nullable String whose) {
        String clause = feast.clause().words();
        return !OTHERS.isIn(clause)
                && !THEN.isIn(clause)
                && (whose == null
                        || page.passages().stream()
                                .limit(HEAD)
                                .anyMatch(p -> p.passage().chars().contains(whose)));
    }

    /** The feast the text is written for: the one its head tells; empty where that tells several. */
    private static Optional<Count> own(Page page, List<Count> counts) {
        List<Count> own = counts.stream()
                .filter(c -> c.feast()
                        && page.passages().indexOf(c.in().in()) < HEAD
                        && !c.in().chars().endsWith("。"))
                .toList();
        return own.stream().map(Count::years).distinct().count() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    /** Whether the text tells a time that lies so many years back. */
    private static boolean isTold(Page page, Count count, List<Integer> now) {
        int off = count.feast() ? 0 : 1;
        return page.passages().stream()
                .flatMap(p -> page.timeline(p).points().stream())
                .anyMatch(p -> !p.vague() && now.stream().anyMatch(e -> Math.abs(e - p.year() - count.years()) <= off));
    }

    /** All the years since the one founding told, else since the first time of all, or of a thing named with the count, where that is one slip away. */
    private static Optional<Finding> began(Page page, Count count, List<Integer> now) {
        Map<Integer, Stretch> founded = years(page, Anniversaries::tellsFounding);
        Set<String> names = names(count);
        Map<Integer, Stretch> named =
                years(page, (s, p) -> names.stream().anyMatch(name -> s.chars().contains(name)));
        return Stream.of(founded.size() == 1 ? founded : years(page, (s, p) -> true), named)
                .flatMap(years -> years.entrySet().stream().limit(1))
                .filter(first -> count.isSlipOf(now.get(0) - first.getKey()))
                .findFirst()
                .map(first -> finding(
                        page,
                        count,
                        first.getValue(),
                        first.getKey() + "”至" + now.get(0) + "年的" + (now.get(0) - first.getKey()) + "年"));
    }

    /** The years that some times lie in, the earliest first, with where each is told first. */
    private static Map<Integer, Stretch> years(Page page, BiPredicate<Sentence, Timeline.Point> some) {
        Map<Integer, Stretch> years = new TreeMap<>();
        for (Sentence s : page.sentences()) {
            page.timeline(s.in()).points().stream()
                    .filter(p -> s.range().contains(p.range()) && !p.vague() && some.test(s, p))
                    .forEach(p -> years.putIfAbsent(p.year(), s.stretch(p.range())));
        }
        return years;
    }

    /** The things named in the sentence of a count. */
    private static Set<String> names(Count count) {
        return count.in().mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME
                        && Telling.THINGS.contains(m.type().name()))
                .map(Mention::name)
                .collect(Collectors.toSet());
    }

    private static Finding finding(Page page, Count count, Stretch other, String told) {
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.MEDIUM)
                .at(count.words().clause())
                .at(other.clause())
                .because(
                        "“" + count.words().words() + "”与“" + told + "不合",
                        count.years() + " years do not agree with " + other.words());
    }
}
