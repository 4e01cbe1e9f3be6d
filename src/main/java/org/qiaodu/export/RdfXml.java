package org.qiaodu.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** RDF/XML being written, one description after the other. {@link #close} ends it. */
final class RdfXml implements Closeable {
    private final XmlFile xml;
    private final Map<String, String> prefixes;

    /**
     * @param out closed with this
     * @param prefixes of all properties that will be written; beside them {@code vann}
     */
    RdfXml(Writer out, Map<String, String> prefixes) throws IOException {
        this.xml = new XmlFile(out);
        this.prefixes = new LinkedHashMap<>(prefixes);
        this.prefixes.put("vann", "http://purl.org/vocab/vann/");
        List<String> namespaces = new ArrayList<>();
        this.prefixes.forEach((prefix, namespace) -> namespaces.addAll(List.of("xmlns:" + prefix, namespace)));
        xml.start("rdf:RDF", namespaces.toArray(String[]::new)).line();
    }

    /** Begins what is said of a node. */
    void start(Node node) throws IOException {
        xml.start("rdf:Description", node.isBlank() ? "rdf:nodeID" : "rdf:about", name(node))
                .line();
    }

    /** Begins what is said of a node without a name. */
    void startUnnamed(Node type) throws IOException {
        xml.start("rdf:Description").line();
        property(RDF.type.asNode(), type);
    }

    void property(Node property, Node object) throws IOException {
        String element = element(property.getURI());
        if (!object.isLiteral()) {
            xml.empty(element, object.isBlank() ? "rdf:nodeID" : "rdf:resource", name(object))
                    .line();
            return;
        }
        String type = object.getLiteralDatatypeURI();
        boolean plain = type.equals(XSD.xstring.getURI()) || type.equals(RDF.dtLangString.getURI());
        xml.start(element, "xml:lang", object.getLiteralLanguage(), "rdf:datatype", plain ? "" : type)
                .text(Cells.xml(object.getLiteralLexicalForm()))
                .end()
                .line();
    }

    private static String name(Node node) {
        return node.isBlank() ? "b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "_") : node.getURI();
    }

    private String element(String iri) {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        throw new IllegalArgumentException("no prefix for the property " + iri);
    }

    void end() throws IOException {
        xml.end().line();
    }

    @Override
    public void close() throws IOException {
        xml.end().line();
        xml.close();
    }
}
