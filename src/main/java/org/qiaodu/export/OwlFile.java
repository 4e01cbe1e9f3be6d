package org.qiaodu.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.qiaodu.export.Told.Kind;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.rdf.Vocabulary;

/**
 * The ontology and its individuals as OWL 2 in RDF/XML, which Protégé opens. A relation is a property assertion, annotated
 * with the words it was read from, its period and its statement; statements are individuals too. OWL has no type for days:
 * they are the times at which they begin, or end.
 */
final class OwlFile implements Exporter {
    private static final List<Node> ANNOTATIONS = List.of(
            SKOS.altLabel.asNode(),
            SKOS.exactMatch.asNode(),
            DCTerms.source.asNode(),
            DCTerms.temporal.asNode(),
            Vocabulary.DERIVED_FROM);

    private final String file;

    OwlFile(String file) {
        this.file = file;
    }

    @Override
    public void write(Selected selected, Destination to) throws IOException {
        try (RdfXml out = new RdfXml(to.open(file), selected.graphs().prefixes())) {
            ontology(out);
            for (Node property : ANNOTATIONS) {
                out.start(property);
                out.property(RDF.type.asNode(), OWL2.AnnotationProperty.asNode());
                out.end();
            }
            selected.eachEntity(thing -> entity(thing, out));
            for (Kind kind : Kind.values()) {
                selected.each(kind, told -> statement(told, selected.graphs(), out));
            }
            selected.each(Kind.RELATION, told -> relation(told, selected.graphs(), out));
        }
    }

    private static void ontology(RdfXml out) throws IOException {
        Node last = Node.ANY;
        for (Triple triple : bySubject()) {
            if (!triple.getSubject().equals(last)) {
                if (last.isConcrete()) {
                    out.end();
                }
                last = triple.getSubject();
                out.start(last);
            }
            out.property(triple.getPredicate(), triple.getObject());
        }
        out.end();
    }

    /** The ontology's triples, those of one subject together, in the order of the file. */
    private static List<Triple> bySubject() {
        Map<Node, Integer> order = new HashMap<>();
        List<Triple> triples = Ontology.terms();
        triples.forEach(t -> order.putIfAbsent(t.getSubject(), order.size()));
        return triples.stream()
                .sorted((a, b) ->
                        Integer.compare(order.getOrDefault(a.getSubject(), 0), order.getOrDefault(b.getSubject(), 0)))
                .toList();
    }

    private static void entity(Thing thing, RdfXml out) throws IOException {
        individual(thing.said(), out);
        for (Node property : List.of(RDFS.label.asNode(), SKOS.altLabel.asNode(), SKOS.exactMatch.asNode())) {
            for (Node object : thing.said().all(property)) {
                out.property(property, object);
            }
        }
        for (Node document : thing.said().all(Vocabulary.qd("mentionedIn"))) {
            out.property(Vocabulary.qd("mentionedIn"), document);
        }
        out.end();
    }

    private static void individual(Described said, RdfXml out) throws IOException {
        out.start(said.node());
        out.property(RDF.type.asNode(), OWL2.NamedIndividual.asNode());
        for (Node type : said.all(Vocabulary.TYPE)) {
            if (type.getURI().startsWith(Vocabulary.QD)) {
                out.property(RDF.type.asNode(), type);
            }
        }
    }

    /** A statement with its qualifiers; what a relation says stands in {@link #relation}. */
    private static void statement(Told told, Graphs graphs, RdfXml out) throws IOException {
        individual(told.said(), out);
        for (Map.Entry<String, List<Node>> property : told.said().properties().entrySet()) {
            boolean own = property.getKey().startsWith(Vocabulary.QD)
                    && !property.getKey().endsWith("#repeatedAt");
            if (own || property.getKey().equals(RDFS.label.getURI())) {
                for (Node object : property.getValue()) {
                    out.property(NodeFactory.createURI(property.getKey()), timed(property.getKey(), object));
                }
            }
        }
        evidence(told, graphs, out);
        out.end();
    }

    /** A day as a time, a day that ends a period as its last second; anything else as it is. */
    private static Node timed(String property, Node object) {
        if (!object.isLiteral() || !object.getLiteralDatatype().equals(XSDDatatype.XSDdate)) {
            return object;
        }
        String time = property.endsWith("End") ? "T23:59:59" : "T00:00:00";
        return NodeFactory.createLiteralDT(object.getLiteralLexicalForm() + time, XSDDatatype.XSDdateTime);
    }

    private static void evidence(Told told, Graphs graphs, RdfXml out) throws IOException {
        for (Quote quote : Quote.of(told, graphs)) {
            if (!quote.words().isEmpty()) {
                out.property(RDFS.comment.asNode(), NodeFactory.createLiteralLang(quote.words(), "zh"));
            }
            out.property(Vocabulary.DERIVED_FROM, NodeFactory.createURI(quote.span()));
        }
    }

    private static void relation(Told told, Graphs graphs, RdfXml out) throws IOException {
        if (!told.stands()) {
            return;
        }
        for (Tie tie : told.ties(graphs)) {
            out.start(tie.from());
            out.property(tie.property(), tie.to());
            out.end();
            out.startUnnamed(OWL2.Axiom.asNode());
            out.property(OWL2.annotatedSource.asNode(), tie.from());
            out.property(OWL2.annotatedProperty.asNode(), tie.property());
            out.property(OWL2.annotatedTarget.asNode(), tie.to());
            out.property(DCTerms.source.asNode(), told.said().node());
            if (!told.period().isEmpty()) {
                out.property(DCTerms.temporal.asNode(), NodeFactory.createLiteralString(told.period()));
            }
            evidence(told, graphs, out);
            out.end();
        }
    }
}
