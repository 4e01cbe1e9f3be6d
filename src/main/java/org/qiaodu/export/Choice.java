package org.qiaodu.export;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which statements are exported, and how. Every condition given must hold.
 *
 * @param tongue language of the labels
 * @param classes local names of classes: a statement must speak of an entity of one of them, or of a class below; empty
 *     for any
 * @param properties local names of properties: a statement must use one of them, or one below; empty for any
 * @param documents names of documents: a statement must be read from one of them; empty for any
 * @param from the first day: a statement's period must end on it or later; null for any, else statements without a period
 *     are left out
 * @param to the last day: a statement's period must begin on it or before; null for any, else as {@code from}
 * @param leastConfidence 0 to 1
 * @param all whether deprecated, reported and denied statements are exported too
 * @param undisputed whether statements that an open finding involves are left out
 * @param background whether the gazetteer's "lies in" and "part of" become edges too
 * @param isolated whether entities that no chosen statement speaks of become nodes too
 * @param observations what becomes of observations in graph formats
 */
public record Choice(
        Tongue tongue,
        Set<String> classes,
        Set<String> properties,
        Set<String> documents,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        double leastConfidence,
        boolean all,
        boolean undisputed,
        boolean background,
        boolean isolated,
        Observations observations) {
    /** What becomes of observations where a format knows only nodes and edges. */
    public enum Observations {
        /** Columns of the entity measured: the latest value, and its evidence. */
        ATTRIBUTES,
        /** Nodes of their own, tied to the entity measured. */
        NODES,
        /** Nothing. */
        NONE
    }

    public Choice {
        classes = Set.copyOf(classes);
        properties = Set.copyOf(properties);
        documents = Set.copyOf(documents);
    }

    /** All that stands: neither deprecated nor merely reported or denied; labels in this language. */
    public static Choice standing(Tongue tongue) {
        return new Choice(
                tongue,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                0,
                false,
                false,
                false,
                false,
                Observations.ATTRIBUTES);
    }

    /** Whether no statement is left out for what it says or who says it. */
    boolean isWhole() {
        return classes.isEmpty()
                && properties.isEmpty()
                && documents.isEmpty()
                && !timed()
                && leastConfidence == 0
                && !undisputed;
    }

    /** Whether a time was asked for. */
    boolean timed() {
        return from != null || to != null;
    }
}
