package org.qiaodu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds an amount against the bound that the figure before or after it sets to the same thing: 不足三成,占28.4%. */
final class Bounds implements Check {
    /** How many times a bound the amount of the same thing may be, and the other way round. */
    private static final double TIMES = 2.5;
    /** Most characters between the two figures. */
    private static final int NEAR = 24;

    /** Words by which the second figure is of a part, of another time or of a change. */
    private static final Pattern OTHER = Pattern.compile(
            "其中|另|还有|[比较由从自]|同比|环比|增|降|减|升|目标|任务|计划|人均|户均|亩均|平均|每|上年|去年|分别|[和与及、。;()]|高于|低于|以上|以下|余下|其余|达标");

    /** Words by which a figure is that of the whole. */
    private static final Pattern WHOLE = Pattern.compile("全年|全市|全县|全省|共|实际|累计|合计|达到|最终|当年");

    /** What may stand alone before the second figure. */
    private static final Pattern BARE = Pattern.compile(
            "(?:首[次度]|一举|成功|顺利|历史性地?|全年|全部|共|共有|实际|据\\p{IsHan}{2,3}|仅|只|只有|仅占|占|达到?|达了|为|是|有|约|比例|占比|比重|占比例|已|累计|合计|最终|当年|年末|,|:)*");

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        List<Labelled> all = page.figures();
        for (int i = 0; i + 1 < all.size(); i++) {
            Labelled one = all.get(i);
            Labelled next = all.get(i + 1);
            if (one.in().equals(next.in()) && isOne(one, next) && (isBroken(one, next) || isBroken(next, one))) {
                found.add(finding(page, isBound(one) ? one : next, isBound(one) ? next : one));
            }
        }
        return found;
    }

    private static boolean isBound(Labelled told) {
        return told.figure().bound() == Bound.MORE_THAN || told.figure().bound() == Bound.LESS_THAN;
    }

    /** Whether both are told of one thing, the second in a clause of its own that names no other. */
    private static boolean isOne(Labelled one, Labelled next) {
        Quantity first = one.figure();
        Quantity second = next.figure();
        String between = one.in().between(first.range().to(), second.range().from());
        String lead = next.lead();
        boolean alike = first.kind() == second.kind()
                && first.unit().equals(second.unit())
                && (first.kind() != Quantity.Kind.COUNT
                        || Amounts.measureWord(first).isEmpty()
                        || Amounts.measureWord(first).equals(Amounts.measureWord(second)));
        boolean same = BARE.matcher(lead).matches()
                || (next.shared(one) > 0
                        && (WHOLE.matcher(lead).find()
                                || next.shared(one) == next.labels().size()));
        return alike
                && same
                && between.length() <= NEAR
                && between.matches(".*[,:].*")
                && !OTHER.matcher(between).find()
                && !next.ofOthers(one);
    }

    private static boolean isBroken(Labelled bound, Labelled amount) {
        Quantity b = bound.figure();
        Quantity a = amount.figure();
        double ratio = b.value().signum() == 0 ? 0 : Figures.ratio(a.value(), b.value());
        boolean exact =
                a.bound() == Bound.EXACT && a.upTo() == null && a.value().signum() > 0;
        boolean near = ratio < TIMES && ratio > 1 / TIMES && !RestatedFigures.rounds(a, b);
        return exact
                && near
                && b.upTo() == null
                && (b.bound() == Bound.MORE_THAN ? ratio < 1 : b.bound() == Bound.LESS_THAN && ratio > 1);
    }

    private static Finding finding(Page page, Labelled bound, Labelled amount) {
        String stated = bound.figure().statedAs();
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(bound.words().clause())
                .at(amount.words().clause())
                .because(
                        amount.figure().statedAs() + "与“" + stated + "”不能同真",
                        amount.figure().statedAs() + " is not what the text says beside it: " + stated);
    }
}
