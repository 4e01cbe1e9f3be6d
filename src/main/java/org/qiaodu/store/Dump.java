package org.qiaodu.store;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.qiaodu.rdf.GraphFile;
import org.qiaodu.rdf.Names;

/** Writes graphs subject by subject, in a fixed order. */
public final class Dump {
    /** Lets everything through. */
    public static final Sieve EVERYTHING = (graph, triples) -> triples;

    private final DatasetGraph data;
    private final Sieve sieve;
    private final GraphFile file;

    /** Decides what is written. */
    @FunctionalInterface
    public interface Sieve {
        /**
         * What is to be written instead of some triples.
         *
         * @param graph where they stand; {@link Node#ANY} where graphs are written as one
         * @param triples of one subject, each once
         * @return triples of the same subject; may be empty
         */
        Collection<Triple> sift(Node graph, Collection<Triple> triples);
    }

    private Dump(DatasetGraph data, Sieve sieve, GraphFile file) {
        this.data = data;
        this.sieve = sieve;
        this.file = file;
    }

    /**
     * Writes what a sieve lets through of all graphs, one after the other. What is held at once are the subjects of one
     * graph. In Turtle, which knows no graphs, a subject stands with the first graph that speaks of it.
     *
     * @param data read in the transaction it is in
     * @param out stays open
     */
    public static void write(DatasetGraph data, Names names, GraphFile.Format format, Sieve sieve, Writer out) {
        try (GraphFile file = new GraphFile(format, names, out)) {
            Dump dump = new Dump(data, sieve, file);
            graphs(data).forEach(graph -> dump.graph(graph, format == GraphFile.Format.TURTLE));
        }
    }

    /** All named graphs, sorted by IRI. */
    static List<Node> graphs(DatasetGraph data) {
        Set<Node> graphs = new HashSet<>();
        data.listGraphNodes().forEachRemaining(graphs::add);
        return graphs.stream().sorted(Comparator.comparing(Node::getURI)).toList();
    }

    /** @param asOne whether graphs are written as one */
    private void graph(Node graph, boolean asOne) {
        Node name = asOne ? Node.ANY : graph;
        boolean begun = false;
        Node last = Node.ANY;
        for (Node subject : subjects(graph)) {
            if (subject.equals(last)) {
                continue;
            }
            last = subject;
            Set<Triple> triples = asOne ? triplesOfAll(graph, subject) : triples(graph, subject);
            if (triples.isEmpty()) {
                continue;
            }
            Collection<Triple> kept = sieve.sift(name, triples);
            if (!kept.isEmpty() && !begun) {
                begun = true;
                file.begin(name);
            }
            file.add(kept);
        }
        if (begun) {
            file.end();
        }
    }

    private Set<Triple> triples(Node graph, Node subject) {
        Set<Triple> triples = new LinkedHashSet<>();
        data.find(graph, subject, Node.ANY, Node.ANY).forEachRemaining(q -> triples.add(q.asTriple()));
        return triples;
    }

    /** What all graphs say of a subject; nothing if one before this does. */
    private Set<Triple> triplesOfAll(Node graph, Node subject) {
        Set<Triple> triples = new LinkedHashSet<>();
        Iterator<Quad> quads = data.find(Node.ANY, subject, Node.ANY, Node.ANY);
        while (quads.hasNext()) {
            Quad quad = quads.next();
            if (quad.getGraph().getURI().compareTo(graph.getURI()) < 0) {
                Iter.close(quads);
                return Set.of();
            }
            triples.add(quad.asTriple());
        }
        return triples;
    }

    /** The subjects in order; one may follow itself. */
    private List<Node> subjects(Node pattern) {
        List<Node> subjects = new ArrayList<>();
        Node last = Node.ANY;
        for (Iterator<Quad> quads = data.find(pattern, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
            Node subject = quads.next().getSubject();
            if (!subject.equals(last)) {
                subjects.add(subject);
                last = subject;
            }
        }
        subjects.sort(GraphFile::compare);
        return subjects;
    }
}
