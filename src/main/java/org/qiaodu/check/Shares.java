package org.qiaodu.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Statement.Observation;
import org.qiaodu.model.Statistic;

/** Holds "an amount, P percent of the value added" against the gross product, of which no value added is more than a part. */
final class Shares implements Check {
    private static final Pattern SHARE = Pattern.compile("(.+?)占(.+?)(的?比重|比例|份额)?");
    private static final String WHOLE = "^(全市|全省|全国|全区|全县|全州|全镇)";
    private static final String GROSS_PRODUCT = "地区生产总值";
    private static final double TOLERANCE = 0.1;

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Observation o : page.observations()) {
            if (o.statistic() == Statistic.SHARE && Page.isFact(o) && o.value().signum() > 0) {
                ofLevel(page, o).ifPresent(found::add);
            }
        }
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
                .filter(total -> !fits(implied, total))
                .map(total -> finding(page, share, level.get(), implied, total, whole));
    }

    /** The gross product that a value added, which the text gives nowhere, is a part of. */
    private static Optional<Observation> total(Page page, String whole, int year) {
        boolean told = page.levels().stream().anyMatch(o -> o.indicator().equals(whole.replace("规上", "规模以上")));
        return told || !whole.endsWith("增加值")
                ? Optional.empty()
                : page.levels().stream()
                        .filter(o -> o.indicator().equals(GROSS_PRODUCT) && Page.year(o) == year && Page.isExact(o))
                        .findFirst();
    }

    private static boolean fits(BigDecimal implied, Observation total) {
        return Figures.ratio(implied, total.value()) <= 1 + TOLERANCE;
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
}
