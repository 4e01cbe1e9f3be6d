package org.qiaodu.store;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** A database that notes which indexed triples are put into a graph or taken out of one. */
final class TextChanges extends DatasetGraphWrapper {
    private final Set<Triple> added = new HashSet<>();
    private final Set<Triple> removed = new HashSet<>();
    private Consumer<Triple> put = triple -> {};
    private boolean changed;

    TextChanges(DatasetGraph data) {
        super(data);
    }

    /**
     * Forgets what was noted.
     *
     * @param each from now on told of each triple that is put into some graph, once
     */
    void reset(Consumer<Triple> each) {
        added.clear();
        removed.clear();
        put = each;
    }

    /** Whether anything was put in or taken out, ever. */
    boolean isChanged() {
        return changed;
    }

    /** Taken out of some graph; another may hold them still. */
    Set<Triple> removed() {
        return removed;
    }

    /** Every indexed triple there is. */
    static Set<Triple> all(DatasetGraph data) {
        Set<Triple> found = new HashSet<>();
        note(data, Node.ANY, found);
        return found;
    }

    @Override
    public void add(Quad quad) {
        super.add(quad);
        changed = true;
        if (isIndexed(quad) && added.add(quad.asTriple())) {
            put.accept(quad.asTriple());
        }
    }

    @Override
    public void delete(Quad quad) {
        super.delete(quad);
        changed = true;
        note(quad, removed);
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node property, Node object) {
        find(graph, subject, property, object).forEachRemaining(quad -> note(quad, removed));
        super.deleteAny(graph, subject, property, object);
        changed = true;
    }

    @Override
    public void removeGraph(Node graph) {
        note(this, graph, removed);
        super.removeGraph(graph);
        changed = true;
    }

    private static void note(DatasetGraph data, Node graph, Set<Triple> noted) {
        for (Node property : TextSearch.PROPERTIES) {
            data.find(graph, Node.ANY, property, Node.ANY).forEachRemaining(quad -> note(quad, noted));
        }
    }

    private static void note(Quad quad, Set<Triple> noted) {
        if (isIndexed(quad)) {
            noted.add(quad.asTriple());
        }
    }

    private static boolean isIndexed(Quad quad) {
        return quad.getObject().isLiteral()
                && quad.getSubject().isURI()
                && TextSearch.PROPERTIES.contains(quad.getPredicate());
    }
}
