package org.qiaodu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** What a query speaks of, found in one walk, so that what it does not need is not made ready for it. */
final class QueryContent {
    private static final String SEARCHES = "http://jena.apache.org/text#";

    private final List<String> iris = new ArrayList<>();
    private final List<Node> services = new ArrayList<>();
    private boolean searches;
    private boolean matches;
    private boolean calls;

    private QueryContent() {}

    static QueryContent of(Query query) {
        QueryContent content = new QueryContent();
        Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
                .forEach(content.iris::add);
        if (query.getQueryPattern() != null) {
            content.walk(Algebra.compile(query));
        }
        return content;
    }

    private void walk(Op op) {
        Walker.walk(op, new Patterns(), new Functions());
    }

    /** What Jena's walk leaves out: what is counted and what is sorted by. */
    private void walk(Expr expression) {
        Walker.walk(expression, new Patterns(), new Functions());
    }

    /** The graphs, nodes and functions it names. */
    List<String> iris() {
        return iris;
    }

    /** What it asks SERVICE of; a variable may be any. */
    List<Node> services() {
        return services;
    }

    /** Whether it searches text, and so needs the index. */
    boolean searches() {
        return searches;
    }

    /** Whether it has a regular expression. */
    boolean matches() {
        return matches;
    }

    /** Whether it chooses a function while it runs. */
    boolean calls() {
        return calls;
    }

    private void add(Node node) {
        if (node.isURI()) {
            iris.add(node.getURI());
        }
    }

    private final class Patterns extends OpVisitorBase {
        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> {
                add(triple.getSubject());
                add(triple.getPredicate());
                add(triple.getObject());
                searches |= triple.getPredicate().isURI()
                        && triple.getPredicate().getURI().startsWith(SEARCHES);
            });
        }

        @Override
        public void visit(OpGraph graph) {
            add(graph.getNode());
        }

        @Override
        public void visit(OpService service) {
            services.add(service.getService());
        }

        @Override
        public void visit(OpGroup group) {
            for (ExprAggregator each : group.getAggregators()) {
                ExprList counted = each.getAggregator().getExprList();
                if (counted != null) {
                    counted.forEach(QueryContent.this::walk);
                }
            }
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(by -> walk(by.getExpression()));
        }
    }

    private final class Functions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunction1 function) {
            add(function);
        }

        @Override
        public void visit(ExprFunctionN function) {
            calls |= function instanceof E_Call;
            matches |= function instanceof E_Regex || function instanceof E_StrReplace;
            add(function);
        }

        private void add(ExprFunction function) {
            if (function.getFunctionIRI() != null) {
                iris.add(function.getFunctionIRI());
            }
        }
    }
}
