package org.qiaodu.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Finds statements and findings. */
final class Statements {
    private static final List<String> ROLES = List.of(
            "qd:of",
            "qd:indicator",
            "qd:scope",
            "qd:comparedWith",
            "rdf:subject",
            "rdf:object",
            "qd:agent",
            "qd:object",
            "qd:participant",
            "qd:place");
    /** Statements that are sorted together. */
    private static final int SORTED = 1_800;

    private final Facts facts;

    Statements(Facts facts) {
        this.facts = facts;
    }

    /**
     * Some of those that speak of an entity or use an indicator, by time, undated ones last. Where there are very many,
     * only each {@value #SORTED} of them are in order.
     */
    Part<Shown> about(Node thing, int from, int most) {
        int begin = from / SORTED * SORTED;
        Stream<Node> all = ROLES.stream()
                .flatMap(role -> facts.stored(role, thing))
                .distinct()
                .filter(this::isStatement);
        Part<Node> some = Part.of(all, begin, SORTED);
        Map<Node, String> starts = new HashMap<>();
        some.shown().forEach(statement -> starts.put(statement, start(statement)));
        Stream<Node> byTime = some.shown().stream()
                .sorted(Comparator.comparing((Node s) -> starts.get(s)).thenComparing(Node::getURI));
        Part<Node> part = Part.of(byTime, from - begin, most);
        return new Part<>(part.read(this::shown).shown(), from, part.isLast() && some.isLast());
    }

    private String start(Node statement) {
        Iterator<Triple> start = facts.graph().find(statement, facts.node("qd:periodStart"), Node.ANY);
        return start.hasNext() ? Facts.text(start.next().getObject()) : "~";
    }

    /** Those read from a document, in no order. */
    List<Shown> of(Node document) {
        Set<Node> nodes = new HashSet<>();
        facts.subjects("prov:used", document).forEach(run -> nodes.addAll(facts.subjects("prov:wasGeneratedBy", run)));
        return nodes.stream().filter(this::isStatement).map(this::shown).toList();
    }

    private Shown shown(Node statement) {
        return Objects.requireNonNull(Shown.of(statement, facts));
    }

    /** Whether it is an observation, a relation or an event. */
    private boolean isStatement(Node node) {
        return facts.graph().contains(node, facts.node("qd:confidence"), Node.ANY);
    }

    /** Findings that involve any of these statements, or words of the document. */
    List<Node> findings(List<Shown> statements) {
        Set<Node> found = new LinkedHashSet<>();
        statements.forEach(s -> found.addAll(facts.subjects("qd:involves", s.node())));
        return new ArrayList<>(found);
    }
}
