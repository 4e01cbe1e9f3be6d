package org.qiaodu.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.qiaodu.model.UserMistake;
import org.qiaodu.store.GraphStore;

/**
 * {@code /reconcile}: the W3C Reconciliation Service API 0.2 over the graph, for OpenRefine and its like. Without
 * parameters the manifest; {@code queries} is a batch of names, {@code extend} a table of properties.
 */
final class ReconcileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Most queries of one request. */
    static final int BATCH = 100;

    private static final String OF_TYPE = """
            SELECT DISTINCT ?property {
              ?thing a/rdfs:subClassOf* ?type .
              { ?thing ?property ?value . ?property rdfs:subPropertyOf+ qd:relatedTo }
              UNION { ?statement qd:of ?thing ; qd:indicator ?property }
            } ORDER BY ?property
            """;

    private final transient GraphStore store;
    private final transient SearchIndex index;

    ReconcileServlet(GraphStore store, SearchIndex index) {
        this.store = store;
        this.index = index;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Visit visit = Visit.of(request, store);
            String path = Objects.requireNonNullElse(request.getPathInfo(), "");
            switch (path) {
                case "/view" -> view(visit, response);
                case "/preview" -> preview(visit, response);
                default -> write(response, 200, answer(path, visit));
            }
        } catch (UserMistake e) {
            write(response, 400, Json.MAPPER.createObjectNode().put("error", e.getMessage()));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private void write(HttpServletResponse response, int status, ObjectNode answer) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.addHeader("Vary", "Accept-Language, Cookie");
        Json.MAPPER.writeValue(response.getOutputStream(), answer);
    }

    private ObjectNode answer(String path, Visit visit) {
        ObjectNode out = Json.MAPPER.createObjectNode();
        return store.read(graphs -> {
            Facts facts = new Facts(store, graphs, visit.language());
            Catalogue catalogue = new Catalogue(facts, store.base());
            Suggested suggested = new Suggested(facts, catalogue, index);
            switch (path) {
                case "", "/" -> service(visit, facts, catalogue, out);
                case "/suggest/entity" -> suggested.entities(visit, out.putArray("result"));
                case "/suggest/type" -> suggested.named(catalogue.types(), visit, out.putArray("result"));
                case "/suggest/property" -> suggested.named(catalogue.properties(), visit, out.putArray("result"));
                case "/flyout/entity" -> flyout(visit, thing(visit, catalogue), facts, out);
                case "/flyout/type" -> flyout(visit, catalogue.type(visit.parameter("id")), facts, out);
                case "/flyout/property" -> flyout(visit, catalogue.property(visit.parameter("id")), facts, out);
                case "/properties" -> properties(visit, catalogue, out);
                default ->
                    throw new UserMistake("/reconcile" + path + ": there is no such part of the service;"
                            + " /reconcile lists those there are.");
            }
            return out;
        });
    }

    private void service(Visit visit, Facts facts, Catalogue catalogue, ObjectNode out) {
        String queries = visit.parameter("queries");
        String extend = visit.parameter("extend");
        if (!queries.isEmpty()) {
            batch(parse("queries", queries), new Reconciler(facts, index, catalogue), catalogue, out);
        } else if (!extend.isEmpty()) {
            new Extension(facts, catalogue).answer(parse("extend", extend), out);
        } else {
            String here = visit.request().getRequestURL().toString().replaceFirst("/+$", "");
            new ReconciliationManifest(facts, catalogue).write(store.base(), here, out);
        }
    }

    private JsonNode parse(String parameter, String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UserMistake(
                    parameter + ": not JSON (" + e.getOriginalMessage().replaceAll("\\s+", " ")
                            + "); send it as a form field or in the address, escaped.",
                    e);
        }
    }

    private static void batch(JsonNode queries, Reconciler reconciler, Catalogue catalogue, ObjectNode out) {
        if (!queries.isObject()) {
            throw new UserMistake("queries: an object of queries by any key, such as {\"q0\": {\"query\": \"江门市\"}}.");
        }
        if (queries.size() > BATCH) {
            throw new UserMistake("queries: " + queries.size() + " in one request; there may be " + BATCH
                    + ", send several requests.");
        }
        for (Map.Entry<String, JsonNode> entry : queries.properties()) {
            try {
                ReconciliationQuery query = ReconciliationQuery.of(entry.getValue(), catalogue);
                reconciler.answer(query, out.putObject(entry.getKey()).putArray("result"));
            } catch (UserMistake e) {
                throw new UserMistake("queries." + entry.getKey() + ": " + e.getMessage(), e);
            }
        }
    }

    private static Node thing(Visit visit, Catalogue catalogue) {
        String id = visit.parameter("id");
        return catalogue
                .entity(id)
                .orElseThrow(() -> new UserMistake("id '" + id + "': the graph knows nothing of this id;"
                        + " ids look like id/江门市, and /reconcile/suggest/entity?prefix= finds them."));
    }

    private static void flyout(Visit visit, Node node, Facts facts, ObjectNode out) {
        out.put("id", visit.parameter("id"))
                .put("html", new Card(facts, node).flyout().markup());
    }

    private void properties(Visit visit, Catalogue catalogue, ObjectNode out) {
        String type = visit.parameter("type");
        int limit = visit.number("limit", 1, 1_000, 200);
        out.put("type", type).put("limit", limit);
        List<Node> all = type.isEmpty() ? catalogue.properties() : ofType(catalogue.type(type), catalogue);
        ArrayNode properties = out.putArray("properties");
        all.stream()
                .limit(limit)
                .forEach(p -> properties.addObject().put("id", catalogue.id(p)).put("name", catalogue.label(p)));
    }

    /** Plain properties, and those that things of the class have. */
    private List<Node> ofType(Node type, Catalogue catalogue) {
        List<Node> all = new ArrayList<>(catalogue.plain());
        all.addAll(store.query(store.ready(OF_TYPE, Map.of("type", type)), Answer.TIMEOUT, exec -> {
            List<Node> found = new ArrayList<>();
            exec.select().forEachRemaining(row -> found.add(row.get("property")));
            return found;
        }));
        return all;
    }

    private void view(Visit visit, HttpServletResponse response) throws IOException {
        String path = store.read(graphs -> {
            Facts facts = new Facts(store, graphs, visit.language());
            return facts.path(thing(visit, new Catalogue(facts, store.base())));
        });
        response.sendRedirect(Paths.encode(path).replace("%2F", "/"));
    }

    private void preview(Visit visit, HttpServletResponse response) throws IOException {
        Html page = store.read(graphs -> {
            Facts facts = new Facts(store, graphs, visit.language());
            return new Card(facts, thing(visit, new Catalogue(facts, store.base()))).page();
        });
        response.setHeader("Content-Security-Policy", Card.POLICY);
        response.setHeader("X-Frame-Options", null);
        response.addHeader("Vary", "Accept-Language, Cookie");
        response.setContentType("text/html; charset=utf-8");
        response.getWriter().write("<!DOCTYPE html>" + page);
    }
}
