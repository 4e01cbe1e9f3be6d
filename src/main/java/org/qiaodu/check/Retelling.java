package org.qiaodu.check;

import java.util.List;

/**
 * Two figures, or two times, that a text tells in two sentences, with what may show that one is the other told again.
 *
 * @param kind what is told twice
 * @param same whether they agree
 * @param features what their sentences have in common or not, the values themselves left out, as NAME=VALUE
 */
public record Retelling(Kind kind, boolean same, List<String> features) {
    /** What is told. */
    public enum Kind {
        FIGURE,
        TIME,
        /** A number of years, and two years that it may lie between. */
        SPAN
    }

    public Retelling {
        features = List.copyOf(features);
    }
}
