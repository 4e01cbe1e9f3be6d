package org.qiaodu.model;

/** Whether the text itself states a claim; named as in the ontology. */
public enum Assertion {
    /** The text states it. */
    STATED("Stated"),
    /** Somebody in the text says it. */
    REPORTED("Reported"),
    /** The text denies it. */
    DENIED("Denied");

    private final String term;

    Assertion(String term) {
        this.term = term;
    }

    /** Local name in the ontology. */
    public String term() {
        return term;
    }
}
