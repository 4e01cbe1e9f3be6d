package org.qiaodu.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

/**
 * A row that waits to be sorted: its nodes in one array, its variables those of the row before. TDB2's own rows are chains
 * with a hash table of node numbers for each triple matched, several times as large, and a sort keeps all of them.
 */
final class SortedRow extends BindingBase {
    private final Var[] variables;
    private final Node[] nodes;

    private SortedRow(Var[] variables, Node[] nodes) {
        super(null);
        this.variables = variables;
        this.nodes = nodes;
    }

    /** The same row; it shares the variables of the row before it, null for none, if they are the same. */
    static SortedRow of(Binding row, @Nullable SortedRow before) {
        Var[] variables = before == null ? new Var[0] : before.variables;
        Node[] nodes = nodes(row, variables);
        if (row.size() != variables.length || Arrays.stream(nodes).anyMatch(Objects::isNull)) {
            variables = row.varsMentioned().toArray(Var[]::new);
            nodes = nodes(row, variables);
        }
        return new SortedRow(variables, nodes);
    }

    private static Node[] nodes(Binding row, Var[] variables) {
        return Arrays.stream(variables).map(row::get).toArray(Node[]::new);
    }

    @Override
    protected Iterator<Var> vars1() {
        return Arrays.asList(variables).iterator();
    }

    @Override
    protected int size1() {
        return variables.length;
    }

    @Override
    protected boolean isEmpty1() {
        return variables.length == 0;
    }

    @Override
    protected boolean contains1(Var variable) {
        return get1(variable) != null;
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        for (int i = 0; i < variables.length; i++) {
            if (variables[i].equals(variable)) {
                return nodes[i];
            }
        }
        return null;
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return this;
    }
}
