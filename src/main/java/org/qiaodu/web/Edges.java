package org.qiaodu.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Finds what ties things together: relations, and events between who does and what is done to. */
final class Edges {
    /** Statements looked at, whatever comes of them: a thing in the middle may have more than can be read. */
    private static final int LOOKED = 10_000;

    private static final List<String> ENDS = List.of("rdf:subject", "rdf:object", "qd:agent", "qd:object");

    /** A tie that a statement makes. */
    record Edge(Node statement, Node from, Node to, Node kind) {
        String id() {
            return Facts.local(statement) + "-" + Facts.local(from) + "-" + Facts.local(to);
        }
    }

    private final Facts facts;
    private final int most;
    private final Map<String, Edge> found = new LinkedHashMap<>();
    private int looked;

    /** @param most edges that are found */
    Edges(Facts facts, int most) {
        this.facts = facts;
        this.most = most;
    }

    /** Edges of the whole graph. */
    List<Edge> all() {
        Stream.of("rdf:predicate", "qd:eventType")
                .flatMap(kind -> facts.stored(kind, Node.ANY))
                .takeWhile(this::isOpen)
                .forEach(statement -> keep(statement, edge -> true));
        return found();
    }

    /** The edges between things at most {@code depth} steps from the focus. */
    List<Edge> near(Node focus, int depth) {
        Set<Node> reached = new HashSet<>(List.of(focus));
        List<Node> last = List.of(focus);
        for (int step = 0; step < depth; step++) {
            last.forEach(node -> keepThoseOf(node, edge -> true));
            last = found.values().stream()
                    .flatMap(edge -> Stream.of(edge.from, edge.to))
                    .filter(reached::add)
                    .toList();
        }
        last.forEach(node -> keepThoseOf(node, edge -> reached.contains(edge.from) && reached.contains(edge.to)));
        return found();
    }

    private List<Edge> found() {
        return found.values().stream().limit(most).toList();
    }

    private boolean isOpen(Node statement) {
        return found.size() < most && looked++ < LOOKED;
    }

    private void keepThoseOf(Node thing, Predicate<Edge> wanted) {
        ENDS.stream()
                .flatMap(end -> facts.stored(end, thing))
                .takeWhile(this::isOpen)
                .forEach(statement -> keep(statement, wanted));
    }

    private void keep(Node statement, Predicate<Edge> wanted) {
        of(statement).stream().filter(wanted).forEach(edge -> found.putIfAbsent(edge.id(), edge));
    }

    /** The edges of a statement; none for what is no statement, or has one end alone. */
    private List<Edge> of(Node statement) {
        facts.describe(statement);
        Node predicate = facts.object(statement, "rdf:predicate");
        Node kind = predicate == null ? facts.object(statement, "qd:eventType") : predicate;
        if (kind == null || facts.object(statement, "qd:confidence") == null) {
            return List.of();
        }
        List<Edge> edges = new ArrayList<>();
        for (Node from : facts.objects(statement, predicate == null ? "qd:agent" : "rdf:subject")) {
            for (Node to : facts.objects(statement, predicate == null ? "qd:object" : "rdf:object")) {
                edges.add(new Edge(statement, from, to, kind));
            }
        }
        return edges;
    }
}
