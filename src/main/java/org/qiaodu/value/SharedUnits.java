package org.qiaodu.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.Units;

/** The unit of a number that has none of its own: that of a later one it is listed with (2.2和1.8个百分点), or percent. */
final class SharedUnits {
    private static final String LISTS = "、和及与或";
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** Words before a proportion of parts of a whole. */
    private static final Pattern WHOLE = Pattern.compile("结构|构成|比重|占比|比例|之比");

    /** How many characters before a proportion may say what it is of. */
    private static final int FAR = 50;

    /** At least three parts. */
    private static final Search PROPORTION = Search.of("\\d+(\\.\\d+)?(:\\d+(\\.\\d+)?){2,}");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** By how much rounded parts may miss the whole, in percent. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");

    private final NumeralReader numerals;
    private final Units units;

    SharedUnits(NumeralReader numerals, Units units) {
        this.numerals = numerals;
        this.units = units;
    }

    /**
     * A number and the unit it shares.
     *
     * @param number in the scale of those it is listed with: 6 of 6、7亿元 is 6亿
     * @param unit the unit
     */
    record Shared(Numeral number, Units.Unit unit) {}

    /** What {@code number} shares; null where it stands alone. */
    @Nullable
    Shared of(Line line, Numeral number) {
        if (!number.arabic() || number.upTo() != null) {
            return null;
        }
        return isPartOfHundred(line, number) ? percent(number) : listed(line, number);
    }

    private @Nullable Shared percent(Numeral number) {
        Units.Unit percent = units.at("%", 0);
        return percent == null ? null : new Shared(number, percent);
    }

    private @Nullable Shared listed(Line line, Numeral number) {
        int at = number.to();
        while (LISTS.indexOf(line.charAt(at)) >= 0) {
            Numeral next = numerals.at(line.text(), at + 1);
            Units.Unit unit = next == null ? null : units.at(line.text(), next.to());
            if (next == null || !next.arabic()) {
                return null;
            } else if (unit != null) {
                boolean plain = number.scale().compareTo(BigDecimal.ONE) == 0;
                Numeral scaled = plain ? number.times(next.scale()) : number;
                return isShared(scaled, unit) ? new Shared(scaled, unit) : null;
            }
            at = next.to();
        }
        return null;
    }

    private static boolean isShared(Numeral number, Units.Unit unit) {
        return switch (unit.kind()) {
            case POINTS, PERCENT, MONEY, MEASURE, RATIO -> true;
            case COUNT -> number.scale().compareTo(TEN_THOUSAND) >= 0;
            default -> false;
        };
    }

    /** Whether a number is one of at least three that are given as a proportion and make a hundred: 三次产业结构为8.7:41.2:50.1. */
    private static boolean isPartOfHundred(Line line, Numeral number) {
        int from = number.from();
        while (":.".indexOf(line.charAt(from - 1)) >= 0 || NumeralReader.isDigit(line.text(), from - 1)) {
            from--;
        }
        Matcher parts = PROPORTION.at(line.text(), from);
        String before = line.text().substring(Math.max(0, from - FAR), from);
        if (parts == null || !WHOLE.matcher(before).find()) {
            return false;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : parts.group().split(":", -1)) {
            sum = sum.add(new BigDecimal(part));
        }
        return sum.subtract(HUNDRED).abs().compareTo(ROUNDING) <= 0 && parts.end() >= number.to();
    }
}
