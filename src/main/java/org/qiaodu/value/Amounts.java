package org.qiaodu.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NotQuantities;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.Units;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity.Kind;
import org.qiaodu.model.TextRange;

/** Reads numbers with their units: 不足2亿元, 6000-13000马力, 11个特色产业园, 六大工程. */
final class Amounts implements Recogniser {
    /** Units after which 半 is half a one more: 三成半. */
    private static final Set<String> HALVED = Set.of("成", "倍");

    private static final String TENTH = "成";
    private static final int HALF = 5;
    private static final String DIGITS = "一二三四五六七八九";
    /** What may follow a digit that belongs to a share: marks, and the end of the text. */
    private static final String ENDS = ",。;:、)的左 \n";

    private static final BigDecimal MOST_GREAT_THINGS = BigDecimal.valueOf(99);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    /** Before a number of any size it makes it a base, and no amount: 每10万人中. */
    private static final char EACH = '每';

    private static final String PEOPLE = "{person}";

    private static final String YUAN = "元";
    private static final String PIECES = "个";

    private static final Pattern EACH_AREA = Pattern.compile("每(平方公里|平方千米|平方米)[约达有为近]{0,2}$");

    private static final String BELOW_ZERO = "零下";
    private static final Search DEGREES = Search.of("摄氏度|℃|度");
    private static final String CELSIUS = "Cel";

    private static final String MINUS = "-－−";

    /** Last characters of words before an amount. */
    private static final String AMOUNTS_TO = "为是达至到约";

    /** What may itself be below zero. */
    private static final List<String> BALANCES = List.of("利润", "利润总额", "净额", "净利", "收益", "现金流", "增加值");

    /** What size the things are that are counted: 7个亿元以上项目. */
    private static final Pattern OF_A_SIZE =
            Pattern.compile("(投资|产值|总投资)?(超|过)?[0-9.一二两三五十百千]*[万亿]元?(以上|以下)的?(?=\\p{IsHan})");

    private static final List<String> ARTICLES = List.of("一", "二");
    private final NumeralReader numerals;
    private final Ranges ranges;
    private final SharedUnits shared;
    private final Units units;
    private final NotQuantities names;
    private final Bounding bounding;
    private final Counted counted;
    private final BareNumbers bare;

    Amounts(
            NumeralReader numerals,
            Units units,
            NotQuantities names,
            Bounding bounding,
            Counted counted,
            BareNumbers bare) {
        this.numerals = numerals;
        this.ranges = new Ranges(numerals, units);
        this.shared = new SharedUnits(numerals, units);
        this.units = units;
        this.names = names;
        this.bounding = bounding;
        this.counted = counted;
        this.bare = bare;
    }

    @Override
    public boolean wokenBy(char first) {
        return NumeralReader.startsNumber(first);
    }

    @Override
    public @Nullable Found at(Line line, int at) {
        if (line.text().startsWith(BELOW_ZERO, at)) {
            return belowZero(line, at);
        }
        boolean digit = NumeralReader.isDigit(line.text(), at);
        int run = digit ? NumeralReader.digitsEnd(line.text(), at) : numerals.chineseEnd(line.text(), at);
        Numeral first = numerals.at(line.text(), at);
        if (first == null) {
            return run == at ? null : passed(at, run);
        }
        Numeral number = ranges.from(line, first);
        Units.Unit unit = unit(line, number);
        int unitLength = unit == null ? 0 : unit.name().length();
        if (isName(line, number, unitLength) || (number.arabic() && isModel(line, number, unit))) {
            return passed(at, number.to());
        }
        if (unit == null) {
            SharedUnits.Shared with = shared.of(line, number);
            return with == null
                    ? bare.read(line, number)
                    : new Found.Amount(bounding.quantity(
                            line, core(with.number(), with.unit(), with.number().to()), null));
        }
        int end = number.to() + unit.name().length();
        Found ratio = line.charAt(end) == '/' ? perUnit(line, number, unit, end + 1) : perArea(line, number, unit);
        if (ratio != null) {
            return ratio;
        }
        Units.Unit points = unit.name().equals(PIECES) ? points(line, end) : null;
        if (points != null) {
            return new Found.Amount(bounding.quantity(line, core(number, points, end), null));
        }
        return unit.kind() == Kind.COUNT ? count(line, number, unit) : measured(line, number, unit);
    }

