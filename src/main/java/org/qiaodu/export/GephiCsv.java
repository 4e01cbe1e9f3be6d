package org.qiaodu.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code nodes.csv} and {@code edges.csv} as Gephi's spreadsheet import wants them. */
final class GephiCsv implements NetworkWriter {
    private final CsvWriter nodes;
    private final CsvWriter edges;

    GephiCsv(Destination to) throws IOException {
        this.nodes = Csv.file(to.open("nodes.csv"));
        this.edges = Csv.file(to.open("edges.csv"));
    }

    @Override
    public void begin(List<Column> nodeColumns, List<Column> edgeColumns, int series) {
        nodes.writeRecord(row(List.of("Id", "Label"), names(nodeColumns)));
        edges.writeRecord(
                row(List.of("Source", "Target", "Type", "Kind", "Id", "Label", "Weight"), names(edgeColumns)));
    }

    /** Without spaces: Gephi takes what the header has most of for the separator. */
    private static List<String> names(List<Column> columns) {
        return columns.stream().map(c -> c.name().replace(' ', '_')).toList();
    }

    private static List<String> row(List<String> first, List<String> then) {
        List<String> row = new ArrayList<>(first);
        row.addAll(then);
        return row;
    }

    @Override
    public void node(NetworkNode node) {
        nodes.writeRecord(row(List.of(node.id(), node.label()), node.cells()));
    }

    @Override
    public void edge(NetworkEdge edge) {
        edges.writeRecord(row(
                List.of(
                        edge.source(),
                        edge.target(),
                        "Directed",
                        edge.type(),
                        edge.id(),
                        edge.label(),
                        Integer.toString(edge.weight())),
                edge.cells()));
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        edges.close();
    }
}
