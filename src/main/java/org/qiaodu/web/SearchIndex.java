package org.qiaodu.web;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.qiaodu.store.GraphStore;

/**
 * The names in the graph, found by their characters in either script or by pinyin, in full or by initials; one character
 * finds something.
 */
final class SearchIndex {
    /**
     * A thing found.
     *
     * @param name the name that matched
     */
    record Hit(Node thing, String name, int rank) {}

    /** One name of a thing as it is compared. */
    private record Name(Node thing, String name, String folded, String pinyin, String initials) {
        /** 0 the same, 1 begins so, 2 holds it, 3 pinyin, 4 initials; -1 not at all. */
        int rank(String query) {
            if (folded.equals(query)) {
                return 0;
            }
            if (folded.startsWith(query)) {
                return 1;
            }
            if (folded.contains(query)) {
                return 2;
            }
            if (pinyin.startsWith(query)) {
                return 3;
            }
            return initials.startsWith(query) && query.length() > 1 ? 4 : -1;
        }
    }

    private record Built(String version, List<Name> names) {}

    private final GraphStore store;
    private volatile Built built = new Built("", List.of());

    SearchIndex(GraphStore store) {
        this.store = store;
    }

    /** The best hits, one for each thing. */
    List<Hit> find(String words, int most) {
        String query = fold(words).replaceAll("\\s", "");
        if (query.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (Name name : names()) {
            int rank = name.rank(query);
            if (rank >= 0) {
                hits.add(new Hit(name.thing, name.name, rank));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::rank)
                .thenComparingInt(h -> h.name().length())
                .thenComparing(Hit::name));
        Map<Node, Hit> best = new LinkedHashMap<>();
        hits.forEach(h -> best.putIfAbsent(h.thing(), h));
        return best.values().stream().limit(most).toList();
    }

    private List<Name> names() {
        String version = store.version();
        if (!built.version.equals(version)) {
            built = new Built(version, build());
        }
        return built.names;
    }

    private List<Name> build() {
        return store.read(graphs -> {
            Facts facts = new Facts(store, graphs, Language.ZH);
            Set<Node> things = new LinkedHashSet<>();
            facts.graph()
                    .find(Node.ANY, facts.node("qd:mentionedIn"), Node.ANY)
                    .forEachRemaining(t -> things.add(t.getSubject()));
            things.addAll(facts.subjects("rdf:type", facts.node("qd:Indicator")));
            things.addAll(facts.subjects("rdf:type", facts.node("qd:Document")));
            List<Name> names = new ArrayList<>();
            for (Node thing : things) {
                facts.objects(thing, "rdfs:label").forEach(n -> names.add(name(thing, Facts.text(n))));
                facts.objects(thing, "skos:altLabel").forEach(n -> names.add(name(thing, Facts.text(n))));
            }
            return List.copyOf(names);
        });
    }

    private static Name name(Node thing, String name) {
        String folded = fold(name);
        StringBuilder pinyin = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        for (String syllable : HanLP.convertToPinyinString(folded, " ", false).split(" ", -1)) {
            if (!syllable.isEmpty() && !syllable.equals("none")) {
                pinyin.append(syllable);
                initials.append(syllable.charAt(0));
            }
        }
        return new Name(thing, name, folded, pinyin.toString(), initials.toString());
    }

    /** Simplified, half-width, lower case. */
    private static String fold(String text) {
        return HanLP.convertToSimplifiedChinese(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
