package org.qiaodu.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiaodu.export.NetworkNode.Moment;

/**
 * GEXF 1.3 with dynamics: edges, events and measured values live in the days that the statements tell, both ends
 * inclusive; what has no time is there always.
 */
final class Gexf implements NetworkWriter {
    private final XmlFile xml;
    private List<Column> nodeColumns = List.of();
    private List<Column> edgeColumns = List.of();
    private boolean inEdges;
    private int fixed;

    /** @param out closed with this */
    Gexf(Writer out) throws IOException {
        this.xml = new XmlFile(out);
    }

    @Override
    public void begin(List<Column> nodes, List<Column> edges, int series) throws IOException {
        nodeColumns = nodes;
        edgeColumns = edges;
        fixed = nodes.size() - series;
        xml.start("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3").line();
        xml.start("meta").start("creator").text("Qiaodu 侨都").end().end().line();
        xml.start(
                        "graph",
                        "mode",
                        "dynamic",
                        "timeformat",
                        "date",
                        "timerepresentation",
                        "interval",
                        "defaultedgetype",
                        "directed",
                        "idtype",
                        "string")
                .line();
        columns("node", "static", nodes.subList(0, fixed));
        if (series > 0) {
            columns("node", "dynamic", nodes.subList(fixed, nodes.size()));
        }
        columns("edge", "static", edges);
        xml.start("nodes").line();
    }

    /** A column's name is its id too: programs show either. */
    private void columns(String kind, String mode, List<Column> columns) throws IOException {
        xml.start("attributes", "class", kind, "mode", mode).line();
        for (Column column : columns) {
            xml.empty(
                            "attribute",
                            "id",
                            column.name(),
                            "title",
                            column.name(),
                            "type",
                            switch (column.type()) {
                                case TEXT, DATE -> "string";
                                case NUMBER -> "double";
                                case TRUTH -> "boolean";
                            })
                    .line();
        }
        xml.end().line();
    }

    @Override
    public void node(NetworkNode node) throws IOException {
        Spell spell = node.spell();
        xml.start("node", "id", node.id(), "label", node.label(), "start", start(spell), "end", end(spell));
        xml.start("attvalues");
        values(nodeColumns.subList(0, fixed), node.cells());
        for (Moment moment : node.series()) {
            xml.empty(
                    "attvalue",
                    "for",
                    nodeColumns.get(moment.column()).name(),
                    "value",
                    moment.value(),
                    "start",
                    start(moment.spell()),
                    "end",
                    end(moment.spell()));
        }
        xml.end().end().line();
    }

    @Override
    public void edge(NetworkEdge edge) throws IOException {
        if (!inEdges) {
            inEdges = true;
            xml.end().line().start("edges").line();
        }
        Spell only = edge.spells().size() == 1 ? edge.spells().get(0) : null;
        xml.start(
                "edge",
                "id",
                edge.id(),
                "source",
                edge.source(),
                "target",
                edge.target(),
                "label",
                edge.label(),
                "kind",
                edge.type(),
                "weight",
                Integer.toString(edge.weight()),
                "start",
                start(only),
                "end",
                end(only));
        xml.start("attvalues");
        values(edgeColumns, edge.cells());
        xml.end();
        if (edge.spells().size() > 1) {
            xml.start("spells");
            for (Spell spell : edge.spells()) {
                xml.empty("spell", "start", start(spell), "end", end(spell));
            }
            xml.end();
        }
        xml.end().line();
    }

    private void values(List<Column> columns, List<String> cells) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                xml.empty("attvalue", "for", columns.get(i).name(), "value", cells.get(i));
            }
        }
    }

    private static String start(@Nullable Spell spell) {
        return day(spell == null ? null : spell.start());
    }

    private static String end(@Nullable Spell spell) {
        return day(spell == null ? null : spell.end());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @Override
    public void close() throws IOException {
        if (!inEdges) {
            xml.end().line().start("edges").line();
        }
        xml.end().line().end().line().end().line();
        xml.close();
    }
}
