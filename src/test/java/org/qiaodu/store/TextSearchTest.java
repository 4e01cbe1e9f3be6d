package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiaodu.Fixture;
import org.qiaodu.rdf.DocumentGraphs;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;

/** Names, aliases and quotes are found by {@code text:query}, and never others than the graph holds. */
class TextSearchTest {
    private static final Names NAMES = Names.standard();
    private final GraphStore store = GraphStore.inMemory(NAMES);

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            江门中微子实验室 | 江门中微子实验室
            中微子         | 江门中微子实验室
            江門中微子實驗室 | 江门中微子实验室
            微             | 江门中微子实验室
            zhongweizi     | 江门中微子实验室
            ZhongWeiZi     | 江门中微子实验室
            zhōngwēizǐ     | 江门中微子实验室
            zwz            | 江门中微子实验室
            jiang zhong    | 江门中微子实验室
            jiangmenz*     | 江门中微子实验室
            observatory    | 江门中微子实验室
            chongqing      | 重庆
            重慶           | 重庆
            江门GDP的      | 江门GDP的增长
            c919           | C919（飞机）
            Ｃ９１９        | C919（飞机）
            C919（飛機）    | C919（飞机）
            江门jiang      |
            飞机C919       |
            C919飞         | C919（飞机）
            微子中         |
            jiang qing     |
            """)
    void namesAreFoundInEitherScriptAndByHowTheySound(String words, String found) {
        name("江门中微子实验室", "zh");
        label("江门中微子实验室", "Jiangmen Underground Neutrino Observatory", "en");
        name("重庆", "zh");
        name("C919（飞机）", "zh");
        name("江门GDP的增长", "zh");
        store.publish("curation", named);
        assertThat(subjects("text:query '" + words + "'")).isEqualTo(found == null ? Set.of() : Set.of(found));
    }

    @Test
    void theNearestNameComesFirst() {
        name("江门市大长江集团有限公司", "zh");
        name("江门市", "zh");
        name("长江", "zh");
        store.publish("curation", named);
        assertThat(store.named("江門", 10)).extracting(Named::name).startsWith("江门市");
        assertThat(store.named("长江集团公司", 10)).extracting(Named::name).startsWith("江门市大长江集团有限公司", "长江");
        assertThat(store.named("jiangmenshidachang", 10))
                .extracting(Named::name)
                .containsExactly("江门市大长江集团有限公司");
        assertThat(store.named("《\"(+-:/*~", 10)).isEmpty();
    }

    @Test
    void quotesAreFoundAndWithThemTheirStatements() {
        store.replace(List.of(document("a", "4022.25")));
        List<Row> rows =
                store.rows(ReadyQuery.of(SavedQueries.bundled().get("find-quotes"), Map.of("words", "地區生產總值"), NAMES));
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text("quote")).contains("地区生产总值"));
    }

    @Test
    void aQueryInLucenesSyntaxThatIsWrongIsTold() {
        assertThatThrownBy(() -> subjects("text:query '\"open'")).isInstanceOf(QueryParseException.class);
        assertThatThrownBy(() -> subjects("text:query '/(a|b)*a(a|b){24}/'")).isInstanceOf(QueryParseException.class);
        assertThatThrownBy(() -> subjects("text:query '/[/'")).isInstanceOf(QueryParseException.class);
    }

    @Test
    void whatLeavesTheGraphIsNotFoundAndWhatStaysIs() {
        store.replace(List.of(document("a", "4022.25"), document("b", "4022.25")));
        store.remove(document("a", "4022.25").id());
        assertThat(subjects("text:query '江门市'")).contains("江门市");
        store.remove(document("b", "4022.25").id());
        assertThat(subjects("text:query '江门市'")).isEmpty();
        store.replace(List.of(document("b", "4022.25")));
        assertThat(subjects("text:query '江门市'")).contains("江门市");
        assertIndexIsTheGraph(store);
    }

    @Test
    void aReaderOfBeforeFindsWhatWasThereAndNothingElse() {
        name("旧名", "zh");
        store.publish("curation", named);
        store.read(graphs -> {
            CompletableFuture.runAsync(() -> {
                        named.clear();
                        name("新名", "zh");
                        store.publish("curation", named);
                    })
                    .join();
            assertThat(subjects("text:query '名'")).containsExactly("旧名");
            return true;
        });
        assertThat(subjects("text:query '名'")).containsExactly("新名");
    }

    @Test
    void aStoreKeepsItsIndexAndBuildsOneThatIsMissing(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("store");
        try (GraphStore kept = GraphStore.openOrCreate(path, NAMES)) {
            kept.replace(List.of(document("a", "4022.25")));
        }
        try (GraphStore kept = GraphStore.open(path)) {
            assertIndexIsTheGraph(kept);
        }
        Path index = path.resolve("text-" + TextSearch.VERSION);
        FolderCopy.delete(index);
        try (GraphStore kept = GraphStore.open(path)) {
            assertThat(index).isNotEmptyDirectory();
            assertIndexIsTheGraph(kept);
        }
    }

    /** Every indexed text of the graph is found at its subject. */
    static void assertIndexIsTheGraph(GraphStore store) {
        Set<Triple> there = new HashSet<>();
        Set<Triple> found = new HashSet<>();
        store.read(graphs -> {
            TextSearch.PROPERTIES.forEach(property -> graphs.find(Node.ANY, Node.ANY, property, Node.ANY)
                    .forEachRemaining(quad -> there.add(quad.asTriple())));
            for (Triple triple : there) {
                String words = triple.getObject().getLiteralLexicalForm();
                store.search().query(triple.getSubject(), property(triple), words, null, null, 1_000, null).stream()
                        .map(hit -> Triple.create(hit.getNode(), triple.getPredicate(), hit.getLiteral()))
                        .filter(hit -> hit.equals(triple))
                        .forEach(found::add);
            }
            return true;
        });
        assertThat(found).isEqualTo(there);
    }

    private static List<org.apache.jena.rdf.model.Resource> property(Triple triple) {
        return List.of(org.apache.jena.rdf.model.ResourceFactory.createResource(
                triple.getPredicate().getURI()));
    }

    private final Set<Triple> named = new HashSet<>();

    private void name(String name, String lang) {
        label(name, name, lang);
    }

    private void label(String thing, String name, String lang) {
        Node node = NodeFactory.createURI("http://example.org/" + thing);
        named.add(Triple.create(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(name, lang)));
    }

    private Set<String> subjects(String pattern) {
        String query = "PREFIX text: <http://jena.apache.org/text#> SELECT DISTINCT ?s { ?s " + pattern + " }";
        Set<String> found = new HashSet<>();
        store.rows(ReadyQuery.of("test", query, NAMES))
                .forEach(row -> found.add(row.text("s").replaceFirst(".*/", "")));
        return found;
    }

    private static DocumentGraphs document(String name, String gdp) {
        return new GraphWriter(NAMES, Knowledge.none("v1")).write(Fixture.read(name, gdp));
    }
}
