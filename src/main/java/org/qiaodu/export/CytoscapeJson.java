package org.qiaodu.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

/** Cytoscape's JSON ({@code .cyjs}), for Cytoscape desktop and Cytoscape.js. */
final class CytoscapeJson implements NetworkWriter {
    private final JsonGenerator json;
    private List<Column> nodeColumns = List.of();
    private List<Column> edgeColumns = List.of();
    private boolean inEdges;

    /** @param out closed with this */
    CytoscapeJson(Writer out) throws IOException {
        this.json = new JsonFactory().createGenerator(out);
    }

    @Override
    public void begin(List<Column> nodes, List<Column> edges, int series) throws IOException {
        nodeColumns = nodes;
        edgeColumns = edges;
        json.writeStartObject();
        json.writeStringField("format_version", "1.0");
        json.writeStringField("generated_by", "qiaodu");
        json.writeObjectFieldStart("data");
        json.writeStringField("name", "qiaodu");
        json.writeEndObject();
        json.writeObjectFieldStart("elements");
        json.writeArrayFieldStart("nodes");
    }

    @Override
    public void node(NetworkNode node) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", node.id());
        json.writeStringField("name", node.label());
        json.writeStringField("label", node.label());
        cells(nodeColumns, node.cells());
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void edge(NetworkEdge edge) throws IOException {
        if (!inEdges) {
            inEdges = true;
            json.writeEndArray();
            json.writeArrayFieldStart("edges");
        }
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", edge.id());
        json.writeStringField("source", edge.source());
        json.writeStringField("target", edge.target());
        json.writeStringField("label", edge.label());
        json.writeStringField("interaction", edge.type());
        json.writeNumberField("weight", edge.weight());
        cells(edgeColumns, edge.cells());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void cells(List<Column> columns, List<String> cells) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                json.writeFieldName(columns.get(i).name());
                switch (columns.get(i).type()) {
                    case TEXT, DATE -> json.writeString(cell);
                    case NUMBER -> json.writeNumber(new BigDecimal(cell));
                    case TRUTH -> json.writeBoolean(Boolean.parseBoolean(cell));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (!inEdges) {
            json.writeEndArray();
            json.writeArrayFieldStart("edges");
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
