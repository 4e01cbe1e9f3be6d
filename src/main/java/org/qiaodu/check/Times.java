package org.qiaodu.check;

import org.jspecify.annotations.Nullable;
import org.qiaodu.model.TimeValue;

/** Times as the checks compare them. */
final class Times {
    private Times() {}

    /** The year a time lies in, negative before our era; null where it is open or spans several. */
    static @Nullable Integer year(TimeValue time) {
        if (time.start() == null || time.end() == null) {
            return null;
        }
        int year = time.start().getYear();
        return time.end().getYear() == year ? year : null;
    }

    /** Whether no day lies in both; false where one is open on both sides. */
    static boolean apart(TimeValue one, TimeValue other) {
        return before(one, other) || before(other, one);
    }

    private static boolean before(TimeValue one, TimeValue other) {
        return one.end() != null && other.start() != null && one.end().isBefore(other.start());
    }
}
