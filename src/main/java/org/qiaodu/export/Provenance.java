package org.qiaodu.export;

import static org.qiaodu.export.Turtle.iri;
import static org.qiaodu.export.Turtle.literal;

import org.apache.jena.Jena;

/** {@code provenance.ttl}: which program made the release of which documents, by which rules (PROV-O). */
final class Provenance {
    private Provenance() {}

    static String text(Edition edition, Sources sources) {
        Turtle out = new Turtle(
                "prov", "http://www.w3.org/ns/prov#",
                "dct", "http://purl.org/dc/terms/",
                "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
                "schema", "https://schema.org/",
                "qd", "https://w3id.org/qiaodu/ontology#",
                "xsd", "http://www.w3.org/2001/XMLSchema#");
        out.about("<graph.nq>")
                .add("a", "prov:Entity")
                .add("prov:wasGeneratedBy", "<#release>")
                .add(
                        "prov:wasDerivedFrom",
                        sources.documents().stream().map(d -> iri(d.iri())).toArray(String[]::new))
                .end();
        out.about("<graph.trig>").add("prov:alternateOf", "<graph.nq>").end();
        Turtle.Description release = out.about("<#release>")
                .add("a", "prov:Activity")
                .add("rdfs:label", literal("release " + edition.label()))
                .add("prov:wasAssociatedWith", "<#program>")
                .add("schema:instrument", "<#rdf-library>")
                .add("qd:command", literal(edition.command()))
                .add(
                        "prov:wasInformedBy",
                        sources.runs().stream().map(r -> iri(r.iri())).toArray(String[]::new));
        if (edition.date() != null) {
            release.add("dct:date", Turtle.typed(edition.date().toString(), "xsd:date"));
        }
        release.end();
        software(out, "<#program>", "Qiaodu 侨都", edition.program());
        software(out, "<#rdf-library>", "Apache Jena", Jena.VERSION);
        for (Sources.Source document : sources.documents()) {
            out.about(iri(document.iri()))
                    .add("a", "prov:Entity", "qd:Document")
                    .add("rdfs:label", literal(document.title()))
                    .add("qd:sha256", literal(document.sha256()))
                    .end();
        }
        for (Sources.Run run : sources.runs()) {
            out.about(iri(run.iri()))
                    .add("a", "prov:Activity")
                    .add("prov:used", iri(run.used()))
                    .add("prov:wasAssociatedWith", "<#program>")
                    .add("qd:rulesVersion", literal(run.rules()))
                    .end();
        }
        return out.toString();
    }

    private static void software(Turtle out, String node, String name, String version) {
        out.about(node)
                .add("a", "prov:SoftwareAgent")
                .add("rdfs:label", literal(name))
                .add("schema:softwareVersion", literal(version))
                .end();
    }
}
