package org.qiaodu.check;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;

/** Times as the checks compare them. */
final class Times {
    /** What may stand between a year and what happened then: 2022年秋,正值…. */
    static final String SEASON = "(?:[春夏秋冬][季天初末]?)?";

    static final String JUST_THEN = "(?:正值|正逢|适逢|恰逢|时值)?";

    /** Words after which a time is that of another figure. */
    private static final Pattern COMPARED = Pattern.compile("(?:[比较由从]|较之)\\p{IsHan}{0,2}\\z");

    private Times() {}

    /** The year a time lies in, negative before our era; null where it is open or spans several. */
    static @Nullable Integer year(TimeValue time) {
        if (time.start() == null || time.end() == null) {
            return null;
        }
        int year = time.start().getYear();
        return time.end().getYear() == year ? year : null;
    }

    /** Whether a time is only what a figure is compared with: 比上年少了. */
    static boolean isCompared(Sentence in, TimeExpression time) {
        return COMPARED.matcher(in.stretch(time.range()).before(3)).find();
    }

    /** Whether a time is told from one spoken of before: 次年, 同年12月16日. */
    static boolean isFromContext(TimeExpression time) {
        return rests(time, "spoken of before");
    }

    /** Whether a time is told from the day of the text: 去年. */
    static boolean isFromDocument(TimeExpression time) {
        return rests(time, "document date");
    }

    /** Whether a time is told by the years of a reign, whose months are those of the moon. */
    static boolean isOfReign(TimeExpression time) {
        return rests(time, "year 1 of the reign");
    }

    private static boolean rests(TimeExpression time, String on) {
        return time.basis() != null && time.basis().contains(on);
    }

    /** Whether no day lies in both; false where one is open on both sides. */
    static boolean apart(TimeValue one, TimeValue other) {
        return before(one, other) || before(other, one);
    }

    private static boolean before(TimeValue one, TimeValue other) {
        return one.end() != null && other.start() != null && one.end().isBefore(other.start());
    }
}
