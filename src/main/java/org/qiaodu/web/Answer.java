package org.qiaodu.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.qiaodu.model.UserMistake;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.SavedQuery;

/**
 * A page of a saved query's rows.
 *
 * @param columns the variables, in order
 * @param rows at most as many as asked for
 * @param offset rows before the first of these
 * @param limit most rows asked for
 * @param more whether rows follow
 */
record Answer(List<Var> columns, List<Binding> rows, int offset, int limit, boolean more) {
    /** Rows of an answer to a program where nothing else is asked for. */
    static final int USUAL = 1_000;

    /** The same on a page. */
    static final int ON_PAGE = 100;

    /** Most rows of a page. */
    static final int MOST = 10_000;

    /** What every saved query is asked with, beside its own parameters. */
    private static final Set<String> OWN = Set.of("offset", "limit", "format", "lang");

    /** The longest a saved query may run. */
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    /**
     * Runs a query with the parameters of a visit.
     *
     * @param usual rows where the visit asks for no number
     * @throws UserMistake at a wrong or unknown parameter, or when it takes too long
     */
    static Answer of(SavedQuery query, Visit visit, GraphStore store, int usual) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : Collections.list(visit.request().getParameterNames())) {
            String value = visit.parameter(name);
            if (!value.isEmpty() && !OWN.contains(name)) {
                given.put(name, value);
            }
        }
        int offset = count(visit, "offset", 0, Integer.MAX_VALUE, 0);
        int limit = count(visit, "limit", 1, MOST, usual);
        try {
            return store.query(store.ready(query, given), TIMEOUT, exec -> {
                if (!exec.getQuery().isSelectType()) {
                    throw new UserMistake("query " + query.name()
                            + " gives no rows; open it in the editor, or run it with the query command.");
                }
                return page(exec.select(), offset, limit);
            });
        } catch (QueryCancelledException e) {
            throw new UserMistake(
                    "query " + query.name() + " took longer than " + TIMEOUT.toSeconds()
                            + " s; give its parameters narrower values.",
                    e);
        }
    }

    private static int count(Visit visit, String name, int least, int most, int otherwise) {
        String text = visit.parameter(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new UserMistake(name + " is '" + text + "': it must be a whole number from " + least
                    + (most == Integer.MAX_VALUE ? "." : " to " + most + "."));
        }
        return number;
    }

    private static Answer page(RowSet all, int offset, int limit) {
        for (int i = 0; i < offset && all.hasNext(); i++) {
            all.next();
        }
        List<Binding> rows = new ArrayList<>();
        while (rows.size() < limit && all.hasNext()) {
            rows.add(all.next());
        }
        return new Answer(all.getResultVars(), List.copyOf(rows), offset, limit, all.hasNext());
    }
}
