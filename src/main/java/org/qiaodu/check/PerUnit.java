package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds an amount a head, a household, a mu or a piece against a total and a number told with it. */
final class PerUnit implements Check {
    private static final Search PER = Search.of(
            "(?:(?<head>人|户|亩|车|店|班|校|村|股|企)均(?!可支配)|平均每(?<each>平方公里|\\p{IsHan})|每[个名位](?<one>人|户|村|镇|乡镇|县|街道)|(?<!平均)每(?<every>平方公里|平方千米|(?![年月日天次届周度个场局节])\\p{IsHan})|(?<mu>亩产))[^,;。\\d增]{0,6}$");
    /** 每张票, 每千名老人, 摊到每个人头上: what an amount is told for, some words before it. */
    private static final Pattern EACH = Pattern.compile(
            "(?:(?<one>[人户亩])均|[均摊][^,;。\\d]{0,3}每|每)(?<many>[百千万])?个?(?!年|月|天|日|周|季|小时|次|逢|隔|到|当)(?<what>\\p{IsHan}{1,2})[^;。\\d]{0,16}\\z");

    /** 平均每月 and how many of it a year has. */
    private static final Search PERIOD = Search.of("每(月|个月|季度?|天|日|周)[^,;。\\d]{0,6}\\z");

    private static final Map<String, Integer> PERIODS =
            Map.of("月", 12, "个月", 12, "季", 4, "季度", 4, "天", 365, "日", 365, "周", 52);
    private static final Pattern PEOPLE = Pattern.compile("人|名|位|客|户口");

    private static final Search WORTH = Search.of("[顶抵当](?:得上)?\\p{IsHan}{0,3}\\z");

    /** What is told of another thing than what went before: 每家奖励500万元,另设10亿元基金. */
    private static final String BESIDES = "另";

    /** Amounts of money that are none of each other. */
    private static final Search KIND = Search.of("收入|产值|投资|税收|利润|支出|纳税|捐|薪|工资");

    private static final Search YEARLY = Search.of("[全一整]年|年[产销发供]");

    /** 十来个村. */
    private static final Search VAGUE = Search.of(
            "(?:(?<n>[一二三四五六七八九]?[十百])(?:来|几|多|余)|(?<tens>[一二三四五六七八九]?十)?(?<from>[一二三四五六七八])(?<to>[二三四五六七八九])(?<of>[十百千])?)[个户人名亩间所家座](?<what>\\p{IsHan})");

    /** Part of the quotient by which the stated figure may differ, rounding apart. */
    private static final double SLACK = 0.02;
    /** The same for two amounts that are hardly told for anything else. */
    private static final double MOST = 2;

    /** By how much the logarithm of a mistaken factor may lie from a whole number. */
    private static final double TENS = 0.01;

    /** A total and a number, and what one is of the other. */
    private record Pair(Quantity total, Quantity number, Interval quotient) {}

