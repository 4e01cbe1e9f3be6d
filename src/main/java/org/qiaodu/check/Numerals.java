package org.qiaodu.check;

/** Small numbers as texts write them before what they count: 3, 两, 十二, 二十三, 三百, 五万. */
final class Numerals {
    private static final String DIGITS = "一二三四五六七八九";
    private static final String POWERS = "十百千万";

    private Numerals() {}

    /** The value of digits, or of Chinese numerals with at most one power; 0 where it cannot be read. */
    static double of(String words) {
        if (words.matches("\\d+")) {
            return Double.parseDouble(words);
        }
        double sum = 0;
        int digit = 0;
        for (char c : words.replace('两', '二').toCharArray()) {
            int power = POWERS.indexOf(c) + 1;
            int next = DIGITS.indexOf(c) + 1;
            if (power > 0) {
                sum += Math.max(digit, 1) * Math.pow(10, power);
            } else if (next == 0 || digit > 0) {
                return 0;
            }
            digit = next;
        }
        return sum + digit;
    }

    /** The same of a number that is known to be whole and small. */
    static int whole(String words) {
        return (int) of(words);
    }
}
