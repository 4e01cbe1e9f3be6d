package org.qiaodu.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * A TDB2 database whose additions wait for many others and then go into each of its indexes in that index's own order, as
 * bulk loaders do: neighbours share the blocks that have to be found, read and copied. Who asks for what may be waiting, or
 * takes something out, is served after all has gone in. For the one thread in a write transaction: who only reads asks
 * the database below.
 */
final class SortedAdds extends DatasetGraphWrapper {
    /** Quads that wait at most; some 40 MB of tuples and node ids. */
    private static final int MOST = 200_000;

    private final NodeTupleTable table;
    private final List<Tuple<NodeId>> waiting = new ArrayList<>();
    private final Map<Node, NodeId> ids = new HashMap<>();
    private final Set<Node> graphs = new HashSet<>();
    private Consumer<List<Tuple<NodeId>>> goal = this::index;

    /** @param data a TDB2 database, on disk or in memory */
    SortedAdds(DatasetGraph data) {
        super(data);
        table = TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable();
    }

    @Override
    public void add(Quad quad) {
        NodeTable nodes = table.getNodeTable();
        waiting.add(TupleFactory.tuple(
                id(nodes, quad.getGraph()),
                id(nodes, quad.getSubject()),
                id(nodes, quad.getPredicate()),
                id(nodes, quad.getObject())));
        graphs.add(quad.getGraph());
        if (waiting.size() == MOST) {
            flush();
        }
    }

    @Override
    public void add(Node graph, Node subject, Node property, Node object) {
        add(Quad.create(graph, subject, property, object));
    }

    private NodeId id(NodeTable nodes, Node node) {
        return ids.computeIfAbsent(node, nodes::getAllocateNodeId);
    }

    /**
     * From now on additions go elsewhere.
     *
     * @param load takes them, of an empty database; null to put them into the indexes again
     */
    void into(@Nullable BulkLoad load) {
        goal = load == null ? this::index : load::add;
    }

    /** Puts in what waits. */
    void flush() {
        if (!waiting.isEmpty()) {
            goal.accept(waiting);
            forget();
        }
    }

    private void index(List<Tuple<NodeId>> tuples) {
        for (TupleIndex index : table.getTupleTable().getIndexes()) {
            tuples.sort(order(index.getMapping()));
            index.addAll(tuples);
        }
    }

    /** Drops what waits, as a transaction that fails does with what went in. */
    void forget() {
        waiting.clear();
        ids.clear();
        graphs.clear();
    }

    /** The order in which an index holds its tuples: by the columns of its name. */
    private static Comparator<Tuple<NodeId>> order(TupleMap columns) {
        int first = columns.getSlotIdx(0);
        int second = columns.getSlotIdx(1);
        int third = columns.getSlotIdx(2);
        int last = columns.getSlotIdx(3);
        return Comparator.<Tuple<NodeId>, NodeId>comparing(t -> t.get(first))
                .thenComparing(t -> t.get(second))
                .thenComparing(t -> t.get(third))
                .thenComparing(t -> t.get(last));
    }

    /** Whether nothing waits for a graph. */
    private boolean isWhole(Node graph) {
        return graph.isConcrete() && !graphs.contains(graph);
    }

    @Override
    public boolean containsGraph(Node graph) {
        return isWhole(graph) ? getWrapped().containsGraph(graph) : super.containsGraph(graph);
    }

    @Override
    public boolean contains(Node graph, Node subject, Node property, Node object) {
        return isWhole(graph)
                ? getWrapped().contains(graph, subject, property, object)
                : super.contains(graph, subject, property, object);
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node property, Node object) {
        return isWhole(graph)
                ? getWrapped().find(graph, subject, property, object)
                : super.find(graph, subject, property, object);
    }

    @Override
    protected DatasetGraph getR() {
        flush();
        return super.getR();
    }

    @Override
    protected DatasetGraph getW() {
        flush();
        return super.getW();
    }
}
