package org.qiaodu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiaodu.Fixture;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.store.GraphStore;

class MainTest {
    @TempDir
    private Path folder = Path.of("");

    private Path store = Path.of("");

    record Ran(int code, String out, String err) {}

    @BeforeEach
    void fill() {
        store = folder.resolve("store");
        try (GraphStore graphs = GraphStore.openOrCreate(store, Names.standard())) {
            graphs.publish("ontology", Ontology.triples());
            GraphWriter writer = new GraphWriter(Names.standard(), Knowledge.none("v1"));
            graphs.replace(List.of(writer.write(Fixture.read("one", "4022.25"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "tsv", "json", "xml"})
    void rowsComeInEveryFormat(String format) {
        Ran ran = run("query", "about", "--store", store.toString(), "--format", format);
        assertThat(ran.err).isEmpty();
        assertThat(ran.code).isZero();
        assertThat(ran.out).contains("新会农业机械厂位于江门市");
    }

    @Test
    void triplesComeAsTurtle() throws Exception {
        Path query =
                Files.writeString(folder.resolve("q.rq"), "CONSTRUCT { ?s qd:locatedIn ?o } { ?s qd:locatedIn ?o }");
        Ran ran = run("query", query.toString(), "--store", store.toString());
        assertThat(ran.out).contains("qd:locatedIn", "id:江门市");
        Ran csv = run("query", query.toString(), "--store", store.toString(), "--format", "csv");
        assertThat(csv.code).isEqualTo(2);
        assertThat(csv.err).contains("use ttl");
    }

    @Test
    void columnsLineUpWhereCharactersAreWide() {
        StringWriter out = new StringWriter();
        new Table(List.of("name", "n"), List.of(List.of("江门GDP", "1"), List.of("x", "2"))).print(new PrintWriter(out));
        assertThat(out.toString().lines()).containsExactly("name     n", "───────  ─", "江门GDP  1", "x        2");
    }

    @Test
    void withoutANameQueryListsWhatIsThere() {
        assertThat(run("query").out).contains("explore/about", "关于一个实体");
    }

    @Test
    void removeTakesADocumentOut() {
        assertThat(run("remove", "one", "--store", store.toString()).code).isZero();
        Ran again = run("remove", "one", "--store", store.toString());
        assertThat(again.code).isEqualTo(2);
        assertThat(again.err).contains("'one'", "not in the store");
    }

    @Test
    void checkPassesAndListsFindings() {
        Ran ran = run("check", "--store", store.toString());
        assertThat(ran.out).contains("conforms", "SuspectedMisprint");
        assertThat(ran.code).isZero();
    }

    /** A store of one text, which conforms to the shapes. */
    private String conforming(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("text.txt"), text);
        String there = folder.resolve("texts").toString();
        assertThat(run("build", file.toString(), "--store", there).code).isZero();
        Ran checked = run("check", "--store", there);
        assertThat(checked.out).contains("conforms");
        assertThat(checked.code).isZero();
        return there;
    }

    /** What is only reported has no direct triple, and the shapes do not ask for one. */
    @Test
    void whatIsOnlyReportedConforms() throws Exception {
        conforming("王建明说：“华新集团位于韶关市。”");
    }

    /** A text that tells no year conforms as well: its months are of some year. */
    @Test
    void timesOfAYearNotToldConform() throws Exception {
        String there = conforming("1-9月，江门市工业投资增长15.5%。");
        Path query = Files.writeString(folder.resolve("q.rq"), "SELECT ?p { ?s qd:period ?p }");
        Ran ran = run("query", query.toString(), "--store", there, "--format", "csv");
        assertThat(ran.out).contains("XXXX-01/XXXX-09");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "build",
                "extract",
                "serve",
                "query",
                "check",
                "remove",
                "explain",
                "evaluate",
                "export"
            })
    void everyCommandHasHelp(String command) {
        Ran ran = command.isEmpty() ? run("--help") : run(command, "--help");
        assertThat(ran.code).isZero();
        assertThat(ran.out).contains("Usage: qiaodu " + command);
    }

    @Test
    void extractPrintsTheSameBytesWhateverTheOrder() throws Exception {
        String one = text("a.txt", "2023年，江门市地区生产总值4022.25亿元。");
        String other = text("b.txt", "2022年，江门市地区生产总值3773.41亿元。");
        for (String format : List.of("trig", "nq", "jsonl")) {
            Ran ran = run("extract", "--format", format, one, other);
            assertThat(ran.code).isZero();
            assertThat(ran.out).contains("402225000000", "377341000000");
            assertThat(run("extract", "--format", format, other, one).out).isEqualTo(ran.out);
        }
    }

    @Test
    void theSameDocumentAgainIsNotReadAgainAndAChangedOneTakesItsPlace() throws Exception {
        String file = text("a.txt", "2023年，江门市地区生产总值4321.5亿元。");
        Path trig = folder.resolve("out.trig");
        String[] build = {"build", file, "--store", folder.resolve("new").toString(), "--out", trig.toString()};
        assertThat(run(build).err).contains("1 文档", "unchanged: 0");
        String first = Files.readString(trig);
        assertThat(run(build).err).contains("0 文档", "unchanged: 1");
        assertThat(Files.readString(trig)).isEqualTo(first);
        text("a.txt", "2023年，江门市地区生产总值12345亿元。");
        assertThat(run(build).err).contains("1 文档");
        assertThat(Files.readString(trig)).contains("1234500000000").doesNotContain("\"4321.5亿元\"");
    }

    @Test
    void explainShowsHowAStatementOrASentenceWasRead() throws Exception {
        String file = text("a.txt", "2023年，江门市地区生产总值4022.25亿元。");
        String into = folder.resolve("new").toString();
        run("build", file, "--store", into);
        Ran found = run("query", "about", "--store", into, "--format", "csv");
        String iri = found.out.strip().replaceAll("(?s).*,", "");
        Ran ran = run("explain", iri, "--store", into);
        assertThat(ran.code).isZero();
        assertThat(ran.out).contains("4022.25亿元", "INDICATOR 地区生产总值", "✓ ", "✗ ");
        assertThat(run("explain", "--sentence", "2023年，江门市地区生产总值4022.25亿元。").out)
                .contains("402225000000");
        mistake("not in the store", "explain", "st:none", "--store", into);
        mistake("either", "explain");
    }

    @Test
    void oneBadDocumentAmongOthersIsReportedAndSkipped() throws Exception {
        text("texts/good.txt", "2023年，江门市地区生产总值4022.25亿元。");
        text("texts/empty.txt", "");
        Ran ran = run("extract", folder.resolve("texts").toString(), "--format", "jsonl");
        assertThat(ran.code).isZero();
        assertThat(ran.err).contains("empty.txt: ");
        assertThat(ran.out.lines()).hasSize(1);
    }

    @Test
    void badInputIsToldInOneSentenceAndLeavesTheStoreAsItWas() throws Exception {
        String here = store.toString();
        String before = run("query", "documents", "--store", here).out;
        Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, (byte) 0xff, (byte) 0xfe, 0, 9});
        Files.createDirectories(folder.resolve("nothing-to-read"));
        Path seeds = folder.resolve("seeds");
        text("seeds/rules/bad.yaml", """
                - id: bad
                  zh: 坏
                  en: bad
                  pattern: '{who:Company} 位于 {where:Place}'
                  claims: [{relation: locatedIn, subject: whom, object: where}]
                  examples:
                    - text: 甲公司位于江门市。
                      claims: [{predicate: locatedIn}]
                  counterexamples: [江门市。]
                """);
        text("other/gazetteer/Companny.csv", "name,en,aliases,parent,key,note\n甲公司,,,,,\n");
        mistake("empty", "build", text("empty.txt", ""), "--store", here);
        mistake("binary.txt", "build", folder.resolve("binary.txt").toString(), "--store", here);
        mistake("no readable file", "build", folder.resolve("nothing-to-read").toString(), "--store", here);
        mistake("no such file", "build", folder.resolve("missing.txt").toString(), "--store", here);
        mistake("unknown slot 'whom'", "build", "--seeds", seeds.toString(), "--store", here);
        mistake("Companny", "build", "--seeds", folder.resolve("other").toString(), "--store", here);
        mistake("no such folder", "build", "--seeds", folder.resolve("none").toString(), "--store", here);
        mistake("line.txt:2: a line of", "build", text("line.txt", "江门\n" + "江".repeat(5 << 20)), "--store", here);
        mistake("no such encoding", "extract", "--charset", "latin-99", text("a.txt", "江门"));
        mistake("--base", "extract", "--base", "江门", text("a.txt", "江门"));
        mistake("cannot be written", "build", text("a.txt", "江门。"), "--store", "/proc/qiaodu");
        assertThat(run("query", "documents", "--store", here).out).isEqualTo(before);
    }

