package org.qiaodu.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.qiaodu.store.Named;
import org.qiaodu.web.ReconciliationQuery.Constraint;
import org.qiaodu.web.ReconciliationQuery.Strict;

/**
 * Finds what a client's words stand for. A score, 0 to 100, is how like the name is, made lower by a class that does not
 * fit and by properties that are otherwise; what the graph does not know of a thing speaks neither for it nor against. A
 * match is what has the very name, the class and the properties, where nothing else has them too.
 */
final class Reconciler {
    /** Names looked at. */
    private static final int CANDIDATES = 300;

    /** What is left of a score where the class is not one asked for. */
    private static final double OTHER_CLASS = 0.6;

    /** What is left of a score where none of the properties is so. */
    private static final double NO_PROPERTY = 0.5;

    /** Candidates less like than this are none. */
    private static final double LEAST = 0.2;

    private final Facts facts;
    private final SearchIndex index;
    private final Catalogue catalogue;
    private final Values values;

    Reconciler(Facts facts, SearchIndex index, Catalogue catalogue) {
        this.facts = facts;
        this.index = index;
        this.catalogue = catalogue;
        this.values = new Values(facts, catalogue);
    }

    /**
     * A thing that may be meant.
     *
     * @param name how like its name is, 0 to 1
     * @param fits whether its class is one asked for, or none was
     * @param kept by property asked for of which the graph knows something: whether it is so
     */
    private record Candidate(Node thing, double name, boolean fits, Map<Node, Boolean> kept) {
        long properties() {
            return kept.values().stream().filter(so -> so).count();
        }

        double score() {
            double share = kept.isEmpty() ? 1 : (double) properties() / kept.size();
            return 100 * name * (fits ? 1 : OTHER_CLASS) * (NO_PROPERTY + (1 - NO_PROPERTY) * share);
        }

        boolean isSure() {
            return name == 1 && fits && properties() == kept.size();
        }
    }

    /** Writes the candidates for a query, the likeliest first. */
    void answer(ReconciliationQuery query, ArrayNode out) {
        List<Candidate> candidates = new ArrayList<>();
        named(query).forEach((thing, name) -> {
            boolean fits = fits(thing, query);
            if (fits || query.strict() == Strict.SHOULD) {
                candidates.add(new Candidate(thing, name, fits, kept(thing, query.constraints())));
            }
        });
        candidates.removeIf(c -> query.words().isEmpty() && c.properties() == 0);
        candidates.sort(Comparator.comparingDouble(Candidate::score)
                .thenComparingLong(Candidate::properties)
                .reversed()
                .thenComparing(c -> c.thing().getURI()));
        for (int i = 0; i < Math.min(candidates.size(), query.limit()); i++) {
            write(candidates.get(i), i == 0 && isClear(candidates), query, out.addObject());
        }
    }

    /** Whether the first is sure, and the next is not or has fewer of the properties. */
    private static boolean isClear(List<Candidate> candidates) {
        Candidate first = candidates.get(0);
        return first.isSure()
                && candidates.stream().skip(1).noneMatch(c -> c.isSure() && c.properties() == first.properties());
    }

    /** What may be meant, with how like its name is. */
    private Map<Node, Double> named(ReconciliationQuery query) {
        Map<Node, Double> found = new LinkedHashMap<>();
        if (!query.mayBeName()) {
            return found;
        }
        if (query.words().isEmpty()) {
            for (Constraint constraint : query.constraints()) {
                holders(constraint).forEach(thing -> found.put(thing, 1.0));
            }
            return found;
        }
        Likeness likeness = new Likeness(query.words());
        for (Named named : index.named(query.words(), CANDIDATES)) {
            double like = likeness.of(named.name());
            if (like >= LEAST) {
                found.merge(named.thing(), like, Math::max);
            }
        }
        return found;
    }

    /** Things that are related to a value of a constraint, or called so. */
    private List<Node> holders(Constraint constraint) {
        List<Node> found = new ArrayList<>();
        for (String value : constraint.values()) {
            List<Node> meant = new ArrayList<>();
            catalogue.entity(value).ifPresent(meant::add);
            index.find(value, ReconciliationQuery.USUAL).forEach(hit -> meant.add(hit.thing()));
            for (Node node : meant) {
                found.add(node);
                facts.graph()
                        .find(Node.ANY, constraint.property(), node)
                        .toList()
                        .forEach(triple -> found.add(triple.getSubject()));
            }
        }
        return found.stream().filter(Node::isURI).distinct().limit(CANDIDATES).toList();
    }

    private boolean fits(Node thing, ReconciliationQuery query) {
        return query.types().isEmpty()
                || (query.strict() == Strict.ALL
                        ? query.types().stream().allMatch(type -> catalogue.isOf(thing, type))
                        : query.types().stream().anyMatch(type -> catalogue.isOf(thing, type)));
    }

    private Map<Node, Boolean> kept(Node thing, List<Constraint> constraints) {
        Map<Node, Boolean> kept = new LinkedHashMap<>();
        for (Constraint constraint : constraints) {
            Node property = constraint.property();
            if (values.isKnown(thing, property)) {
                kept.put(property, constraint.values().stream().anyMatch(v -> values.has(thing, property, v)));
            }
        }
        return kept;
    }

    private void write(Candidate candidate, boolean match, ReconciliationQuery query, ObjectNode out) {
        out.put("id", catalogue.id(candidate.thing())).put("name", facts.label(candidate.thing()));
        out.put("description", others(candidate.thing()));
        catalogue.types(candidate.thing(), out.putArray("type"));
        out.put("score", Math.round(candidate.score() * 10) / 10.0).put("match", match);
        ArrayNode features = out.putArray("features");
        if (!query.words().isEmpty()) {
            features.addObject().put("id", "name").put("value", Math.round(candidate.name() * 1000) / 10.0);
        }
        if (!query.types().isEmpty()) {
            features.addObject().put("id", "type").put("value", candidate.fits());
        }
        candidate
                .kept()
                .forEach((property, so) ->
                        features.addObject().put("id", catalogue.id(property)).put("value", so.booleanValue()));
    }

    private String others(Node thing) {
        String label = facts.label(thing);
        return values.names(thing).stream().filter(name -> !name.equals(label)).collect(Collectors.joining("、"));
    }
}
