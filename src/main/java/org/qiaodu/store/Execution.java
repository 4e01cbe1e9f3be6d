package org.qiaodu.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/**
 * How a stranger's query is worked out: as TDB2 does it, but paths stop when the query's time is over, and sorts keep
 * little. Jena follows a path from one node to the end before it looks whether the query still counts; here it looks at
 * every triple on the way.
 */
final class Execution extends OpExecutorTDB2 {
    private final Patience patience;

    Execution(ExecutionContext context, Patience patience) {
        super(context);
        this.patience = patience;
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        Graph watched = new Watched(execCxt.getActiveGraph(), patience);
        return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, watched));
    }

    /** What is counted may hold regular expressions, which the query's own transformation does not reach. */
    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        return super.execute(StoppableRegex.in(group, patience), input);
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        QueryIterator rows = new Compacted(exec(order.getSubOp(), input), execCxt);
        return new QueryIterSort(rows, order.getConditions(), execCxt);
    }

    private static final class Compacted extends QueryIterProcessBinding {
        private @Nullable SortedRow last;

        Compacted(QueryIterator rows, ExecutionContext context) {
            super(rows, context);
        }

        @Override
        public Binding accept(Binding row) {
            last = SortedRow.of(row, last);
            return last;
        }
    }

    private static final class Watched extends WrappedGraph {
        private final Patience patience;

        Watched(Graph graph, Patience patience) {
            super(graph);
            this.patience = patience;
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            return find(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            patience.check();
            return super.find(subject, predicate, object).mapWith(triple -> {
                patience.check();
                return triple;
            });
        }
    }
}
