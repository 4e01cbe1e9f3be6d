package org.qiaodu.value;

import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.NotQuantities;
import org.qiaodu.lexicon.Search;
import org.qiaodu.lexicon.Units;
import org.qiaodu.model.Bound;
import org.qiaodu.model.Quantity;
import org.qiaodu.model.TextRange;

/** Reads places in an order: 第6个, 第二, 第147位, 前3位. */
final class Ordinals implements Recogniser {
    private static final String FIVE_YEARS = "个五年";
    private static final String TOP = "位名强";
    /** What follows the first several of an order where no classifier does: 居全国前三。 */
    private static final Search ALONE = Search.of("[,。;!)”]|、(?![一二三四五六七八九十\\d])|(?:的?(?:行列|之列|方阵|阵营))");
    /** Last characters of other words with 前: 目前三、四个. */
    private static final String NOT_TOP = "目之以从此日先生年月节会提当眼空";

    private final NumeralReader numerals;
    private final Units units;
    private final NotQuantities names;

    Ordinals(NumeralReader numerals, Units units, NotQuantities names) {
        this.numerals = numerals;
        this.units = units;
        this.names = names;
    }

    @Override
    public boolean wokenBy(char first) {
        return first == '第' || first == '前';
    }

    @Override
    public @Nullable Found at(Line line, int at) {
        char c = line.charAt(at);
        if (c != '第' && c != '前') {
            return null;
        }
        Numeral number = numerals.at(line.text(), at + 1);
        if (number == null || number.value().signum() == 0 || number.upTo() != null || number.loose()) {
            return null;
        }
        return c == '第' ? ordinal(line, at, number) : top(line, at, number);
    }

    private Found ordinal(Line line, int at, Numeral number) {
        Units.Unit unit = units.at(line.text(), number.to());
        boolean classifier = unit != null && unit.kind() == Quantity.Kind.COUNT;
        int named = names.namedByWordsAfter(line.text(), number.to());
        int ordered = names.orderedByWordsAfter(line.text(), number.to());
        int end = unit == null ? number.to() : number.to() + unit.name().length();
        if (line.text().startsWith(FIVE_YEARS, number.to())) {
            return new Found.Passed(new TextRange(at, number.to() + FIVE_YEARS.length()), null);
        }
        if (ordered > 0) {
            return new Found.Passed(new TextRange(at, number.to() + ordered), null);
        }
        Numeral goal = classifier ? numerals.at(line.text(), end) : null;
        if (goal != null && goal.round()) {
            return new Found.Passed(new TextRange(at, goal.to()), null);
        }
        if ((unit != null && !classifier) || named > end - number.to()) {
            return new Found.Passed(new TextRange(at, end), null);
        }
        return rank(line, at, end, number, Bound.EXACT);
    }

    private static @Nullable Found top(Line line, int at, Numeral number) {
        if (TOP.indexOf(line.charAt(number.to())) >= 0) {
            return rank(line, at, number.to() + 1, number, Bound.LESS_THAN);
        }
        boolean end = number.to() == line.text().length() || ALONE.at(line.text(), number.to()) != null;
        return end && NOT_TOP.indexOf(line.charAt(at - 1)) < 0
                ? rank(line, at, number.to(), number, Bound.LESS_THAN)
                : null;
    }

    private static Found rank(Line line, int from, int to, Numeral number, Bound bound) {
        return new Found.Amount(new Quantity(
                new TextRange(from, to),
                Quantity.Kind.RANK,
                number.value(),
                null,
                "{rank}",
                bound,
                line.words(from, to),
                null));
    }
}
