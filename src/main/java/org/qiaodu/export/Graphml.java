package org.qiaodu.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * GraphML, with labels that yEd shows; ids are the prefixed names, written as the {@code NMTOKEN} that GraphML wants.
 */
final class Graphml implements NetworkWriter {
    /** First and last of the stretches of characters that XML names hold, ascending. */
    private static final int[] NAME_CHARACTERS = {
        '-', '.', '0', ':', 'A', 'Z', '_', '_', 'a', 'z', 0xB7, 0xB7, 0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x37D, 0x37F,
        0x1FFF, 0x200C, 0x200D, 0x203F, 0x2040, 0x2070, 0x218F, 0x2C00, 0x2FEF, 0x3001, 0xD7FF, 0xF900, 0xFDCF, 0xFDF0,
        0xFFFD, 0x10000, 0xEFFFF
    };

    private final XmlFile xml;
    private List<Column> nodeColumns = List.of();
    private List<Column> edgeColumns = List.of();

    /** @param out closed with this */
    Graphml(Writer out) throws IOException {
        this.xml = new XmlFile(out);
    }

    @Override
    public void begin(List<Column> nodes, List<Column> edges, int series) throws IOException {
        nodeColumns = labelled(nodes);
        edgeColumns = labelled(edges);
        xml.start(
                        "graphml",
                        "xmlns",
                        "http://graphml.graphdrawing.org/xmlns",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        "http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd",
                        "xmlns:y",
                        "http://www.yworks.com/xml/graphml")
                .line();
        keys("node", "n", nodeColumns);
        keys("edge", "e", edgeColumns);
        xml.empty("key", "id", "yn", "for", "node", "yfiles.type", "nodegraphics")
                .line();
        xml.empty("key", "id", "ye", "for", "edge", "yfiles.type", "edgegraphics")
                .line();
        xml.start("graph", "id", "qiaodu", "edgedefault", "directed").line();
    }

    private static List<Column> labelled(List<Column> columns) {
        List<Column> all = new ArrayList<>(List.of(Column.text("label")));
        all.addAll(columns);
        return all;
    }

    private void keys(String kind, String prefix, List<Column> columns) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            xml.empty(
                            "key",
                            "id",
                            prefix + i,
                            "for",
                            kind,
                            "attr.name",
                            column.name(),
                            "attr.type",
                            switch (column.type()) {
                                case TEXT, DATE -> "string";
                                case NUMBER -> "double";
                                case TRUTH -> "boolean";
                            })
                    .line();
        }
    }

    @Override
    public void node(NetworkNode node) throws IOException {
        xml.start("node", "id", token(node.id()));
        xml.start("data", "key", "n0").text(node.label()).end();
        data("n", node.cells());
        xml.start("data", "key", "yn").start("y:ShapeNode");
        xml.start("y:NodeLabel").text(node.label()).end();
        xml.end().end().end().line();
    }

    @Override
    public void edge(NetworkEdge edge) throws IOException {
        xml.start("edge", "id", token(edge.id()), "source", token(edge.source()), "target", token(edge.target()));
        xml.start("data", "key", "e0").text(edge.label()).end();
        data("e", edge.cells());
        xml.start("data", "key", "ye").start("y:PolyLineEdge");
        xml.empty("y:Arrows", "source", "none", "target", "standard");
        xml.start("y:EdgeLabel").text(edge.label()).end();
        xml.end().end().end().line();
    }

    private void data(String prefix, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                xml.start("data", "key", prefix + (i + 1)).text(cells.get(i)).end();
            }
        }
    }

    /** The id as an XML name token: what it cannot hold becomes {@code _xHEX_}. */
    static String token(String id) {
        StringBuilder out = new StringBuilder(id.length());
        id.codePoints().forEach(c -> {
            if (isNameCharacter(c)) {
                out.appendCodePoint(c);
            } else {
                out.append("_x").append(Integer.toHexString(c)).append('_');
            }
        });
        return out.toString();
    }

    /** XML 1.0, fifth edition, production 4a. */
    private static boolean isNameCharacter(int c) {
        int at = Arrays.binarySearch(NAME_CHARACTERS, c);
        return at >= 0 || at % 2 == 0;
    }

    @Override
    public void close() throws IOException {
        xml.end().line().end().line();
        xml.close();
    }
}
