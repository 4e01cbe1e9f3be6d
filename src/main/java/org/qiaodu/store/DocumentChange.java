package org.qiaodu.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.qiaodu.model.DocumentId;
import org.qiaodu.rdf.DocumentGraphs;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Vocabulary;

/**
 * What goes in and out of the graphs with a document; runs inside the store's transaction. Its source graph is its own;
 * the derived graphs are shared, so a triple there goes only when no other document supports it.
 */
final class DocumentChange {
    private static final Node ANY = Node.ANY;

    private final Names names;
    private final DatasetGraph data;
    private final Support support;
    private final Node direct;
    private final Node checks;
    private final Node curation;
    private final Node gazetteer;
    private final Node links;

    DocumentChange(Names names, DatasetGraph data) {
        this.names = names;
        this.data = data;
        this.support = new Support(names, data);
        this.direct = names.graph("direct");
        this.checks = names.graph("checks");
        this.curation = names.graph("curation");
        this.gazetteer = names.graph("gazetteer");
        this.links = names.graph("links");
    }

    /** Whether some graphs hold the document as read from the same text by the same rules. */
    static boolean isHeld(DatasetGraph graphs, Names names, DocumentId document, String fingerprint) {
        return graphs.contains(names.sourceGraph(document), names.run(fingerprint), RDF.type.asNode(), ANY);
    }

    /** Returns whether anything changed. */
    boolean replace(DocumentGraphs document) {
        if (isHeld(data, names, document.id(), document.fingerprint())) {
            return false;
        }
        remove(document.id());
        add(names.sourceGraph(document.id()), document.source());
        add(direct, document.direct());
        add(checks, document.checks());
        add(curation, document.curation());
        add(gazetteer, document.gazetteer());
        return true;
    }

    /** Returns whether the document was there. */
    boolean remove(DocumentId document) {
        Node source = names.sourceGraph(document);
        if (!data.containsGraph(source)) {
            return false;
        }
        Set<Triple> relations = support.relations(source);
        Set<Node> entities = support.entities(source);
        data.removeGraph(source);
        removeAllFrom(checks, names.document(document));
        removeAllFrom(curation, names.document(document));
        removeSpans(names.document(document));
        drop(direct, relations, triple -> !support.isStated(triple));
        removeUnmentioned(entities);
        return true;
    }

    /** Takes from a graph the findings or corrections that speak of a document. */
    private void removeAllFrom(Node graph, Node document) {
        Set<Node> about = new HashSet<>();
        data.find(graph, ANY, Vocabulary.SOURCE, document).forEachRemaining(q -> about.add(q.getSubject()));
        about.forEach(node -> data.deleteAny(graph, node, ANY, ANY));
    }

    /** Spans that findings alone speak of stand in the checks graph; their selectors hang below the document's IRI. */
    private void removeSpans(Node document) {
        Set<Node> spans = new HashSet<>();
        data.find(checks, ANY, Vocabulary.HAS_SOURCE, document).forEachRemaining(q -> spans.add(q.getSubject()));
        for (Node span : spans) {
            Set<Node> selectors = new HashSet<>();
            data.find(checks, span, Vocabulary.HAS_SELECTOR, ANY).forEachRemaining(q -> selectors.add(q.getObject()));
            selectors.forEach(selector -> data.deleteAny(checks, selector, ANY, ANY));
            data.deleteAny(checks, span, ANY, ANY);
        }
    }

    /** Takes from the gazetteer and the links what no mentioned entity is, or lies in, any more. */
    private void removeUnmentioned(Collection<Node> entities) {
        for (Node entity : entities) {
            Set<Node> affected = support.ancestors(entity);
            affected.add(entity);
            affected.stream().filter(node -> !support.isMentioned(node)).forEach(this::removeKnown);
        }
    }

    private void removeKnown(Node entity) {
        data.deleteAny(gazetteer, entity, ANY, ANY);
        data.deleteAny(links, entity, ANY, ANY);
        Set<Node> decisions = new HashSet<>();
        data.find(links, ANY, RDF.subject.asNode(), entity).forEachRemaining(q -> decisions.add(q.getSubject()));
        decisions.forEach(node -> data.deleteAny(links, node, ANY, ANY));
    }

    private void drop(Node graph, Set<Triple> triples, Predicate<Triple> unsupported) {
        triples.stream().filter(unsupported).forEach(t -> data.delete(Quad.create(graph, t)));
    }

    private void add(Node graph, Collection<Triple> triples) {
        triples.forEach(t -> data.add(Quad.create(graph, t)));
    }
}
