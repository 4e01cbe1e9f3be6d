package org.qiaodu.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A claim with qualifiers, references and a rank, about entities. Entities are named by {@link Entity#id}. */
public sealed interface Statement {
    /** Its name in the graph. */
    StatementId id();

    /** Evidence, rules, time, rank. */
    References references();

    /** The same statement with other references. */
    Statement with(References references);

    /** Ids of the entities it speaks of, in the order of its fields. */
    List<String> entities();

    /** A measured value; fields as in {@link Claim.Observation}, entities resolved. */
    record Observation(
            StatementId id,
            References references,
            String of,
            String indicator,
            Statistic statistic,
            BigDecimal value,
            String unit,
            Bound bound,
            String statedAs,
            @Nullable String scope,
            boolean only,
            @Nullable String comparedWith)
            implements Statement {
        @Override
        public Observation with(References other) {
            return new Observation(
                    id, other, of, indicator, statistic, value, unit, bound, statedAs, scope, only, comparedWith);
        }

        @Override
        public List<String> entities() {
            return Stream.of(of, scope, comparedWith).filter(Objects::nonNull).toList();
        }
    }

    /** A relation between two entities. */
    record Relation(StatementId id, References references, String subject, String predicate, String object)
            implements Statement {
        @Override
        public Relation with(References other) {
            return new Relation(id, other, subject, predicate, object);
        }

        @Override
        public List<String> entities() {
            return List.of(subject, object);
        }
    }

    /** Something that happened or is to happen. */
    record Event(
            StatementId id,
            References references,
            String type,
            String label,
            List<Participant> participants,
            @Nullable String place)
            implements Statement {
        public Event {
            participants = List.copyOf(participants);
        }

        @Override
        public Event with(References other) {
            return new Event(id, other, type, label, participants, place);
        }

        @Override
        public List<String> entities() {
            return Stream.concat(participants.stream().map(Participant::entity), Stream.ofNullable(place))
                    .toList();
        }
    }

    /**
     * One that takes part in an event.
     *
     * @param role {@code agent}, {@code object} or {@code participant}
     * @param entity who
     */
    record Participant(String role, String entity) {}
}
