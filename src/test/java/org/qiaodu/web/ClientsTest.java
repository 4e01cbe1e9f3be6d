package org.qiaodu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What researchers' own tools get from a server: SPARQLWrapper, rdflib, pandas and R, as Debian has them. With {@code
 * QIAODU_PEERS_REQUIRED=true} they must be there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsTest {
    private static final String PYTHON = System.getenv().getOrDefault("QIAODU_PYTHON", "/usr/bin/python3");
    private static final boolean REQUIRED = "true".equals(System.getenv("QIAODU_PEERS_REQUIRED"));
    private static final String R = "/usr/bin/Rscript";

    private final ServedDocument served = new ServedDocument();

    @AfterAll
    void stop() {
        served.close();
    }

    @Test
    void pythonsClientsAreAnswered() throws Exception {
        assumeTrue(
                REQUIRED || has(PYTHON, "-c", "import rdflib, SPARQLWrapper"),
                "no python3-rdflib and python3-sparqlwrapper at " + PYTHON + ": clients are not tried");
        Ran ran = ran(PYTHON, "src/test/resources/clients.py", served.url());
        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("SPARQLWrapper", "rdflib");
    }

    @Test
    void clientsInRAreAnswered() throws Exception {
        assumeTrue(
                REQUIRED || has(R, "-e", "library(httr); library(jsonlite)"),
                "no r-cran-httr and r-cran-jsonlite at " + R + ": clients are not tried");
        Ran ran = ran(R, "src/test/resources/clients.R", served.url());
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
