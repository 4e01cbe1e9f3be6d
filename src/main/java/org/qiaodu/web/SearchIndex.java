package org.qiaodu.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Named;
import org.qiaodu.store.Spelling;

/**
 * Finds things by their names: by their characters in either script or by pinyin, in full or by initials; one character
 * finds something.
 */
final class SearchIndex {
    /** Names looked at for every hit wanted. */
    private static final int CANDIDATES = 10;

    /**
     * A thing found.
     *
     * @param name the name that matched
     */
    record Hit(Node thing, String name, int rank) {}

    private final GraphStore store;

    SearchIndex(GraphStore store) {
        this.store = store;
    }

    /** The best hits, one for each thing. */
    List<Hit> find(String words, int most) {
        String query = Spelling.fold(words).replaceAll("\\s", "");
        if (query.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (Named named : named(words, most * CANDIDATES)) {
            int rank = rank(query, named.name());
            if (rank >= 0) {
                hits.add(new Hit(named.thing(), named.name(), rank));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::rank)
                .thenComparingInt(h -> h.name().length())
                .thenComparing(Hit::name));
        Map<Node, Hit> best = new LinkedHashMap<>();
        hits.forEach(h -> best.putIfAbsent(h.thing(), h));
        return best.values().stream().limit(most).toList();
    }

    /** Names of entities, indicators and documents that are like these words, the nearest first. */
    List<Named> named(String words, int most) {
        return store.read(graphs -> {
            Facts facts = new Facts(store, graphs, Language.ZH);
            return store.named(words, most).stream()
                    .filter(named -> isSpokenOf(named.thing(), facts))
                    .toList();
        });
    }

    private static boolean isSpokenOf(Node thing, Facts facts) {
        return facts.graph().contains(thing, facts.node("qd:mentionedIn"), Node.ANY)
                || facts.isA(thing, "qd:Indicator")
                || facts.isA(thing, "qd:Document");
    }

    /** 0 the same, 1 begins so, 2 holds it, 3 pinyin, 4 initials; -1 not at all. */
    private static int rank(String query, String name) {
        String folded = Spelling.fold(name).replaceAll("\\s", "");
        if (folded.equals(query)) {
            return 0;
        }
        if (folded.startsWith(query)) {
            return 1;
        }
        if (folded.contains(query)) {
            return 2;
        }
        List<String> syllables = Spelling.syllables(folded);
        if (String.join("", syllables).startsWith(query)) {
            return 3;
        }
        String initials = syllables.stream().map(s -> s.substring(0, 1)).collect(Collectors.joining());
        return initials.startsWith(query) && query.length() > 1 ? 4 : -1;
    }
}
