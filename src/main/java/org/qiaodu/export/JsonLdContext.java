package org.qiaodu.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.qiaodu.rdf.Vocabulary;

/** The context of the JSON-LD export: which key means which property, and how its values are read. */
final class JsonLdContext {
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** Properties whose objects are written where they are spoken of. */
    static final Set<String> EMBEDDED = Set.of(Vocabulary.DERIVED_FROM.getURI(), Vocabulary.HAS_SELECTOR.getURI());

    /**
     * A key.
     *
     * @param name as it is written
     * @param type a datatype's IRI, {@code @id}, {@code @vocab} for a term of the ontology, {@code @language} for texts
     *     by language; empty for plain values
     */
    record Term(String name, String type) {}

    private final Graphs graphs;
    private final Map<String, Term> terms = new LinkedHashMap<>();

    JsonLdContext(Graphs graphs) {
        this.graphs = graphs;
        terms.put(RDF.type.getURI(), new Term("@type", "@vocab"));
        terms.put(RDFS.label.getURI(), new Term("label", "@language"));
        terms.put(Vocabulary.DERIVED_FROM.getURI(), new Term("evidence", "@id"));
        terms.put(Vocabulary.GENERATED_BY.getURI(), new Term("run", "@id"));
        terms.put(RDF.subject.getURI(), new Term("rdf:subject", "@id"));
        terms.put(RDF.predicate.getURI(), new Term("rdf:predicate", "@vocab"));
        terms.put(RDF.object.getURI(), new Term("rdf:object", "@id"));
        terms.put(OA.hasSource.getURI(), new Term("source", "@id"));
        terms.put(OA.hasSelector.getURI(), new Term("selector", "@id"));
        for (String own : new String[] {"value", "confidence"}) {
            terms.put(Vocabulary.QD + own, new Term(own, XSD + "decimal"));
        }
        for (String own : new String[] {"periodStart", "periodEnd"}) {
            terms.put(Vocabulary.QD + own, new Term(own, XSD + "date"));
        }
        for (String own : new String[] {"rank", "modality", "assertion", "statistic", "bound", "eventType"}) {
            terms.put(Vocabulary.QD + own, new Term(own, "@vocab"));
        }
        for (String own : new String[] {
            "of", "indicator", "scope", "comparedWith", "participant", "agent", "object", "place", "repeatedAt"
        }) {
            terms.put(Vocabulary.QD + own, new Term(own, "@id"));
        }
    }

    /** The key of a property: an own term by its local name, any other by its prefixed name. */
    Term term(String iri) {
        Term term = terms.get(iri);
        if (term != null) {
            return term;
        }
        return new Term(
                iri.startsWith(Vocabulary.QD) ? iri.substring(Vocabulary.QD.length()) : graphs.shortName(iri), "");
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("@version", 1.1);
        json.writeStringField("@vocab", Vocabulary.QD);
        for (Map.Entry<String, String> prefix : graphs.prefixes().entrySet()) {
            json.writeObjectFieldStart(prefix.getKey());
            json.writeStringField("@id", prefix.getValue());
            json.writeBooleanField("@prefix", true);
            json.writeEndObject();
        }
        for (Map.Entry<String, Term> term : terms.entrySet()) {
            String name = term.getValue().name();
            if (!name.startsWith("@")) {
                json.writeObjectFieldStart(name);
                json.writeStringField("@id", term.getKey());
                boolean byLanguage = term.getValue().type().equals("@language");
                json.writeStringField(
                        byLanguage ? "@container" : "@type", term.getValue().type());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }
}
