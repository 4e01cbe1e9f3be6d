package org.qiaodu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.ReadyQuery;
import org.qiaodu.store.SavedQueries;

/** The entities that a ruling names, as the graph has them, whatever document they are of, else the gazetteer. */
final class NamedEntities {
    private static final int RELATION = 3;
    private static final int OBSERVATION = 6;

    private final GraphStore graphs;
    private final Gazetteer gazetteer;

    NamedEntities(GraphStore graphs, Gazetteer gazetteer) {
        this.graphs = graphs;
        this.gazetteer = gazetteer;
    }

    /**
     * An entity.
     *
     * @param id the NAME in {@code id:NAME}
     * @param type its class; null where neither graph nor gazetteer knows it
     * @param known whether the gazetteer does
     */
    record Named(String id, @Nullable String type, boolean known) {}

    /**
     * The entity of an id, a label or another name.
     *
     * @throws UserMistake where several entities are called so
     */
    Named find(String name) {
        Gazetteer.Entry entry = gazetteer.named(name);
        if (entry != null) {
            return new Named(name, entry.type().name(), true);
        }
        Map<String, String> found = inGraph(name);
        if (found.size() > 1) {
            throw new UserMistake("'" + name + "': " + found.size() + " entities are called so; name one of "
                    + String.join(", ", found.keySet()) + ".");
        }
        return found.entrySet().stream()
                .map(e -> new Named(e.getKey(), e.getValue(), gazetteer.named(e.getKey()) != null))
                .findFirst()
                .orElse(new Named(name, null, false));
    }

    /** The classes of the entities that have this id or, where none has, this name. */
    private Map<String, String> inGraph(String name) {
        Names names = graphs.names();
        ReadyQuery saved = ReadyQuery.of(SavedQueries.bundled().get("entity-named"), Map.of("name", name), names);
        Map<String, Node> values = new TreeMap<>(saved.values());
        values.put("id", names.entity(name));
        return graphs.query(new ReadyQuery(saved.query(), values), exec -> {
            Map<String, String> found = new TreeMap<>();
            String base = names.entity("x").getURI().replaceFirst("x$", "");
            for (RowSet rows = exec.select(); rows.hasNext(); ) {
                var row = rows.next();
                String iri = row.get(Var.alloc("entity")).getURI();
                String type = row.get(Var.alloc("class")).getURI().replaceFirst(".*#", "");
                if (iri.startsWith(base) && Ontology.hasClass(type)) {
                    found.put(names.entityId(iri), type);
                }
            }
            return found;
        });
    }

    /**
     * What a statement to be added says, with the entities by their ids, and the classes of those that the gazetteer
     * does not know, as {@link org.qiaodu.model.Correction#classes} reads them.
     *
     * @param meaning as the user wrote it
     * @param classes {@code NAME=Class}, or the class alone of the only new entity
     * @throws UserMistake where an entity is new and its class is not given, or there is no such class or property
     */
    Added added(String meaning, String classes) {
        String[] parts = meaning.split("\\|", -1);
        if (parts.length != RELATION && parts.length != RELATION + 1 && parts.length != OBSERVATION) {
            throw new UserMistake(
                    "curate add '" + meaning
                            + "': write subject|predicate|object, a time after it or not, or of|indicator|Statistic|value|unit|time.");
        }
        boolean relation = parts.length < OBSERVATION;
        if (relation && !Ontology.hasProperty(parts[1])) {
            throw new UserMistake("curate add: the ontology has no property '" + parts[1]
                    + "'; name one of its object properties, such as locatedIn.");
        }
        List<String> told = new ArrayList<>();
        Set<String> unused = new TreeSet<>(classes.isEmpty() ? Set.of() : Set.of(classes.split("\\|", -1)));
        for (int i : relation ? List.of(0, 2) : List.of(0)) {
            Named named = find(parts[i]);
            parts[i] = named.id();
            if (!named.known()) {
                told.add(named.id() + "=" + type(named, unused));
            }
        }
        if (!unused.isEmpty()) {
            throw new UserMistake("curate add: --value '" + String.join("|", unused)
                    + "' gives a class to what the graph knows, or names nothing that is added; leave it out.");
        }
        return new Added(String.join("|", parts), String.join("|", told));
    }

    /**
     * A statement to be added.
     *
     * @param meaning with the entities by their ids
     * @param classes {@code NAME=Class} for entities that the gazetteer does not know, with | between them
     */
    record Added(String meaning, String classes) {}

    private static String type(Named named, Set<String> given) {
        if (named.type() != null) {
            return named.type();
        }
        for (String word : List.copyOf(given)) {
            String type = word.startsWith(named.id() + "=")
                    ? word.substring(named.id().length() + 1)
                    : word;
            if (!type.contains("=")) {
                if (!Ontology.hasClass(type)) {
                    throw new UserMistake("curate add: the ontology has no class '" + type
                            + "'; name one of its classes, such as Company.");
                }
                given.remove(word);
                return type;
            }
        }
        throw new UserMistake("curate add: neither the graph nor the gazetteer knows '" + named.id()
                + "'; check the name, or say what a new one is, such as --value Company.");
    }
}
