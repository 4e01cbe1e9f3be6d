package org.qiaodu.model;

/** What sort of figure an observation gives; named as in the ontology. */
public enum Statistic {
    LEVEL("Level"),
    GROWTH_RATE("GrowthRate"),
    SHARE("Share"),
    RANK("Rank"),
    RATIO("Ratio"),
    COUNT("Count"),
    DURATION("Duration"),
    /** A difference in percentage points or in the unit of the indicator. */
    CHANGE("Change");

    private final String term;

    Statistic(String term) {
        this.term = term;
    }

    /** Local name in the ontology. */
    public String term() {
        return term;
    }

    /**
     * The statistic of this local name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Statistic ofTerm(String term) {
        for (Statistic s : values()) {
            if (s.term.equals(term)) {
                return s;
            }
        }
        throw new IllegalArgumentException("no statistic '" + term + "'");
    }
}
