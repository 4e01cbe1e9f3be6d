package org.qiaodu.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.qiaodu.model.UserMistake;
import org.qiaodu.store.Freshness;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.SavedQuery;

/** {@code /api/queries} lists the saved queries, {@code /api/queries/NAME} answers one, as CSV, JSON or a page. */
final class QueryApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;
    private final transient SavedQueries queries;

    QueryApi(GraphStore store, SavedQueries queries) {
        this.store = store;
        this.queries = queries;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, store);
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
        if (Freshness.isHeld(request, response, store.version())) {
            return;
        }
        try {
            if (name.isEmpty()) {
                list(response);
            } else {
                answer(queries.get(name), visit, response);
            }
        } catch (UserMistake e) {
            boolean unknown = queries.all().stream()
                    .noneMatch(q -> q.name().equals(name) || q.path().equals(name));
            Freshness.forget(response);
            response.setStatus(unknown ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("application/json");
            Json.MAPPER.writeValue(
                    response.getOutputStream(), Json.MAPPER.createObjectNode().put("error", e.getMessage()));
        }
    }

    private void list(HttpServletResponse response) throws IOException {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (SavedQuery query : queries.all()) {
            ObjectNode entry = list.addObject().put("name", query.name()).put("folder", query.folder());
            entry.putObject("question")
                    .put("zh", query.question().zh())
                    .put("en", query.question().en());
            entry.put("url", "/api/queries/" + query.name());
            ArrayNode parameters = entry.putArray("parameters");
            query.parameters()
                    .forEach(p -> parameters
                            .addObject()
                            .put("name", p.name())
                            .put("type", p.type().name().toLowerCase(Locale.ROOT))
                            .put("default", p.defaultValue()));
        }
        response.setContentType("application/json");
        Json.MAPPER.writeValue(response.getOutputStream(), list);
    }

    private void answer(SavedQuery query, Visit visit, HttpServletResponse response) throws IOException {
        String accept = String.valueOf(visit.request().getHeader("Accept"));
        String format = visit.parameter("format");
        if (format.equals("html") || (format.isEmpty() && accept.contains("text/html"))) {
            String rest = visit.request().getQueryString() == null
                    ? ""
                    : "?" + visit.request().getQueryString().replaceAll("(^|&)format=[^&]*", "");
            response.sendRedirect("/queries/" + query.name() + rest);
            return;
        }
        if (!format.isEmpty() && !format.matches("csv|json")) {
            throw new UserMistake("format '" + format + "': must be csv, json or html.");
        }
        boolean csv = format.equals("csv") || (format.isEmpty() && accept.contains("text/csv"));
        Answer answer = Answer.of(query, visit, store, Answer.USUAL);
        Lang lang = csv ? ResultSetLang.RS_CSV : ResultSetLang.RS_JSON;
        response.setContentType(lang.getHeaderString() + ";charset=utf-8");
        if (answer.more()) {
            String next = visit.request().getRequestURI() + "?" + QueriesPage.next(visit, answer);
            response.setHeader("Link", "<" + next + ">; rel=\"next\"");
        }
        RowSetWriterRegistry.getFactory(lang)
                .create(lang)
                .write(
                        response.getOutputStream(),
                        RowSetStream.create(answer.columns(), answer.rows().iterator()),
                        new Context());
    }
}
