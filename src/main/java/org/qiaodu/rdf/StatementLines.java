package org.qiaodu.rdf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.References;
import org.qiaodu.model.Span;
import org.qiaodu.model.Statement;

/** Writes statements as JSON, one object a line, entities by their ids. */
public final class StatementLines {
    private final ObjectMapper json = new ObjectMapper();
    private final Names names;

    /** @param names where the statements' IRIs come from */
    public StatementLines(Names names) {
        this.names = names;
    }

    /** The lines of a document, in order of its statements. */
    public List<String> of(ReadDocument read) {
        List<String> lines = new ArrayList<>();
        for (Statement statement : read.statements()) {
            try {
                lines.add(json.writeValueAsString(fields(statement, read)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return lines;
    }

    private Map<String, Object> fields(Statement statement, ReadDocument read) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Node node = names.statement(statement.id());
        fields.put("id", node.getURI());
        fields.put("document", read.document().id().name());
        if (statement instanceof Statement.Observation o) {
            observation(o, fields);
        } else if (statement instanceof Statement.Relation r) {
            fields.put("kind", "relation");
            fields.put("subject", r.subject());
            fields.put("predicate", r.predicate());
            fields.put("object", r.object());
        } else if (statement instanceof Statement.Event e) {
            event(e, fields);
        }
        references(statement.references(), read, fields);
        return fields;
    }

    private static void observation(Statement.Observation o, Map<String, Object> fields) {
        fields.put("kind", "observation");
        fields.put("of", o.of());
        fields.put("indicator", o.indicator());
        fields.put("statistic", o.statistic().term());
        fields.put("value", new BigDecimal(o.value().toPlainString()));
        fields.put("unit", o.unit());
        fields.put("bound", o.bound().term());
        fields.put("statedAs", o.statedAs());
        put(fields, "scope", o.scope());
        put(fields, "comparedWith", o.comparedWith());
        if (o.only()) {
            fields.put("only", true);
        }
    }

    private static void event(Statement.Event e, Map<String, Object> fields) {
        fields.put("kind", "event");
        fields.put("type", e.type());
        fields.put("label", e.label());
        put(fields, "place", e.place());
        fields.put(
                "participants",
                e.participants().stream().map(p -> Map.of(p.role(), p.entity())).toList());
    }

    private static void references(References r, ReadDocument read, Map<String, Object> fields) {
        if (r.when() != null) {
            fields.put("period", r.when().value().edtf());
            put(fields, "periodBasis", r.when().basis());
        }
        fields.put("modality", r.modality().term());
        fields.put("assertion", r.assertion().term());
        fields.put("rank", r.rank().term());
        fields.put("confidence", r.confidence());
        fields.put("rules", r.rules());
        fields.put("inherited", r.inherited());
        fields.put("evidence", r.evidence().stream().map(e -> evidence(e, read)).toList());
    }

    private static Map<String, Object> evidence(Evidence evidence, ReadDocument read) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("spans", evidence.spans().stream().map(s -> span(s, read)).toList());
        put(fields, "readAs", evidence.readAs());
        if (!evidence.repeatedAt().isEmpty()) {
            fields.put(
                    "repeatedAt",
                    evidence.repeatedAt().stream()
                            .map(s -> List.of(s.start(), s.end()))
                            .toList());
        }
        return fields;
    }

    private static Map<String, Object> span(Span span, ReadDocument read) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("start", span.start());
        fields.put("end", span.end());
        fields.put("quote", read.document().text().slice(span));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
