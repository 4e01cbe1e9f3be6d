package org.qiaodu.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code nodes.csv} and {@code edges.csv} as Gephi's spreadsheet import wants them. It guesses a column's type from the first
 * rows and loses what does not fit later, so numbers always have a point, and periods both ends.
 */
final class GephiCsv implements NetworkWriter {
    private final CsvWriter nodes;
    private final CsvWriter edges;
    private List<Column> nodeColumns = List.of();
    private List<Column> edgeColumns = List.of();

    GephiCsv(Destination to) throws IOException {
        this.nodes = Csv.file(to.open("nodes.csv"));
        this.edges = Csv.file(to.open("edges.csv"));
    }

    @Override
    public void begin(List<Column> nodeColumns, List<Column> edgeColumns, int series) {
        this.nodeColumns = nodeColumns;
        this.edgeColumns = edgeColumns;
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
        nodes.writeRecord(row(List.of(node.id(), node.label()), cells(nodeColumns, node.cells())));
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
                cells(edgeColumns, edge.cells())));
    }

    private static List<String> cells(List<Column> columns, List<String> cells) {
        List<String> written = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Column column = columns.get(i);
            if (cell.isEmpty()) {
                written.add("");
            } else if (column.type() == Column.Type.NUMBER) {
                written.add(cell.contains(".") ? cell : cell + ".0");
            } else {
                written.add(column.name().equals("period") && !cell.contains("/") ? cell + "/" + cell : cell);
            }
        }
        return written;
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        edges.close();
    }
}
