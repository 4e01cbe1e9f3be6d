package org.qiaodu.model;

/** Which statements to prefer; named as in the ontology. */
public enum Rank {
    PREFERRED("Preferred"),
    NORMAL("Normal"),
    DEPRECATED("Deprecated");

    private final String term;

    Rank(String term) {
        this.term = term;
    }

    /** Local name in the ontology. */
    public String term() {
        return term;
    }
}
