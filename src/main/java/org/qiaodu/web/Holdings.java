package org.qiaodu.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.qiaodu.store.GraphStore;

/**
 * What a graph holds; counted once for each state of it, since a large one takes many seconds: from the beginning on, beside
 * the server's work. While a new state is counted, who asks is told of the last one.
 */
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
    record Held(Map<String, Integer> counts, int findings, List<Kind> kinds) {}

    /** How long somebody waits for the count of a new state, in milliseconds. */
    private static final long PATIENCE = 500;

    private final GraphStore store;
    private @Nullable Held last;
    private String version;
    private CompletableFuture<Held> counting;

    /** @param store is counted at once; stays open */
    Holdings(GraphStore store) {
        this.store = store;
        this.version = store.version();
        this.counting = CompletableFuture.supplyAsync(this::count);
    }

    /** What the graph holds now, or held a moment ago. */
    synchronized Held now() {
        String present = store.version();
        if (!present.equals(version) && counting.isDone()) {
            version = present;
            counting = CompletableFuture.supplyAsync(this::count);
        }
        Held before = last;
        try {
            last = before == null ? counting.join() : counting.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Objects.requireNonNull(before);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the graph could not be counted", e);
        }
        return Objects.requireNonNull(last);
    }

    private Held count() {
        return store.read(graphs -> {
            Facts facts = new Facts(store, graphs, Language.EN);
            return new Held(counts(facts), findings(facts), kinds(facts));
        });
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
