package org.qiaodu.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.qiaodu.store.GraphStore;

/** What a graph holds; counted once for each state of it, since a large one takes seconds. */
final class Holdings {
    /** Things of a class that are named. */
    static final int NAMED = 40;

    private static final List<String> COUNTED = List.of("Document", "Observation", "Relation", "Event", "Indicator");

    /**
     * A class of what is spoken of or measured.
     *
     * @param first some of them by name
     * @param all how many there are
     */
    record Kind(Node type, List<Node> first, int all) {}

    /**
     * One state of the graph.
     *
     * @param counts by class
     * @param findings how many
     * @param kinds the most numerous first
     */
    record Held(String version, Map<String, Integer> counts, int findings, List<Kind> kinds) {}

    private volatile Held last = new Held("", Map.of(), 0, List.of());

    /** What the graph holds now. */
    Held of(GraphStore store, Facts facts) {
        String version = store.version();
        Held held = last;
        if (!held.version.equals(version)) {
            held = new Held(version, counts(facts), findings(facts), kinds(facts));
            last = held;
        }
        return held;
    }

    private static Map<String, Integer> counts(Facts facts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        COUNTED.forEach(type -> counts.put(type, facts.count("rdf:type", facts.node("qd:" + type))));
        return counts;
    }

    private static int findings(Facts facts) {
        return List.of("High", "Medium", "Low").stream()
                .mapToInt(severity -> facts.count("qd:severity", facts.node("qd:" + severity)))
                .sum();
    }

    private static List<Kind> kinds(Facts facts) {
        Map<Node, List<Node>> byClass = new HashMap<>();
        facts.graph()
                .find(Node.ANY, facts.node("qd:mentionedIn"), Node.ANY)
                .mapWith(Triple::getSubject)
                .toSet()
                .forEach(entity -> facts.graph()
                        .find(entity, facts.node("rdf:type"), Node.ANY)
                        .forEachRemaining(t -> byClass.computeIfAbsent(t.getObject(), k -> new ArrayList<>())
                                .add(entity)));
        byClass.put(
                facts.node("qd:Indicator"), new ArrayList<>(facts.subjects("rdf:type", facts.node("qd:Indicator"))));
        List<Kind> kinds = new ArrayList<>();
        byClass.forEach((type, things) -> kinds.add(new Kind(
                type,
                things.stream()
                        .sorted(Comparator.comparing(Node::getURI))
                        .limit(NAMED)
                        .toList(),
                things.size())));
        kinds.sort(Comparator.comparingInt((Kind k) -> -k.all).thenComparing(k -> k.type.getURI()));
        return kinds;
    }
}
