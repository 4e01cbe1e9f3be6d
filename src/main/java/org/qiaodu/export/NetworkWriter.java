package org.qiaodu.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A graph file being written: columns, then nodes, then edges. {@link #close} ends it. */
interface NetworkWriter extends Closeable {
    /**
     * Told once, before all nodes.
     *
     * @param series how many of the last columns of nodes change over time
     */
    void begin(List<Column> nodeColumns, List<Column> edgeColumns, int series) throws IOException;

    void node(NetworkNode node) throws IOException;

    void edge(NetworkEdge edge) throws IOException;
}
