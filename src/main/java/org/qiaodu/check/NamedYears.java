package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.TimeExpression;

/** Holds years and days against what they are called or stand by: the first or last of a five-year plan, a year of the monkey, 甲午年, a holiday. */
final class NamedYears implements Check {
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪";
    /** The year 4 is the first of every cycle: 甲子, of the rat. */
    private static final int FIRST = 4;

    private static final Search ANIMAL =
            Search.of("(?:逢|是|值|农历|生肖|属|为|迎|在|到|[(])(?<animal>[" + ANIMALS + "])年(?=[,;。)的末初之]|\\z|春节|正月|出生)");
    /** Words between a year and the animal it is said to be of, as a whole. */
    private static final Search IS_ANIMAL = Search.of("\\d年(?:正?是|为)(?:农历|生肖)?\\z");

    private static final Search CYCLE =
            Search.of("(?<stem>[" + STEMS + "])(?<branch>[" + BRANCHES + "])年(?=[,;。)的]|\\z|\\()");
    private static final Search PLAN = Search.of(
            "“(?<name>[一二三四五六七八九]|十[一二三四五]?)五”(?:规划|计划)?|第(?<nth>[一二三四五六七八九]|十[一二三四五]?)个五年(?:规划|计划)|(?<![一二三四五六七八九个])五年(?:规划|计划)");
    private static final Search NO_PLAN = Search.of("“(?<name>[一二三四五六七八九十]{2,5})五”(?=时期|规划|期间|计划|以来|[期初末])");
    private static final Pattern PLANS = Pattern.compile("[一二三四六七八九]|五|十[一二三四五]?");
    /** What may stand between a plan and the year told as one of it, either way round. */
    private static final Pattern OF_PLAN = Pattern.compile("[^,;。\\d]{0,8}");

    private static final Pattern IS_PLAN = Pattern.compile(",?(?:正?是|作为|为|系|[也亦]?即|也就是|恰逢|正值|适逢)[^,;。\\d]{0,4}|,");

    /** What stands before and after a plan of which something begun is said to be a work. */
    private static final Pattern WORK_FOR = Pattern.compile(",?[^,;。\\d]{0,6}(?:作为|是|系)(?:国家)?");

    private static final Pattern WORK_OF = Pattern.compile("\\A(?:时期|期间)?的?[^,;。\\d]{0,4}(?:工程|项目)");

    /** What may stand between a plan and the five years told as its own. */
    private static final Pattern SPAN_OF_PLAN = Pattern.compile("(?:规划|计划|时期|期间|实施|执行|[,的(即]|也?就是|五年){0,5}");

    private static final Search FIVE = Search.of("(\\d{4})(?:-01)?/(\\d{4})(?:-12)?");

    /** 与“十五五”同期: what follows a plan whose term is said to be that of something. */
    private static final Pattern SAME_TERM = Pattern.compile("(?:规划|计划|时期)?(?:的?周期|期限)?(?:同期|同步|一致|相同|同起同止)");

    /** 2024年是…: a year that is said to be something. */
    private static final Pattern IS = Pattern.compile("(?:既|也|正|恰)?是");

    /** After a plan of which a year is said to be one: 实现“十四五”规划目标任务的关键一年. */
    private static final Pattern KEY_YEAR =
            Pattern.compile("(?:规划|计划)?[^,;。的]{0,8}的?(?:关键|攻坚|重要|冲刺|承上启下|深化|中期)[^,;。]{0,6}(?:一年|之年)");

    /** Before a plan that is carried out, not drawn up. */
    private static final Pattern CARRIED_OUT = Pattern.compile("(?:实现|实施|完成|推进|落实|执行|是)(?:好|全面)?\\z");

    /** 1953年,我国开始实施第一个五年计划. */
    private static final Search BEGUN = Search.of(
            "(?:开始|正式|启动)(?:实施|执行|实行)?(?:我国|国家|国民经济)?第(?<n>[一二三四五六七八九]|十[一二三四五]?)个五年(?:计划|规划)(?!的?(?:编制|起草|研究|谋划|前期))");