    private String text(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    @Test
    void mistakesAreOneSentenceAndExitWithTwo() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.rq"), "SELECT * WHERE {\n ?s ?p }");
        Path latin = Files.write(folder.resolve("latin.rq"), new byte[] {'#', (byte) 0xE9});
        String here = store.toString();
        mistake("bad.rq:2:8", "query", bad.toString(), "--store", here);
        mistake("not UTF-8", "query", latin.toString(), "--store", here);
        mistake("no such file", "query", "missing.rq", "--store", here);
        mistake("no saved query 'nonsense'", "query", "nonsense", "--store", here);
        mistake("--param", "query", bad.toString(), "--store", here, "--param", "a=b");
        mistake("must be an IRI", "query", "about", "--store", here, "--param", "entity=江门");
        mistake("no Qiaodu store", "check", "--store", folder.resolve("nothing").toString());
        mistake("0 to 65535", "serve", "--store", here, "--port", "70000");
        mistake("--help", "serve", "--store", here, "--port", "many");
        mistake("--help", "nonsense");
        mistake("UTF-8 locale", "query", "\uFFFD\uFFFD", "--store", here);
    }

    private static void mistake(String said, String... arguments) {
        Ran ran = run(arguments);
        assertThat(ran.err).contains(said).doesNotContain("\tat ");
        assertThat(ran.err.strip().lines()).hasSize(1);
        assertThat(ran.out).isEmpty();
        assertThat(ran.code).isEqualTo(2);
    }

