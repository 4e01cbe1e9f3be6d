package org.qiaodu.model;

/** How a stated value relates to the true one; named as in the ontology. */
public enum Bound {
    EXACT("Exact"),
    APPROXIMATE("Approximate"),
    MORE_THAN("MoreThan"),
    LESS_THAN("LessThan");

    private final String term;

    Bound(String term) {
        this.term = term;
    }

    /** Local name in the ontology. */
    public String term() {
        return term;
    }
}
