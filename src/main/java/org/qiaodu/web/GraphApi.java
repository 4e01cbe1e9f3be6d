package org.qiaodu.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.qiaodu.store.Freshness;
import org.qiaodu.store.GraphStore;

/** {@code /api/graph}: entities and what relates them, as Cytoscape's JSON; {@code focus} keeps a neighbourhood. */
final class GraphApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Most edges in one answer. */
    private static final int MOST = 10_000;

    private final transient GraphStore store;

    /** A relation, or an event between who does and what is done to. */
    private record Edge(
            Node statement, Node from, Node to, Node kind, String start, String end, List<String> documents) {}

    GraphApi(GraphStore store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request, store);
        response.addHeader("Vary", "Accept-Language, Cookie");
        if (Freshness.isHeld(
                request, response, store.version(), visit.language().tag())) {
            return;
        }
        ObjectNode answer = store.read(graphs -> {
            Facts facts = new Facts(store, graphs, visit.language());
            return write(near(edges(facts), visit), facts);
        });
        response.setContentType("application/json");
        Json.MAPPER.writeValue(response.getOutputStream(), answer);
    }

    private static List<Edge> edges(Facts facts) {
        List<Edge> edges = new ArrayList<>();
        facts.graph()
                .find(Node.ANY, facts.node("rdf:predicate"), Node.ANY)
                .toList()
                .forEach(t -> add(
                        t.getSubject(),
                        facts.object(t.getSubject(), "rdf:subject"),
                        facts.object(t.getSubject(), "rdf:object"),
                        t.getObject(),
                        facts,
                        edges));
        facts.graph()
                .find(Node.ANY, facts.node("qd:eventType"), Node.ANY)
                .toList()
                .forEach(t -> {
                    for (Node agent : facts.objects(t.getSubject(), "qd:agent")) {
                        for (Node object : facts.objects(t.getSubject(), "qd:object")) {
                            add(t.getSubject(), agent, object, t.getObject(), facts, edges);
                        }
                    }
                });
        return edges;
    }

    private static void add(
            Node statement,
            @org.jspecify.annotations.Nullable Node from,
            @org.jspecify.annotations.Nullable Node to,
            Node kind,
            Facts facts,
            List<Edge> edges) {
        if (from != null && to != null && edges.size() < MOST && facts.object(statement, "qd:confidence") != null) {
            List<String> documents = facts.objects(statement, "prov:wasDerivedFrom").stream()
                    .map(span -> span.getURI().replaceFirst("#.*", "").replaceFirst(".*/", ""))
                    .distinct()
                    .toList();
            edges.add(new Edge(
                    statement,
                    from,
                    to,
                    kind,
                    facts.text(statement, "qd:periodStart"),
                    facts.text(statement, "qd:periodEnd"),
                    documents));
        }
    }

    /** The edges at most {@code depth} steps from the focus; all where there is none. */
    private static List<Edge> near(List<Edge> edges, Visit visit) {
        String focus = visit.parameter("focus");
        if (focus.isEmpty()) {
            return edges;
        }
        Set<String> reached = new LinkedHashSet<>(List.of(focus));
        for (int step = 0; step < visit.number("depth", 1, 3, 1); step++) {
            Set<String> before = Set.copyOf(reached);
            for (Edge e : edges) {
                if (before.contains(e.from.toString()) || before.contains(e.to.toString())) {
                    reached.add(e.from.toString());
                    reached.add(e.to.toString());
                }
            }
        }
        return edges.stream()
                .filter(e -> reached.contains(e.from.toString()) && reached.contains(e.to.toString()))
                .toList();
    }

    private ObjectNode write(List<Edge> edges, Facts facts) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        Set<Node> things = new LinkedHashSet<>();
        ArrayNode links = Json.MAPPER.createArrayNode();
        for (Edge e : edges) {
            things.add(e.from);
            things.add(e.to);
            ObjectNode data = links.addObject().putObject("data");
            data.put("id", Facts.local(e.statement) + "-" + Facts.local(e.from) + "-" + Facts.local(e.to));
            data.put("source", e.from.toString()).put("target", e.to.toString());
            data.put("label", facts.label(e.kind)).put("property", Facts.local(e.kind));
            data.put("start", e.start).put("end", e.end).put("href", facts.path(e.statement));
            e.documents.forEach(data.putArray("documents")::add);
        }
        ArrayNode nodes = answer.putArray("nodes");
        for (Node thing : things) {
            ObjectNode data = nodes.addObject().putObject("data");
            Node type = facts.object(thing, "rdf:type");
            data.put("id", thing.toString()).put("label", facts.label(thing)).put("href", facts.path(thing));
            data.put("type", type == null ? "" : Facts.local(type));
            data.put("typeLabel", type == null ? "" : facts.label(type));
        }
        answer.set("edges", links);
        return answer;
    }
}
