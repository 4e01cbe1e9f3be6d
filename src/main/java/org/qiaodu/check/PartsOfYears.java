package org.qiaodu.check;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TextRange;

/**
 * Holds the season, quarter, festival or solar term told for what happened once, 封关那天正逢谷雨, against the date its passage tells for
 * the same.
 */
final class PartsOfYears implements Check {
    private static final int DAY = 3;
    /** Days by which a solar term may fall earlier or later than in most years. */
    private static final int TERM = 1;

    private static final int LEAP = 2000;

    /** Days of festivals, month and day. */
    private static final Map<String, MonthDay> FESTIVALS =
            days("元旦 1-1 情人节 2-14 妇女节 3-8 植树节 3-12 世界水日 3-22 劳动节 5-1 五一节 5-1 青年节 5-4 护士节 5-12 儿童节 6-1 世界环境日 6-5"
                    + " 建党节 7-1 建军节 8-1 教师节 9-10 国庆节 10-1 国庆 10-1 记者节 11-8 平安夜 12-24 圣诞节 12-25");

    /** Days of solar terms in most years, month and day. */
    private static final Map<String, MonthDay> TERMS =
            days("立春 2-4 雨水 2-19 惊蛰 3-6 春分 3-21 谷雨 4-20 立夏 5-6 小满 5-21 芒种 6-6 夏至 6-21 小暑 7-7 大暑 7-23 立秋 8-8 处暑 8-23"
                    + " 白露 9-8 秋分 9-23 寒露 10-8 霜降 10-23 立冬 11-7 小雪 11-22 大雪 12-7 冬至 12-22 小寒 1-6 大寒 1-20 清明 4-5");

    /** Vague seasons, first and last month. */
    private static final Map<String, List<Integer>> SEASONS = Map.of(
            "春",
            List.of(2, 5),
            "夏",
            List.of(5, 8),
            "秋",
            List.of(8, 11),
            "冬",
            List.of(11, 2),
            "一季度",
            List.of(1, 3),
            "二季度",
            List.of(4, 6),
            "三季度",
            List.of(7, 9),
            "四季度",
            List.of(10, 12),
            "上半年",
            List.of(1, 6),
            "下半年",
            List.of(7, 12));

    private static final Pattern PART = Pattern.compile("(?<day>" + String.join("|", FESTIVALS.keySet()) + "|"
            + "(?:(?<=[逢值是在])|(?<=那天))(?:" + String.join("|", TERMS.keySet()) + "))(?![前后之以假黄期])"
            + "|(?<!初|早|晚|深|暮|仲|开|入|青|立|新|回|长|千|春|阳)(?<season>[春夏秋冬])[天季日](?![前后之以])"
            + "|第?(?<part>[一二三四]季度|[上下]半年)(?![前后之以末])");

    /** 封关那天, 奠基仪式: what is known to have happened. */
    private static final Pattern KNOWN =
            Pattern.compile("(?<event>\\p{IsHan}{2})(?:那[一]?[天日]|当[天日]|之[日际]|时(?![间代期任])|仪式|典礼)");

    private static final Pattern CEREMONY = Pattern.compile("仪式|典礼|[选定放]在");

    private final Recollections recollections;
    private final Pattern once;

    PartsOfYears(CheckWords words) {
        recollections = new Recollections(words);
        once = Pattern.compile("(?<event>" + String.join("|", words.once()) + ")");
    }

    private static Map<String, MonthDay> days(String table) {
        Map<String, MonthDay> days = new LinkedHashMap<>();
        String[] words = table.split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            String[] day = words[i + 1].split("-", -1);
            days.put(words[i], MonthDay.of(Integer.parseInt(day[0]), Integer.parseInt(day[1])));
        }
        return days;
    }

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            PART.matcher(s.chars()).results().forEach(m -> check(page, s, m).ifPresent(found::add));
        }
        return found;
    }

    private Optional<Finding> check(Page page, Sentence s, MatchResult part) {
        int from = s.range().from();
        Stretch words = Stretch.of(s.in(), from + part.start(), from + part.end());
        TextRange clause = words.clause().range();
        boolean dated = s.times().stream()
                .anyMatch(t -> t.basis() == null
                        && t.range().from() >= clause.from()
                        && t.range().to() <= clause.to());
        if (dated) {
            return Optional.empty();
        }
        return first(page, s, words)
                .or(() -> next(page, s, words))
                .filter(t -> !holds(words.words(), t.time()))
                .map(t -> finding(page, words, t));
    }

    /** The one date that the passage tells for what happened then. */
    private Optional<Recollections.Telling> first(Page page, Sentence s, Stretch words) {
        Set<String> events = new LinkedHashSet<>();
        for (Pattern pattern : List.of(KNOWN, Recollections.FIRST, once)) {
            Matcher m = pattern.matcher(words.clause().words());
            while (m.find()) {
                events.add(pattern.equals(KNOWN) ? m.group("event") : m.group());
            }
        }
        return events.stream()
                .flatMap(e -> recollections.only(page, s, words.range(), e).stream())
                .filter(t -> t.time().size() > 1)
                .findFirst();
    }

    /** The date that opens the next sentence after a ceremony told by a feast. */
    private static Optional<Recollections.Telling> next(Page page, Sentence s, Stretch words) {
        List<Sentence> all = page.sentences(s.in());
        int at = all.indexOf(s) + 1;
        boolean day = FESTIVALS.containsKey(words.words()) || TERMS.containsKey(words.words());
        if (!day
                || at >= all.size()
                || !CEREMONY.matcher(words.clause().words()).find()) {
            return Optional.empty();
        }
        Sentence next = all.get(at);
        return next.times().stream()
                .filter(t -> t.range().from() == next.range().from())
                .flatMap(t -> Recollections.telling(next, t, words.words()).stream())
                .filter(t -> t.time().size() == DAY)
                .findFirst();
    }

    /** Whether a date, year, month and perhaps day, lies in a part of the year. */
    private static boolean holds(String part, List<String> date) {
        int month = Integer.parseInt(date.get(1));
        MonthDay day = FESTIVALS.getOrDefault(part, TERMS.get(part));
        if (day == null) {
            List<Integer> months = SEASONS.entrySet().stream()
                    .filter(e -> part.contains(e.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(List.of(1, 12));
            int first = months.get(0);
            int last = months.get(1);
            return first <= last ? month >= first && month <= last : month >= first || month <= last;
        }
        int slack = TERMS.containsKey(part) ? TERM : 0;
        boolean told = date.size() == DAY;
        return told
                ? Math.abs(MonthDay.of(month, Integer.parseInt(date.get(2)))
                                        .atYear(LEAP)
                                        .getDayOfYear()
                                - day.atYear(LEAP).getDayOfYear())
                        <= slack
                : month == day.getMonthValue();
    }

    private static Finding finding(Page page, Stretch words, Recollections.Telling first) {
        Stretch date = first.in().stretch(first.range());
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                .at(date.clause())
                .at(words.clause())
                .because(
                        date.words() + "不在“" + words.words() + "”，而文中以为一事",
                        "the text tells of one event with two times: " + date.words() + " / " + words.words());
    }
}
