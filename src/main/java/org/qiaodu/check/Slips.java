package org.qiaodu.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import org.qiaodu.model.Quantity;

/** Whether a stated figure is another one with one slip of the pen: a digit changed, lost, added or two swapped, a point moved. */
final class Slips {
    private Slips() {}

    /** Whether {@code stated} is one slip away from {@code right}, written with as many decimals. */
    static boolean isSlip(Quantity stated, double right) {
        Matcher numeral = Figures.NUMERAL.matcher(stated.statedAs());
        if (!numeral.find()
                || right <= 0
                || Double.isInfinite(right)
                || stated.value().signum() <= 0) {
            return false;
        }
        String written = Figures.plainDigits(numeral.group());
        int decimals = numeral.group(1) == null ? 0 : numeral.group(1).length();
        BigDecimal scale = stated.value().divide(new BigDecimal(written), MathContext.DECIMAL64);
        BigDecimal should =
                BigDecimal.valueOf(right).divide(scale, MathContext.DECIMAL64).setScale(decimals, RoundingMode.HALF_UP);
        String digits = should.toPlainString();
        return Digits.oneSlip(written, digits)
                || (bare(written).length() > 1 && Digits.oneSlip(bare(written), bare(digits)))
                || bare(written).equals(bare(digits));
    }

    private static String bare(String numeral) {
        return numeral.replace(".", "").replaceAll("^0+|0+$", "");
    }
}
