package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.check.Timeline.Point;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/** Holds "in this year it passed the threshold" against larger values of earlier years. */
final class Thresholds implements Check {
    private static final Pattern PASSED = Pattern.compile("(首次|首度)?(突破|迈过|迈上|跨过|跨越|跨上|跃上|跻身|进阶|越过|冲破|登上|站上).*|.*冲线");

    /** Words around a mark by which it was come to. */
    private static final Pattern REACHED = Pattern.compile(
            "破|越过|跨[过上]|迈[过上]|登上|站上|跃上|冲[破过上刺]|超过|达到|收入囊中|到手|拿下|门槛|大关|台阶|关口|摸到|[第首头][一二三四五]?个|[数追]溯?到|第一次上|再到|上[百千十五]|做[到成]|才|首次|第一次|头一[次回遭]");

    /** Words by which a mark was come to for the first time. */
    private static final Pattern FIRST =
            Pattern.compile("(?:首[次度]|第一次|头一[次回遭]|有史以来)[^,;。]{0,6}(?:[跨迈越冲][进入过上]|突破|登上|站上|超过|达到|破)[^,;。]{0,4}\\z");

    /** What stands between a mark that was passed and the amount that passed it. */
    private static final Pattern ONE_PASS =
            Pattern.compile("(?:大关|台阶|关口)?,?(?:已|实际|最终)?(?:达到?|为|至)了?|,(?:首[次度]|第一次|一举|成功|顺利|由此|也|再次|并|历史性|正式)*");

    private static final Pattern PASSING = Pattern.compile("(?:突破|[跨迈越冲登站跃][进入过上破])了?\\z");

    private static final Pattern OF_YEAR = Pattern.compile("[当本今全同]年|年度|[当本]季");

    private static final Pattern NTH = Pattern.compile("第([一二三四五])个\\z");

    /** What is told of an amount that there was none higher before, and the characters after it in which that stands. */
    private static final Pattern RECORD = Pattern.compile("[^;。\\d]{0,30}?(?<![年月]以?来的?)(?:新高|最高水平|最高纪录|历史之最|新纪录)");

    private static final int RECORDED = 40;

    /** The least number told bare that may be of money: 百亿大关. */
    private static final BigDecimal HUGE = BigDecimal.valueOf(100_000_000);

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** How many times a mark an amount of the same thing may be. */
    private static final double MAGNITUDE = 100;

