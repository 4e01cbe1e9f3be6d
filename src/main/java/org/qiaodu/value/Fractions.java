package org.qiaodu.value;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;

/** Reads shares told as fractions, in percent: 百分之五, 三分之一, 1/3. */
final class Fractions implements Recogniser {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1000);
    private final NumeralReader numerals;
    private final Bounding bounding;

    Fractions(NumeralReader numerals, Bounding bounding) {
        this.numerals = numerals;
        this.bounding = bounding;
    }

    @Override
    public boolean wokenBy(char first) {
        return NumeralReader.startsNumber(first);
    }

    @Override
    public @Nullable Found at(Line line, int at) {
        int whole = wholeEnd(line, at);
        if (whole < 0) {
            return null;
        }
        boolean slash = line.charAt(whole) == '/';
        BigDecimal parts = wholeValue(line, at, whole);
        Numeral part = numerals.at(line.text(), whole + (slash ? 1 : 2));
        if (parts == null || part == null || part.value().signum() == 0) {
            return null;
        }
        BigDecimal upper = slash ? part.value() : parts;
        BigDecimal lower = slash ? parts : part.value();
        if (upper.signum() == 0 || (slash && (lower.compareTo(upper) >= 0 || upper.compareTo(LARGEST) >= 0))) {
            return null;
        }
        BigDecimal percent = lower.multiply(HUNDRED).divide(upper, MathContext.DECIMAL32);
        Bounding.Core core =
                new Bounding.Core(at, part.to(), Quantity.Kind.PERCENT, percent, null, "%", Bound.EXACT, false);
        return new Found.Amount(bounding.quantity(line, core, null));
    }

    /** Where the number before 分之 or / ends; -1 where there is none. */
    private int wholeEnd(Line line, int at) {
        String text = line.text();
        if ("百千万".indexOf(line.charAt(at)) >= 0 && text.startsWith("分之", at + 1)) {
            return at + 1;
        }
        Numeral number = numerals.at(text, at);
        if (number == null) {
            return -1;
        }
        boolean slash = number.arabic()
                && line.charAt(number.to()) == '/'
                && NumeralReader.isDigit(text, number.to() + 1)
                && number.scale().compareTo(BigDecimal.ONE) == 0;
        return slash || text.startsWith("分之", number.to()) ? number.to() : -1;
    }

    private @Nullable BigDecimal wholeValue(Line line, int at, int to) {
        ChineseNumber power = ChineseNumber.of(line.words(at, to));
        Numeral number = power == null ? numerals.at(line.text(), at) : null;
        return power != null ? power.value() : number == null ? null : number.value();
    }
}
