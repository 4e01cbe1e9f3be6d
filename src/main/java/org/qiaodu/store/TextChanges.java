package org.qiaodu.store;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.changes.TextDatasetChanges;
import org.apache.jena.query.text.changes.TextQuadAction;

/** The indexed triples that one change of the store puts into a graph or takes out of one. */
final class TextChanges implements TextDatasetChanges {
    private final Set<Triple> added = new LinkedHashSet<>();
    private final Set<Triple> removed = new HashSet<>();

    @Override
    public void change(TextQuadAction action, Node graph, Node subject, Node property, Node object) {
        if (TextSearch.PROPERTIES.contains(property) && object.isLiteral() && subject.isURI()) {
            (action == TextQuadAction.ADD ? added : removed).add(Triple.create(subject, property, object));
        }
    }

    /** Put into some graph. */
    Set<Triple> added() {
        return Set.copyOf(added);
    }

    /** Taken out of some graph; another may hold them still. */
    Set<Triple> removed() {
        return Set.copyOf(removed);
    }

    @Override
    public void start() {
        reset();
    }

    @Override
    public void finish() {}

    @Override
    public void reset() {
        added.clear();
        removed.clear();
    }
}
