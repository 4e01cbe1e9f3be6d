package org.qiaodu.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Mention;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.Token;

/**
 * Finds what happens once to a thing told twice, anywhere in the text, at times of months or days that differ in the year by one
 * slip, in the month alone or in the day alone: such times are seldom those of two things that happened.
 */
final class EventsToldAgain implements Check {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d(?:-\\d\\d)?");

    /** Where the year and the month of a time end, exclusive. */
    private static final int YEAR = 4;

    private static final int MONTH = 7;

    /** Most characters between a time and what happened then. */
    private static final int FAR = 40;

    /** Words for any thing of its kind, which do not make two things one. */
    private static final Pattern COMMON =
            Pattern.compile("项目|企业|公司|工程|单位|集团|工厂|园区|全[市省国县区]|[市省]政府|国务院|人民政府|人民|时间|产业|工业|经济|生产|建设|正式|有限公司");

    /** After what happened at another time than the one told: 4月吞吐量为开港以来最高, 2025年3月举行成立20周年活动. */
    private static final Pattern LOOKS_BACK =
            Pattern.compile("\\A(?:以来|至今|(?:[\\d两一二三四五六七八九十百]+|多|整|满)+(?:周年|年|载|个?月)|(?:周年|纪念|庆典|庆祝))");

    /** Before what happened at the time told before: 2021年5月曾领到证书,此次签约…. */
    private static final Pattern THIS = Pattern.compile("(?:[此这本]次)\\z");

    private static final int PART = 2;

    /** Characters on end that the names of two things in one place seldom have in common. */
    private static final int NAME = 3;

    /** What tells two parts of one thing apart. */
    private static final String SIDES = "导主副正备左右东西南北中上下内外前后老新旧男女高低大小公铁甲乙丙丁一二三四五六";

    /** Classes of zones, of which a place has several, and names that say of what rank one is. */
    private static final Set<String> ZONES = Set.of("IndustrialPark", "CooperationZone", "ClusterArea");

    private static final Pattern RANK = Pattern.compile("(?:国家|[省市]级|高新|经济|综合|自由|保税).*");

    private static final Search EARLIEST = Search.of("最早|最先|率先");

    private static final Pattern NO_HAN = Pattern.compile("\\P{IsHan}");

    /** Days on which plans, rules and years begin or end whatever they are. */
    private static final Pattern TURN = Pattern.compile("\\d{4}-(?:01(?:-01)?|12-31|10-01|05-01|07-01)");

    /**
     * What happened once to something, with a time.
     *
     * @param telling its time and clause
     * @param edtf the time
     * @param group number of the group of verbs that tell of it
     * @param nouns of what it happened to
     * @param zones names of zones among them
     * @param bare whether that is to be understood: the verb stands right after the time
     */
    private record Event(Telling telling, String edtf, int group, Set<String> nouns, Set<String> zones, boolean bare) {
        String month() {
            return edtf.substring(YEAR, MONTH);
        }

        boolean isAtOneTime(Event other) {
            return group == other.group && edtf.equals(other.edtf);
        }

        /** Whether both name zones, of other kinds and with no more in common than the name of a place. */
        boolean isOfOtherZone(Event other) {
            return !zones.isEmpty()
                    && !other.zones.isEmpty()
                    && zones.stream().allMatch(z -> other.zones.stream().allMatch(o -> areApart(z, o)));
        }

        private static boolean areApart(String one, String other) {
            return FirstClaim.common(one, other) < NAME
                    && !one.endsWith(other.substring(Math.max(0, other.length() - PART)));
        }

        /** Whether a noun of one begins or ends one of the other. */
        boolean sharesNoun(Event other) {
            return nouns.stream().anyMatch(n -> other.nouns.stream().anyMatch(o -> isPart(n, o) || isPart(o, n)));
        }

        private static boolean isPart(String part, String whole) {
            return whole.startsWith(part) || whole.endsWith(part);
        }
    }

    private final List<Search> once;

    EventsToldAgain(CheckWords words) {
        once = words.once().stream().map(Search::of).toList();
    }

