package org.qiaodu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiaodu.Fixture;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Limits;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.Server;

/** What researchers' own tools get from a server: SPARQLWrapper, rdflib, pandas and R, as Debian has them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsTest {
    private static final String PYTHON = System.getenv().getOrDefault("QIAODU_PYTHON", "/usr/bin/python3");
    private static final String R = "/usr/bin/Rscript";

    private final GraphStore store = GraphStore.inMemory(Names.standard());
    private final Server server = Server.start(
            store, new Server.Options("127.0.0.1", 0, Limits.standard()), Site.pages(store, SavedQueries.bundled()));

    @BeforeAll
    void fill() {
        store.publish("ontology", Ontology.triples());
        store.replace(
                List.of(new GraphWriter(Names.standard(), Knowledge.none("v1")).write(Fixture.read("a", "4022.25"))));
    }

    @AfterAll
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void pythonsClientsAreAnswered() throws Exception {
        assumeTrue(
                has(PYTHON, "-c", "import rdflib, SPARQLWrapper"),
                "no python3-rdflib and python3-sparqlwrapper at " + PYTHON + ": clients are not tried");
        Ran ran = ran(PYTHON, "src/test/resources/clients.py", server.url());
        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("SPARQLWrapper", "rdflib");
    }

    @Test
    void clientsInRAreAnswered() throws Exception {
        assumeTrue(
                has(R, "-e", "library(httr); library(jsonlite)"),
                "no r-cran-httr and r-cran-jsonlite at " + R + ": clients are not tried");
        Ran ran = ran(R, "src/test/resources/clients.R", server.url());
        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("R 4 : 1 rows");
    }

    private record Ran(int code, String said) {}

    private static boolean has(String program, String... trial) throws Exception {
        List<String> call = new ArrayList<>(List.of(program));
        call.addAll(List.of(trial));
        return Files.isExecutable(Path.of(program))
                && ran(call.toArray(String[]::new)).code() == 0;
    }

    private static Ran ran(String... call) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(call).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }
}
