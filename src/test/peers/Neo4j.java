import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * Starts Neo4j in a folder, runs a script of Cypher twice if one is given, and prints nodes, relationships, Chinese labels,
 * relationships with a quote, and those whose period is a date.
 */
class Neo4j {
    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath();
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
                .setConfig(GraphDatabaseSettings.data_directory, home.resolve("data"))
                .setConfig(GraphDatabaseSettings.load_csv_file_url_root, home.resolve("import"))
                .build();
        try {
            GraphDatabaseService database = service.database("neo4j");
            if (args.length > 1) {
                String script = Files.readString(Path.of(args[1]));
                for (int round = 0; round < 2; round++) {
                    for (String statement : script.split(";\\s*\n")) {
                        if (!statement.isBlank()) {
                            database.executeTransactionally(statement);
                        }
                    }
                }
            }
            StringBuilder line = new StringBuilder("neo4j");
            for (String count : List.of(
                    "MATCH (n) RETURN count(n) AS c",
                    "MATCH ()-[r]->() RETURN count(r) AS c",
                    "MATCH (n) WHERE n.label =~ '(?s).*[一-龥].*' RETURN count(n) AS c",
                    "MATCH ()-[r]->() WHERE r.quote <> '' RETURN count(r) AS c",
                    "MATCH ()-[r]->() WHERE valueType(r.periodStart) STARTS WITH 'DATE' RETURN count(r) AS c")) {
                database.executeTransactionally(
                        count, java.util.Map.of(), rows -> line.append(' ').append(rows.next().get("c")));
            }
            System.out.println(line);
        } finally {
            service.shutdown();
        }
        System.exit(0);
    }
}
