package org.qiaodu.rdf;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Entity;
import org.qiaodu.model.Indicator;

/**
 * What the seeds know beside the text, as far as the graph shows it.
 *
 * @param indicators by label
 * @param gazetteer the entity of an id; null where it knows none
 * @param version changes whenever a rule, a name or the program does; part of every fingerprint
 */
public record Knowledge(
        Map<String, Indicator> indicators, Function<String, @Nullable Known> gazetteer, String version) {
    /**
     * An entity of the gazetteer.
     *
     * @param entity its names and class
     * @param parents what it lies in or belongs to; may be empty
     */
    public record Known(Entity entity, List<Parent> parents) {
        public Known {
            parents = List.copyOf(parents);
        }
    }

    /**
     * What a known entity lies in or belongs to.
     *
     * @param predicate local name of the property: {@code locatedIn}, {@code partOf}
     * @param entity id of the other entity
     */
    public record Parent(String predicate, String entity) {}

    public Knowledge {
        indicators = Map.copyOf(indicators);
    }

    /** Nothing known. */
    public static Knowledge none(String version) {
        return new Knowledge(Map.of(), id -> null, version);
    }
}
