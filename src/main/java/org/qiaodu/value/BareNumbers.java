package org.qiaodu.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.Units;
import org.qiaodu.lexicon.ValueContexts;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.Quantity.Kind;
import org.qiaodu.model.TextRange;

/** Decides what a number without a unit is: money (突破万亿), people (近2.5万居民), a bare number, or nothing. */
final class BareNumbers {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal YEARS_FROM = BigDecimal.valueOf(1900);
    private static final BigDecimal YEARS_TO = BigDecimal.valueOf(2100);
    private static final Search PART = Search.of(",其中[^,。;\\d]{1,12}\\d{1,9}");
    /** After a number without a unit, what became of it: 2.52缩小至2.45. */
    private static final Search CHANGES = Search.of("(?:缩小|扩大|收窄|下降|上升|提高|提升|增长|增加|减少|回落|回升|[降升增减])[至到为]");

    private static final int TELEPHONE = 7;
    private static final String NOT_AFTER = "-—.:/№#@";
    private static final String NOT_BEFORE = "-—:/#@";
    private final Units units;
    private final ValueContexts contexts;
    private final Bounding bounding;
    private final Counted counted;

    BareNumbers(Units units, ValueContexts contexts, Bounding bounding, Counted counted) {
        this.units = units;
        this.contexts = contexts;
        this.bounding = bounding;
        this.counted = counted;
    }

    Found read(Line line, Numeral number) {
        String noun = number.scale().compareTo(TEN_THOUSAND) < 0 ? null : counted.at(line.text(), number.to());
        if (noun != null && contexts.people(noun)) {
            return found(line, number, Kind.COUNT, "{person}", noun);
        }
        if (isMoney(line, number)) {
            return found(line, number, Kind.MONEY, units.currencyBefore(line.text(), number.from()), null);
        }
        TextRange range = new TextRange(number.from(), number.to());
        if (!number.arabic()) {
            return new Found.Passed(range, null);
        }
        if (line.charAt(number.to()) == ':' && NumeralReader.isDigit(line.text(), number.to() + 1)) {
            return new Found.Passed(
                    new TextRange(number.from(), proportionEnd(line, number.to())),
                    "比例或钟点，不是单个数值 | a proportion or a time of day, not one value");
        }
        if (!isPlain(line, number)) {
            return new Found.Passed(range, null);
        }
        Units.Unit carried = carried(line, number);
        if (carried != null) {
            return found(line, number, Kind.COUNT, carried.code(), null);
        }
        if (Character.isLetter(line.charAt(number.to())) && CHANGES.at(line.text(), number.to()) == null) {
            String things = counted.at(line.text(), number.to());
            boolean whole = number.value().stripTrailingZeros().scale() <= 0;
            return things == null || !whole
                    ? new Found.Passed(range, null)
                    : found(line, number, Kind.COUNT, "1", things);
        }
        return found(line, number, Kind.NUMBER, "1", null);
    }

    private Found found(Line line, Numeral number, Kind kind, String unit, @Nullable String noun) {
        int to = number.to() + (kind == Kind.MONEY && line.charAt(number.to()) == '级' ? 1 : 0);
        boolean roundMoney = number.round() && !number.loose() && kind == Kind.MONEY;
        Quantity quantity = bounding.quantity(
                line,
                new Bounding.Core(
                        number.from(),
                        to,
                        kind,
                        number.value(),
                        number.upTo(),
                        unit,
                        roundMoney ? Bound.MORE_THAN : number.bound(),
                        number.round()),
                noun);
        return new Found.Amount(quantity);
    }

    /** 亿 without a unit is yuan; 万 is where its clause speaks of money. */
    private boolean isMoney(Line line, Numeral number) {
        boolean large = number.scale().compareTo(HUNDRED_MILLION) >= 0
                || (number.round() && number.value().compareTo(HUNDRED_MILLION) > 0);
        boolean fair = number.arabic() && number.scale().compareTo(TEN_THOUSAND) >= 0;
        return large || (fair && contexts.money(line.clauseBefore(number.from())));
    }

    /** The classifier that a number leaves to its parts: 新增病例37,其中甲市2例; null where it does not. */
    private Units.@Nullable Unit carried(Line line, Numeral number) {
        Matcher part = PART.at(line.text(), number.to());
        Units.Unit unit = part == null ? null : units.at(line.text(), part.end());
        return unit != null && unit.kind() == Kind.COUNT ? unit : null;
    }

    private static int proportionEnd(Line line, int at) {
        int to = at;
        while (line.charAt(to) == ':' && NumeralReader.isDigit(line.text(), to + 1)) {
            to = NumeralReader.digitsEnd(line.text(), to + 1);
        }
        return to;
    }

    private static boolean isPlain(Line line, Numeral number) {
        char before = line.charAt(number.from() - 1);
        char after = line.charAt(number.to());
        boolean year = number.scale().compareTo(BigDecimal.ONE) == 0
                && number.value().compareTo(YEARS_FROM) >= 0
                && number.value().compareTo(YEARS_TO) <= 0;
        boolean item = number.from() == 0 && ".、)".indexOf(after) >= 0;
        boolean joined = NOT_AFTER.indexOf(before) >= 0 || NOT_BEFORE.indexOf(after) >= 0 || letter(after);
        return !year
                && !item
                && !joined
                && number.to() - number.from() < TELEPHONE + (number.value().scale() > 0 ? 3 : 0);
    }

    private static boolean letter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
