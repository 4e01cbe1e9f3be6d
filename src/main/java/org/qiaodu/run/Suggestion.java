package org.qiaodu.run;

/**
 * Words of a corpus that the seeds do not know.
 *
 * @param kind the list they would go into
 * @param words as read: half-width digits, simplified characters
 * @param hint for a name its class, for an indicator its usual unit (empty where none is stated), for a trigger what
 *     stands around it, such as {@code Company … City}
 * @param count how often they stand in the corpus
 * @param quote a sentence they stand in, the first, shortened
 */
public record Suggestion(Kind kind, String words, String hint, int count, String quote) {
    /** The lists that words may go into. */
    public enum Kind {
        /** A name some rule recognised, not listed: its hint is its class. */
        NAME,
        /** Words that look like a name, which nothing recognised. */
        UNKNOWN,
        /** An indicator that is not listed. */
        INDICATOR,
        /** A verb of clauses from which nothing was read. */
        TRIGGER
    }
}
