package org.qiaodu.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * {@code nodes.csv} and {@code relationships.csv} for {@code neo4j-admin database import}, the command that imports them,
 * and a Cypher script that loads the same files into a database that runs.
 */
final class Neo4jCsv implements NetworkWriter {
    /** What means something else in a header, and the full-width character written for it. */
    private static final String RESERVED = ":(){}`";

    private static final String WIDE = "：（）｛｝｀";

    private final Destination to;
    private final CsvWriter nodes;
    private final CsvWriter relationships;
    private final SortedSet<String> types = new TreeSet<>();
    private Neo4jScript script = new Neo4jScript(List.of(), List.of());

    Neo4jCsv(Destination to) throws IOException {
        this.to = to;
        this.nodes = Csv.file(to.open("nodes.csv"));
        this.relationships = Csv.file(to.open("relationships.csv"));
    }

    @Override
    public void begin(List<Column> nodeColumns, List<Column> edgeColumns, int series) throws IOException {
        nodes.writeRecord(header(List.of("id:ID", "label", ":LABEL"), nodeColumns));
        relationships.writeRecord(header(List.of(":START_ID", ":END_ID", ":TYPE", "id", "label"), edgeColumns));
        write("import.sh", importCommand());
        this.script = new Neo4jScript(nodeColumns, edgeColumns);
    }

    private static List<String> header(List<String> first, List<Column> columns) {
        List<String> header = new ArrayList<>(first);
        columns.forEach(c -> header.add(name(c) + type(c.type())));
        return header;
    }

    /** A column's name as a property's: a colon would begin its type; what stands in brackets is dropped by the import. */
    static String name(Column column) {
        StringBuilder name = new StringBuilder();
        column.name()
                .chars()
                .forEach(c -> name.append((char) (RESERVED.indexOf(c) < 0 ? c : WIDE.charAt(RESERVED.indexOf(c)))));
        return name.toString();
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case TEXT -> "";
            case NUMBER -> ":double";
            case TRUTH -> ":boolean";
            case DATE -> ":date";
        };
    }

    /** {@code locatedIn} as {@code LOCATED_IN}, the way relationship types are written. */
    static String type(String property) {
        return property.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    @Override
    public void node(NetworkNode node) {
        List<String> row = new ArrayList<>(List.of(node.id(), node.label(), labels(node.type())));
        row.addAll(node.cells());
        nodes.writeRecord(row);
    }

    /** Statements that are nodes are labelled so; all else is an entity. */
    private static String labels(String type) {
        return switch (type) {
            case "Event", "Observation" -> "Statement;" + type;
            case "Entity" -> type;
            default -> "Entity;" + type;
        };
    }

    @Override
    public void edge(NetworkEdge edge) {
        String type = type(edge.type());
        types.add(type);
        List<String> row = new ArrayList<>(List.of(edge.source(), edge.target(), type, edge.id(), edge.label()));
        row.addAll(edge.cells());
        relationships.writeRecord(row);
    }

    private static String importCommand() {
        return """
                #!/bin/sh
                # Makes a Neo4j 5 database of this folder's files; stop the database before. 导入前请先停止数据库。
                # sh import.sh [DATABASE]
                cd "$(dirname "$0")" || exit 1
                exec neo4j-admin database import full "${1:-neo4j}" --overwrite-destination \\
                    --nodes=nodes.csv --relationships=relationships.csv --array-delimiter=";"
                """;
    }

    private void write(String name, String text) throws IOException {
        try (Writer file = to.open(name)) {
            file.write(text);
        }
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        relationships.close();
        write("load.cypher", script.text(types));
    }
}
