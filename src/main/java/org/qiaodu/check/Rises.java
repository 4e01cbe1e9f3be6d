package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;

/** Holds rises told within a sentence, as a share, a multiple or an amount, against the two levels they lie between. */
final class Rises implements Check {
    private static final int NEAR = 14;
    /** Percentage points by which growth of a level may differ where prices play no part. */
    private static final double NOMINAL = 1.5;
    /** The same for output and value added, whose growth is told at constant prices while levels are at current ones. */
    private static final double REAL = 18;

    /** Part of a ratio by which "rose N times", meant as "rose to N times", may differ. */
    private static final double AS_RATIO = 0.06;

    private static final String RISE = "[^;。]{0,12}(增长|增加|增幅|提高|提升|增|扩大|翻|多)[^;。]{0,6}";
    private static final String MORE = "[^;。]{0,12}(净增加?|增加|增收|多|增)了?";
    private static final String THEN = ".*(上年|去年|上届|上季度|上月|同期|前一年)[^,;。]{0,4}";

    /** Two levels, later and earlier, and what the text says of the difference. */
    private record Told(Quantity now, Quantity then, BigDecimal base, Quantity rise) {}

    @Override
    public List<Finding> check(Page page) {
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            List<Quantity> q = sentence.quantities();
            for (int i = 0; i + 2 < q.size(); i++) {
                Told told = told(sentence, q.get(i), q.get(i + 1), q.get(i + 2));
                if (told != null) {
                    compare(page, sentence, told).ifPresent(found::add);
                }
                differs(page, sentence, q.get(i), q.get(i + 1), q.get(i + 2)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static @Nullable Told told(Sentence s, Quantity a, Quantity b, Quantity rise) {
        String verb = s.between(b.range().to(), rise.range().from());
        boolean levels = Amounts.isAmount(a) && Amounts.isAmount(b) && a.unit().equals(b.unit());
        boolean rate = rise.kind() == Quantity.Kind.PERCENT || rise.kind() == Quantity.Kind.RATIO;
        if (!levels || !rate || !Amounts.isExact(rise)) {
            return null;
        }
        String lead = s.stretch(a.range()).before(NEAR);
        String middle = s.between(a.range().to(), b.range().from());
        if (lead.matches(".*[从由自][^,;。]*") && middle.matches("[^;。]{0,16}(到|至|为)[^;。]{0,10}") && verb.matches(RISE)) {
            return new Told(b, a, a.value(), rise);
        }
        if (middle.matches("[^;。]{0,12}[,、]?(比|较|与|同)[^;。增多减少超]{0,12}")
                && verb.matches("(相比)?" + RISE)
                && !verb.contains("占")) {
            return new Told(a, b, b.value(), rise);
        }
        if (!middle.matches("[^;。]{0,18}(净增加?|增加|增收|多|增)了?")) {
            return null;
        }
        if (isThen(s, a)) {
            return verb.matches(RISE) ? new Told(sum(a, b), a, a.value(), rise) : null;
        }
        boolean follows = verb.matches("[,、]?(同比|比[^,;。]{0,6})?(增长|增幅为?|增加|提高|增)(了|达)?");
        return follows && b.value().compareTo(a.value()) < 0
                ? new Told(a, b, a.value().subtract(b.value()), rise)
                : null;
    }

    /** Whether an amount is the one that another is compared with: 与上届的130个相比, 上年为1400家. */
    private static boolean isThen(Sentence s, Quantity q) {
        return s.stretch(q.range()).after(12).matches("[^,;。]*相比.*")
                || s.stretch(q.range()).before(NEAR).matches(THEN + "为?");
    }

    private static Quantity sum(Quantity base, Quantity more) {
        return new Quantity(
                more.range(),
                more.kind(),
                base.value().add(more.value()),
                null,
                more.unit(),
                more.bound(),
                more.statedAs(),
                more.counted());
    }

    /** B,比上年增加D,上年为A, and B,比上年的A增加D. */
    private static Optional<Finding> differs(Page page, Sentence s, Quantity now, Quantity more, Quantity then) {
        boolean swapped = s.between(now.range().to(), more.range().from()).matches("[^;。]{0,4}[比较][^,;。增减多少]{0,12}")
                && s.between(more.range().to(), then.range().from()).matches("(净增加?|增加|增长|多)了?");
        if (swapped) {
            return differs(page, s, now, then, more, true);
        }
        boolean reads = s.between(now.range().to(), more.range().from()).matches(MORE)
                && s.stretch(then.range()).before(NEAR).matches(THEN + "(为|是|有)?[^,;。]{0,3}");
        return differs(page, s, now, more, then, reads);
    }

    private static Optional<Finding> differs(
            Page page, Sentence s, Quantity now, Quantity more, Quantity then, boolean said) {
        boolean reads = said
                && Amounts.isAmount(now)
                && Amounts.isAmount(more)
                && Amounts.isAmount(then)
                && Amounts.alike(now, more)
                && Amounts.alike(now, then);
        double off =
                now.value().subtract(more.value()).subtract(then.value()).abs().doubleValue();
        if (!reads || off <= Amounts.slack(now, List.of(more, then)) + 1e-9) {
            return Optional.empty();
        }
        String should = Figures.print(now.value().subtract(then.value()), now.unit());
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(s.stretch(now.range())
                        .cover(then.range())
                        .cover(more.range())
                        .clause())
                .suggest(should)
                .because(
                        now.statedAs() + "－" + then.statedAs() + "＝" + should + "，文中作增加" + more.statedAs(),
                        now.statedAs() + " - " + then.statedAs() + " = " + should + ", the text says " + more.statedAs()
                                + " more"));
    }

    private static Optional<Finding> compare(Page page, Sentence sentence, Told told) {
        Quantity rise = told.rise();
        boolean percent = rise.kind() == Quantity.Kind.PERCENT;
        double ratio = Figures.ratio(told.now().value(), told.base());
        double computed = percent ? (ratio - 1) * 100 : ratio - 1;
        boolean real = sentence.chars().matches("(?s).*(生产总值|GDP|增加值|总产值|可比|不变价).*");
        double slack = (percent ? (real ? REAL : NOMINAL) : Math.max(0.15, computed * 0.08))
                + Figures.rounding(rise.value(), rise.statedAs());
        boolean asRatio = !percent && Math.abs(rise.value().doubleValue() - ratio) <= AS_RATIO * ratio;
        if (Math.abs(rise.value().doubleValue() - computed) <= slack || asRatio) {
            return Optional.empty();
        }
        String unit = percent ? "%" : "倍";
        String should = (percent ? Figures.oneDecimal(computed) : Figures.plain(computed)) + unit;
        String base = Figures.print(told.base(), told.then().unit());
        return Optional.of(new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(sentence.stretch(told.now().range())
                        .cover(told.then().range())
                        .cover(rise.range())
                        .clause())
                .suggest(should)
                .because(
                        "文中" + told.now().statedAs() + "、" + told.then().statedAs() + "，以" + base + "为基数，增长应为" + should
                                + "，文中作" + rise.statedAs() + (real ? "（按可比价计，容差放宽）" : ""),
                        "from " + base + " the rise is " + should.replace("倍", " times") + ", the text says "
                                + rise.statedAs() + (real ? " (wide tolerance: growth at constant prices)" : "")));
    }
}
