package org.qiaodu.value;

import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Units;
import org.qiaodu.model.TextRange;

/** Passes over numbers that are not told: 数十家, 几年, 数百亿元. */
final class Vague implements Recogniser {
    private static final String NOT_AFTER = "人户次指个总倍件分系参台岁位函基无多少";
    private final Units units;

    Vague(Units units) {
        this.units = units;
    }

    @Override
    public boolean wokenBy(char first) {
        return first == '数' || first == '几';
    }

    @Override
    public @Nullable Found at(Line line, int at) {
        char c = line.charAt(at);
        if ((c != '数' && c != '几') || (at > 0 && NOT_AFTER.indexOf(line.charAt(at - 1)) >= 0)) {
            return null;
        }
        int to = at + 1;
        while (ChineseNumber.power(line.charAt(to)) != null) {
            to++;
        }
        Units.Unit unit = units.at(line.text(), to);
        if (unit == null && to == at + 1) {
            return null;
        }
        int end = unit == null ? to : to + unit.name().length();
        return new Found.Passed(new TextRange(at, end), "‘" + line.words(at, end) + "’ 没有给出数值 | states no value");
    }
}
