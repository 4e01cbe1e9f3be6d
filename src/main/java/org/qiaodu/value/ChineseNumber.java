package org.qiaodu.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of a number in Chinese characters.
 *
 * @param value the number; of 三四十 the lower, 30
 * @param upTo of 三四十 the upper, 40; null otherwise
 */
record ChineseNumber(BigDecimal value, @Nullable BigDecimal upTo) {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern TWO_DIGITS = Pattern.compile("(.*?)([一二两三四五六七八])([二三四五六七八九])([十百千万亿]*)");

    /** The value of {@code words}; null where they are no number, such as 五一. */
    static @Nullable ChineseNumber of(String words) {
        String plain = words.replace('〇', '零').replace("廿", "二十").replace("卅", "三十");
        int point = plain.indexOf('点');
        if (point >= 0) {
            return withPoint(plain, point);
        }
        if (plain.length() >= 3 && plain.chars().allMatch(c -> digit((char) c) >= 0)) {
            return exact(new BigDecimal(positional(plain)));
        }
        Matcher two = TWO_DIGITS.matcher(plain);
        if (two.matches()
                && digit(two.group(3).charAt(0)) == digit(two.group(2).charAt(0)) + 1
                && !endsWithDigit(two.group(1))) {
            BigDecimal low = whole(two.group(1) + two.group(2) + two.group(4));
            BigDecimal high = whole(two.group(1) + two.group(3) + two.group(4));
            return low == null || high == null ? null : new ChineseNumber(low, high);
        }
        BigDecimal value = whole(plain);
        return value == null ? null : exact(value);
    }

    private static ChineseNumber exact(BigDecimal value) {
        return new ChineseNumber(value, null);
    }

    private static boolean endsWithDigit(String words) {
        return !words.isEmpty() && digit(words.charAt(words.length() - 1)) > 0;
    }

    private static @Nullable ChineseNumber withPoint(String words, int point) {
        int end = point + 1;
        while (end < words.length() && digit(words.charAt(end)) >= 0) {
            end++;
        }
        BigDecimal whole = whole(words.substring(0, point));
        if (whole == null || end == point + 1) {
            return null;
        }
        BigDecimal value = new BigDecimal(whole.toPlainString() + "." + positional(words.substring(point + 1, end)));
        for (char c : words.substring(end).toCharArray()) {
            BigDecimal power = power(c);
            if (power == null) {
                return null;
            }
            value = value.multiply(power);
        }
        return exact(value);
    }

    private static String positional(String digits) {
        StringBuilder out = new StringBuilder();
        digits.chars().forEach(c -> out.append(digit((char) c)));
        return out.toString();
    }

    /** The value of a whole number such as 一千二百万; null where its characters do not make one. */
    private static @Nullable BigDecimal whole(String words) {
        if (words.isEmpty()) {
            return null;
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal last = BigDecimal.TEN;
        BigDecimal large = BigDecimal.ZERO;
        int digit = -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            BigDecimal power = power(c);
            if (power == null) {
                if (digit(c) < 0 || digit > 0) {
                    return null;
                }
                digit = digit(c);
                last = digit == 0 ? BigDecimal.TEN : last;
            } else if (power.intValue() >= 10_000) {
                BigDecimal before = section.add(BigDecimal.valueOf(Math.max(digit, 0)));
                BigDecimal sum = total.add(before);
                boolean lower = large.compareTo(power) > 0;
                total = lower
                        ? total.add(before.multiply(power))
                        : (sum.signum() == 0 ? BigDecimal.ONE : sum).multiply(power);
                large = power;
                section = BigDecimal.ZERO;
                digit = -1;
                last = power;
            } else {
                section = section.add(power.multiply(BigDecimal.valueOf(digit < 0 ? 1 : digit)));
                digit = -1;
                last = power;
            }
        }
        if (digit > 0) {
            section = section.add(BigDecimal.valueOf(digit).multiply(last.divide(BigDecimal.TEN)));
        }
        return total.add(section);
    }

    /** 0 to 9; -1 for other characters. */
    static int digit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
    }

    /** 10 to 100000000 for 十 百 千 万 亿; null for other characters. */
    static @Nullable BigDecimal power(char c) {
        return switch (c) {
            case '十' -> BigDecimal.TEN;
            case '百' -> BigDecimal.valueOf(100);
            case '千' -> BigDecimal.valueOf(1000);
            case '万' -> BigDecimal.valueOf(10_000);
            case '亿' -> BigDecimal.valueOf(100_000_000);
            default -> null;
        };
    }
}
