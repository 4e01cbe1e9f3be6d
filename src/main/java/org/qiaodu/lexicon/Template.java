package org.qiaodu.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
     * @param indicator wordings of the indicator, of which the first that can be filled is taken, with {@code {slot}}
     *     where a slot's words go, {@code {value.counted}} for the things a count counts, and {@code {each}} for that one of
     *     the indicators named before that goes with a member of the values (…分别增长3%、4%)
     * @param value slot of the quantity; a slot of a mention gives the quantity inside its words
     * @param span {@code used} where a length of time ends at the claim's time (用6年时间), {@code running} where the year of
     *     that time counts as its last (连续4年), {@code averaged} where slot {@code length} tells how many years are averaged
     *     up to that time (两年平均增长); null where the claim's time is to be left as it is
     * @param kind the kind the quantity must have, as patterns name it; null where any will do
     * @param sign 1, or -1 where the words mean a decrease
     * @param scope slot of what is counted among; null where the rule has none
     * @param comparedWith slot of what is compared with; null where the rule has none
     */
    record Observation(
            Statistic statistic,
            String of,
            List<String> indicator,
            String value,
            @Nullable String kind,
            @Nullable String span,
            int sign,
            @Nullable String scope,
            @Nullable String comparedWith)
            implements Template {
        public Observation {
            indicator = List.copyOf(indicator);
        }

        @Override
        public List<String> slots() {
            return Stream.concat(
                            Stream.of(of, value, scope, comparedWith).filter(Objects::nonNull),
                            indicator.stream().flatMap(wording -> Wording.slots(wording).stream()))
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
     * Nothing: the rule knows words that look like a value and are none (从2000亿元到3000亿元的跨越).
     *
     * @param value slot of the quantity that no rule of lower priority then reads
     */
    record Nothing(String value) implements Template {
        @Override
        public List<String> slots() {
            return List.of(value);
        }
    }

    /**
     * An event.
     *
     * @param type local name of the event type
     * @param label what happened, with {@code {slot}} where a slot's words go
     * @param roles the slots of those who take part, by role: {@code agent}, {@code object}, {@code participant}
     * @param place slot; null where the rule has none
     * @param dated whether it is claimed only where its time is known
     */
    record Event(
            String type,
            String label,
            Map<String, List<String>> roles,
            @Nullable String place,
            boolean dated) implements Template {
        public Event {
            roles = Map.copyOf(roles);
        }

        @Override
        public List<String> slots() {
            return Stream.concat(roles.values().stream().flatMap(List::stream), Wording.slots(label).stream())
                    .toList();
        }
    }
}
