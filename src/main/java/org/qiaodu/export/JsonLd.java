package org.qiaodu.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.qiaodu.export.JsonLdContext.Term;
import org.qiaodu.export.Told.Kind;
import org.qiaodu.rdf.Vocabulary;

/**
 * JSON-LD 1.1 with its context: a list of statements, framed so that each holds its evidence and the names of what it
 * speaks of; one a line.
 */
final class JsonLd implements Exporter {
    private final String file;

    JsonLd(String file) {
        this.file = file;
    }

    @Override
    public void write(Selected selected, Destination to) throws IOException {
        try (Writer out = to.open(file);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            JsonLdContext context = new JsonLdContext(selected.graphs());
            json.writeStartObject();
            json.writeFieldName("@context");
            context.write(json);
            json.writeArrayFieldStart("@graph");
            for (Kind kind : Kind.values()) {
                selected.each(kind, told -> {
                    json.writeRaw('\n');
                    new Frame(selected.graphs(), context, json).statement(told);
                });
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Writes one statement with what hangs below it. */
    private record Frame(Graphs graphs, JsonLdContext context, JsonGenerator json) {
        void statement(Told told) throws IOException {
            node(told.said());
        }

        /** A node with all that is said of it; below it, evidence whole and entities by class and name. */
        private void node(Described said) throws IOException {
            begin(said.node());
            for (Map.Entry<String, List<Node>> property : said.properties().entrySet()) {
                property(property.getKey(), property.getValue());
            }
            json.writeEndObject();
        }

        private void begin(Node node) throws IOException {
            json.writeStartObject();
            json.writeStringField("@id", graphs.shortName(node.getURI()));
        }

        private void property(String iri, List<Node> objects) throws IOException {
            Term term = context.term(iri);
            json.writeFieldName(term.name());
            if (term.type().equals("@language")) {
                names(objects);
                return;
            }
            if (objects.size() > 1) {
                json.writeStartArray();
            }
            for (Node object : objects) {
                object(term, iri, object);
            }
            if (objects.size() > 1) {
                json.writeEndArray();
            }
        }

        /** Texts by language; several of one language as a list. */
        private void names(List<Node> objects) throws IOException {
            json.writeStartObject();
            for (Tongue tongue : Tongue.values()) {
                List<Node> own = objects.stream()
                        .filter(o -> o.getLiteralLanguage().equals(tongue.tag()))
                        .toList();
                if (!own.isEmpty()) {
                    json.writeFieldName(tongue.tag());
                    json.writeStartArray();
                    for (Node text : own) {
                        json.writeString(text.getLiteralLexicalForm());
                    }
                    json.writeEndArray();
                }
            }
            json.writeEndObject();
        }

        private void object(Term term, String iri, Node object) throws IOException {
            if (object.isLiteral()) {
                literal(term, object);
            } else if (term.type().equals("@vocab") && object.getURI().startsWith(Vocabulary.QD)) {
                json.writeString(Described.local(object.getURI()));
            } else if (graphs.isThing(object) || iri.equals(Vocabulary.QD + "indicator")) {
                named(object);
            } else if (JsonLdContext.EMBEDDED.contains(iri)) {
                node(graphs.describe(object));
            } else {
                json.writeString(graphs.shortName(object.getURI()));
            }
        }

        private void literal(Term term, Node literal) throws IOException {
            String type = literal.getLiteralDatatypeURI();
            if (type.equals(JsonLdContext.XSD + "integer")) {
                json.writeNumber(literal.getLiteralLexicalForm());
            } else if (type.equals(JsonLdContext.XSD + "boolean")) {
                json.writeBoolean(Boolean.parseBoolean(literal.getLiteralLexicalForm()));
            } else if (type.equals(JsonLdContext.XSD + "string") || type.equals(term.type())) {
                json.writeString(literal.getLiteralLexicalForm());
            } else {
                json.writeStartObject();
                json.writeStringField("@value", literal.getLiteralLexicalForm());
                if (literal.getLiteralLanguage().isEmpty()) {
                    json.writeStringField("@type", graphs.shortName(type));
                } else {
                    json.writeStringField("@language", literal.getLiteralLanguage());
                }
                json.writeEndObject();
            }
        }

        /** An entity or indicator by its class and its names. */
        private void named(Node node) throws IOException {
            Described said = graphs.describe(node);
            begin(node);
            for (Node property : List.of(Vocabulary.TYPE, Vocabulary.LABEL)) {
                if (!said.all(property).isEmpty()) {
                    property(property.getURI(), said.all(property));
                }
            }
            json.writeEndObject();
        }
    }
}
