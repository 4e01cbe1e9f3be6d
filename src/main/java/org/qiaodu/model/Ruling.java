package org.qiaodu.model;

import java.util.List;

/**
 * What became of a correction.
 *
 * @param correction the correction
 * @param note why it found nothing; empty where it was applied
 * @param statements the statements it speaks of
 * @param findings keys of the findings it speaks of
 * @param entities the entities it speaks of
 * @param newStatements the statements to use instead
 * @param newEntities the entities to use instead
 */
public record Ruling(
        Correction correction,
        String note,
        List<StatementId> statements,
        List<String> findings,
        List<String> entities,
        List<StatementId> newStatements,
        List<String> newEntities) {
    public Ruling {
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
        entities = List.copyOf(entities);
        newStatements = List.copyOf(newStatements);
        newEntities = List.copyOf(newEntities);
    }

    /** Whether it found what it speaks of. */
    public boolean applied() {
        return note.isEmpty();
    }

    /** One that found nothing, and why. */
    public static Ruling orphaned(Correction correction, String note) {
        return new Ruling(correction, note, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
