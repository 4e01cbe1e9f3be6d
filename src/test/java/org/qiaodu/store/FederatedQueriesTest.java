package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that go out to Wikidata: parsed here, never sent, and not among the saved ones that the program runs. */
class FederatedQueriesTest {
    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries/federated"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void itIsSparqlThatAsksWikidataAndIsNotSaved(Path file) throws IOException {
        Query query = QueryFactory.create(Files.readString(file));
        List<String> services = new ArrayList<>();
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementService service) {
                services.add(service.getServiceNode().getURI());
            }
        });
        assertThat(services).singleElement().asString().endsWith("https://query.wikidata.org/sparql");
        assertThat(SavedQueries.bundled().all())
                .noneMatch(saved -> file.getFileName().toString().equals(saved.name() + ".rq"));
    }
}
