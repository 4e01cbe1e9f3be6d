package org.qiaodu.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.Statement.Observation;
import org.qiaodu.model.Statistic;

/** Holds "an amount, P percent of a total" against the total. */
final class Shares implements Check {
    private static final Pattern SHARE = Pattern.compile("(.+?)占(.+?)(的?比重|比例|份额)?");
    private static final String WHOLE = "^(全市|全省|全国|全区|全县|全州|全镇)";
    private static final String GROSS_PRODUCT = "地区生产总值";
    private static final String BARE = "[,、(]?(约|大约|共|合计)?占(比|总[^全,]{0,5}|全部[^全,]{0,4})?(的|为|达|约)?";
    private static final double TOLERANCE = 0.1;
    /** Percentage points by which a share within one sentence may differ beyond rounding. */
    private static final double POINTS = 1;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Observation o : page.observations()) {
            if (o.statistic() == Statistic.SHARE && Page.isFact(o) && o.value().signum() > 0) {
                ofLevel(page, o).ifPresent(found::add);
            }
        }
        page.sentences().forEach(s -> within(page, s, found));
        return found;
    }

    private static Optional<Finding> ofLevel(Page page, Observation share) {
        Matcher words = SHARE.matcher(share.indicator());
        int year = Page.year(share);
        if (!words.matches() || year == 0) {
            return Optional.empty();
        }
        String part = words.group(1);
        String whole = words.group(2).replaceFirst(WHOLE, "");
        Optional<Observation> level = page.levels(share.of(), part).stream()
                .filter(o -> Page.year(o) == year)
                .findFirst();
        if (level.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal implied =
                level.get().value().multiply(BigDecimal.valueOf(100)).divide(share.value(), MathContext.DECIMAL64);
        return total(page, whole, year)
                .filter(total -> !fits(level.get(), implied, total))
                .map(total -> finding(page, share, level.get(), implied, total, whole));
    }

    /** What the share is counted of; for a value added the text gives nowhere, the gross product it is a part of. */
    private static Optional<Observation> total(Page page, String whole, int year) {
        String label = whole.replace("规上", "规模以上");
        Optional<Observation> same = page.levels().stream()
                .filter(o -> o.indicator().equals(label) && Page.year(o) == year)
                .findFirst();
        return same.isPresent() || !whole.endsWith("增加值")
                ? same
                : page.levels().stream()
                        .filter(o -> o.indicator().equals(GROSS_PRODUCT) && Page.year(o) == year && Page.isExact(o))
                        .findFirst();
    }

    private static boolean fits(Observation part, BigDecimal implied, Observation total) {
        double ratio = Figures.ratio(implied, total.value());
        boolean upper = total.indicator().equals(GROSS_PRODUCT);
        return ratio <= 1 + TOLERANCE && (upper || part.bound() != Bound.EXACT || ratio >= 1 - TOLERANCE);
    }

    private static Finding finding(
            Page page, Observation share, Observation part, BigDecimal implied, Observation total, String whole) {
        String sum = Figures.print(part.value(), part.unit()) + "÷"
                + Figures.plain(share.value().doubleValue()) + "%＝" + Figures.print(implied, part.unit());
        String than = Figures.print(total.value(), total.unit());
        boolean unlike = part.indicator().endsWith("总产值") && whole.endsWith("增加值");
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .about(share)
                .about(part)
                .about(total)
                .suggest(unlike ? "占" + whole.replaceFirst("增加值$", "总产值") : null)
                .because(
                        sum + "，" + whole + "将超过" + total.indicator() + than + (unlike ? "；且分子是总产值，分母是增加值，不可相比" : ""),
                        sum + ": the whole would not fit " + total.indicator() + " " + than
                                + (unlike ? "; and gross output is set against value added" : ""));
    }

    /** A whole, then its part, 占P% and no word of what: the share of the part in one of the wholes before it. */
    private static void within(Page page, Sentence sentence, List<Finding> found) {
        List<Quantity> all = sentence.quantities();
        for (int i = 2; i < all.size(); i++) {
            Quantity share = all.get(i);
            Quantity part = all.get(i - 1);
            boolean reads = share.kind() == Quantity.Kind.PERCENT
                    && Amounts.isExact(share)
                    && Amounts.isAmount(part)
                    && sentence.between(part.range().to(), share.range().from()).matches(BARE);
            List<Quantity> wholes = all.subList(0, i - 1).stream()
                    .filter(w -> reads && Amounts.isAmount(w) && w.unit().equals(part.unit()))
                    .filter(w -> !isPart(sentence, w))
                    .toList();
            boolean fits = wholes.stream().anyMatch(w -> isShare(part, w, share));
            if (!wholes.isEmpty() && !fits) {
                found.add(finding(page, sentence, wholes, part, share));
            }
        }
    }

    /** Whether an amount is told as a share itself. */
    private static boolean isPart(Sentence sentence, Quantity q) {
        return sentence.between(q.range().to(), sentence.range().to()).matches(BARE + "\\d.*");
    }

    private static boolean isShare(Quantity part, Quantity whole, Quantity share) {
        double computed = Figures.ratio(part.value(), whole.value()) * 100;
        return Math.abs(computed - share.value().doubleValue())
                <= POINTS + Figures.rounding(share.value(), share.statedAs());
    }

    private static Finding finding(Page page, Sentence sentence, List<Quantity> wholes, Quantity part, Quantity share) {
        Quantity whole = wholes.stream()
                .filter(w -> w.value().compareTo(part.value()) >= 0)
                .findFirst()
                .orElse(wholes.get(wholes.size() - 1));
        String should = Figures.oneDecimal(Figures.ratio(part.value(), whole.value()) * 100) + "%";
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(sentence.stretch(whole.range()).cover(share.range()).clause())
                .suggest(should)
                .because(
                        part.statedAs() + "÷" + whole.statedAs() + "＝" + should + "，文中作" + share.statedAs(),
                        part.statedAs() + " / " + whole.statedAs() + " = " + should + ", the text says "
                                + share.statedAs());
    }
}
