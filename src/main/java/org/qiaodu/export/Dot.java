package org.qiaodu.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/** Graphviz's DOT; what is told of nodes and edges stands in attributes of its own, and as the tooltip. */
final class Dot implements NetworkWriter {
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^A-Za-z0-9_\\x80-\\x{10FFFF}]+");

    private final Writer out;
    private List<Column> nodeColumns = List.of();
    private List<Column> edgeColumns = List.of();
    private int quote;

    /** @param out closed with this */
    Dot(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<Column> nodes, List<Column> edges, int series) throws IOException {
        nodeColumns = nodes;
        edgeColumns = edges;
        quote = Column.place(edges, "quote");
        out.write("""
                digraph qiaodu {
                  graph [charset="UTF-8", rankdir=LR];
                  node [shape=box, style=rounded, fontname="Noto Sans CJK SC"];
                  edge [fontname="Noto Sans CJK SC"];
                """);
    }

    @Override
    public void node(NetworkNode node) throws IOException {
        out.write("  " + quoted(node.id()) + " [label=" + quoted(node.label()));
        cells(nodeColumns, node.cells());
        out.write("];\n");
    }

    @Override
    public void edge(NetworkEdge edge) throws IOException {
        out.write("  " + quoted(edge.source()) + " -> " + quoted(edge.target()) + " [label=" + quoted(edge.label())
                + ", id=" + quoted(edge.id()) + ", weight=" + edge.weight() + ", tooltip="
                + quoted(edge.cells().get(quote)));
        cells(edgeColumns, edge.cells());
        out.write("];\n");
    }

    /** Each name has a prefix, since Graphviz gives names such as {@code class} and {@code start} a meaning. */
    private void cells(List<Column> columns, List<String> cells) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                String name = NOT_IN_NAMES.matcher(columns.get(i).name()).replaceAll("_");
                out.write(", qd_" + name + "=" + quoted(cells.get(i)));
            }
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public void close() throws IOException {
        out.write("}\n");
        out.close();
    }
}
