package org.qiaodu.store;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.qiaodu.model.UserMistake;

/** What a query may not ask for: other servers, files of this machine, code. */
final class QueryRules {
    private static final Set<String> FORBIDDEN_SCHEMES = Set.of("file", "jar", "java");
    private static final String SEARCHES = "http://jena.apache.org/text#";
    private static final String SCRIPTS = "http://jena.apache.org/ARQ/jsFunction#";

    private final Set<String> services;

    QueryRules(Limits limits) {
        this.services = limits.services();
    }

    /**
     * Checks a query.
     *
     * @return whether it searches text, and so needs the index, which is opened while the server already answers
     * @throws UserMistake if it breaks a rule
     */
    boolean check(Query query) {
        Patterns patterns = new Patterns();
        Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
                .forEach(QueryRules::checkIri);
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), patterns, new Functions());
        }
        return patterns.search;
    }

    private static void checkIri(String iri) {
        int colon = iri.indexOf(':');
        if (colon > 0 && FORBIDDEN_SCHEMES.contains(iri.substring(0, colon).toLowerCase(Locale.ROOT))) {
            throw new UserMistake("<" + iri + ">: IRIs of files and of Java classes are not allowed here;"
                    + " ask about the graphs this server holds.");
        }
        if (iri.startsWith(SCRIPTS)) {
            throw new UserMistake("<" + iri + ">: functions in scripts are not allowed here; use SPARQL's own.");
        }
    }

    private static void checkNode(Node node) {
        if (node.isURI()) {
            checkIri(node.getURI());
        }
    }

    private final class Patterns extends OpVisitorBase {
        private boolean search;

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> {
                checkNode(triple.getSubject());
                checkNode(triple.getPredicate());
                checkNode(triple.getObject());
                search |= triple.getPredicate().isURI()
                        && triple.getPredicate().getURI().startsWith(SEARCHES);
            });
        }

        @Override
        public void visit(OpGraph graph) {
            checkNode(graph.getNode());
        }

        @Override
        public void visit(OpService service) {
            Node to = service.getService();
            if (!to.isURI() || !services.contains(to.getURI())) {
                throw new UserMistake("SERVICE " + (to.isURI() ? "<" + to.getURI() + ">" : to)
                        + ": this server calls "
                        + (services.isEmpty() ? "no other server" : "only " + String.join(", ", services))
                        + "; ask that endpoint yourself and join the answers.");
            }
        }
    }

    private static final class Functions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunction1 function) {
            check(function);
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
                throw new UserMistake("CALL: functions chosen while a query runs are not allowed here; name them.");
            }
            check(function);
        }

        private static void check(ExprFunction function) {
            if (function.getFunctionIRI() != null) {
                checkIri(function.getFunctionIRI());
            }
        }
    }
}