    @Override
    public List<Finding> check(Page page) {
        List<Event> events = page.sentences().stream().flatMap(this::told).toList();
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event later = events.get(i);
            events.subList(0, i).stream()
                    .filter(earlier -> isOneAtTwoTimes(earlier, later, events) && !areTwo(earlier, later, events))
                    .forEach(earlier -> found.add(Recollections.finding(page, earlier.telling(), later.telling())));
        }
        return found;
    }

    private Stream<Event> told(Sentence s) {
        return s.times().stream()
                .filter(t -> (t.basis() == null || tellsMonth(s, t))
                        && t.length() == null
                        && DATE.matcher(t.value().edtf()).matches())
                .flatMap(t -> told(s, t));
    }

    /** Whether a time has its month from the text's own words, though not its year: 去年4月. */
    private static boolean tellsMonth(Sentence s, TimeExpression t) {
        return (Times.isFromContext(t) || Times.isFromDocument(t))
                && s.stretch(t.range()).words().contains("月");
    }

    private Stream<Event> told(Sentence s, TimeExpression t) {
        int next = s.times().stream()
                .mapToInt(o -> o.range().from())
                .filter(from -> from >= t.range().to())
                .findFirst()
                .orElse(s.range().to());
        String lead = s.stretch(t.range()).lead();
        String after =
                s.between(t.range().to(), Math.min(next, t.range().to() + FAR)).replaceFirst(";.*", "");
        TextRange around =
                new TextRange(t.range().from() - lead.length(), t.range().to() + after.length());
        return IntStream.range(0, once.size())
                .boxed()
                .flatMap(group -> verb(once.get(group), lead, after)
                        .map(verb -> new Event(
                                Telling.of(
                                        s,
                                        t.range(),
                                        verb,
                                        List.of(t.value().edtf().split("-"))),
                                t.value().edtf(),
                                group,
                                nouns(s, around),
                                zones(s, around),
                                after.startsWith(verb)))
                        .stream());
    }

    /** The names of zones in some words, but for those that only say of what rank one is. */
    private static Set<String> zones(Sentence s, TextRange words) {
        return s.mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME
                        && words.contains(m.range())
                        && ZONES.contains(m.type().name())
                        && !RANK.matcher(m.name()).matches())
                .map(Mention::name)
                .collect(Collectors.toSet());
    }

    /** The verb that tells what happened, after a time, or before it: 创办于1987年3月. */
    private static Optional<String> verb(Search group, String lead, String after) {
        Matcher told = group.matcher(after);
        if (told.find()) {
            boolean other = LOOKS_BACK.matcher(after.substring(told.end())).find()
                    || THIS.matcher(after.substring(0, told.start())).find();
            return other ? Optional.empty() : Optional.of(told.group());
        }
        Matcher before = group.matcher(lead);
        return lead.endsWith("于") && before.find() ? Optional.of(before.group()) : Optional.empty();
    }

    /** The nouns and names of some words, but for those that any thing of a kind is called. */
    static Set<String> nouns(Sentence s, TextRange words) {
        Set<String> nouns = new HashSet<>();
        for (Token token : s.in().tokens()) {
            if (words.contains(token.range()) && token.tag().startsWith("n")) {
                nouns.add(token.range().of(s.in().passage().chars()));
            }
        }
        s.mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME && words.contains(m.range()))
                .forEach(m -> nouns.add(m.name()));
        nouns.removeIf(n -> n.length() < 2 || COMMON.matcher(n).matches());
        return nouns;
    }

    private static boolean isOneAtTwoTimes(Event one, Event other, List<Event> all) {
        Telling here = one.telling();
        Telling there = other.telling();
        boolean turns =
                TURN.matcher(one.edtf()).matches() && TURN.matcher(other.edtf()).matches();
        boolean onlyTold = one.edtf().length() == other.edtf().length()
                || !one.edtf().substring(0, 4).equals(other.edtf().substring(0, 4));
        return one.group() == other.group()
                && !here.in().equals(there.in())
                && here.apart(there) == 1
                && onlyTold
                && !turns
                && !here.isOther(there)
                && !one.isOfOtherZone(other)
                && !areSides(here, there)
                && (one.sharesNoun(other) || here.isLike(there) || isUnderstood(one, other, all));
    }

    /** 导坑动工, 主坑动工; 左线贯通, 右线贯通: whether what happened did to two parts that are told apart by one character. */
    private static boolean areSides(Telling one, Telling other) {
        String here = part(one);
        String there = part(other);
        return !isFirstButLater(one, other)
                && !isFirstButLater(other, one)
                && here.length() == PART
                && there.length() == PART
                && here.charAt(0) != there.charAt(0)
                && here.charAt(1) == there.charAt(1)
                && SIDES.indexOf(here.charAt(0)) >= 0
                && SIDES.indexOf(there.charAt(0)) >= 0;
    }

    /** Whether one is told to have been the first, with a later time than the other. */
    private static boolean isFirstButLater(Telling one, Telling other) {
        return EARLIEST.isIn(one.in().chars())
                && String.join("-", one.time()).compareTo(String.join("-", other.time())) > 0;
    }

    /** The words between a time and what happened then. */
    private static String before(Telling told) {
        String words = told.in().between(told.range().to(), told.in().range().to());
        return words.substring(0, Math.max(0, words.indexOf(told.event())));
    }

    /** The two characters before what happened. */
    private static String part(Telling told) {
        String words = before(told);
        return words.length() < PART
                ? ""
                : NO_HAN.matcher(words.substring(words.length() - PART)).replaceAll("");
    }

    /** Whether they are told of one month of two years, one of them without what it happened to: 2011年8月上市. */
    private static boolean isUnderstood(Event one, Event other, List<Event> all) {
        return one.month().equals(other.month()) && (isTheOnly(one, all) || isTheOnly(other, all));
    }

    /** Whether what something happened to is to be understood, and nothing of the kind is told of the same time. */
    private static boolean isTheOnly(Event event, List<Event> all) {
        return event.bare()
                && all.stream()
                        .noneMatch(o -> !o.equals(event)
                                && o.group() == event.group()
                                && (o.edtf().startsWith(event.edtf())
                                        || event.edtf().startsWith(o.edtf())));
    }

    /** Whether other words of the text tell of each of the two times, so that they are two things that happened. */
    private static boolean areTwo(Event one, Event other, List<Event> all) {
        return all.stream().filter(one::isAtOneTime).count() > 1
                && all.stream().filter(other::isAtOneTime).count() > 1;
    }
}
