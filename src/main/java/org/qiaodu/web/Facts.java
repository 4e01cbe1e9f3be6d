package org.qiaodu.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.qiaodu.store.GraphStore;

/** The union of the graphs, read node by node within one transaction, with names in the page's language; for one page. */
final class Facts {
    private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);

    private final Graph graph;
    private final Map<String, String> prefixes;
    private final String base;
    private final Language language;
    private final Map<Node, Map<Node, List<Node>>> described = new HashMap<>();
    private final Map<Node, String> labels = new HashMap<>();

    Facts(GraphStore store, DatasetGraph graphs, Language language) {
        this.graph = graphs.getUnionGraph();
        this.prefixes = store.prefixes();
        this.base = store.base();
        this.language = language;
    }

    /** The node of a prefixed name such as {@code qd:Finding}. */
    Node node(String name) {
        int colon = name.indexOf(':');
        String namespace = prefixes.get(name.substring(0, colon));
        return NodeFactory.createURI(namespace == null ? name : namespace + name.substring(colon + 1));
    }

    Language language() {
        return language;
    }

    Graph graph() {
        return graph;
    }

    /** Objects, in a fixed order. */
    List<Node> objects(Node subject, String property) {
        Map<Node, List<Node>> all = described.get(subject);
        if (all != null) {
            return all.getOrDefault(node(property), List.of());
        }
        List<Node> found = new ArrayList<>();
        graph.find(subject, node(property), Node.ANY).forEachRemaining(t -> found.add(t.getObject()));
        found.sort(ORDER);
        return found;
    }

    /**
     * Reads all that is said of a subject at once, which is sooner than to look for each property. Not for what very much
     * is said of, such as where a place is mentioned.
     */
    void describe(Node subject) {
        described.computeIfAbsent(subject, s -> {
            Map<Node, List<Node>> objects = new HashMap<>();
            graph.find(s, Node.ANY, Node.ANY)
                    .forEachRemaining(t -> objects.computeIfAbsent(t.getPredicate(), p -> new ArrayList<>())
                            .add(t.getObject()));
            objects.values().forEach(list -> list.sort(ORDER));
            return objects;
        });
    }

    /** Subjects, in a fixed order. */
    List<Node> subjects(String property, Node object) {
        Set<Node> found = new TreeSet<>(ORDER);
        graph.find(Node.ANY, node(property), object).forEachRemaining(t -> found.add(t.getSubject()));
        return List.copyOf(found);
    }

    /** Subjects as the store has them, one by one. */
    Stream<Node> stored(String property, Node object) {
        return Iter.asStream(graph.find(Node.ANY, node(property), object)).map(Triple::getSubject);
    }

    /** Some subjects from a place on; which ones is up to the store. */
    Part<Node> part(String property, Node object, int from, int most) {
        return Part.of(stored(property, object), from, most);
    }

    /** How many subjects {@link #subjects} would list. */
    int count(String property, Node object) {
        return Math.toIntExact(stored(property, object).count());
    }

    @Nullable
    Node object(Node subject, String property) {
        List<Node> all = objects(subject, property);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The object's text or the local name of its IRI; empty where there is none. */
    String text(Node subject, String property) {
        Node object = object(subject, property);
        return object == null ? "" : text(object);
    }

    /** The text in the page's language, else in any. */
    String say(Node subject, String property) {
        List<Node> all = objects(subject, property);
        return all.stream()
                .filter(n -> n.isLiteral() && n.getLiteralLanguage().equals(language.tag()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Facts::text)
                .orElse("");
    }

    int number(Node subject, String property) {
        String text = text(subject, property);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    static String text(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? node.getURI().replaceFirst(".*[/#](?=.)", "") : node.toString();
    }

    /** What to call a node. */
    String label(Node node) {
        if (node.isLiteral()) {
            return text(node);
        }
        return labels.computeIfAbsent(node, n -> {
            String label = say(n, "rdfs:label");
            return label.isEmpty() ? text(n) : label;
        });
    }

    boolean isA(Node node, String type) {
        return objects(node, "rdf:type").contains(node(type));
    }

    boolean isKnown(Node node) {
        return graph.find(node, Node.ANY, Node.ANY).hasNext();
    }

    String path(Node node) {
        return Paths.of(base, node);
    }

    /** A link to the node's page, called by its label. */
    Html link(Node node) {
        return node.isURI() && node.getURI().startsWith(base)
                ? Html.link(path(node), label(node))
                : Html.tag("span", label(node));
    }

    /** The last part of a node's IRI. */
    static String local(Node node) {
        return node.getURI().replaceFirst(".*[/#](?=.)", "");
    }
}
