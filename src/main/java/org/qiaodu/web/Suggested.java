package org.qiaodu.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.jena.graph.Node;
import org.qiaodu.store.Spelling;

/** What a client may mean while its user types: things, classes, properties. */
final class Suggested {
    private static final int MOST = 20;

    private final Facts facts;
    private final Catalogue catalogue;
    private final SearchIndex index;

    Suggested(Facts facts, Catalogue catalogue, SearchIndex index) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.index = index;
    }

    /** Things whose name begins so or holds this; of a class, where {@code type} names one. */
    void entities(Visit visit, ArrayNode out) {
        String type = visit.parameter("type");
        int cursor = cursor(visit);
        index.find(visit.parameter("prefix"), cursor + 10 * MOST).stream()
                .map(SearchIndex.Hit::thing)
                .filter(thing -> type.isEmpty() || catalogue.isOf(thing, catalogue.type(type)))
                .skip(cursor)
                .limit(MOST)
                .forEach(thing -> {
                    ObjectNode entry = write(thing, out);
                    catalogue.types(thing, entry.putArray("notable"));
                });
    }

    /** Those of the nodes whose label or id holds the prefix. */
    void named(List<Node> nodes, Visit visit, ArrayNode out) {
        String prefix = Spelling.fold(visit.parameter("prefix"));
        nodes.stream()
                .filter(node -> holds(node, prefix))
                .skip(cursor(visit))
                .limit(MOST)
                .forEach(node -> write(node, out));
    }

    private boolean holds(Node node, String prefix) {
        return Spelling.fold(catalogue.id(node)).contains(prefix)
                || facts.objects(node, "rdfs:label").stream()
                        .map(label -> Spelling.fold(Facts.text(label)))
                        .anyMatch(label -> label.contains(prefix)
                                || String.join("", Spelling.syllables(label)).startsWith(prefix));
    }

    private ObjectNode write(Node node, ArrayNode out) {
        ObjectNode entry = out.addObject().put("id", catalogue.id(node)).put("name", catalogue.label(node));
        String definition = facts.say(node, "skos:definition");
        if (!definition.isEmpty()) {
            entry.put("description", definition);
        }
        return entry;
    }

    private static int cursor(Visit visit) {
        return visit.number("cursor", 0, 10_000, 0);
    }
}
