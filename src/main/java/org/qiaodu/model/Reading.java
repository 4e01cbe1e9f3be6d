package org.qiaodu.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every claim carries: where it was read, by which rule, how surely, and in what mode.
 *
 * @param passage index of the passage
 * @param ranges the words read, in the passage as read: the matched words, without inherited ones; at least one
 * @param rule id of the rule
 * @param confidence 0 to 1
 * @param when the time; null where none is known
 * @param modality actual or planned
 * @param assertion stated, reported or denied
 * @param inherited for each slot filled from outside the clause, {@code slot: how}, sorted
 */
public record Reading(
        int passage,
        List<TextRange> ranges,
        String rule,
        double confidence,
        @Nullable When when,
        Modality modality,
        Assertion assertion,
        List<String> inherited) {
    public Reading {
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("a claim without evidence, by rule " + rule);
        }
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence " + confidence + " must be 0 to 1");
        }
        ranges = List.copyOf(ranges);
        inherited = List.copyOf(inherited);
    }

    /** The same at another time. */
    public Reading at(When other) {
        return new Reading(passage, ranges, rule, confidence, other, modality, assertion, inherited);
    }
}