    /** 每五亩地里就有三亩: so many of so many. */
    private static final Search OF_SO_MANY = Search.of(
            "每[^,;。\\d一二三四五六七八九十百千万]{0,3}(?<of>\\d+|[一两二三四五六七八九]?[十百千万]|[二两三四五六七八九])(?<unit>[元亩户人名件个辆吨家斤股位公顷]{1,2})[^;。\\d]{0,12}?[有是]\\z");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            Matcher vague = VAGUE.matcher(sentence.chars());
            while (vague.find()) {
                vague(page, sentence, vague).ifPresent(found::add);
            }
            for (Quantity q : sentence.quantities()) {
                Matcher per = PER.matcher(sentence.stretch(q.range()).before(16));
                boolean told = !q.unit().equals("{score}")
                        && q.upTo() == null
                        && q.value().signum() > 0
                        && q.bound() != Bound.LESS_THAN;
                periods(page, sentence, q).ifPresent(found::add);
                Matcher many = OF_SO_MANY.matcher(
                        sentence.between(sentence.range().from(), q.range().from()));
                if (told && many.find()) {
                    ofSoMany(page, sentence, q, many).ifPresent(found::add);
                } else if (told && q.kind() != Quantity.Kind.PERCENT && per.find()) {
                    check(page, sentence, q, unit(per))
                            .or(() -> each(page, sentence, q))
                            .ifPresent(found::add);
                } else if (told && Amounts.isAmount(q)) {
                    each(page, sentence, q).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** Two amounts told before it, alike, of which one must be that part of the other. */
    private static Optional<Finding> ofSoMany(Page page, Sentence sentence, Quantity part, Matcher many) {
        int from = sentence.range().from() + many.start();
        double of = Numerals.of(many.group("of"));
        List<Told> near = page.sentences(sentence.in()).stream()
                .filter(s -> s.range().from() <= sentence.range().from())
                .flatMap(s -> s.quantities().stream().map(q -> new Told(s, q)))
                .filter(t -> Amounts.isAmount(t.amount())
                        && (t.amount().range().to() <= from
                                || t.amount().range().from() >= part.range().to()))
                .toList();
        Interval plain = Interval.of(part).by(Interval.around(of, 0));
        boolean more = sentence.stretch(part.range()).after(1).equals("多");
        Interval stated = more ? new Interval(plain.middle(), plain.middle() + 1 / of) : plain;
        boolean fits = near.stream()
                .anyMatch(a -> near.stream()
                        .anyMatch(b -> Amounts.alike(a.amount(), b.amount()) && isPart(a, b, stated, SLACK)));
        int last = near.size() - 1;
        boolean pair = last > 0
                && near.get(last).in().equals(sentence)
                && Amounts.alike(near.get(last).amount(), near.get(last - 1).amount());
        if (fits || !pair || stated.middle() >= 1) {
            return Optional.empty();
        }
        boolean rises = near.get(last)
                        .amount()
                        .value()
                        .compareTo(near.get(last - 1).amount().value())
                > 0;
        Told small = near.get(rises ? last - 1 : last);
        Told whole = near.get(rises ? last : last - 1);
        return isPart(small, whole, stated, MOST)
                ? Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(small.words().clause())
                        .at(whole.words().clause())
                        .at(Stretch.of(sentence.in(), from, part.range().to()))
                        .sum(
                                small.amount().statedAs() + "÷"
                                        + whole.amount().statedAs() + "＝"
                                        + Figures.oneDecimal(small.percentOf(whole)) + "%",
                                many.group("of") + many.group("unit") + "中有" + part.statedAs()))
                : Optional.empty();
    }

    private static boolean isPart(Told part, Told whole, Interval share, double slack) {
        return Interval.of(part.amount())
                .by(Interval.of(whole.amount()))
                .wider(share.middle() * slack)
                .meets(share);
    }

    private static String unit(Matcher per) {
        for (String group : List.of("head", "each", "one", "every")) {
            if (per.group(group) != null) {
                return per.group(group).replace("平方千米", "平方公里");
            }
        }
        return "亩";
    }

    private static Optional<Finding> check(Page page, Sentence sentence, Quantity per, String unit) {
        List<Quantity> near = page.sentences().stream()
                .filter(s -> s.in().equals(sentence.in()))
                .flatMap(s -> s.quantities().stream().filter(q -> isTold(q) && !q.equals(per) && isLevel(s, q)))
                .filter(q -> !isOfOther(sentence, per, q))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (Quantity total : near) {
            for (Quantity number : near) {
                boolean reads = !total.equals(number)
                        && total.kind() == per.kind()
                        && (total.unit().equals(per.unit()) || mass(total, per))
                        && isNumber(number, unit);
                if (reads) {
                    pairs.add(new Pair(total, number, quotient(total, number, per, unit)));
                }
            }
        }
        Interval stated = Interval.of(per);
        boolean fits = pairs.stream()
                .anyMatch(p -> p.quotient().wider(p.quotient().middle() * SLACK).meets(stated));
        return fits
                ? Optional.empty()
                : pairs.stream()
                        .filter(p -> isSlip(p, per, pairs))
                        .findFirst()
                        .map(p -> finding(page, sentence, p, per));
    }

    /** Whether an amount is how much there is, not how much more or for each, nor of how many another is worth: 一亩顶三亩. */
    private static boolean isLevel(Sentence in, Quantity q) {
        String before = in.stretch(q.range()).before(6);
        return !Comparison.isChange(before)
                && !WORTH.isIn(before)
                && !in.stretch(q.range()).lead().contains(BESIDES)
                && !PER.isIn(in.stretch(q.range()).before(16));
    }

    /** Whether what is told for each is one kind of amount, 收入, and the other is told of another, 产值. */
    private static boolean isOfOther(Sentence sentence, Quantity per, Quantity q) {
        String own = kind(sentence.stretch(per.range()).before(12));
        String other = kind(sentence.stretch(q.range()).before(12));
        return !own.isEmpty() && !other.isEmpty() && !own.equals(other);
    }

    private static String kind(String words) {
        return KIND.matcher(words).results().map(MatchResult::group).reduce("", (a, b) -> b);
    }

    /** An amount for each of the one number that is told with the one total like it, if a slip makes it their quotient. */
    private static Optional<Finding> each(Page page, Sentence sentence, Quantity per) {
        Matcher each = EACH.matcher(sentence.stretch(per.range()).before(24));
        if (!each.find()) {
            return Optional.empty();
        }
        List<Quantity> near = page.sentences(sentence.in()).stream()
                .flatMap(s -> s.quantities().stream())
                .filter(q -> q.range().to() <= per.range().from() && Amounts.isExact(q))
                .toList();
        List<Quantity> totals = near.stream()
                .filter(q -> Amounts.alike(q, per) && q.value().compareTo(per.value()) > 0)
                .toList();
        List<Quantity> numbers = near.stream()
                .filter(q -> q.kind() == Quantity.Kind.COUNT || q.kind() == Quantity.Kind.NUMBER)
                .filter(q -> !totals.contains(q) && isOf(sentence, each, q))
                .toList();
        if (totals.size() != 1 || numbers.size() != 1) {
            return Optional.empty();
        }
        double many = each.group("many") == null ? 1 : Numerals.of(each.group("many"));
        Pair pair = new Pair(
                totals.get(0),
                numbers.get(0),
                Interval.of(totals.get(0)).by(Interval.of(numbers.get(0))).times(Interval.around(many, 0)));
        boolean fits = pair.quotient().wider(pair.quotient().middle() * SLACK).meets(Interval.of(per));
        BigDecimal digits = per.statedAs().contains("万") ? per.value().stripTrailingZeros() : per.value();
        return fits
                        || digits.precision() < 2
                        || !Slips.isSlip(per, pair.quotient().middle())
                ? Optional.empty()
                : Optional.of(finding(page, sentence, pair, per));
    }

    /** Whether a number is of what an amount is told for: of the same word, of people both, or of visits where it is tickets. */
    private static boolean isOf(Sentence sentence, Matcher each, Quantity number) {
        String what = each.group("one") == null ? each.group("what") : each.group("one");
        String counted = (number.kind() == Quantity.Kind.NUMBER
                        ? sentence.stretch(number.range()).before(4)
                        : "")
                + number.statedAs()
                + Objects.requireNonNullElse(number.counted(), "");
        return counted.contains(what)
                || (PEOPLE.matcher(what).find() && PEOPLE.matcher(counted).find())
                || (what.matches("[张份单票].*") && counted.contains("人次"));
    }

    /** Whether it is an amount, or about one. */
    private static boolean isTold(Quantity q) {
        return Amounts.isAmount(q) || (Amounts.isAbout(q) && q.value().signum() > 0);
    }

    /** 一年生产24万台,平均每月2万台; 平均每个乡镇十来个村: an amount a month or a day of that of a year, and a number told vaguely. */
    private static Optional<Finding> periods(Page page, Sentence sentence, Quantity q) {
        Matcher period = PERIOD.matcher(sentence.stretch(q.range()).before(12));
        if (!Amounts.isAmount(q) || !period.find()) {
            return Optional.empty();
        }
        double times = PERIODS.getOrDefault(period.group(1), 0);
        List<Quantity> years = sentence.quantities().stream()
                .filter(t -> !t.equals(q) && Amounts.isAmount(t) && Amounts.alike(t, q))
                .toList();
        if (years.size() != 1
                || !YEARLY.isIn(sentence.stretch(years.get(0).range()).clause().words())) {
            return Optional.empty();
        }
        Quantity total = years.get(0);
        double computed = total.value().doubleValue() / q.value().doubleValue();
        boolean fits = computed <= times * 1.1 && computed >= times * 0.6;
        boolean slip = Slips.isSlip(total, q.value().doubleValue() * times)
                || Slips.isSlip(q, total.value().doubleValue() / times);
        return fits || !slip
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(sentence.stretch(q.range()).clause())
                        .at(sentence.stretch(total.range()).clause())
                        .sum(
                                total.statedAs() + "÷" + Figures.plain(times) + "＝"
                                        + Figures.like(total.value().doubleValue() / times, q),
                                q.statedAs()));
    }

