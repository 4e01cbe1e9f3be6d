package org.qiaodu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is shipped: one jar, run as a process of its own, away from the checkout. */
class JarIT {
    private static final String JAR = System.getProperty("qiaodu.jar", "target/qiaodu.jar");

    @TempDir
    private Path folder = Path.of("");

    record Ran(int code, String out, String err) {}

    @Test
    void buildReadsTheDocumentsItTravelsWithIntoAStoreThatEveryCommandReads() throws Exception {
        Ran built = run("build", "--store", "store", "--out", "graph.trig");
        assertThat(built.err).contains("1 文档 documents");
        assertThat(built.out).isEmpty();
        assertThat(built.code).isZero();
        String first = Files.readString(folder.resolve("graph.trig"));
        assertThat(run("build", "--store", "other", "--out", "graph.trig").code).isZero();
        assertThat(Files.readString(folder.resolve("graph.trig"))).isEqualTo(first);

        Ran query = run("query", "documents", "--store", "store", "--format", "csv");
        assertThat(query.out).contains("doc/jiangmen-75-years");
        assertThat(run("check", "--store", "store").code).isZero();
        assertThat(run("export", "--format", "gexf", "--store", "store", "--out", "graph.gexf").code)
                .isZero();
        assertThat(Files.readString(folder.resolve("graph.gexf"))).contains("label=\"江门市\"");
        assertThat(run("release", "--store", "store", "--out", "release").code).isZero();
        assertThat(run("release", "verify", "release").out).contains("verified");
        assertThat(run("remove", "jiangmen-75-years", "--store", "store").code).isZero();
        assertThat(run("query", "documents", "--store", "store", "--format", "csv")
                        .out
                        .lines())
                .hasSize(1);
    }

    @Test
    void chineseComesOutAsUtf8WhateverTheLocale() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "2023年，江门市地区生产总值4022.25亿元。");
        Ran ran = run("extract", "a.txt", "--format", "jsonl");
        assertThat(ran.code).isZero();
        assertThat(ran.out).contains("江门市", "地区生产总值");
    }

    @Test
    void aKilledReadingEndsItsChild() throws Exception {
        Process process = start(List.of("build", "--store", "killed"));
        ProcessHandle child = null;
        while (child == null) {
            assertThat(process.isAlive()).isTrue();
            child = process.children().findFirst().orElse(null);
        }
        process.destroyForcibly().waitFor();
        child.onExit().get(20, TimeUnit.SECONDS);
        assertThat(run("build", "--store", "killed").code).isZero();
    }

    @Test
    void withoutACommandItBuildsAndServes() throws Exception {
        Process process = start(List.of("--port", "0"));
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            String url = url(err);
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "/")).build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("侨都");
            Ran beside = run("build", "--store", "qiaodu-store");
            assertThat(beside.code).as(beside.err).isZero();
        } finally {
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aMistakeIsOneSentenceAndExitsWithTwo() throws Exception {
        Ran ran = run("build", "missing.txt");
        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.err.strip().lines()).hasSize(1);
        assertThat(folder.resolve("qiaodu-store")).doesNotExist();
    }

    private static String url(BufferedReader err) throws IOException {
        Pattern place = Pattern.compile("http://\\S+(?=/kg/sparql)");
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            Matcher found = place.matcher(line);
            if (found.find()) {
                return found.group();
            }
        }
        throw new AssertionError("the server ended before it served");
    }

    private Ran run(String... arguments) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = builder(List.of(arguments))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Process start(List<String> arguments) throws IOException {
        return builder(arguments).start();
    }

    private ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar"));
        command.add(Path.of(JAR).toAbsolutePath().toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
