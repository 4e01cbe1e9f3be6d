package org.qiaodu.rdf;

import static org.qiaodu.rdf.Vocabulary.qd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;

/** The files of {@code ontology/} that travel with the program. */
public final class Ontology {
    private Ontology() {}

    /** What {@code graph:ontology} holds: the terms and their alignments; blank nodes are labelled in order. */
    public static List<Triple> triples() {
        List<Triple> triples = new ArrayList<>(read("qiaodu.ttl"));
        triples.addAll(read("alignments.ttl"));
        return triples;
    }

    /** Whether there is an object property of this local name. */
    public static boolean hasProperty(String term) {
        return read("qiaodu.ttl").contains(Triple.create(qd(term), Vocabulary.TYPE, OWL.ObjectProperty.asNode()));
    }

    /** Whether there is a class of this local name. */
    public static boolean hasClass(String term) {
        return read("qiaodu.ttl").contains(Triple.create(qd(term), Vocabulary.TYPE, OWL.Class.asNode()));
    }

    /** Local names of the properties that have one value at a time. */
    public static Set<String> oneValued() {
        Set<String> terms = new TreeSet<>();
        for (Triple t : read("qiaodu.ttl")) {
            if (t.getPredicate().equals(qd("oneValue"))) {
                terms.add(t.getSubject().getURI().substring(Vocabulary.QD.length()));
            }
        }
        return terms;
    }

    /** Wikidata's classes and properties beside ours, which are local names: {@code City} to {@code Q515, Q748149}. */
    public static Map<String, Set<String>> wikidata() {
        Map<String, Set<String>> matches = new TreeMap<>();
        for (Triple t : read("alignments.ttl")) {
            boolean ours = t.getSubject().isURI() && t.getSubject().getURI().startsWith(Vocabulary.QD);
            if (ours && t.getObject().isURI() && t.getObject().getURI().startsWith(LinkWriter.WIKIDATA)) {
                matches.computeIfAbsent(t.getSubject().getURI().substring(Vocabulary.QD.length()), k -> new TreeSet<>())
                        .add(t.getObject().getURI().substring(LinkWriter.WIKIDATA.length()));
            }
        }
        return matches;
    }

    /** The terms alone, without what others call the same. */
    public static List<Triple> terms() {
        return read("qiaodu.ttl");
    }

    /** The SHACL shapes. */
    public static Graph shapes() {
        Graph graph = GraphFactory.createDefaultGraph();
        read("shapes.ttl").forEach(graph::add);
        return graph;
    }

    private static List<Triple> read(String file) {
        List<Triple> triples = new ArrayList<>();
        Map<Node, Node> blanks = new HashMap<>();
        try (InputStream in = Ontology.class.getResourceAsStream("/ontology/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without ontology/" + file);
            }
            RDFParser.source(in).lang(Lang.TURTLE).parse(new StreamRDFBase() {
                @Override
                public void triple(Triple t) {
                    triples.add(Triple.create(
                            steady(t.getSubject(), file, blanks),
                            t.getPredicate(),
                            steady(t.getObject(), file, blanks)));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return triples;
    }

    /** The same node, or for a blank one a label that is the same on every run. */
    private static Node steady(Node node, String file, Map<Node, Node> blanks) {
        return node.isBlank()
                ? blanks.computeIfAbsent(
                        node, n -> NodeFactory.createBlankNode(file.replace(".ttl", "") + blanks.size()))
                : node;
    }
}
