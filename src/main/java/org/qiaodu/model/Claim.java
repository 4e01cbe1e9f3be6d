package org.qiaodu.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a rule read from a passage, before its mentions are resolved to entities. */
public sealed interface Claim {
    /** Where, by which rule, when, how surely. */
    Reading reading();

    /**
     * A measured value.
     *
     * @param of what is measured
     * @param indicator label of the indicator
     * @param statistic what sort of figure
     * @param value in base units
     * @param unit UCUM or ISO 4217 text
     * @param bound how the words bound it
     * @param statedAs the words of the quantity
     * @param scope what a rank or share is counted among (全省); null where not given
     * @param only whether the text says it is the only one
     * @param comparedWith what the value is compared with; null where not given
     */
    record Observation(
            Reading reading,
            Argument of,
            String indicator,
            Statistic statistic,
            BigDecimal value,
            String unit,
            Bound bound,
            String statedAs,
            @Nullable Argument scope,
            boolean only,
            @Nullable Argument comparedWith)
            implements Claim {}

    /**
     * A relation between two entities.
     *
     * @param predicate local name of the property in the ontology
     */
    record Relation(Reading reading, Argument subject, String predicate, Argument object) implements Claim {}

    /**
     * Something that happened or is to happen.
     *
     * @param type local name of the event type, such as {@code Founding}
     * @param label what happened, in the text's words
     * @param participants who and what took part, each with its role; may be empty
     * @param place where; null where not given
     */
    record Event(
            Reading reading,
            String type,
            String label,
            List<Participant> participants,
            @Nullable Argument place) implements Claim {
        public Event {
            participants = List.copyOf(participants);
        }
    }

    /**
     * One that takes part in an event.
     *
     * @param role local name of {@code qd:participant} or a sub-property: {@code agent}, {@code object}, {@code participant}
     * @param who the mention
     */
    record Participant(String role, Argument who) {}
}
