package org.qiaodu.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;

/** Reads angles in degrees, minutes and seconds of arc, and ranges of them: 112°05′, 22°10′—22°40′, 东经112度5分. */
final class Degrees implements Recogniser {
    private static final String ANGLE =
            "(\\d{1,3}(?:\\.\\d+)?)(?:°(?![CF])|度(?=\\d{1,2}(?:\\.\\d+)?[′'´’分]))(?:(\\d{1,2}(?:\\.\\d+)?)[′'´’分](?:(\\d{1,2}(?:\\.\\d+)?)(?:″|\"|”|′′|秒))?)?";

    private static final Pattern ONE = Pattern.compile(ANGLE);

    /** What joins the ends of a range, perhaps with the half of the globe told again. */
    private static final Pattern JOINT = Pattern.compile("[-—–~～－至到]{1,2}(?:[东西]经|[南北]纬)?");

    /** Before degrees without minutes, which else may be a temperature. */
    private static final Pattern ON_THE_GLOBE = Pattern.compile("[东西]经|[南北]纬|坡度|倾角|角度");

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    /** Digits kept after the point: a tenth of a second of arc and more. */
    private static final int DIGITS = 6;

    private final Bounding bounding;

    Degrees(Bounding bounding) {
        this.bounding = bounding;
    }

    @Override
    public boolean wokenBy(char first) {
        return first >= '0' && first <= '9';
    }

    @Override
    public @Nullable Found at(Line line, int at) {
        Matcher low = angle(line, at);
        if (low == null || NumeralReader.isDigit(line.text(), at - 1)) {
            return null;
        }
        if (low.group(2) == null
                && !ON_THE_GLOBE
                        .matcher(line.words(Math.max(line.floor(), at - 2), at))
                        .matches()) {
            return null;
        }
        Matcher joint = JOINT.matcher(line.text()).region(low.end(), line.text().length());
        Matcher high = joint.lookingAt() ? angle(line, joint.end()) : null;
        BigDecimal from = degrees(low);
        BigDecimal to = high == null ? null : degrees(high);
        boolean range = to != null && from.compareTo(to) < 0;
        int end = range && high != null ? high.end() : low.end();
        Bounding.Core core =
                new Bounding.Core(at, end, Quantity.Kind.MEASURE, from, range ? to : null, "deg", Bound.EXACT, false);
        return new Found.Amount(bounding.quantity(line, core, null));
    }

    private static @Nullable Matcher angle(Line line, int at) {
        Matcher angle = ONE.matcher(line.text()).region(at, line.text().length());
        return angle.lookingAt() ? angle : null;
    }

    private static BigDecimal degrees(Matcher angle) {
        BigDecimal minutes = part(angle, 2).add(part(angle, 3).divide(SIXTY, MathContext.DECIMAL64));
        BigDecimal degrees = part(angle, 1).add(minutes.divide(SIXTY, MathContext.DECIMAL64));
        return degrees.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static BigDecimal part(Matcher angle, int group) {
        return angle.group(group) == null ? BigDecimal.ZERO : new BigDecimal(angle.group(group));
    }
}
