package org.qiaodu.export;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** The Cypher script that loads the files of {@link Neo4jCsv} into a database that runs; twice changes nothing. */
final class Neo4jScript {
    private final List<Column> nodeColumns;
    private final List<Column> edgeColumns;

    Neo4jScript(List<Column> nodeColumns, List<Column> edgeColumns) {
        this.nodeColumns = nodeColumns;
        this.edgeColumns = edgeColumns;
    }

    /**
     * The script.
     *
     * @param types of the relationships; each is written out, because Neo4j 5.26 gives all relationships of a batch the
     *     type of its first row where the type is read from the file
     */
    String text(SortedSet<String> types) {
        return nodes()
                + types.stream()
                        .map(this::relationships)
                        .collect(Collectors.joining("\n", types.isEmpty() ? "" : "\n", ""));
    }

    private String nodes() {
        return """
                // Loads nodes.csv and relationships.csv, copied into the import folder of Neo4j 5.26 or newer:
                // 先把 nodes.csv 和 relationships.csv 复制到 Neo4j 的 import 文件夹：
                //   cypher-shell -f load.cypher
                CREATE CONSTRAINT qiaodu_id IF NOT EXISTS FOR (n:Qiaodu) REQUIRE n.id IS UNIQUE;

                LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
                CALL (row) {
                  MERGE (n:Qiaodu {id: row.`id:ID`})
                  SET n:$(split(row.`:LABEL`, ';')), n.label = row.label
                  SET n += {%s}
                } IN TRANSACTIONS OF 1000 ROWS;
                """.formatted(properties(nodeColumns));
    }

    private String relationships(String type) {
        return """
                LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row
                WITH row WHERE row.`:TYPE` = '%1$s'
                CALL (row) {
                  MATCH (a:Qiaodu {id: row.`:START_ID`})
                  MATCH (b:Qiaodu {id: row.`:END_ID`})
                  MERGE (a)-[r:`%1$s` {id: row.id}]->(b)
                  SET r.label = row.label
                  SET r += {%2$s}
                } IN TRANSACTIONS OF 1000 ROWS;
                """.formatted(type, properties(edgeColumns));
    }

    private static String properties(List<Column> columns) {
        return columns.stream()
                .map(c -> "\n    `" + Neo4jCsv.name(c) + "`: " + value(c))
                .collect(Collectors.joining(","));
    }

    private static String value(Column column) {
        String name = Neo4jCsv.name(column);
        return switch (column.type()) {
            case TEXT -> "row.`" + name + "`";
            case NUMBER -> "toFloat(row.`" + name + ":double`)";
            case TRUTH -> "toBoolean(row.`" + name + ":boolean`)";
            case DATE -> "date(row.`" + name + ":date`)";
        };
    }
}
