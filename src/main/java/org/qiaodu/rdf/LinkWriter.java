package org.qiaodu.rdf;

import static org.qiaodu.rdf.Vocabulary.TYPE;
import static org.qiaodu.rdf.Vocabulary.qd;

import java.util.Collection;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Link;

/** Writes what {@code graph:links} holds: confirmed links as SKOS, and every decision with its grounds. */
public final class LinkWriter {
    /** What the IRIs of Wikidata's items and properties begin with. */
    public static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private static final Node SAME_AS = NodeFactory.createURI("https://schema.org/sameAs");

    private final Names names;

    /** @param names where IRIs come from */
    public LinkWriter(Names names) {
        this.names = names;
    }

    /** The IRI of a Wikidata item or property. */
    public static Node item(String id) {
        return NodeFactory.createURI(WIKIDATA + id);
    }

    /** The triples of these decisions. */
    public List<Triple> write(Collection<Link> links) {
        Triples out = new Triples();
        links.forEach(link -> write(link, out));
        return out.list();
    }

    private void write(Link link, Triples out) {
        Node entity = names.entity(link.entity());
        Node item = link.item().isEmpty() ? null : item(link.item());
        Node predicate = link.match() == null ? null : skos(link.match());
        if (link.status() == Link.Status.CONFIRMED && predicate != null) {
            out.add(entity, predicate, item);
            out.add(entity, SAME_AS, link.match() == Link.Match.EXACT ? item : null);
        }
        Node node = names.link(link.entity(), link.item());
        out.add(node, TYPE, qd("Link"))
                .add(node, Vocabulary.SUBJECT, entity)
                .add(node, Vocabulary.PREDICATE, predicate)
                .add(node, Vocabulary.OBJECT, item)
                .add(node, qd("labelSeen"), orNull(link.label()))
                .add(node, qd("key"), orNull(link.key()))
                .add(node, Vocabulary.SOURCE, link.source())
                .add(node, qd("date"), NodeFactory.createLiteralDT(link.date().toString(), XSDDatatype.XSDdate))
                .add(node, qd("method"), link.method().word())
                .add(node, qd("status"), qd(link.status().term()))
                .add(node, RDFS.comment.asNode(), orNull(link.note()));
    }

    private static Node skos(Link.Match match) {
        return switch (match) {
            case EXACT -> SKOS.exactMatch.asNode();
            case CLOSE -> SKOS.closeMatch.asNode();
            case BROAD -> SKOS.broadMatch.asNode();
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
