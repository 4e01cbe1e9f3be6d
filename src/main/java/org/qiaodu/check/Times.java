package org.qiaodu.check;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.TimeExpression;
import org.qiaodu.model.TimeValue;

/** Times as the checks compare them. */
final class Times {
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

    /** Whether no day lies in both; false where one is open on both sides. */
    static boolean apart(TimeValue one, TimeValue other) {
        return before(one, other) || before(other, one);
    }

    private static boolean before(TimeValue one, TimeValue other) {
        return one.end() != null && other.start() != null && one.end().isBefore(other.start());
    }
}
