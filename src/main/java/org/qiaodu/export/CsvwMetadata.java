package org.qiaodu.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Vocabulary;

/** What the columns of {@code observations.csv} mean, as CSV on the Web (W3C) tells it. */
final class CsvwMetadata {
    /**
     * A column.
     *
     * @param name in the header
     * @param property IRI, or the local name of a term of the ontology
     * @param datatype {@code iri} for an IRI, {@code term} for a term of the ontology, else a datatype of CSVW
     * @param about column whose value the cell tells of; empty for the statement
     */
    private record Field(String name, String property, String datatype, String about) {}

    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final List<Field> FIELDS = List.of(
            new Field("statement", "", "string", ""),
            new Field("of", "of", "iri", ""),
            new Field("ofLabel", LABEL, "string", "of"),
            new Field("indicator", "indicator", "iri", ""),
            new Field("indicatorLabel", LABEL, "string", "indicator"),
            new Field("statistic", "statistic", "term", ""),
            new Field("value", "value", "decimal", ""),
            new Field("unitCode", "unitCode", "string", ""),
            new Field("bound", "bound", "term", ""),
            new Field("modality", "modality", "term", ""),
            new Field("period", "period", "string", ""),
            new Field("periodStart", "periodStart", "date", ""),
            new Field("periodEnd", "periodEnd", "date", ""),
            new Field("scope", "scope", "iri", ""),
            new Field("scopeLabel", LABEL, "string", "scope"),
            new Field("statedAs", "statedAs", "string", ""),
            new Field("rank", "rank", "term", ""),
            new Field("confidence", "confidence", "decimal", ""),
            new Field("disputed", "", "boolean", ""),
            new Field("document", "http://purl.org/dc/terms/source", "iri", ""),
            new Field("evidence", Vocabulary.PROV + "wasDerivedFrom", "spans", ""),
            new Field("quote", "", "string", ""));

    private final Names names;
    private final String file;

    CsvwMetadata(Names names, String file) {
        this.names = names;
        this.file = file;
    }

    /** The header of the table. */
    static List<String> names() {
        return FIELDS.stream().map(Field::name).toList();
    }

    void write(Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("@context", "http://www.w3.org/ns/csvw");
            json.writeStringField("url", file);
            json.writeObjectFieldStart("dialect");
            json.writeStringField("lineTerminators", "\n");
            json.writeEndObject();
            json.writeObjectFieldStart("dc:title");
            json.writeStringField("zh", "侨都观测表");
            json.writeStringField("en", "Observations of Qiaodu");
            json.writeEndObject();
            json.writeStringField("dc:conformsTo", names.base() + "structure/observations");
            json.writeObjectFieldStart("tableSchema");
            json.writeStringField("aboutUrl", "{+statement}");
            json.writeStringField("primaryKey", "statement");
            json.writeArrayFieldStart("columns");
            for (Field field : FIELDS) {
                column(field, json);
            }
            type(json);
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void column(Field field, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", field.name);
        json.writeStringField("titles", field.name);
        if (!field.about.isEmpty()) {
            json.writeStringField("aboutUrl", "{+" + field.about + "}");
        }
        if (field.property.isEmpty()) {
            json.writeBooleanField("suppressOutput", true);
        } else {
            json.writeStringField(
                    "propertyUrl", field.property.contains(":") ? field.property : Vocabulary.QD + field.property);
        }
        switch (field.datatype) {
            case "iri" -> json.writeStringField("valueUrl", "{+" + field.name + "}");
            case "term" -> json.writeStringField("valueUrl", Vocabulary.QD + "{" + field.name + "}");
            case "spans" -> {
                json.writeStringField("datatype", "anyURI");
                json.writeStringField("separator", " ");
            }
            default -> json.writeStringField("datatype", field.datatype);
        }
        json.writeEndObject();
    }

    /** A column without cells that says what each row is. */
    private static void type(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", "type");
        json.writeBooleanField("virtual", true);
        json.writeStringField("propertyUrl", "rdf:type");
        json.writeStringField("valueUrl", Vocabulary.QD + "Observation");
        json.writeEndObject();
    }
}
