package org.qiaodu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.link.DumpText;
import org.qiaodu.link.WikidataServer;
import org.qiaodu.model.Point;
import org.qiaodu.store.GraphStore;

/** From a dump, or from Wikidata, to rows of the table, to links in the graph. */
class LinkCommandTest {
    private static final Point XIAN = new Point(34.3, 108.9);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void build() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "2023年，江门市与西安市签署合作协议。西安市地区生产总值12010.76亿元。");
        assertThat(run("build", path("notes.txt"), "--store", path("store"))).isZero();
    }

    @Test
    void aDumpGivesLinksThatTheNextBuildPutsIntoTheGraph() throws IOException {
        dump(new DumpText()
                .item("Q5826", List.of("西安市", "长安"), "Xi'an", "P31 Q748149 P131 Q47974", XIAN)
                .item("Q59132", List.of("江門市"), "Jiangmen", "P31 Q748149 P131 Q15175", new Point(22.58, 113.08)));
        assertThat(run("link", "index", path("wikidata-20261116.json"), "--out", path("index")))
                .isZero();
        assertThat(link("--index", path("index"))).isZero();
        assertThat(out.toString()).contains("西安市\tQ5826\t西安市\tlabel+place");
        assertThat(folder.resolve("mine/links/linked.csv"))
                .content()
                .contains(
                        "西安市,Q5826,exact,西安市,,Wikidata dump wikidata-20261116.json (CC0),2026-11-23,label+place,confirmed,");
        assertThat(link("--index", path("index"))).isZero();
        assertThat(Files.readAllLines(folder.resolve("mine/links/linked.csv"))).hasSize(2);
        assertThat(run("build", path("notes.txt"), "--store", path("store"), "--seeds", path("mine")))
                .isZero();
        assertThat(asked("SELECT ?x WHERE { id:西安市 skos:exactMatch ?x }"))
                .containsExactly("http://www.wikidata.org/entity/Q5826");
        assertThat(run("link", "import", "--index", path("index"), "--store", path("store")))
                .isZero();
        assertThat(asked("""
                SELECT ?x WHERE { GRAPH graph:wikidata-2026-11-16 {
                  wd:Q59132 <http://www.wikidata.org/prop/direct/P131> wd:Q15175 ; rdfs:label ?x } }""")).containsExactlyInAnyOrder("江門市", "Jiangmen");
    }

    @Test
    void doubtfulItemsComeOutAsAListThatGoesBackIntoTheTable() throws IOException {
        dump(new DumpText()
                .item("Q900000001", List.of("西安"), null, "P31 Q748149", XIAN)
                .item("Q900000002", List.of("西安市"), null, "P31 Q748149", XIAN));
        run("link", "index", path("wikidata-20261116.json"), "--out", path("index"));
        assertThat(link("--index", path("index"))).isZero();
        Path review = folder.resolve("mine/links/review.csv");
        assertThat(Files.readAllLines(review)).hasSize(3);
        assertThat(folder.resolve("mine/links/linked.csv")).doesNotExist();
        Files.writeString(
                review, Files.readString(review).replaceFirst("(exact,西安,.*?),label,candidate", "$1,hand,rejected"));
        assertThat(link("--index", path("index"))).isZero();
        assertThat(folder.resolve("mine/links/linked.csv"))
                .content()
                .contains("Q900000002")
                .contains("confirmed");
    }

    @Test
    void wikidataItselfIsAskedByKeyAndBySearch() throws IOException {
        try (WikidataServer server = new WikidataServer()) {
            server.search("西安市", "Q5826")
                    .item(
                            "Q5826",
                            "{\"id\":\"Q5826\",\"labels\":{\"zh\":{\"value\":\"西安市\"}},\"claims\":{\"P31\":[{\"mainsnak\":"
                                    + "{\"datavalue\":{\"value\":{\"id\":\"Q748149\"}}}}],\"P625\":[{\"mainsnak\":{\"datavalue\":{\"value\":"
                                    + "{\"latitude\":34.3,\"longitude\":108.9}}}}]}}");
            String[] online = {
                "--online",
                "--contact",
                "me@example.org",
                "--api",
                server.api().toString(),
                "--sparql",
                server.sparql().toString(),
                "--cache",
                path("cache")
            };
            assertThat(link(online)).isZero();
            assertThat(out.toString()).contains("西安市\tQ5826\t西安市\tlabel+place").contains("江门市\tQ59132\tmissing");
            int requests = server.asked().size();
            Files.delete(folder.resolve("mine/links/linked.csv"));
            assertThat(link(online)).isZero();
            assertThat(server.asked()).hasSize(requests);
        }
    }

    @Test
    void mistakesAreToldInOneSentence() {
        assertThat(link()).isEqualTo(2);
        assertThat(link("--online")).isEqualTo(2);
        assertThat(link("--index", path("none"))).isEqualTo(2);
        assertThat(run("link", "index", path("none.json"), "--out", path("index")))
                .isEqualTo(2);
        assertThat(err.toString().lines().filter(l -> !l.isBlank()))
                .anyMatch(l -> l.startsWith("link: say where to look"))
                .anyMatch(l -> l.contains("add --contact"))
                .anyMatch(l -> l.contains("none: no such folder; make an index"))
                .anyMatch(l -> l.contains("none.json: no such file"));
    }

    private void dump(DumpText text) throws IOException {
        try (InputStream in = text.bytes()) {
            Files.write(folder.resolve("wikidata-20261116.json"), in.readAllBytes());
        }
    }

    private int link(String... more) {
        return run(Stream.concat(
                        Stream.of("link", "--store", path("store"), "--out", path("mine"), "--date", "2026-11-23"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> asked(String sparql) {
        try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
            return store.rows(store.ready(sparql, Map.of())).stream()
                    .map(row -> row.text("x"))
                    .toList();
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
