package org.qiaodu.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Units;

/** Reads numbers: 1,100.9亿, 80多万, 一千多万, 二十三, 百亿. */
final class NumeralReader {
    private static final int MOST_DIGITS = 18;
    private static final String NOT_MORE = "额地热下";
    private final Units units;

    NumeralReader(Units units) {
        this.units = units;
    }

    /** The number that begins at {@code at}; null where there is none. */
    @Nullable
    Numeral at(String text, int at) {
        if (at >= text.length()) {
            return null;
        }
        return isDigit(text, at) ? arabic(text, at) : chinese(text, at);
    }

    private @Nullable Numeral arabic(String text, int at) {
        int to = digitsEnd(text, at);
        String digits = text.substring(at, to).replace(",", "");
        boolean code = digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.';
        if (code || digits.length() > MOST_DIGITS) {
            return null;
        }
        return scaled(text, at, to, new BigDecimal(digits), null, true);
    }

    /** Where the digits from {@code at} end, groups of three and one decimal point included. */
    static int digitsEnd(String text, int at) {
        int to = plainDigitsEnd(text, at);
        if (to - at <= 3) {
            while (to < text.length() && text.charAt(to) == ',' && plainDigitsEnd(text, to + 1) == to + 4) {
                to += 4;
            }
        }
        if (to < text.length() && text.charAt(to) == '.' && isDigit(text, to + 1)) {
            to = plainDigitsEnd(text, to + 1);
        }
        return to;
    }

    private static int plainDigitsEnd(String text, int at) {
        int to = at;
        while (isDigit(text, to)) {
            to++;
        }
        return to;
    }

    static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private @Nullable Numeral chinese(String text, int at) {
        if (text.charAt(at) == '半') {
            return new Numeral(at, at + 1, new BigDecimal("0.5"), null, BigDecimal.ONE, false, false, false);
        }
        int to = chineseEnd(text, at);
        if (to == at) {
            return null;
        }
        ChineseNumber number = ChineseNumber.of(text.substring(at, to));
        return number == null ? null : scaled(text, at, to, number.value(), number.upTo(), false);
    }

    /** Where the characters of a Chinese number from {@code at} end. */
    int chineseEnd(String text, int at) {
        int to = at;
        while (to < text.length() && ofNumber(text, at, to)) {
            to++;
        }
        return to;
    }

    private boolean ofNumber(String text, int from, int at) {
        char c = text.charAt(at);
        if (c == '点') {
            return at > from && at + 1 < text.length() && ChineseNumber.digit(text.charAt(at + 1)) >= 0;
        }
        return ChineseNumber.digit(c) >= 0 || isPower(text, at);
    }

    private boolean isPower(String text, int at) {
        if (at >= text.length() || ChineseNumber.power(text.charAt(at)) == null) {
            return false;
        }
        boolean share = text.startsWith("分", at + 1) && text.charAt(at) != '十';
        return !share && units.at(text, at) == null;
    }

    /** Adds what may follow the digits: 多, then 百 千 万 亿, then a smaller part (3亿5000万), then 多 again. */
    private Numeral scaled(
            String text, int from, int digitsTo, BigDecimal value, @Nullable BigDecimal upTo, boolean arabic) {
        int to = digitsTo;
        boolean more = saysMore(text, to);
        to += more ? 1 : 0;
        BigDecimal scale = BigDecimal.ONE;
        while (isPower(text, to) && (arabic || more)) {
            scale = scale.multiply(powerAt(text, to));
            to++;
        }
        BigDecimal sum = value.multiply(scale);
        if (arabic && scale.signum() > 0 && scale.compareTo(BigDecimal.ONE) > 0 && isDigit(text, to)) {
            Numeral rest = arabic(text, to);
            if (rest != null
                    && rest.scale().compareTo(BigDecimal.ONE) > 0
                    && rest.value().compareTo(scale) < 0) {
                sum = sum.add(rest.value());
                to = rest.to();
                more |= rest.more();
            }
        }
        if (!more && saysMore(text, to)) {
            more = true;
            to++;
        }
        boolean round = !arabic && ChineseNumber.digit(text.charAt(from)) < 0 && text.charAt(from) != '十';
        BigDecimal shown = arabic || more ? scale : finalPowers(text, from, to);
        BigDecimal high = upTo == null ? null : upTo.multiply(scale);
        return new Numeral(from, to, sum, high, shown, more, round, arabic);
    }

    private static BigDecimal powerAt(String text, int at) {
        BigDecimal power = ChineseNumber.power(text.charAt(at));
        return power == null ? BigDecimal.ONE : power;
    }

    private static BigDecimal finalPowers(String text, int from, int to) {
        BigDecimal scale = BigDecimal.ONE;
        for (int i = to - 1; i > from && ChineseNumber.power(text.charAt(i)) != null; i--) {
            scale = scale.multiply(powerAt(text, i));
        }
        return scale;
    }

    private static boolean saysMore(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return c == '多' || (c == '余' && NOT_MORE.indexOf(next) < 0) || (c == '几' && text.charAt(at - 1) == '十');
    }
}
