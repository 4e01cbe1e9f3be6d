package org.qiaodu.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiaodu.model.Quantity;

/** Numbers as findings print and compare them. */
final class Figures {
    /** A number in digits, perhaps in groups; its decimals are group 1. */
    static final Pattern NUMERAL = Pattern.compile("\\d(?:[\\d,]| (?=\\d{3}))*(?:\\.(\\d+))?");

    private static final BigDecimal YI = new BigDecimal("100000000");
    private static final BigDecimal WAN = new BigDecimal("10000");
    /** Part of the value by which a number in Chinese numerals may be rounded. */
    private static final double ROUND = 0.05;

    private Figures() {}

    /** A number in digits without the marks between its groups. */
    static String plainDigits(String numeral) {
        return numeral.replaceAll("[, ]", "");
    }

    static double ratio(BigDecimal value, BigDecimal by) {
        return value.divide(by, MathContext.DECIMAL64).doubleValue();
    }

    /** The value as people write it: 402225000000 CNY is 4022.25亿元. */
    static String print(BigDecimal value, String unit) {
        boolean large = value.abs().compareTo(YI) >= 0;
        boolean middle = value.abs().compareTo(WAN) >= 0;
        String number = large
                ? plain(value.divide(YI, MathContext.DECIMAL64).doubleValue()) + "亿"
                : middle && unit.equals("CNY")
                        ? plain(value.divide(WAN, MathContext.DECIMAL64).doubleValue()) + "万"
                        : plain(value.doubleValue());
        return switch (unit) {
            case "CNY" -> number + "元";
            case "USD" -> number + "美元";
            case "%" -> number + "%";
            case "km2" -> number + "平方公里";
            case "a" -> number + "年";
            default -> number;
        };
    }

    /** A computed value written as a stated quantity is: with its unit, rounded to two decimals. */
    static String like(double value, Quantity stated) {
        String words = stated.statedAs();
        Matcher numeral = NUMERAL.matcher(words);
        boolean scaled = numeral.find() && stated.value().signum() > 0;
        if (!scaled) {
            return print(BigDecimal.valueOf(value), stated.unit());
        }
        double scale = ratio(stated.value(), new BigDecimal(plainDigits(numeral.group())));
        return plain(value / scale) + words.substring(numeral.end());
    }

    /** At most two decimals, no trailing zeros. */
    static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** At most one decimal, no trailing zeros. */
    static String oneDecimal(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** By how much the true value may differ from a stated one: half a unit of its last digit. */
    static double rounding(BigDecimal value, String statedAs) {
        Matcher numeral = NUMERAL.matcher(statedAs);
        if (!numeral.find()) {
            return value.abs().doubleValue() * ROUND;
        }
        BigDecimal stated = new BigDecimal(plainDigits(numeral.group()));
        int decimals = numeral.group(1) == null ? 0 : numeral.group(1).length();
        double scale = stated.signum() == 0 ? 1 : Math.abs(ratio(value, stated));
        return scale * Math.pow(10, -decimals) / 2;
    }
}
