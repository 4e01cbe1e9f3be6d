package org.qiaodu.store;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.solver.QC2;
import org.qiaodu.model.UserMistake;

/** Fuseki's answering of queries, with the rules kept and every query watched. */
final class GuardedQuery extends SPARQL_QueryDataset {
    /** How Fuseki begins what it tells of a query that cannot be parsed. */
    private static final String NOT_SPARQL = "Parse error: ";

    private final GraphStore store;
    private final QueryRules rules;
    private final RunningQueries running;
    private final Metrics metrics;

    GuardedQuery(GraphStore store, QueryRules rules, RunningQueries running, Metrics metrics) {
        this.store = store;
        this.rules = rules;
        this.running = running;
        this.metrics = metrics;
    }

    @Override
    protected void execute(String query, HttpAction action) {
        action.getRequest().setAttribute(AccessLog.class.getName(), query);
        try {
            super.execute(query, action);
        } catch (ActionErrorException e) {
            String said = e.getMessage();
            if (said != null && said.startsWith(NOT_SPARQL)) {
                String why = said.substring(NOT_SPARQL.length());
                ServletOps.errorBadRequest(
                        SyntaxError.of("query", new QueryException(why)).getMessage());
            }
            throw e;
        }
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        super.validateQuery(action, query);
        QueryContent content = QueryContent.of(query);
        action.getRequest().setAttribute(QueryContent.class.getName(), content);
        try {
            rules.check(content);
            graphs(action.getRequest()).forEach(QueryRules::checkIri);
        } catch (UserMistake e) {
            metrics.limitHit("rule");
            ServletOps.errorBadRequest(e.getMessage());
        }
    }

    /** The graphs that are named beside the query. */
    private static Stream<String> graphs(HttpServletRequest request) {
        return Stream.of("default-graph-uri", "named-graph-uri")
                .map(request::getParameterValues)
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream);
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph data) {
        Patience patience = (Patience) action.getRequest().getAttribute(Patience.class.getName());
        QueryContent content = (QueryContent) action.getRequest().getAttribute(QueryContent.class.getName());
        if (content.searches()) {
            action.getContext().set(TextQuery.textIndex, store.search());
        }
        // the view is what Fuseki reads graphs through; TDB2 knows its own indexes only without it
        DatasetGraph direct = data instanceof ServedGraphs view ? view.getWrapped() : data;
        // what is constant would be worked out before the query counts as running, where nothing stops it
        action.getContext().set(ARQ.optExprConstantFolding, false);
        QC.setFactory(action.getContext(), context -> new Execution(context, patience));
        QC2.setFilter(action.getContext(), read -> {
            patience.check();
            return true;
        });
        Query stoppable = content.matches() ? StoppableRegex.in(query, patience) : query;
        QueryExec exec = super.createQueryExec(action, stoppable, direct);
        RunningQueries.Running watched = running.watch(exec, patience);
        action.getRequest().setAttribute(RunningQueries.class.getName(), watched);
        return exec;
    }
}