    private static final double TENFOLD = 10;
    /** Fewest marks that make a series. */
    private static final int SERIES = 3;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        told(page, found);
        page.passages().forEach(passage -> series(page, passage).ifPresent(found::add));
        return found;
    }

    /** A round amount with the year it was come to. */
    private record Mark(Labelled told, double value, Point time) {}

    /** Round marks of one thing that were passed one after the other, of which one is told of a year that does not fit the order. */
    private static Optional<Finding> series(Page page, AnnotatedPassage passage) {
        List<Labelled> round = page.figures().stream()
                .filter(f -> f.in().in().passage().index() == passage.passage().index() && isRound(f.figure()))
                .toList();
        for (int from = 0; from + 1 < round.size(); from++) {
            List<Mark> marks = marks(page, run(round, from));
            boolean rises = IntStream.range(1, marks.size())
                    .allMatch(i -> marks.get(i).value() >= marks.get(i - 1).value());
            boolean passed = marks.stream().filter(m -> isPassed(m.told())).count() > 1;
            List<Mark> inTime = marks.stream()
                    .sorted(Comparator.comparing(m -> m.time().from()))
                    .toList();
            List<List<Mark>> wrong = unordered(passed ? inTime : marks);
            boolean sure = marks.stream().allMatch(m -> isPassed(m.told()) && !isOfYear(m.told()));
            int least = sure ? 2 : SERIES;
            if (marks.size() >= least && !wrong.isEmpty() && (passed || (rises && wrong.size() == 1))) {
                Mark one = wrong.get(0).get(0);
                Mark next = wrong.get(0).get(1);
                return Optional.of(
                        one.time().before(next.time()) ? unordered(page, one, next) : unordered(page, next, one));
            }
        }
        return Optional.empty();
    }

    /** The marks from one on that are each of the same thing as the last; others between are left out. */
    private static List<Labelled> run(List<Labelled> round, int from) {
        List<Labelled> run = new ArrayList<>(List.of(round.get(from)));
        for (Labelled next : round.subList(from + 1, round.size())) {
            Labelled last = run.get(run.size() - 1);
            boolean alike = isAlike(last.figure(), next.figure());
            if (alike && !isNext(last, next)) {
                break;
            }
            if (alike) {
                run.add(next);
            }
        }
        return run;
    }

    /** Neighbours of which the greater is told of the earlier time. */
    private static List<List<Mark>> unordered(List<Mark> marks) {
        return IntStream.range(1, marks.size())
                .mapToObj(i -> marks.subList(i - 1, i + 1))
                .filter(two -> isUnordered(two.get(0), two.get(1)))
                .toList();
    }

    /** Whether it is the so-manieth of a year, which the next year begins anew. */
    private static boolean isOfYear(Labelled told) {
        return told.figure().kind() == Quantity.Kind.RANK
                && OF_YEAR.matcher(told.words().clause().words()).find();
    }

    /** Whether the greater of two is told of the earlier year. */
    private static boolean isUnordered(Mark one, Mark next) {
        boolean apart = one.time().before(next.time()) || next.time().before(one.time());
        return apart
                && next.value() != one.value()
                && (next.value() > one.value()) != one.time().before(next.time());
    }

    private static boolean isRound(Quantity q) {
        boolean amount = q.kind() == Quantity.Kind.MONEY
                || q.kind() == Quantity.Kind.MEASURE
                || q.kind() == Quantity.Kind.COUNT
                || isBig(q);
        boolean nth = q.kind() == Quantity.Kind.RANK && q.value().compareTo(THOUSAND) >= 0;
        return (amount || nth)
                && q.upTo() == null
                && q.value().compareTo(BigDecimal.TEN) >= 0
                && q.value().stripTrailingZeros().precision() < 3
                && q.value().stripTrailingZeros().scale() < 0;
    }

    /** A number of 万 or 亿, or the so-manieth, which can be of what is counted beside it: 600万, 第500万个. */
    private static boolean isBig(Quantity q) {
        return (q.kind() == Quantity.Kind.NUMBER || q.kind() == Quantity.Kind.RANK)
                && q.value().compareTo(THOUSAND) >= 0;
    }

    static boolean isAlike(Quantity one, Quantity other) {
        boolean money = one.kind() == Quantity.Kind.MONEY || other.kind() == Quantity.Kind.MONEY;
        boolean huge = one.value().min(other.value()).compareTo(HUGE) >= 0;
        return Amounts.alike(one, other) || ((!money || huge) && (isBig(one) || isBig(other)));
    }

    private static boolean isNext(Labelled one, Labelled next) {
        boolean indicator = next.indicator() == null
                || next.indicator().equals(next.figure().counted())
                || next.indicator().equals(one.indicator())
                || next.shared(one) > 0
                || (isPassed(one) && isPassed(next) && (one.in().equals(next.in()) || one.indicator() == null));
        return isAlike(one.figure(), next.figure())
                && indicator
                && !next.ofOthers(one)
                && sorts(one).equals(sorts(next));
    }

    /** The sorts of a figure, but that it is one of a plan. */
    private static Set<String> sorts(Labelled told) {
        Set<String> sorts = new HashSet<>(told.sorts());
        sorts.remove("规划");
        return sorts;
    }

    private static boolean isPassed(Labelled told) {
        return told.figure().kind() == Quantity.Kind.RANK
                || PASSED.matcher(told.figure().statedAs()).matches()
                || REACHED.matcher(told.lead()
                                + told.figure().statedAs()
                                + told.words().after(14))
                        .find();
    }

    /** The marks that have a year of their own. */
    private static List<Mark> marks(Page page, List<Labelled> told) {
        List<Mark> marks = new ArrayList<>();
        List<Point> apart = yearsApart(told);
        for (int i = 0; i < told.size(); i++) {
            Labelled mark = told.get(i);
            Point time = apart.isEmpty() ? timeOf(page, mark) : apart.get(i);
            if (time != null) {
                Matcher nth = NTH.matcher(mark.words().before(3));
                int times = nth.find() ? "一二三四五".indexOf(nth.group(1)) + 1 : 1;
                marks.add(new Mark(mark, times * mark.figure().value().doubleValue(), time));
            }
        }
        return marks;
    }

    /** 三亿元、五亿元、十亿元,…分别在2011年、2014年和2019年登上: the years of marks told apart from these, in their order. */
    private static List<Point> yearsApart(List<Labelled> told) {
        Sentence s = told.get(0).in();
        int end = told.get(told.size() - 1).figure().range().to();
        List<Point> years = s.times().stream()
                .filter(t -> t.range().from() > end && t.length() == null && Times.year(t.value()) != null)
                .map(t -> Point.year(t.range(), Objects.requireNonNull(Times.year(t.value())), false))
                .toList();
        boolean list = told.stream().allMatch(f -> f.in().equals(s))
                && s.between(told.get(0).figure().range().to(), end).matches("(?:、|和|与|[^,;。、]{1,12})+")
                && s.between(end, s.range().to()).contains("分别");
        return list && years.size() == told.size() ? years : List.of();
    }

    /** The time told in the clause of a figure, before it or after it, else in the clause before or after; a length that leads to it counts. */
    static @Nullable Point timeOf(Page page, Labelled told) {
        Sentence s = told.in();
        TextRange clause = told.words().clause().range();
        List<Point> times = page.timeline(s.in()).points().stream()
                .filter(p -> s.range().contains(p.range()))
                .toList();
        int at = told.figure().range().from();
        return times.stream()
                .filter(t -> clause.contains(t.range()) && t.range().to() <= at)
                .reduce((x, y) -> y)
                .or(() -> times.stream()
                        .filter(t -> clause.contains(t.range()) && t.range().from() > at)
                        .findFirst())
                .or(() -> times.stream()
                        .filter(t -> t.range().to() <= at && isNear(s, t.range().to(), clause.from()))
                        .reduce((x, y) -> y))
                .or(() -> times.stream()
                        .filter(t -> t.range().from() > at
                                && isNear(s, clause.to(), t.range().from()))
                        .findFirst())
                .orElse(null);
    }

    private static @Nullable Integer yearOf(Page page, Labelled told) {
        Point time = timeOf(page, told);
        return time == null ? null : time.year();
    }

    /** Whether two places lie in neighbouring clauses, with no figure between. */
    private static boolean isNear(Sentence s, int from, int to) {
        String between = s.between(from, to);
        return between.indexOf(';') < 0
                && between.indexOf('。') < 0
                && between.chars().filter(c -> c == ',').count() < 3
                && s.quantities().stream()
                        .noneMatch(q -> q.kind() != Quantity.Kind.DURATION
                                && q.range().from() >= from
                                && q.range().to() <= to);
    }

    private static Finding unordered(Page page, Mark earlier, Mark later) {
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(earlier.told().words().clause())
                .at(later.told().words().clause())
                .because(
                        said(earlier) + "已是" + earlier.told().figure().statedAs() + "，不能到" + said(later) + "才"
                                + later.told().figure().statedAs(),
                        earlier.told().figure().statedAs() + " in "
                                + earlier.time().from() + " already passes what "
                                + later.time().from() + " is said to pass ("
                                + later.told().figure().statedAs() + ")");
    }

    private static String said(Mark mark) {
        return mark.time().year() + "年"
                + (mark.time().wide() ? "" : mark.time().from().getMonthValue() + "月");
    }

    /** The same of figures that no statement tells, where the mark and the amount are told of one indicator, or the amount of none. */
    private static void told(Page page, List<Finding> found) {
        List<Labelled> all = page.figures();
        for (int i = 0; i < all.size(); i++) {
            Labelled mark = all.get(i);
            record(page, all, mark).ifPresent(found::add);
            boolean passed = mark.figure().bound() == Bound.MORE_THAN
                    && PASSED.matcher(mark.figure().statedAs()).matches();
            if (passed
                    || (isRound(mark.figure()) && PASSING.matcher(mark.lead()).find())) {
                all.subList(Math.max(0, i - 1), Math.min(all.size(), i + 2)).stream()
                        .filter(amount -> isBelow(amount, mark))
                        .forEach(amount -> found.add(below(page, amount, mark)));
            }
            boolean first = passed
                    || (isRound(mark.figure()) && FIRST.matcher(mark.lead()).find());
            (first ? all : List.<Labelled>of())
                    .stream()
                            .filter(amount -> isLargerBefore(page, amount, mark))
                            .findFirst()
                            .ifPresent(amount -> found.add(finding(page, amount, mark)));
        }
    }

    /** 2021年为800万人次,2023年升至700万人次,创下新高: what is called the highest yet against what was told of earlier years. */
    private static Optional<Finding> record(Page page, List<Labelled> all, Labelled high) {
        boolean claims = isTold(high.figure())
                && RECORD.matcher(high.words().after(RECORDED)).lookingAt();
        Integer year = claims ? yearOf(page, high) : null;
        return year == null
                ? Optional.empty()
                : all.stream()
                        .filter(f -> f.in().in().equals(high.in().in())
                                && isTold(f.figure())
                                && isAlike(f.figure(), high.figure())
                                && Objects.requireNonNullElse(yearOf(page, f), year) < year
                                && f.figure().value().compareTo(high.figure().value()) > 0
                                && isNext(f, high))
                        .findFirst()
                        .map(f -> finding(page, f, high));
    }

    private static boolean isTold(Quantity q) {
        return Amounts.isExact(q) || (q.kind() == Quantity.Kind.RANK && isBig(q));
    }

    /** 突破5000亿元,达到4926亿元; 升至1.42亿吨,首次突破1.5亿吨. */
    private static boolean isBelow(Labelled amount, Labelled mark) {
        if (!amount.in().equals(mark.in())) {
            return false;
        }
        TextRange own = amount.figure().range();
        TextRange passed = mark.figure().range();
        String between = own.to() <= passed.from()
                ? PASSING.matcher(mark.in().between(own.to(), passed.from())).replaceAll("")
                : mark.in().between(passed.to(), own.from());
        return ONE_PASS.matcher(between).matches()
                && Amounts.isAmount(amount.figure())
                && Amounts.alike(amount.figure(), mark.figure())
                && amount.figure().value().compareTo(mark.figure().value()) < 0
                && Figures.ratio(mark.figure().value(), amount.figure().value()) < TENFOLD;
    }

    private static Finding below(Page page, Labelled amount, Labelled mark) {
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(mark.words().clause())
                .at(amount.words().clause())
                .because(
                        amount.figure().statedAs() + "并未“" + mark.figure().statedAs() + "”",
                        amount.figure().statedAs() + " does not pass what the text says was passed: "
                                + mark.figure().statedAs());
    }

    private static boolean isLargerBefore(Page page, Labelled amount, Labelled mark) {
        boolean passed = PASSED.matcher(amount.figure().statedAs()).matches();
        boolean bare = (amount.labels().isEmpty() && amount.names().isEmpty()) || mark.indicator() == null;
        return (amount.figure().bound() == Bound.EXACT || passed)
                && mark.in().in().equals(amount.in().in())
                && isAlike(amount.figure(), mark.figure())
                && amount.figure().value().compareTo(mark.figure().value()) > 0
                && Figures.ratio(amount.figure().value(), mark.figure().value()) < MAGNITUDE
                && isEarlier(yearOf(page, amount), yearOf(page, mark))
                && mark.sorts().equals(amount.sorts())
                && (!mark.ofOthers(amount) || mark.shared(amount) > 0)
                && (bare
                        || passed
                        || (amount.indicator() != null && amount.indicator().equals(mark.indicator())));
    }

    private static boolean isEarlier(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && one < other;
    }

    static Finding finding(Page page, Labelled amount, Labelled mark) {
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(amount.words().clause())
                .at(mark.words().clause())
                .because(
                        yearOf(page, amount) + "年已是" + amount.figure().statedAs() + "，不能到" + yearOf(page, mark) + "年才"
                                + mark.figure().statedAs(),
                        amount.figure().statedAs() + " in " + yearOf(page, amount) + " already passes what "
                                + yearOf(page, mark) + " is said to pass ("
                                + mark.figure().statedAs() + ")");
    }
}
