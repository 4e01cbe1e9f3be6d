package org.qiaodu.export;

import static org.qiaodu.rdf.Vocabulary.qd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Prefixes;
import org.qiaodu.rdf.Vocabulary;

/** The graphs of a store, read node by node within one transaction. */
final class Graphs {
    private static final Node ANY = Node.ANY;

    private final DatasetGraph data;
    private final Names names;
    private final Map<String, String> prefixes;

    Graphs(DatasetGraph data, Names names) {
        this.data = data;
        this.names = names;
        this.prefixes = Prefixes.of(names);
    }

    DatasetGraph data() {
        return data;
    }

    Names names() {
        return names;
    }

    Map<String, String> prefixes() {
        return prefixes;
    }

    /** All that is said of a node, in any graph. */
    Described describe(Node node) {
        Map<String, Set<Node>> all = new HashMap<>();
        each(
                data.find(ANY, node, ANY, ANY),
                quad -> all.computeIfAbsent(quad.getPredicate().getURI(), p -> new HashSet<>())
                        .add(quad.getObject()));
        SortedMap<String, List<Node>> said = new TreeMap<>();
        all.forEach((property, objects) -> said.put(
                property,
                objects.stream().sorted(Comparator.comparing(Node::toString)).toList()));
        return new Described(node, said);
    }

    Described describe(String iri) {
        return describe(NodeFactory.createURI(iri));
    }

    /** IRIs of the statements of a kind, sorted; named entities may be of the same class. */
    String[] statements(Node type) {
        String start = names.base() + "st/";
        return Arrays.stream(subjects(Vocabulary.TYPE, type))
                .filter(iri -> iri.startsWith(start))
                .toArray(String[]::new);
    }

    /** IRIs of the nodes that have this object under a property, sorted, each once. */
    String[] subjects(Node property, Node object) {
        List<String> found = new ArrayList<>();
        each(
                data.find(ANY, ANY, property, object),
                quad -> found.add(quad.getSubject().getURI()));
        return sortedOnce(found);
    }

    /** Sorts texts and takes out repetitions. */
    static String[] sortedOnce(List<String> texts) {
        String[] sorted = texts.toArray(String[]::new);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || !sorted[i].equals(sorted[i - 1])) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** The statements that a finding which is not dismissed involves. */
    Set<String> disputed() {
        Set<Node> dismissed = new HashSet<>();
        each(data.find(ANY, ANY, qd("status"), qd("Dismissed")), quad -> dismissed.add(quad.getSubject()));
        Set<String> disputed = new HashSet<>();
        each(data.find(ANY, ANY, qd("involves"), ANY), quad -> {
            if (!dismissed.contains(quad.getSubject())) {
                disputed.add(quad.getObject().getURI());
            }
        });
        return disputed;
    }

    /** Local names of a term of the ontology and of all terms below it. */
    Set<String> below(Node hierarchy, String term) {
        Set<String> found = new HashSet<>();
        List<Node> open = new ArrayList<>(List.of(qd(term)));
        while (!open.isEmpty()) {
            Node next = open.remove(open.size() - 1);
            if (found.add(Described.local(next.getURI()))) {
                each(data.find(ANY, ANY, hierarchy, next), quad -> open.add(quad.getSubject()));
            }
        }
        return found;
    }

    /** Local names of the ontology's terms below one of them, itself left out; for messages. */
    List<String> termsBelow(Node hierarchy, String term) {
        return below(hierarchy, term).stream()
                .filter(t -> !t.equals(term))
                .sorted()
                .toList();
    }

    static Node subClassOf() {
        return RDFS.subClassOf.asNode();
    }

    static Node subPropertyOf() {
        return RDFS.subPropertyOf.asNode();
    }

    /** The gazetteer's ties between entities, sorted by IRI. */
    List<Tie> background() {
        List<Tie> ties = new ArrayList<>();
        each(data.find(names.graph("gazetteer"), ANY, ANY, ANY), quad -> {
            if (isThing(quad.getObject()) && quad.getPredicate().getURI().startsWith(Vocabulary.QD)) {
                ties.add(new Tie(quad.getSubject(), quad.getPredicate(), quad.getObject()));
            }
        });
        ties.sort(Comparator.comparing(Tie::toString));
        return ties;
    }

    /** Whether a node is an entity, or a document spoken of like one. */
    boolean isThing(Node node) {
        return node.isURI()
                && node.getURI().indexOf('#') < 0
                && (node.getURI().startsWith(names.base() + "id/") || isDocument(node.getURI()));
    }

    private boolean isDocument(String iri) {
        String documents = names.base() + "doc/";
        return iri.startsWith(documents) && iri.indexOf('/', documents.length()) < 0;
    }

    /** {@code prefix:local}, or the IRI where no prefix fits. */
    String shortName(String iri) {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }

    static void each(Iterator<Quad> quads, Consumer<Quad> use) {
        quads.forEachRemaining(use);
    }
}
