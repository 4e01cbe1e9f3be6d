package org.qiaodu.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Claim;
import org.qiaodu.model.Span;

/**
 * A figure that a rule read, and whose it may be.
 *
 * @param claim what the rule read
 * @param printed where its words are printed; null where they are not
 * @param owners whose it may be, whose the rule took it for first; at least that one
 */
public record Figure(Claim.Observation claim, @Nullable Span printed, List<Owner> owners) {
    /**
     * Whose a figure may be.
     *
     * @param entity id of the entity
     * @param words where it is named nearest
     * @param features what tells whether the figure is of it, each at most once
     */
    public record Owner(String entity, Argument words, List<String> features) {
        public Owner {
            features = List.copyOf(features);
        }
    }

    public Figure {
        owners = List.copyOf(owners);
    }

    /** Whose the rule took it for. */
    public Owner read() {
        return owners.get(0);
    }
}
