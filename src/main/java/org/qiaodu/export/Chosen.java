package org.qiaodu.export;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.qiaodu.export.Told.Kind;
import org.qiaodu.rdf.Vocabulary;
import org.qiaodu.store.Dump;

/**
 * Lets through the chosen statements, their evidence, the entities, indicators, documents and runs they speak of, and the
 * plain triples of the chosen relations.
 */
final class Chosen implements Dump.Sieve {
    private final Graphs graphs;
    private final Node direct;
    private final Set<Node> subjects = new HashSet<>();
    private final Set<Triple> relations = new HashSet<>();

    Chosen(Selected selected) throws IOException {
        this.graphs = selected.graphs();
        this.direct = graphs.names().graph("direct");
        for (Kind kind : Kind.values()) {
            selected.each(kind, this::add);
        }
        selected.eachEntity(thing -> subjects.add(thing.said().node()));
    }

    private void add(Told told) {
        subjects.add(told.said().node());
        told.said()
                .properties()
                .values()
                .forEach(objects -> objects.stream()
                        .filter(Node::isURI)
                        .filter(o -> !o.getURI().startsWith(Vocabulary.QD))
                        .forEach(subjects::add));
        for (Node span : told.said().all(Vocabulary.DERIVED_FROM)) {
            subjects.addAll(graphs.describe(span).all(Vocabulary.HAS_SELECTOR));
            subjects.add(NodeFactory.createURI(new Quote(span.getURI(), "").documentIri()));
        }
        if (told.kind() == Kind.RELATION && told.stands()) {
            told.ties(graphs).forEach(tie -> relations.add(Triple.create(tie.from(), tie.property(), tie.to())));
        }
    }

    @Override
    public Collection<Triple> sift(Node graph, Collection<Triple> triples) {
        Node subject = triples.iterator().next().getSubject();
        if (!subjects.contains(subject)) {
            return List.of();
        }
        if (graph.equals(direct)) {
            return triples.stream().filter(relations::contains).toList();
        }
        return graph.equals(Node.ANY) ? triples.stream().filter(this::fits).toList() : triples;
    }

    /** In graphs written as one, a triple between entities is a relation's or the gazetteer's. */
    private boolean fits(Triple triple) {
        return !graphs.isThing(triple.getObject())
                || !triple.getSubject().getURI().startsWith(graphs.names().base() + "id/")
                || relations.contains(triple)
                || graphs.data()
                        .contains(
                                graphs.names().graph("gazetteer"),
                                triple.getSubject(),
                                triple.getPredicate(),
                                triple.getObject())
                || triple.getPredicate().equals(Vocabulary.qd("mentionedIn"));
    }
}