    @Test
    void exportWritesToStandardOutputOrWholeFiles() throws Exception {
        String here = store.toString();
        assertThat(run("export", "--store", here).out).contains("gexf", "neo4j-csv", "owl");
        Ran dot = run("export", "--store", here, "--format", "dot");
        assertThat(dot.err).isEmpty();
        assertThat(dot.out).startsWith("digraph").contains("江门市");
        Path file = folder.resolve("out.dot");
        assertThat(run("export", "--store", here, "--format", "dot", "--out", file.toString()).code)
                .isZero();
        assertThat(Files.readString(file)).isEqualTo(dot.out);
        Path many = folder.resolve("many");
        assertThat(run("export", "--store", here, "--format", "gephi-csv", "--out", many.toString()).code)
                .isZero();
        assertThat(many)
                .isDirectoryContaining(f -> f.endsWith("nodes.csv"))
                .isDirectoryContaining(f -> f.endsWith("edges.csv"));
        assertThat(run(
                                "export",
                                "--store",
                                here,
                                "--format",
                                "dot",
                                "--lang",
                                "en",
                                "--from",
                                "1960",
                                "--to",
                                "1969-12")
                        .out)
                .contains("试制手扶拖拉机")
                .doesNotContain("located in");
    }

    @Test
    void aReleaseIsVerifiedAndADifferenceEndsWithOne() throws Exception {
        String release = folder.resolve("release").toString();
        assertThat(run("release", "--store", store.toString(), "--out", release).code)
                .isZero();
        assertThat(run("release", "verify", release).out).contains("verified");
        Files.writeString(folder.resolve("release").resolve("README.md"), "another");
        Ran ran = run("release", "verify", release);
        assertThat(ran.out).contains("README.md: was changed");
        assertThat(ran.code).isEqualTo(1);
    }

    @Test
    void mistakesInExportsAreOneSentence() throws Exception {
        String here = store.toString();
        mistake("no such format; there are graphml", "export", "--store", here, "--format", "gml");
        mistake("give a folder with --out", "export", "--store", here, "--format", "neo4j-csv");
        mistake("not a date", "export", "--store", here, "--format", "dot", "--from", "last year");
        mistake("exchange them", "export", "--store", here, "--format", "dot", "--from", "2020", "--to", "2019");
        mistake("from 0 to 1", "export", "--store", here, "--format", "dot", "--confidence", "90");
        mistake("--class Firm", "export", "--store", here, "--format", "dot", "--class", "Firm");
        mistake("no Qiaodu store", "export", "--store", folder.resolve("none").toString(), "--format", "dot");
        mistake("cannot be written", "export", "--store", here, "--format", "dot", "--out", "/proc/none/out.dot");
        mistake("--out", "release", "--store", here);
        mistake("not empty", "release", "--store", here, "--out", here);
        mistake("no release here", "release", "verify", here);
    }

    @Test
    void debugShowsWhereAMistakeWasMet() {
        assertThat(run("check", "--debug", "--store", folder.resolve("nothing").toString()).err)
                .contains("\tat ");
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ran(code, out.toString(), err.toString());
    }
}
