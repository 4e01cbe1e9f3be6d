package org.qiaodu.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Units;

/** Joins the two numbers of a stated range: 6000-13000, 1万至2.5万, 30%-40%. */
final class Ranges {
    private static final String BETWEEN = "-—~～－至到";
    private static final String FROM = "从由自";
    private final NumeralReader numerals;
    private final Units units;

    Ranges(NumeralReader numerals, Units units) {
        this.numerals = numerals;
        this.units = units;
    }

    /** The range that {@code first} begins, its end being where its second number ends; or {@code first} itself. */
    Numeral from(Line line, Numeral first) {
        Units.Unit unit = units.at(line.text(), first.to());
        int between = first.to() + (unit == null ? 0 : unit.name().length());
        char joint = line.charAt(between);
        boolean growth = FROM.indexOf(line.charAt(first.from() - 1)) >= 0;
        if (first.upTo() != null || BETWEEN.indexOf(joint) < 0 || growth || (unit != null && joint == '到')) {
            return first;
        }
        Numeral second = numerals.at(line.text(), between + 1);
        if (second == null || second.arabic() != first.arabic() || second.upTo() != null) {
            return first;
        }
        Units.Unit secondUnit = units.at(line.text(), second.to());
        boolean same = unit == null || (secondUnit != null && secondUnit.code().equals(unit.code()));
        Numeral range = same ? joined(unit == null ? scaledLike(first, second) : first, second) : null;
        return range == null ? first : range;
    }

    /** 6 of 6-8亿 means 6亿. */
    private static Numeral scaledLike(Numeral first, Numeral second) {
        boolean plain =
                first.scale().compareTo(BigDecimal.ONE) == 0 && second.scale().compareTo(BigDecimal.ONE) > 0;
        boolean below = first.value().multiply(second.scale()).compareTo(second.value()) < 0;
        return plain && below ? first.times(second.scale()) : first;
    }

    private static @Nullable Numeral joined(Numeral first, Numeral second) {
        return first.value().compareTo(second.value()) >= 0
                ? null
                : new Numeral(
                        first.from(),
                        second.to(),
                        first.value(),
                        second.value(),
                        second.scale(),
                        second.bound(),
                        false,
                        first.arabic());
    }
}