    private static final Search OPENS = Search.of("开局|起步|首年|第一年|头一年|元年|开启之年");
    private static final Search CLOSES = Search.of("收官|最后一年|末年|[期之]末|决胜之年|结束");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence s : page.sentences()) {
            plans(page, s, found);
            begun(page, s, found);
            doubled(page, s, found);
            animals(page, s, found);
            cycles(page, s, found);
        }
        return found;
    }

    /** “十二五”收官的2010年; 2010年是“十二五”的最后一年. */
    private static void plans(Page page, Sentence s, List<Finding> found) {
        Matcher m = PLAN.matcher(s.in().passage().chars());
        int number = 0;
        while (m.find() && m.start() < s.range().to()) {
            String name = m.group("name") == null ? m.group("nth") : m.group("name");
            boolean named = name != null;
            number = named ? Numerals.whole(name) : number;
            Stretch plan = Stretch.of(s.in(), m.start(), m.end());
            if (number == 0 || m.start() < s.range().from()) {
                continue;
            }
            if (SAME_TERM.matcher(plan.after(10)).lookingAt()) {
                sameTerm(page, s, plan, number).ifPresent(found::add);
            }
            if (named) {
                key(page, s, plan, number).ifPresent(found::add);
            }
            for (TimeExpression t : s.times()) {
                if (named) {
                    span(page, s, plan, number, t).ifPresent(found::add);
                }
                String after = s.between(plan.range().to(), t.range().from());
                String before = s.between(t.range().to(), plan.range().from());
                boolean follows = after.matches(".*(?:的|[(]|即|——)")
                        && OF_PLAN.matcher(after).matches();
                String role = follows ? after : plan.after(8).split("[,;。]", 2)[0];
                boolean told = OPENS.isIn(role) != CLOSES.isIn(role);
                if (told && isYear(t) && (follows || IS_PLAN.matcher(before).matches())) {
                    plan(page, plan, number, t, OPENS.isIn(role)).ifPresent(found::add);
                }
            }
        }
    }

    /** “十三五”期间,2016年至2020年…; “十三五”时期的2018年: five years told of a plan that are those of another, or one that is not of it. */
    private static Optional<Finding> span(Page page, Sentence s, Stretch plan, int number, TimeExpression t) {
        Matcher years = FIVE.matcher(t.value().edtf());
        int start = start(number);
        String after = s.between(plan.range().to(), t.range().from());
        boolean beside = SPAN_OF_PLAN.matcher(after).matches()
                || (t.range().to() <= plan.range().from()
                        && s.between(t.range().to(), plan.range().from()).matches("[的(,]{0,2}"));
        boolean five = years.matches()
                && Integer.parseInt(years.group(2)) - Integer.parseInt(years.group(1)) == 4
                && Integer.parseInt(years.group(1)) % 5 == 1
                && !years.group(1).equals(String.valueOf(start));
        boolean apart = years.matches()
                && after.matches("(?:规划|计划|时期|期间)?[(]")
                && s.stretch(t.range()).after(1).equals(")")
                && !years.group(1).equals(String.valueOf(start));
        Integer told = Times.year(t.value());
        boolean one =
                isYear(t) && after.matches("(?:规划)?(?:期间|时期)的") && told != null && (told < start || told > start + 4);
        boolean late = isYear(t)
                && told != null
                && told > start + 4
                && WORK_FOR.matcher(s.between(t.range().to(), plan.range().from()))
                        .matches()
                && WORK_OF.matcher(plan.after(12)).find();
        boolean wrong = (beside && five)
                || apart
                || late
                || (one && t.range().from() > plan.range().to());
        return wrong
                ? Optional.of(ofPlan(
                        page,
                        plan,
                        plan.cover(t.range()).clause(),
                        start,
                        s.stretch(t.range()).words()))
                : Optional.empty();
    }

    /** 2024年是…,也是实现“十四五”规划目标任务的关键一年: a year said to be one of a plan that is not of it. */
    private static Optional<Finding> key(Page page, Sentence s, Stretch plan, int number) {
        int start = start(number);
        return !KEY_YEAR.matcher(plan.after(24)).lookingAt()
                        || !CARRIED_OUT.matcher(plan.before(6)).find()
                ? Optional.empty()
                : s.times().stream()
                        .filter(t -> isYear(t) && t.range().to() <= plan.range().from())
                        .filter(t -> IS.matcher(s.stretch(t.range()).after(2)).lookingAt())
                        .reduce((a, b) -> b)
                        .filter(t -> Objects.requireNonNull(Times.year(t.value())) < start
                                || Objects.requireNonNull(Times.year(t.value())) > start + 4)
                        .map(t -> ofPlan(
                                page,
                                plan,
                                plan.cover(t.range()),
                                start,
                                s.stretch(t.range()).words()));
    }

    /** A plan told to have begun in another year than it did. */
    private static void begun(Page page, Sentence s, List<Finding> found) {
        Matcher m = BEGUN.matcher(s.chars());
        while (m.find()) {
            int number = Numerals.whole(m.group("n"));
            Stretch words = s.stretch(m);
            s.times().stream()
                    .filter(t -> isYear(t)
                            && t.range().to() <= words.range().from()
                            && OF_PLAN.matcher(s.between(
                                                    t.range().to(),
                                                    words.range().from())
                                            .replaceFirst("^,", ""))
                                    .matches())
                    .reduce((a, b) -> b)
                    .filter(t -> Objects.requireNonNull(Times.year(t.value())) != start(number))
                    .ifPresent(t -> found.add(ofPlan(
                            page,
                            words,
                            words.cover(t.range()),
                            start(number),
                            s.stretch(t.range()).words())));
        }
    }

    /** The first of the five years of a plan; three years lay between the second and the third. */
    private static int start(int number) {
        return number < 3 ? 1948 + 5 * number : 1951 + 5 * number;
    }

    private static Finding ofPlan(Page page, Stretch plan, Stretch at, int start, String told) {
        String right = start + "年至" + (start + 4) + "年";
        return new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                .at(at)
                .suggest(right)
                .because(
                        plan.words() + "是" + right + "，文中作" + told,
                        "the plan is of " + start + " to " + (start + 4) + ", the text says " + told);
    }

    /** 与“十五五”同期,自2025年起,到2030年: two years of a sentence that are not those in which the plan begins and ends. */
    private static Optional<Finding> sameTerm(Page page, Sentence s, Stretch plan, int number) {
        List<Integer> years = page.timeline(s.in()).points().stream()
                .filter(p -> s.range().contains(p.range()))
                .map(Timeline.Point::year)
                .distinct()
                .sorted()
                .toList();
        int start = start(number);
        return years.size() != 2 || years.equals(List.of(start, start + 4))
                ? Optional.empty()
                : Optional.of(ofPlan(page, plan, s.stretch(), start, years.get(0) + "年至" + years.get(1) + "年"));
    }

    private static Optional<Finding> plan(Page page, Stretch plan, int number, TimeExpression year, boolean opens) {
        int start = start(number);
        int right = opens ? start : start + 4;
        int told = Objects.requireNonNull(Times.year(year.value()));
        return told == right
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.REFERENCE_MISMATCH, Finding.Severity.HIGH)
                        .at(plan.cover(year.range()).clause())
                        .suggest(right + "年")
                        .because(
                                plan.words() + (opens ? "始于" : "止于") + right + "年，文中作" + told + "年",
                                "the plan " + (opens ? "begins in " : "ends in ") + right + ", the text says " + told));
    }

    private static boolean isYear(TimeExpression t) {
        return t.basis() == null && t.length() == null && Times.year(t.value()) != null;
    }

    /** “十三三五”时期: no plan is called so. */
    private static void doubled(Page page, Sentence s, List<Finding> found) {
        Matcher m = NO_PLAN.matcher(s.chars());
        while (m.find()) {
            if (!PLANS.matcher(m.group("name")).matches()) {
                String once = m.group("name").replaceAll("(.)\\1", "$1");
                int from = s.range().from();
                found.add(new Draft(page, Finding.Kind.SUSPECTED_MISPRINT, Finding.Severity.HIGH)
                        .at(Stretch.of(s.in(), from + m.start(), from + m.end()))
                        .suggest(PLANS.matcher(once).matches() ? "“" + once + "五”" : null)
                        .because("没有" + m.group() + "这个五年规划", "there is no five-year plan of this name"));
            }
        }
    }

    /** A year of the monkey in a passage that tells one year only, or beside it; the first weeks are still of the last year's animal. */
    private static void animals(Page page, Sentence s, List<Finding> found) {
        Matcher m = ANIMAL.matcher(s.chars());
        while (m.find()) {
            int animal = ANIMALS.indexOf(m.group("animal"));
            Set<Integer> years = years(Stream.of(s));
            years = years.isEmpty() ? years(page.sentences(s.in()).stream()) : years;
            if (years.size() == 1) {
                int year = years.iterator().next();
                boolean named = IS_ANIMAL.isIn(s.chars().substring(0, m.start("animal")));
                boolean fits = place(year, 12) == animal || (!named && place(year - 1, 12) == animal);
                if (!fits) {
                    found.add(finding(page, s, m, year, String.valueOf(ANIMALS.charAt(place(year, 12)))));
                }
            }
        }
    }

    /** 甲午年(1895年): the year told right beside it. */
    private static void cycles(Page page, Sentence s, List<Finding> found) {
        Matcher m = CYCLE.matcher(s.chars());
        while (m.find()) {
            int from = s.range().from() + m.start();
            int to = s.range().from() + m.end();
            s.times().stream()
                    .filter(t -> isYear(t)
                            && (s.between(to, t.range().from()).equals("(")
                                    || s.between(t.range().to(), from).equals("(")))
                    .mapToInt(t -> Objects.requireNonNull(Times.year(t.value())))
                    .filter(y -> place(y, 10) != STEMS.indexOf(m.group("stem"))
                            || place(y, 12) != BRANCHES.indexOf(m.group("branch")))
                    .forEach(y -> found.add(
                            finding(page, s, m, y, "" + STEMS.charAt(place(y, 10)) + BRANCHES.charAt(place(y, 12)))));
        }
    }

    private static int place(int year, int cycle) {
        return Math.floorMod(year - FIRST, cycle);
    }

    private static Set<Integer> years(Stream<Sentence> where) {
        Set<Integer> years = new TreeSet<>();
        where.flatMap(s -> s.times().stream())
                .filter(NamedYears::isYear)
                .forEach(t -> years.add(Objects.requireNonNull(Times.year(t.value()))));
        return years;
    }

    private static Finding finding(Page page, Sentence s, Matcher m, int year, String right) {
        int from = s.range().from();
        return new Draft(page, Finding.Kind.TIME_DISAGREEMENT, Finding.Severity.HIGH)
                .at(Stretch.of(s.in(), from + m.start(), from + m.end()).clause())
                .suggest(right + "年")
                .because(
                        year + "年是" + right + "年，文中作“" + m.group() + "”",
                        year + " is called " + right + "年, the text says " + m.group());
    }
}