    /** A temperature below zero: 零下86摄氏度. */
    private Found belowZero(Line line, int at) {
        int from = at + BELOW_ZERO.length();
        Numeral number = numerals.at(line.text(), from);
        Matcher degrees = number == null ? null : DEGREES.at(line.text(), number.to());
        if (number == null || degrees == null || number.upTo() != null) {
            return passed(at, from);
        }
        Bounding.Core core = new Bounding.Core(
                at, degrees.end(), Kind.MEASURE, number.value().negate(), null, CELSIUS, below(number.bound()), false);
        return new Found.Amount(bounding.quantity(line, core, null));
    }

    /** What a bound is for a number below zero: 零下20多度 is less than -20. */
    private static Bound below(Bound bound) {
        return switch (bound) {
            case MORE_THAN -> Bound.LESS_THAN;
            case LESS_THAN -> Bound.MORE_THAN;
            default -> bound;
        };
    }

    /** The unit after a number; 元 of the currency named before it: 港币20.72亿元. */
    private Units.@Nullable Unit unit(Line line, Numeral number) {
        Units.Unit unit = units.at(line.text(), number.to());
        return unit == null || !unit.name().equals(YUAN)
                ? unit
                : new Units.Unit(
                        YUAN,
                        units.currencyBefore(line.text(), number.from()),
                        unit.factor(),
                        unit.kind(),
                        unit.notBefore());
    }

    /** The unit of points that 个 at the end of a number stands for, where the next of its list has it in full: 2.4个、0.7个百分点. */
    private Units.@Nullable Unit points(Line line, int at) {
        Numeral next = "、和及与".indexOf(line.charAt(at)) >= 0 ? numerals.at(line.text(), at + 1) : null;
        Units.Unit unit = next == null ? null : units.at(line.text(), next.to());
        return unit != null && unit.kind() == Kind.POINTS ? unit : null;
    }

    private static Found passed(int from, int to) {
        return new Found.Passed(new TextRange(from, to), null);
    }

    private boolean isName(Line line, Numeral number, int unitLength) {
        boolean small = number.scale().compareTo(TEN_THOUSAND) < 0;
        boolean each = line.charAt(number.from() - 1) == EACH;
        return ((small || each) && names.namedByWordsBefore(line.text(), number.from()))
                || (unitLength == 0 && names.labelledByWordsBefore(line.text(), number.from()))
                || (small && names.namedByWordsAfter(line.text(), number.to()) > unitLength);
    }

