package org.qiaodu.export;

import static org.qiaodu.export.Turtle.iri;
import static org.qiaodu.export.Turtle.literal;
import static org.qiaodu.export.Turtle.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qiaodu.rdf.Vocabulary;

/** {@code catalogue.ttl}: what the release holds, for catalogues of data (DCAT 3, VoID). */
final class Catalogue {
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("nq", "application/n-quads"),
            Map.entry("trig", "application/trig"),
            Map.entry("ttl", "text/turtle"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("json", "application/json"),
            Map.entry("cyjs", "application/json"),
            Map.entry("owl", "application/rdf+xml"),
            Map.entry("graphml", "application/graphml+xml"),
            Map.entry("gexf", "application/gexf+xml"),
            Map.entry("dot", "text/vnd.graphviz"),
            Map.entry("csv", "text/csv"),
            Map.entry("md", "text/markdown"));

    private Catalogue() {}

    /** @param files hashes of the files to be named */
    static String text(Edition edition, Census census, String base, Path folder, Checksums files) throws IOException {
        Turtle out = new Turtle(
                "dcat", "http://www.w3.org/ns/dcat#",
                "void", "http://rdfs.org/ns/void#",
                "dct", "http://purl.org/dc/terms/",
                "foaf", "http://xmlns.com/foaf/0.1/",
                "prov", "http://www.w3.org/ns/prov#",
                "spdx", "http://spdx.org/rdf/terms#",
                "xsd", "http://www.w3.org/2001/XMLSchema#");
        dataset(out, edition, census, base, files);
        for (Map.Entry<String, String> file : files.hashes().entrySet()) {
            String name = file.getKey();
            Turtle.Description distribution = out.about(iri(name)).add("a", "dcat:Distribution");
            String type = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type != null) {
                distribution.add("dcat:mediaType", iri("https://www.iana.org/assignments/media-types/" + type));
            }
            distribution
                    .add("dcat:downloadURL", iri(name))
                    .add(
                            "dcat:byteSize",
                            typed(Long.toString(Files.size(folder.resolve(name))), "xsd:nonNegativeInteger"))
                    .add(
                            "spdx:checksum",
                            "[ a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue "
                                    + typed(file.getValue(), "xsd:hexBinary") + " ]")
                    .end();
        }
        return out.toString();
    }

    private static void dataset(Turtle out, Edition edition, Census census, String base, Checksums files) {
        Turtle.Description dataset = out.about("<#data>")
                .add("a", "dcat:Dataset", "void:Dataset")
                .add("dct:title", literal(edition.title()))
                .add("dct:identifier", literal(edition.label()))
                .add("dcat:version", literal(edition.label()))
                .add(
                        "dct:creator",
                        edition.authors().stream()
                                .map(a -> "[ a foaf:Agent ; foaf:name " + literal(a) + " ]")
                                .toArray(String[]::new));
        if (edition.date() != null) {
            dataset.add("dct:issued", typed(edition.date().toString(), "xsd:date"));
        }
        if (edition.licence() != null) {
            dataset.add("dct:license", iri("https://spdx.org/licenses/" + edition.licence()));
        }
        List<String> partitions = new ArrayList<>();
        SortedMap<String, Long> classes = new TreeMap<>(census.classes());
        census.statements().forEach((kind, count) -> classes.merge(kind, count, Long::sum));
        classes.forEach((type, count) ->
                partitions.add("[ void:class " + iri(Vocabulary.QD + type) + " ; void:entities " + count + " ]"));
        dataset.add("dct:language", literal("zh"), literal("en"))
                .add("void:uriSpace", literal(base))
                .add(
                        "void:vocabulary",
                        iri("https://w3id.org/qiaodu/ontology"),
                        iri(Vocabulary.PROV),
                        iri(Vocabulary.QB))
                .add("void:triples", Long.toString(census.size()))
                .add("void:classPartition", partitions.toArray(String[]::new))
                .add("void:dataDump", "<graph.nq>", "<graph.trig>")
                .add(
                        "dcat:distribution",
                        files.hashes().keySet().stream().map(Turtle::iri).toArray(String[]::new))
                .add("prov:has_provenance", "<provenance.ttl>")
                .end();
    }
}
