package org.qiaodu.model;

/** A recognised piece of a passage that rules see as one symbol. */
public sealed interface Chunk permits Mention, Quantity, TimeExpression, IndicatorTerm {
    /** Where it stands in the passage as read. */
    TextRange range();
}
