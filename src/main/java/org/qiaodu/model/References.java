package org.qiaodu.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every statement carries: its evidence, rule, time, rank and mode.
 *
 * @param evidence each place it was read at; at least one
 * @param rules ids of the rules that read it, sorted; at least one
 * @param rank which to prefer
 * @param rankReason why the rank is not Normal; null where it is
 * @param confidence 0 to 1
 * @param when the time; null where none is known
 * @param modality actual or planned
 * @param assertion stated, reported or denied
 * @param inherited for each slot filled from outside the clause, {@code slot: how}, sorted
 */
public record References(
        List<Evidence> evidence,
        List<String> rules,
        Rank rank,
        @Nullable Bilingual rankReason,
        double confidence,
        @Nullable When when,
        Modality modality,
        Assertion assertion,
        List<String> inherited) {
    public References {
        if (evidence.isEmpty() || rules.isEmpty()) {
            throw new IllegalArgumentException("a statement needs evidence and a rule");
        }
        evidence = List.copyOf(evidence);
        rules = List.copyOf(rules);
        inherited = List.copyOf(inherited);
    }

    /** The same with another rank. */
    public References ranked(Rank newRank, @Nullable Bilingual why) {
        return new References(evidence, rules, newRank, why, confidence, when, modality, assertion, inherited);
    }

    /** The same at another time. */
    public References at(When other) {
        return new References(evidence, rules, rank, rankReason, confidence, other, modality, assertion, inherited);
    }

    /** The same with another confidence, 0 to 1. */
    public References sureAs(double other) {
        return new References(evidence, rules, rank, rankReason, other, when, modality, assertion, inherited);
    }

    /** The same read from evidence that is read otherwise. */
    public References readFrom(List<Evidence> other) {
        return new References(other, rules, rank, rankReason, confidence, when, modality, assertion, inherited);
    }
}
