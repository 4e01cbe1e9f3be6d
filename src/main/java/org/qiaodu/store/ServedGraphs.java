package org.qiaodu.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;

/** The graphs as they are served: nothing can be written, and the default graph is the union of all. */
final class ServedGraphs extends DatasetGraphReadOnly {
    ServedGraphs(DatasetGraph data) {
        super(data);
    }

    @Override
    public Graph getDefaultGraph() {
        return getUnionGraph();
    }
}
