package org.qiaodu.check;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final Pattern MORE = Pattern.compile("半|[零又]?(?<months>\\d{1,2}|[一二两三四五六七八九十]{1,2})个月");

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

    /** The length of time with its half or its months: 三年半 is 3.5 years, 两年零七个月 31 months. */
    static Quantity whole(AnnotatedPassage in, Quantity q) {
        Stretch words = new Stretch(in, q.range());
        Matcher more = MORE.matcher(words.after(6));
        if (!q.unit().equals("a") || !more.lookingAt()) {
            return q;
        }
        boolean half = more.group("months") == null;
        int months = half ? 0 : Numerals.whole(more.group("months"));
        TextRange range = new TextRange(q.range().from(), q.range().to() + more.end());
        return new Quantity(
                range,
                q.kind(),
                half ? q.value().add(HALF) : q.value().multiply(YEAR).add(BigDecimal.valueOf(months)),
                null,
                half ? "a" : "mo",
                q.bound(),
                q.statedAs() + more.group(),
                q.counted());
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
