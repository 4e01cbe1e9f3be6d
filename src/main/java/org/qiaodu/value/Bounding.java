package org.qiaodu.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.BoundWords;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/** Makes quantities: adds the bound words around a number and its unit. */
final class Bounding {
    private final BoundWords words;

    Bounding(BoundWords words) {
        this.words = words;
    }

    /**
     * What a recogniser knows of a quantity before the words around it are read.
     *
     * @param from first character of the number
     * @param to character after the unit
     * @param kind its sort
     * @param value in base units
     * @param upTo the upper end of a range; null where there is none
     * @param unit UCUM or ISO 4217
     * @param inner the bound that the number itself states
     * @param round whether the number is a bare 百 千 万 亿
     */
    record Core(
            int from,
            int to,
            Quantity.Kind kind,
            BigDecimal value,
            @Nullable BigDecimal upTo,
            String unit,
            Bound inner,
            boolean round) {
        /** The same, below zero, its sign included. */
        Core negative() {
            return new Core(from - 1, to, kind, value.negate(), null, unit, inner, round);
        }
    }

    /** Whether a bound word stands before a number that begins at {@code from}. */
    boolean before(Line line, int from, boolean round) {
        BoundWords.BoundWord word = words.before(line.text(), from, round);
        return word != null && from - word.word().length() >= line.floor();
    }

    /** The quantity with its bound words. */
    Quantity quantity(Line line, Core core, @Nullable String counted) {
        String text = line.text();
        BoundWords.BoundWord before = words.before(text, core.from(), core.round());
        if (before != null && core.from() - before.word().length() < line.floor()) {
            before = null;
        }
        BoundWords.BoundWord after = words.after(text, core.to());
        int from = before == null ? core.from() : core.from() - before.word().length();
        int to = after == null ? core.to() : core.to() + after.word().length();
        Bound bound = before != null ? before.bound() : after != null ? after.bound() : core.inner();
        return new Quantity(
                new TextRange(from, to),
                core.kind(),
                plain(core.value()),
                core.upTo() == null ? null : plain(core.upTo()),
                core.unit(),
                bound,
                text.substring(from, to),
                counted);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
