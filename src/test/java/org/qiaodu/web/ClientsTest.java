package org.qiaodu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qiaodu.Fixture;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Limits;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.Server;

/** What researchers' own tools get from a server: SPARQLWrapper, rdflib and pandas, as Debian has them. */
class ClientsTest {
    private static final String PYTHON = System.getenv().getOrDefault("QIAODU_PYTHON", "/usr/bin/python3");

    @Test
    void pythonsClientsAreAnswered() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of(PYTHON))
                        && python("-c", "import rdflib, SPARQLWrapper").code() == 0,
                "no python3-rdflib and python3-sparqlwrapper at " + PYTHON + ": clients are not tried");
        Names names = Names.standard();
        try (GraphStore store = GraphStore.inMemory(names)) {
            store.publish("ontology", Ontology.triples());
            store.replace(List.of(new GraphWriter(names, Knowledge.none("v1")).write(Fixture.read("a", "4022.25"))));
            try (Server server = Server.start(
                    store,
                    new Server.Options("127.0.0.1", 0, Limits.standard()),
                    Site.pages(store, SavedQueries.bundled()))) {
                Ran ran = python("src/test/resources/clients.py", server.url());
                assertThat(ran.code()).as(ran.said()).isZero();
                assertThat(ran.said()).contains("SPARQLWrapper", "rdflib");
            }
        }
    }

    private record Ran(int code, String said) {}

    private static Ran python(String... arguments) throws Exception {
        List<String> call = new java.util.ArrayList<>(List.of(PYTHON));
        call.addAll(List.of(arguments));
        Process process = new ProcessBuilder(call).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }
}
