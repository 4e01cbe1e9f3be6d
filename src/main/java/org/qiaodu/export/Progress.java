package org.qiaodu.export;

/** One who is told how far an export is. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (done, all) -> {};

    /**
     * A step of the work is through.
     *
     * @param done statements that are through
     * @param all statements to go through; each is looked at more than once
     */
    void through(long done, long all);
}
