package org.qiaodu.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Chunk;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;
import org.qiaodu.model.TimeExpression;

/**
 * A length of time with its words.
 *
 * @param in its passage
 * @param range where it stands
 * @param stated the length
 */
record Length(AnnotatedPassage in, TextRange range, Quantity stated) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The length of time that is told there; null where none is. */
    static @Nullable Length of(AnnotatedPassage in, Chunk chunk) {
        Quantity stated = chunk instanceof TimeExpression time
                ? time.length()
                : chunk instanceof Quantity q && q.kind() == Quantity.Kind.DURATION && q.upTo() == null ? q : null;
        boolean half = new Stretch(in, chunk.range()).after(1).equals("半");
        return stated == null || half || stated.value().signum() <= 0
                ? null
                : new Length(in, chunk.range(), walked(in, stated));
    }

    /** The length of time with its half: 三年半 is 3.5 years. */
    static Quantity withHalf(AnnotatedPassage in, Quantity q) {
        boolean half = new Stretch(in, q.range()).after(1).equals("半");
        return half
                ? new Quantity(
                        q.range(),
                        q.kind(),
                        q.value().add(HALF),
                        null,
                        q.unit(),
                        q.bound(),
                        q.statedAs() + "半",
                        q.counted())
                : q;
    }

    /** 走过20年 tells 20 years, not more than 20. */
    private static Quantity walked(AnnotatedPassage in, Quantity stated) {
        boolean walked = stated.statedAs().startsWith("过")
                && new Stretch(in, stated.range()).before(1).matches("[走度经穿]");
        return walked
                ? new Quantity(
                        stated.range(),
                        stated.kind(),
                        stated.value(),
                        null,
                        stated.unit(),
                        Bound.EXACT,
                        stated.statedAs(),
                        stated.counted())
                : stated;
    }

    Stretch words() {
        return new Stretch(in, range);
    }

    /** Whether so many years can be told as this length. */
    boolean fits(int years) {
        return Calendars.isLength(stated, years, 1);
    }

    /** Whether one slip in it makes it so many years. */
    boolean isSlip(int years) {
        return years > 9
                && Digits.oneSlip(stated.value().stripTrailingZeros().toPlainString(), Integer.toString(years));
    }

    /** That two years do not lie so far apart. */
    Finding finding(Page page, int start, int end) {
        return finding(page, Integer.toString(start), Integer.toString(end));
    }

    /** That two times do not lie so far apart. */
    Finding finding(Page page, String from, String to) {
        return new Draft(page, Finding.Kind.ARITHMETIC_MISMATCH, Finding.Severity.HIGH)
                .at(words().clause())
                .because(
                        "从" + from + "到" + to + "，不是“" + stated.statedAs() + "”",
                        "from " + from + " to " + to + " is not " + stated.statedAs());
    }
}
