package org.qiaodu.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Units;
import org.qiaodu.model.Bound;

/** Reads numbers: 1,100.9亿, 80多万, 300来万, 一千多万, 二十三, 百亿. */
final class NumeralReader {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_POWERS = 3;
    private static final String NOT_MORE = "额地热下";
    /** Last characters of numbers that 来 makes loose. */
    private static final String ROUND_END = "0十百千万亿";

    private final Units units;

    NumeralReader(Units units) {
        this.units = units;
    }

    /** Whether a number can begin with {@code first}. */
    static boolean startsNumber(char first) {
        return (first >= '0' && first <= '9')
                || first == '半'
                || ChineseNumber.digit(first) >= 0
                || ChineseNumber.power(first) != null;
    }

    /** The number that begins at {@code at}; null where there is none. */
    @Nullable
    Numeral at(String text, int at) {
        if (at >= text.length()) {
            return null;
        }
        return isDigit(text, at) ? arabic(text, at, true) : chinese(text, at);
    }

    private @Nullable Numeral arabic(String text, int at, boolean mayGoOn) {
        int to = digitsEnd(text, at);
        String digits = text.substring(at, to).replaceAll("[, ]", "");
        boolean code = digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.';
        if (code || digits.length() > MOST_DIGITS) {
            return null;
        }
        Digits read = new Digits(at, to, new BigDecimal(digits), null, true);
        return scaled(text, read, mayGoOn);
    }

    /** Where the digits from {@code at} end, groups of three and one decimal point included: 32,648.5; 32 648元. */
    static int digitsEnd(String text, int at) {
        int plain = plainDigitsEnd(text, at);
        if (plain - at > 3) {
            return decimalsEnd(text, plain);
        }
        int spaced = decimalsEnd(text, groupsEnd(text, plain, ' '));
        boolean one = spaced > plain && spaced < text.length() && Character.isIdeographic(text.charAt(spaced));
        return one ? spaced : decimalsEnd(text, groupsEnd(text, plain, ','));
    }

    /** Where groups of three digits end, each after the mark. */
    private static int groupsEnd(String text, int at, char mark) {
        int to = at;
        while (to < text.length() && text.charAt(to) == mark && plainDigitsEnd(text, to + 1) == to + 4) {
            to += 4;
        }
        return to;
    }

    private static int decimalsEnd(String text, int at) {
        return at < text.length() && text.charAt(at) == '.' && isDigit(text, at + 1)
                ? plainDigitsEnd(text, at + 1)
                : at;
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
            return new Numeral(at, at + 1, new BigDecimal("0.5"), null, BigDecimal.ONE, Bound.EXACT, false, false);
        }
        int to = chineseEnd(text, at);
        if (to == at || to - at > MOST_DIGITS) {
            return null;
        }
        ChineseNumber number = ChineseNumber.of(text.substring(at, to));
        return number == null ? null : scaled(text, new Digits(at, to, number.value(), number.upTo(), false), false);
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
        boolean tael = c == '两' && at > from && isPower(text, at - 1) && !isPower(text, at + 1);
        return (ChineseNumber.digit(c) >= 0 && !tael) || isPower(text, at);
    }

    private boolean isPower(String text, int at) {
        if (at >= text.length() || ChineseNumber.power(text.charAt(at)) == null) {
            return false;
        }
        boolean share = text.startsWith("分", at + 1) && text.charAt(at) != '十';
        return !share && units.at(text, at) == null;
    }

    /** A number before what may follow it. */
    private record Digits(
            int from, int to, BigDecimal value, @Nullable BigDecimal upTo, boolean arabic) {}

    /** Adds what may follow the digits: 多, then 百 千 万 亿, then a smaller part (3亿5000万), then 多 again. */
    private Numeral scaled(String text, Digits digits, boolean mayGoOn) {
        boolean arabic = digits.arabic();
        int to = digits.to();
        Bound bound = said(text, to);
        to += bound == Bound.EXACT ? 0 : 1;
        BigDecimal scale = BigDecimal.ONE;
        for (int i = 0; i < MOST_POWERS && (arabic || bound != Bound.EXACT) && isPower(text, to); i++) {
            scale = scale.multiply(powerAt(text, to));
            to++;
        }
        BigDecimal sum = digits.value().multiply(scale);
        Numeral rest = arabic && mayGoOn && scale.compareTo(BigDecimal.ONE) > 0 ? rest(text, to, scale) : null;
        if (rest != null) {
            sum = sum.add(rest.value());
            to = rest.to();
            bound = rest.loose() ? rest.bound() : bound;
        }
        if (bound == Bound.EXACT) {
            bound = said(text, to);
            to += bound == Bound.EXACT ? 0 : 1;
        }
        boolean round =
                !arabic && ChineseNumber.digit(text.charAt(digits.from())) < 0 && text.charAt(digits.from()) != '十';
        BigDecimal shown = arabic || bound != Bound.EXACT ? scale : finalPowers(text, digits.from(), to);
        BigDecimal high = digits.upTo() == null ? null : digits.upTo().multiply(scale);
        return new Numeral(digits.from(), to, sum, high, shown, bound, round, arabic);
    }

    /** The smaller part of a number: 5000万 of 3亿5000万; null where there is none. */
    private @Nullable Numeral rest(String text, int at, BigDecimal scale) {
        Numeral rest = isDigit(text, at) ? arabic(text, at, false) : null;
        boolean smaller = rest != null
                && rest.scale().compareTo(BigDecimal.ONE) > 0
                && rest.value().compareTo(scale) < 0;
        return smaller ? rest : null;
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

    /** What a character after digits says of the number: more than it (多 余 几), or about it (十来个, 300来万). */
    private Bound said(String text, int at) {
        if (at >= text.length()) {
            return Bound.EXACT;
        }
        char before = text.charAt(at - 1);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (text.charAt(at)) {
            case '多' -> Bound.MORE_THAN;
            case '余' -> NOT_MORE.indexOf(next) < 0 ? Bound.MORE_THAN : Bound.EXACT;
            case '几' -> before == '十' ? Bound.MORE_THAN : Bound.EXACT;
            case '来' ->
                ROUND_END.indexOf(before) >= 0 && (isPower(text, at + 1) || units.at(text, at + 1) != null)
                        ? Bound.APPROXIMATE
                        : Bound.EXACT;
            default -> Bound.EXACT;
        };
    }
}
