package org.qiaodu.model;

import java.time.LocalDate;

/**
 * A person's ruling on the graph. It is keyed by words and meaning, so that it still holds after rules, offsets or other
 * parts of the text changed.
 *
 * @param action what it does
 * @param document name of the document it speaks of
 * @param quote the raw words it speaks of
 * @param meaning what they were read as: see {@link Meanings}; for a merge or split the entity
 * @param field what is corrected: {@code value}, {@code time}, {@code of}, {@code indicator}, {@code subject},
 *     {@code predicate}, {@code object}; empty for other actions
 * @param value what to put instead; empty where nothing is
 * @param author who
 * @param date when
 * @param reason why
 */
public record Correction(
        Action action,
        String document,
        String quote,
        String meaning,
        String field,
        String value,
        String author,
        LocalDate date,
        String reason) {
    /** What a ruling does. */
    public enum Action {
        ACCEPT,
        REJECT,
        CORRECT,
        ADD,
        MERGE,
        SPLIT,
        CONFIRM,
        DISMISS,
        REPAIR;

        /** Local name in the ontology. */
        public String term() {
            return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Correction {
        if (document.isBlank() || author.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a correction names its document, its author and its reason");
        }
    }
}
