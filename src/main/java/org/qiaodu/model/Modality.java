package org.qiaodu.model;

/** Whether a claim speaks of what is or of what is meant to be; named as in the ontology. */
public enum Modality {
    ACTUAL("Actual"),
    PLANNED("Planned");

    private final String term;

    Modality(String term) {
        this.term = term;
    }

    /** Local name in the ontology. */
    public String term() {
        return term;
    }
}
