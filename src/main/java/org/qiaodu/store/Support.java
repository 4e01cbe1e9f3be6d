package org.qiaodu.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Vocabulary;

/** Which documents the triples of the shared graphs rest on. */
final class Support {
    private static final Node ANY = Node.ANY;
    private static final Node SUBJECT = RDF.subject.asNode();
    private static final Node PREDICATE = RDF.predicate.asNode();
    private static final Node OBJECT = RDF.object.asNode();

    private final DatasetGraph data;
    private final Node gazetteer;

    Support(Names names, DatasetGraph data) {
        this.data = data;
        this.gazetteer = names.graph("gazetteer");
    }

    /** The triples that the relations of a source graph state. */
    Set<Triple> relations(Node source) {
        Set<Triple> relations = new HashSet<>();
        data.find(source, ANY, PREDICATE, ANY).forEachRemaining(q -> {
            Node statement = q.getSubject();
            relations.add(Triple.create(
                    object(source, statement, SUBJECT), q.getObject(), object(source, statement, OBJECT)));
        });
        return relations;
    }

    private Node object(Node graph, Node subject, Node property) {
        return data.find(graph, subject, property, ANY).next().getObject();
    }

    /**
     * Whether any document still states this and no curator deprecated it. What states it is among the statements of its
     * subject and among those of its object, so that both are gone through in turns until the shorter ends.
     */
    boolean isStated(Triple triple) {
        Iterator<Quad> ofSubject = data.findNG(ANY, ANY, SUBJECT, triple.getSubject());
        Iterator<Quad> ofObject = data.findNG(ANY, ANY, OBJECT, triple.getObject());
        while (ofSubject.hasNext() && ofObject.hasNext()) {
            if (states(ofSubject.next(), triple) || states(ofObject.next(), triple)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the statement that a quad is of says this. */
    private boolean states(Quad q, Triple triple) {
        return is(q, SUBJECT, triple.getSubject())
                && is(q, OBJECT, triple.getObject())
                && is(q, PREDICATE, triple.getPredicate())
                && is(q, Vocabulary.qd("assertion"), Vocabulary.qd("Stated"))
                && !is(q, Vocabulary.qd("rank"), Vocabulary.qd("Deprecated"));
    }

    private boolean is(Quad q, Node property, Node value) {
        return data.contains(q.getGraph(), q.getSubject(), property, value);
    }

    /** The entities a source graph mentions. */
    Set<Node> entities(Node source) {
        Set<Node> entities = new HashSet<>();
        data.find(source, ANY, Vocabulary.qd("mentionedIn"), ANY).forEachRemaining(q -> entities.add(q.getSubject()));
        return entities;
    }

    /** What an entity lies in, as the gazetteer graph says, step by step. */
    Set<Node> ancestors(Node entity) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(Set.of(entity));
        while (!open.isEmpty()) {
            data.find(gazetteer, open.pop(), ANY, ANY).forEachRemaining(q -> {
                if (q.getObject().isURI() && !q.getPredicate().equals(RDF.type.asNode()) && seen.add(q.getObject())) {
                    open.push(q.getObject());
                }
            });
        }
        return seen;
    }

    /** Whether a document mentions the entity, or one that lies in it. */
    boolean isMentioned(Node entity) {
        Set<Node> seen = new HashSet<>(Set.of(entity));
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (data.findNG(ANY, node, Vocabulary.qd("mentionedIn"), ANY).hasNext()) {
                return true;
            }
            data.find(gazetteer, ANY, ANY, node).forEachRemaining(q -> {
                if (seen.add(q.getSubject())) {
                    open.push(q.getSubject());
                }
            });
        }
        return false;
    }
}