    /** 平均每个乡镇管着十来个村: a number told vaguely, against what the two numbers told give. */
    private static Optional<Finding> vague(Page page, Sentence sentence, Matcher vague) {
        int from = sentence.range().from() + vague.start();
        Stretch words = Stretch.of(sentence.in(), from, sentence.range().from() + vague.end());
        Matcher per = PER.matcher(words.before(16));
        if (!per.find()) {
            return Optional.empty();
        }
        String unit = unit(per);
        Interval stated = vague(vague);
        List<Quantity> near = page.sentences(sentence.in()).stream()
                .flatMap(s -> s.quantities().stream())
                .filter(Amounts::isAmount)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (Quantity total : near) {
            for (Quantity number : near) {
                boolean reads = !total.equals(number)
                        && total.kind() == Quantity.Kind.COUNT
                        && String.valueOf(total.counted()).endsWith(vague.group("what"))
                        && isNumber(number, unit);
                if (reads) {
                    pairs.add(new Pair(total, number, Interval.of(total).by(Interval.of(number))));
                }
            }
        }
        return pairs.size() != 1 || pairs.get(0).quotient().meets(stated)
                ? Optional.empty()
                : Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                        .at(words.clause())
                        .at(sentence.stretch(pairs.get(0).total().range()).clause())
                        .oneOfThree(
                                pairs.get(0).total().statedAs() + "÷"
                                        + pairs.get(0).number().statedAs() + "＝"
                                        + Figures.plain(pairs.get(0).quotient().middle()),
                                words.words()));
    }

    /** What 十来, 三百多, 十五六 and 五六百 can mean. */
    private static Interval vague(Matcher words) {
        if (words.group("n") != null) {
            double least = Numerals.of(words.group("n"));
            return new Interval(least * 0.8, least < 100 ? least + 12 : least * 2);
        }
        String tens = words.group("tens") == null ? "" : words.group("tens");
        String of = words.group("of") == null ? "" : words.group("of");
        double from = Numerals.of(tens + words.group("from") + of);
        double to = Numerals.of(tens + words.group("to") + of);
        return new Interval(from * 0.9, to * 1.1);
    }

    private static boolean mass(Quantity total, Quantity per) {
        return total.kind() == Quantity.Kind.MEASURE
                && per.unit().matches("kg|t")
                && total.unit().matches("kg|t");
    }

    private static boolean isNumber(Quantity q, String unit) {
        if (q.value().compareTo(BigDecimal.ONE) <= 0) {
            return false;
        }
        String words = q.statedAs() + (q.counted() == null ? "" : q.counted());
        return switch (unit) {
            case "亩" -> words.contains("亩");
            case "平方公里" -> words.contains("平方公里") || words.contains("平方千米");
            case "人", "名", "位" -> q.kind() == Quantity.Kind.COUNT && words.matches(".*(人|名|位|人次)");
            default -> words.contains(unit);
        };
    }

    /** Units are told in base units: mu in square metres, kilograms in tonnes. */
    private static Interval quotient(Quantity total, Quantity number, Quantity per, String unit) {
        double base = unit.equals("亩") && number.unit().equals("m2") ? 10000.0 / 15 : 1;
        base = unit.equals("平方公里") && number.unit().equals("m2") ? 1e6 : base;
        double mass = total.unit().equals(per.unit()) ? 1 : total.unit().equals("t") ? 1000 : 0.001;
        return Interval.of(total).times(new Interval(base * mass, base * mass)).by(Interval.of(number));
    }

    /** Whether one slip in one of the three figures explains that they do not fit, or there are no others. */
    private static boolean isSlip(Pair pair, Quantity per, List<Pair> pairs) {
        double off = pair.quotient().middle() / per.value().doubleValue();
        return (pairs.size() == 1 && off < 3 && off > 1 / 3.0)
                || isUnit(off)
                || Slips.isSlip(per, pair.quotient().middle())
                || Slips.isSlip(pair.total(), pair.total().value().doubleValue() / off)
                || Slips.isSlip(pair.number(), pair.number().value().doubleValue() * off);
    }

    /** Whether a unit of another size explains it: 万 for 亿, 千 for 万. */
    private static boolean isUnit(double off) {
        double tens = Math.abs(Math.log10(off));
        return Math.round(tens) > 0 && Math.abs(tens - Math.round(tens)) < TENS;
    }

    private static Finding finding(Page page, Sentence sentence, Pair pair, Quantity per) {
        String should = Figures.like(pair.quotient().middle(), per);
        String terms = pair.total().statedAs() + "÷" + pair.number().statedAs();
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(sentence.stretch(per.range()).clause())
                .at(sentence.stretch(pair.total().range()).clause())
                .at(sentence.stretch(pair.number().range()).clause())
                .suggest(should)
                .oneOfThree(terms + "＝" + should, per.statedAs());
    }
}
