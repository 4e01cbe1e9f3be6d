package org.qiaodu.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.qiaodu.export.Told.Kind;
import org.qiaodu.rdf.Vocabulary;
import org.qiaodu.store.Dump;

/**
 * Lets through the chosen statements, their evidence, the entities, indicators, documents and runs they speak of, and the
 * plain triples of the chosen relations.
 */
final class Chosen implements Dump.Sieve {
    private static final Set<String> SPANS =
            Set.of(Vocabulary.DERIVED_FROM.getURI(), Vocabulary.qd("repeatedAt").getURI());

    private final Selected selected;
    private final Graphs graphs;
    private final Node direct;
    private final Set<Node> known = new HashSet<>();
    private final Set<Triple> relations = new HashSet<>();

    Chosen(Selected selected) throws IOException {
        this.selected = selected;
        this.graphs = selected.graphs();
        this.direct = graphs.names().graph("direct");
        for (Kind kind : Kind.values()) {
            selected.each(kind, this::add);
        }
        selected.eachEntity(thing -> known.add(thing.said().node()));
    }

    /** What many statements have in common is held; their spans and selectors, most of a graph, are looked up. */
    private void add(Told told) {
        told.said().properties().forEach((property, objects) -> {
            if (!SPANS.contains(property)) {
                objects.stream()
                        .filter(o -> o.isURI() && !o.getURI().startsWith(Vocabulary.QD))
                        .forEach(known::add);
            }
        });
        for (Node span : told.said().all(Vocabulary.DERIVED_FROM)) {
            known.add(NodeFactory.createURI(new Quote(span.getURI(), "").documentIri()));
        }
        if (told.kind() == Kind.RELATION && told.stands()) {
            told.ties(graphs).forEach(tie -> relations.add(Triple.create(tie.from(), tie.property(), tie.to())));
        }
    }

    private boolean isChosen(Node subject) {
        try {
            return known.contains(subject)
                    || selected.hasStatement(subject)
                    || isSaid(subject, Node.ANY)
                    || isSelector(subject);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a chosen statement speaks of a span. */
    private boolean isSaid(Node span, Node property) throws IOException {
        for (Node statement : subjects(property, span)) {
            if (selected.hasStatement(statement)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says where a span of a chosen statement is. */
    private boolean isSelector(Node subject) throws IOException {
        for (Node span : subjects(Vocabulary.HAS_SELECTOR, subject)) {
            if (isSaid(span, Vocabulary.DERIVED_FROM)) {
                return true;
            }
        }
        return false;
    }

    private List<Node> subjects(Node property, Node object) {
        return Iter.toList(Iter.map(graphs.data().find(Node.ANY, Node.ANY, property, object), Quad::getSubject));
    }

    @Override
    public Collection<Triple> sift(Node graph, Collection<Triple> triples) {
        Node subject = triples.iterator().next().getSubject();
        if (!isChosen(subject)) {
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
