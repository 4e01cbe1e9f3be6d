package org.qiaodu.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "query", "check", "remove"})
    void everyCommandHasHelp(String command) {
        Ran ran = command.isEmpty() ? run("--help") : run(command, "--help");
        assertThat(ran.code).isZero();
        assertThat(ran.out).contains("Usage: qiaodu " + command);
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
