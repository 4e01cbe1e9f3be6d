package org.qiaodu.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.qiaodu.store.Freshness;
import org.qiaodu.store.GraphStore;

/**
 * {@code /api/graph}: entities and what relates them, as Cytoscape's JSON; {@code focus} keeps a neighbourhood of {@code
 * depth} steps, {@code most} so many edges.
 */
final class GraphApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Most edges in one answer. */
    private static final int MOST = 10_000;

    private final transient GraphStore store;

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
            return write(edges(visit, facts), facts);
        });
        response.setContentType("application/json");
        Json.MAPPER.writeValue(response.getOutputStream(), answer);
    }

    private static List<Edges.Edge> edges(Visit visit, Facts facts) {
        Edges edges = new Edges(facts, visit.number("most", 1, MOST, MOST));
        String focus = visit.parameter("focus");
        return focus.isEmpty() ? edges.all() : edges.near(NodeFactory.createURI(focus), visit.number("depth", 1, 3, 1));
    }

    private static Stream<String> documents(Edges.Edge edge, Facts facts) {
        return facts.objects(edge.statement(), "prov:wasDerivedFrom").stream()
                .map(span -> span.getURI().replaceFirst("#.*", "").replaceFirst(".*/", ""))
                .distinct();
    }

    private static ObjectNode write(List<Edges.Edge> edges, Facts facts) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        Set<Node> things = new LinkedHashSet<>();
        ArrayNode links = Json.MAPPER.createArrayNode();
        for (Edges.Edge e : edges) {
            things.add(e.from());
            things.add(e.to());
            ObjectNode data = links.addObject().putObject("data");
            data.put("id", e.id());
            data.put("source", e.from().toString()).put("target", e.to().toString());
            data.put("label", facts.label(e.kind())).put("property", Facts.local(e.kind()));
            data.put("start", facts.text(e.statement(), "qd:periodStart"));
            data.put("end", facts.text(e.statement(), "qd:periodEnd"));
            data.put("href", facts.path(e.statement()));
            documents(e, facts).forEach(data.putArray("documents")::add);
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