    /** Whether a number belongs to the letters before it (A380, G15国道), as no amount of money or percent does (GDP9650.19亿元). */
    private static boolean isModel(Line line, Numeral number, Units.@Nullable Unit unit) {
        boolean amount = unit != null && (unit.kind() == Kind.MONEY || unit.kind() == Kind.PERCENT);
        return !amount && isLetter(line.charAt(number.from() - 1));
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** The round amount that is counted: 千亿 in 2个千亿; null where something else is. */
    private @Nullable Numeral goal(Line line, Units.Unit unit, int at) {
        Numeral goal = unit.name().equals("个") && sizeEnd(line, at) == at ? numerals.at(line.text(), at) : null;
        return goal != null && goal.round() ? goal : null;
    }

    /** The end of the words that say of what size the things counted are; {@code at} where none do. */
    private static int sizeEnd(Line line, int at) {
        Matcher size = OF_A_SIZE.matcher(line.text()).region(at, line.text().length());
        return size.lookingAt() ? size.end() : at;
    }

    private Found count(Line line, Numeral number, Units.Unit unit) {
        int end = number.to() + unit.name().length();
        boolean article = ARTICLES.contains(line.words(number.from(), number.to()));
        boolean idiom = number.round() && !bounding.before(line, number.from(), true);
        if (article || (idiom && !unit.code().startsWith("{person"))) {
            return passed(number.from(), end);
        }
        Numeral goal = goal(line, unit, end);
        int to = goal == null ? sizeEnd(line, end) : goal.to();
        String noun = goal == null ? counted.at(line.text(), to) : line.words(end, to);
        if (unit.name().equals("大") && !greatThings(number, noun)) {
            return passed(number.from(), end);
        }
        return new Found.Amount(bounding.quantity(line, core(number, unit, to), noun));
    }

    private static boolean greatThings(Numeral number, @Nullable String noun) {
        return noun != null
                && number.value().compareTo(BigDecimal.ONE) > 0
                && number.value().compareTo(MOST_GREAT_THINGS) <= 0;
    }

    private Found measured(Line line, Numeral number, Units.Unit unit) {
        int end = number.to() + unit.name().length();
        int tenths = tenths(line, number, unit, end);
        int to = end + (tenths > 0 || (unit.kind() == Kind.MEASURE && line.charAt(end) == '级') ? 1 : 0);
        Bounding.Core core = core(tenths > 0 ? number.andTenths(tenths) : number, unit, to);
        return new Found.Amount(bounding.quantity(line, isNegative(line, number, unit) ? core.negative() : core, null));
    }

    /** How many tenths of a unit a character after it adds: 半 in 三成半, 四 in 五成四; 0 where it adds none. */
    private static int tenths(Line line, Numeral number, Units.Unit unit, int end) {
        if (HALVED.contains(unit.name()) && line.charAt(end) == '半') {
            return HALF;
        }
        boolean parted = unit.name().equals(TENTH) && !number.arabic() && ENDS.indexOf(line.charAt(end + 1)) >= 0;
        return parted ? DIGITS.indexOf(line.charAt(end)) + 1 : 0;
    }

    /** -3.5%: a minus sign that joins nothing; before what is not said to be below zero, only after a verb: 水深为-17.5米. */
    private static boolean isNegative(Line line, Numeral number, Units.Unit unit) {
        int sign = number.from() - 1;
        boolean relative = unit.kind() == Kind.PERCENT
                || unit.kind() == Kind.POINTS
                || unit.code().equals(CELSIUS);
        boolean told = sign > line.floor()
                && (AMOUNTS_TO.indexOf(line.charAt(sign - 1)) >= 0
                        || BALANCES.stream().anyMatch(word -> line.text().startsWith(word, sign - word.length())));
        return (relative || told)
                && number.upTo() == null
                && sign >= line.floor()
                && MINUS.indexOf(line.charAt(sign)) >= 0
                && !NumeralReader.isDigit(line.text(), sign - 1)
                && "%—-".indexOf(line.charAt(sign - 1)) < 0;
    }

    /** A quantity per another: 1352人/平方公里, 3.47万吨/年, 1.04吨标准煤/万元. */
    private @Nullable Found perUnit(Line line, Numeral number, Units.Unit unit, int at) {
        BigDecimal power = ChineseNumber.power(line.charAt(at));
        int from = power == null || units.at(line.text(), at) != null ? at : at + 1;
        Units.Unit per = units.at(line.text(), from);
        if (per == null) {
            return null;
        }
        BigDecimal divisor = per.factor().multiply(from == at || power == null ? BigDecimal.ONE : power);
        Bounding.Core core = core(number, unit, from + per.name().length());
        Bounding.Core ratio = new Bounding.Core(
                core.from(),
                core.to(),
                Kind.MEASURE,
                core.value().divide(divisor, MathContext.DECIMAL64),
                core.upTo() == null ? null : core.upTo().divide(divisor, MathContext.DECIMAL64),
                unit.code() + "/" + per.code(),
                core.inner(),
                core.round());
        return new Found.Amount(bounding.quantity(line, ratio, null));
    }

    /** People per area, the area told first: 每平方公里120人. */
    private @Nullable Found perArea(Line line, Numeral number, Units.Unit unit) {
        Matcher each = unit.code().equals(PEOPLE)
                ? EACH_AREA.matcher(line.text()).region(Math.max(line.floor(), number.from() - 10), number.from())
                : null;
        Units.Unit per = each != null && each.find() ? units.at(line.text(), each.start(1)) : null;
        if (per == null || !per.code().endsWith("m2")) {
            return null;
        }
        Units.Unit ratio = new Units.Unit(unit.name(), unit.code() + "/" + per.code(), unit.factor(), Kind.MEASURE, "");
        return new Found.Amount(bounding.quantity(
                line, core(number, ratio, number.to() + unit.name().length()), null));
    }

    private static Bounding.Core core(Numeral number, Units.Unit unit, int to) {
        boolean tenths = unit.name().equals("成");
        boolean roundMoney = number.round() && !number.loose() && unit.kind() == Kind.MONEY;
        Bound inner = roundMoney ? Bound.MORE_THAN : tenths && !number.loose() ? Bound.APPROXIMATE : number.bound();
        return new Bounding.Core(
                number.from(),
                to,
                unit.kind(),
                number.value().multiply(unit.factor()),
                number.upTo() == null ? null : number.upTo().multiply(unit.factor()),
                unit.code(),
                inner,
                number.round());
    }
}
