package org.qiaodu.lexicon;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Statistic;

/** The form of a claim: which slots of the pattern fill which of its fields. */
public sealed interface Template {
    /** The names of the slots it uses. */
    List<String> slots();

    /**
     * A measured value.
     *
     * @param statistic what sort of figure
     * @param of slot of what is measured
     * @param indicator wording of the indicator, with {@code {slot}} where a slot's words go and {@code {value.counted}}
     *     for the things a count counts
     * @param value slot of the quantity
     * @param sign 1, or -1 where the words mean a decrease
     * @param scope slot of what is counted among; null where the rule has none
     * @param comparedWith slot of what is compared with; null where the rule has none
     */
    record Observation(
            Statistic statistic,
            String of,
            String indicator,
            String value,
            int sign,
            @Nullable String scope,
            @Nullable String comparedWith)
            implements Template {
        @Override
        public List<String> slots() {
            return java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(of, value, scope, comparedWith)
                                    .filter(java.util.Objects::nonNull),
                            Wording.slots(indicator).stream())
                    .toList();
        }
    }

    /**
     * A relation.
     *
     * @param predicate local name of the property
     * @param subject slot
     * @param object slot
     */
    record Relation(String predicate, String subject, String object) implements Template {
        @Override
        public List<String> slots() {
            return List.of(subject, object);
        }
    }

    /**
     * An event.
     *
     * @param type local name of the event type
     * @param label what happened, with {@code {slot}} where a slot's words go
     * @param roles the slots of those who take part, by role: {@code agent}, {@code object}, {@code participant}
     * @param place slot; null where the rule has none
     */
    record Event(
            String type,
            String label,
            Map<String, List<String>> roles,
            @Nullable String place) implements Template {
        public Event {
            roles = Map.copyOf(roles);
        }

        @Override
        public List<String> slots() {
            return java.util.stream.Stream.concat(
                            roles.values().stream().flatMap(List::stream), Wording.slots(label).stream())
                    .toList();
        }
    }
}
