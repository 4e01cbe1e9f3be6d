package org.qiaodu.value;

import org.jspecify.annotations.Nullable;

/** Reads one sort of value. */
interface Recogniser {
    /** Whether a value that it reads can begin with {@code first}; only then it is asked. */
    boolean wokenBy(char first);

    /**
     * Tries to read a value whose number or first word is at {@code at}.
     *
     * @return null where it is not this recogniser's
     */
    @Nullable
    Found at(Line line, int at);
}
