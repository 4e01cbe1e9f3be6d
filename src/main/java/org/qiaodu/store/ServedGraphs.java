package org.qiaodu.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.jspecify.annotations.Nullable;

/** The graphs as they are served: nothing can be written, and the default graph is the union of all. */
final class ServedGraphs extends DatasetGraphReadOnly {
    private final @Nullable GraphStore store;

    ServedGraphs(GraphStore store) {
        super(store.data());
        this.store = store;
    }

    /** What the request's thread holds. */
    @Override
    protected DatasetGraph get() {
        return store == null ? super.get() : store.data(); // null while the classes above are made
    }

    @Override
    public Graph getDefaultGraph() {
        return getUnionGraph();
    }
}
