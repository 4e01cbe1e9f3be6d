package org.qiaodu.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.qiaodu.rdf.GraphFile;
import org.qiaodu.rdf.Vocabulary;
import org.qiaodu.store.Dump;

/**
 * A file of triples: the whole store, or where the choice leaves statements out, the chosen ones and what they need.
 *
 * @param format how it is written
 * @param file its name
 * @param reified whether a relation reifies its triple, as RDF 1.2 does it: {@code st:X rdf:reifies <<( s p o )>>}
 */
record RdfFile(GraphFile.Format format, String file, boolean reified) implements Exporter {
    private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
    private static final Set<Node> PARTS = Set.of(Vocabulary.SUBJECT, Vocabulary.PREDICATE, Vocabulary.OBJECT);

    @Override
    public void write(Selected selected, Destination to) throws IOException {
        Dump.Sieve chosen = selected.choice().isWhole() ? Dump.EVERYTHING : new Chosen(selected);
        Dump.Sieve sieve = reified ? (graph, triples) -> reify(chosen.sift(graph, triples)) : chosen;
        Graphs graphs = selected.graphs();
        try (Writer out = to.open(file)) {
            Dump.write(graphs.data(), graphs.names(), format, sieve, out);
        }
    }

    /** Subject, predicate and object of a relation become a triple that it reifies; other triples stay. */
    private static Collection<Triple> reify(Collection<Triple> triples) {
        Node subject = Node.ANY;
        Node predicate = Node.ANY;
        Node object = Node.ANY;
        List<Triple> others = new ArrayList<>();
        for (Triple triple : triples) {
            Node property = triple.getPredicate();
            if (!PARTS.contains(property)) {
                others.add(triple);
            } else if (property.equals(Vocabulary.SUBJECT)) {
                subject = triple.getObject();
            } else if (property.equals(Vocabulary.PREDICATE)) {
                predicate = triple.getObject();
            } else {
                object = triple.getObject();
            }
        }
        if (!subject.isConcrete() || !predicate.isConcrete() || !object.isConcrete()) {
            return triples;
        }
        Node statement = triples.iterator().next().getSubject();
        others.add(Triple.create(statement, REIFIES, NodeFactory.createTripleTerm(subject, predicate, object)));
        return others;
    }
}
