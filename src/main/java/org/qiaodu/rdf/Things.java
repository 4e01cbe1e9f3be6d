package org.qiaodu.rdf;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.qiaodu.model.Document;
import org.qiaodu.model.Entity;
import org.qiaodu.model.ReadDocument;

/** What the statements of one document speak of: its entities, and the document itself under its own name. */
final class Things {
    private final Names names;
    private final Document document;
    private final Set<String> entities;

    Things(Names names, ReadDocument read) {
        this.names = names;
        this.document = read.document();
        this.entities = read.entities().stream().map(Entity::id).collect(Collectors.toSet());
    }

    /** The node that an id in a statement stands for. */
    Node node(String id) {
        return id.equals(document.id().name()) && !entities.contains(id)
                ? names.document(document.id())
                : names.entity(id);
    }
}
