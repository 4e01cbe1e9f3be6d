package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.Search;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/**
 * Holds what is said of an amount's change against amounts told elsewhere in the text: growth on last year, so many times
 * another, so many more than now.
 */
final class Levels implements Check {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d.*/?.*");
    private static final String REAL = "(?s).*(生产总值|GDP|增加值|总产值|产值).*";
    private static final Search GROWTH = Search.of("^,?(同比|比上年|较上年|比去年|同期)?[^,;。\\d]{0,4}(?<verb>增长|下降|上升|增幅)[了达为约]*$");
    private static final Search TIMES = Search.of("(?:是|为|相当于|达到?|超过)(?<other>[^,;。\\d]{2,12}?)的[近约]?$");
    private static final Search MORE = Search.of("^[^;。]{0,6},?(比|较)(现在|目前|现有|当前)(增加|新增|增|多)了?$");
    private static final Search ADD = Search.of("(再|将新|计划新|拟新|还要|还将|新)[建增设开添][设加办]?$");
    private static final Search TOTAL = Search.of("(达到?|增至|增加到|扩大到)[^,;。由从]{0,2}$");
    private static final Search GROWN = Search.of("(增至|增加到|增长到|扩大到|达到?|是)(原来的?|当年的?|首届的?|当初的?)?[近约]?$");
    private static final double POINTS = 3;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Told> all = page.sentences().stream()
                .flatMap(s -> s.quantities().stream().map(q -> new Told(s, q)))
                .toList();
        List<Told> amounts = all.stream().filter(t -> isTold(t.amount())).toList();
        for (int i = 0; i + 1 < all.size(); i++) {
            Told one = all.get(i);
            Told next = all.get(i + 1);
            if (one.in().equals(next.in())) {
                growth(page, amounts, one, next)
                        .or(() -> more(page, amounts, one, next))
                        .or(() -> adds(page, amounts, one, next))
                        .ifPresent(found::add);
            }
        }
        all.forEach(
                t -> times(page, amounts, t).or(() -> grown(page, amounts, t)).ifPresent(found::add));
        return found;
    }

    /** Whether one is at most twice the other, as levels of one thing are. */
    private static boolean isNear(Quantity one, Quantity other) {
        double ratio = Figures.ratio(one.value(), other.value());
        return ratio <= 2 && ratio >= 0.5;
    }

    private static boolean isTold(Quantity q) {
        return q.upTo() == null
                && q.value().signum() > 0
                && (q.kind() == Quantity.Kind.MONEY
                        || q.kind() == Quantity.Kind.MEASURE
                        || q.kind() == Quantity.Kind.COUNT);
    }

    private static String between(Told one, Told next) {
        return one.in().between(one.amount().range().to(), next.amount().range().from());
    }

    /** 42亿元,同比增长20% and, elsewhere, 2021年…为35亿元. */
    private static Optional<Finding> growth(Page page, List<Told> amounts, Told now, Told rate) {
        Matcher words = GROWTH.matcher(between(now, rate));
        boolean exact = Amounts.isAmount(now.amount()) && Amounts.isExact(rate.amount());
        Integer year = isPartOfYear(now) ? null : now.year(page);
        if (!exact || rate.amount().kind() != Quantity.Kind.PERCENT || year == null || !words.find()) {
            return Optional.empty();
        }
        double change = rate.amount().value().doubleValue() / 100;
        double factor = words.group("verb").equals("下降") ? 1 - change : 1 + change;
        List<Told> then = amounts.stream()
                .filter(t -> Amounts.isAmount(t.amount())
                        && Amounts.alike(t.amount(), now.amount())
                        && Objects.equals(t.year(page), year - 1)
                        && isNear(t.amount(), now.amount())
                        && t.kin(now))
                .toList();
        boolean real = now.lead().matches(REAL);
        double base = now.amount().value().doubleValue() / factor;
        double slack = (real ? 15 : POINTS) / 100;
        boolean fits = then.isEmpty()
                || then.stream().anyMatch(t -> Math.abs(t.amount().value().doubleValue() / base - 1) <= slack);
        return fits
                ? Optional.empty()
                : Optional.of(finding(
                        page,
                        List.of(now, rate, then.get(0)),
                        (year - 1) + "年" + then.get(0).amount().statedAs() + "、" + year + "年"
                                + now.amount().statedAs() + "，与增减"
                                + rate.amount().statedAs() + "不合",
                        then.get(0).amount().statedAs() + " in " + (year - 1) + " and "
                                + now.amount().statedAs() + " in " + year + " do not make a change of "
                                + rate.amount().statedAs()));
    }

    /** Whether the sentence tells of some months, not of whole years. */
    private static boolean isPartOfYear(Told told) {
        return told.in().times().stream()
                .anyMatch(t -> t.range().to() <= told.amount().range().from()
                        && MONTH.matcher(t.value().edtf()).matches());
    }

    /** 将达到60个,比现在增加8个: some 52个 must be told, if any such are. */
    private static Optional<Finding> more(Page page, List<Told> amounts, Told goal, Told more) {
        return MORE.isIn(between(goal, more)) ? base(page, amounts, goal, more) : Optional.empty();
    }

    /** 再建两个…,使…总数达到六个. */
    private static Optional<Finding> adds(Page page, List<Told> amounts, Told more, Told goal) {
        boolean reads =
                ADD.isIn(more.words().before(6)) && TOTAL.isIn(goal.words().before(8));
        return reads ? base(page, amounts, goal, more) : Optional.empty();
    }

    private static Optional<Finding> base(Page page, List<Told> amounts, Told goal, Told more) {
        if (!isTold(goal.amount()) || !isTold(more.amount()) || !Amounts.alike(goal.amount(), more.amount())) {
            return Optional.empty();
        }
        Interval base = Interval.of(goal.amount()).minus(Interval.of(more.amount()));
        List<Told> like = amounts.stream()
                .filter(t -> !t.equals(goal) && !t.equals(more) && Amounts.alike(t.amount(), goal.amount()))
                .toList();
        if (like.stream().anyMatch(t -> Interval.of(t.amount()).meets(base))) {
            return Optional.empty();
        }
        return like.stream()
                .filter(t -> isNear(t.amount(), goal.amount()) && (t.kin(goal) || t.kin(more)))
                .findFirst()
                .map(t -> {
                    String should = Figures.like(base.middle(), goal.amount());
                    String sum = goal.amount().statedAs() + "－" + more.amount().statedAs() + "＝" + should;
                    return finding(
                            page,
                            List.of(t, goal, more),
                            sum + "，文中作" + t.amount().statedAs(),
                            sum.replace("－", " - ").replace("＝", " = ") + ", the text says "
                                    + t.amount().statedAs());
                });
    }

    /** 电子信息产业…约为新材料产业的4倍. */
    private static Optional<Finding> times(Page page, List<Told> amounts, Told ratio) {
        Matcher words = TIMES.matcher(ratio.words().before(18));
        if (ratio.amount().kind() != Quantity.Kind.RATIO || ratio.amount().upTo() != null || !words.find()) {
            return Optional.empty();
        }
        String other = words.group("other");
        String own = ratio.label().split(other, 2)[0];
        List<Told> bases =
                amounts.stream().filter(t -> t.label().contains(other)).toList();
        List<Told> tops = amounts.stream()
                .filter(t -> (Told.shares(t.label(), own) && !t.label().contains(other)) || isJustBefore(t, ratio))
                .toList();
        Interval stated =
                Interval.of(ratio.amount()).wider(ratio.amount().value().doubleValue() * 0.1);
        for (Told base : bases) {
            for (Told top : amounts) {
                boolean alike = Amounts.alike(top.amount(), base.amount());
                if (alike
                        && Interval.of(top.amount())
                                .by(Interval.of(base.amount()))
                                .meets(stated)) {
                    return Optional.empty();
                }
            }
        }
        return bases.stream()
                .flatMap(b -> tops.stream()
                        .filter(t -> Amounts.alike(t.amount(), b.amount()))
                        .map(t -> finding(
                                page,
                                List.of(t, b, ratio),
                                t.amount().statedAs() + "÷" + b.amount().statedAs() + "＝"
                                        + Figures.plain(Figures.ratio(
                                                t.amount().value(), b.amount().value())) + "，文中作"
                                        + ratio.amount().statedAs(),
                                t.amount().statedAs() + " / " + b.amount().statedAs() + " is not "
                                        + ratio.amount().statedAs())))
                .findFirst();
    }

    private static boolean isJustBefore(Told amount, Told ratio) {
        return amount.in().equals(ratio.in())
                && ratio.in()
                        .between(
                                amount.amount().range().to(),
                                ratio.amount().range().from())
                        .matches(",?[^,;。\\d]{0,14}");
    }

    /** 首届…6.2万人次,今年已增至3倍: some amount told must be the product. */
    private static Optional<Finding> grown(Page page, List<Told> amounts, Told ratio) {
        if (ratio.amount().kind() != Quantity.Kind.RATIO
                || !GROWN.isIn(ratio.words().before(12))) {
            return Optional.empty();
        }
        Told base = amounts.stream()
                .filter(t -> t.in().equals(ratio.in())
                        && t.amount().range().to() <= ratio.amount().range().from())
                .reduce((x, y) -> y)
                .orElse(null);
        if (base == null) {
            return Optional.empty();
        }
        Interval product = Interval.of(base.amount()).times(Interval.of(ratio.amount()));
        Interval first = Interval.of(base.amount()).by(Interval.of(ratio.amount()));
        List<Told> like = amounts.stream()
                .filter(t -> !t.equals(base) && Amounts.alike(t.amount(), base.amount()))
                .toList();
        boolean fits = like.stream()
                .map(t -> Interval.of(t.amount()))
                .anyMatch(t ->
                        t.meets(product.wider(product.middle() * 0.05)) || t.meets(first.wider(first.middle() * 0.05)));
        if (fits) {
            return Optional.empty();
        }
        return like.stream()
                .filter(t -> Slips.isSlip(
                                ratio.amount(),
                                Figures.ratio(t.amount().value(), base.amount().value()))
                        || Slips.isSlip(
                                base.amount(),
                                Figures.ratio(t.amount().value(), ratio.amount().value())))
                .findFirst()
                .map(t -> finding(
                        page,
                        List.of(base, ratio, t),
                        base.amount().statedAs() + "的" + ratio.amount().statedAs() + "不是"
                                + t.amount().statedAs(),
                        ratio.amount().statedAs() + " " + base.amount().statedAs() + " is not "
                                + t.amount().statedAs()));
    }

    private static Finding finding(Page page, List<Told> told, String zh, String en) {
        Draft draft = new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH);
        told.forEach(t -> draft.at(t.words().clause()));
        return draft.because(zh, en);
    }
}
