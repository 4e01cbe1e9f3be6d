package org.qiaodu.model;

/**
 * Words that name what is measured.
 *
 * @param range where they stand
 * @param label the indicator's label: the lexicon's where it is known, else the words, cleaned
 * @param known whether the lexicon knows it
 */
public record IndicatorTerm(TextRange range, String label, boolean known) implements Chunk {}
