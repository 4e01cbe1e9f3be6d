package org.qiaodu.run;

/** One who is told how far a run is. */
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (done, all, statements) -> {};

    /**
     * A document is through.
     *
     * @param done documents that are through, this one included
     * @param all documents of the run
     * @param statements read so far
     */
    void through(int done, int all, long statements);

    /** All is read, and what is new goes into the store's indexes; on another thread. */
    default void loading() {}

    /** The process is told to end, and keeps first what it has read; on a thread of its own. */
    default void ending() {}
}
