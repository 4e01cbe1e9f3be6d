package org.qiaodu.model;

import java.util.List;

/**
 * Words that name what is measured.
 *
 * @param range where they stand
 * @param label the indicator's label: the lexicon's where it is known, else the words, cleaned
 * @param known whether the lexicon knows it
 * @param nested industries and products inside it: 金融业 in 金融业增加值
 */
public record IndicatorTerm(TextRange range, String label, boolean known, List<Mention> nested) implements Chunk {
    public IndicatorTerm {
        nested = List.copyOf(nested);
    }

    /** An indicator with nothing recognised inside it. */
    public IndicatorTerm(TextRange range, String label, boolean known) {
        this(range, label, known, List.of());
    }
}
