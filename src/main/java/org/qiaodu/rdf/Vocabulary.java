package org.qiaodu.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The terms of the graph; what each means stands in {@code ontology/qiaodu.ttl}. */
public final class Vocabulary {
    /** Namespace of Qiaodu's own terms; the same whatever the base of the names. */
    public static final String QD = "https://w3id.org/qiaodu/ontology#";

    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String QB = "http://purl.org/linked-data/cube#";
    public static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";

    public static final Node TYPE = RDF.type.asNode();
    public static final Node SUBJECT = RDF.subject.asNode();
    public static final Node PREDICATE = RDF.predicate.asNode();
    public static final Node OBJECT = RDF.object.asNode();
    public static final Node LABEL = RDFS.label.asNode();
    public static final Node ALT_LABEL = SKOS.altLabel.asNode();
    public static final Node TITLE = DCTerms.title.asNode();
    public static final Node ISSUED = DCTerms.issued.asNode();
    static final Node FORMAT = DCTerms.format.asNode();
    /** Ties a finding to the document it was made in. */
    public static final Node SOURCE = DCTerms.source.asNode();

    public static final Node DERIVED_FROM = uri(PROV, "wasDerivedFrom");
    public static final Node GENERATED_BY = uri(PROV, "wasGeneratedBy");
    static final Node ACTIVITY = uri(PROV, "Activity");
    static final Node USED = uri(PROV, "used");

    public static final Node SPECIFIC_RESOURCE = OA.SpecificResource.asNode();
    /** From a span to its document. */
    public static final Node HAS_SOURCE = OA.hasSource.asNode();
    /** From a span to its selectors. */
    public static final Node HAS_SELECTOR = OA.hasSelector.asNode();

    static final Node POSITION_SELECTOR = OA.TextPositionSelector.asNode();
    static final Node QUOTE_SELECTOR = OA.TextQuoteSelector.asNode();
    static final Node START = OA.start.asNode();
    static final Node END = OA.end.asNode();
    public static final Node EXACT = OA.exact.asNode();
    static final Node PREFIX = OA.prefix.asNode();
    static final Node SUFFIX = OA.suffix.asNode();

    static final Node QB_OBSERVATION = uri(QB, "Observation");
    static final Node SEM_EVENT = uri(SEM, "Event");

    private Vocabulary() {}

    /** The term of Qiaodu's ontology with this local name. */
    public static Node qd(String term) {
        return uri(QD, term);
    }

    private static Node uri(String namespace, String local) {
        return NodeFactory.createURI(namespace + local);
    }
}
