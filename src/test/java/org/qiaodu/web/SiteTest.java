package org.qiaodu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiaodu.Fixture;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;

/** The pages and the API, over a document read by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {
    private static final String CITY = "/id/" + Paths.encode("江门市");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServedDocument served = new ServedDocument();

    @AfterAll
    void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/findings",
                "/graph",
                "/ontology",
                "/queries",
                "/queries/about",
                "/sparql",
                "/search?q=j",
                "/doc/a"
            })
    void everyPageIsThereInBothLanguages(String path) throws Exception {
        String mark = path.contains("?") ? "&" : "?";
        assertThat(get(path + mark + "lang=zh", Map.of()).body()).contains("lang=\"zh-CN\"", "跳到正文");
        HttpResponse<String> english = get(path + mark + "lang=en", Map.of());
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).contains("<html lang=\"en\"", "Skip to content");
    }

    @Test
    void theBrowsersLanguageIsSpokenWhereNoneIsChosen() throws Exception {
        assertThat(get("/", Map.of("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5"))
                        .body())
                .contains("lang=\"zh-CN\"");
        assertThat(get("/", Map.of("Accept-Language", "fr, en;q=0.5")).body()).contains("<html lang=\"en\"");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, Turtle",
        "application/ld+json, JSON-LD",
        "application/n-triples, N-Triples",
        "application/rdf+xml, RDF/XML"
    })
    void anEntityIsHadAsDataAtItsPath(String type, String lang) throws Exception {
        HttpResponse<String> answer = get(CITY, Map.of("Accept", type));
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        var graph = RDFParser.fromString(answer.body(), RDFLanguages.nameToLang(lang))
                .toGraph();
        assertThat(graph.contains(Names.standard().entity("江门市"), null, null)).isTrue();
        assertThat(answer.body()).contains("402225000000");
    }

    @Test
    void anEntitysPageShowsStatementsWithTheirWords() throws Exception {
        String page = get(CITY + "?lang=zh", Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"))
                .body();
        assertThat(page).contains("江门市", "Jiangmen", "地区生产总值", "2023年，江门市地区生产总值", "位于", "/doc/a#at-");
    }

    @Test
    void noFactIsMoreThanAClickFromItsCharacters() throws Exception {
        String entity = get(CITY, Map.of()).body();
        String document = get("/doc/a", Map.of()).body();
        Matcher places = Pattern.compile("/doc/a#(at-\\d+)").matcher(entity);
        int found = 0;
        while (places.find()) {
            assertThat(document).contains("id=\"" + places.group(1) + "\"");
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(3);
        Matcher marks = Pattern.compile("data-statements=\"(s-\\w+)").matcher(document);
        assertThat(marks.find()).isTrue();
        assertThat(document).contains("id=\"" + marks.group(1) + "\"");
    }

    @Test
    void theDocumentIsShownAsGiven() throws Exception {
        String page = get("/doc/a", Map.of()).body();
        String raw = page.substring(page.indexOf("class=\"raw\""), page.indexOf("<aside"));
        String text = raw.substring(raw.indexOf('>') + 1).replaceAll("<[^>]*>", "");
        assertThat(text)
                .isEqualTo(Fixture.read("a", "4022.25").document().text().chars());
    }

    @Test
    void aStatementHasAPage() throws Exception {
        Matcher link = Pattern.compile("href=\"(/st/\\w+)\"")
                .matcher(get(CITY, Map.of()).body());
        assertThat(link.find()).isTrue();
        assertThat(get(link.group(1) + "?lang=en", Map.of()).body()).contains("The words", "by-hand", "confidence");
    }

    /** Protégé opens an ontology by its address, with this wish. */
    @Test
    void theOntologyIsAPageAndOpensInProtege() throws Exception {
        assertThat(get("/ontology?lang=en", Map.of()).body()).contains("<dt id=\"City\"><strong>city</strong>");
        String wish = "application/rdf+xml, application/xml; q=0.7, text/xml; q=0.6, text/plain; q=0.1, */*; q=0.09";
        HttpResponse<String> data = get("/ontology", Map.of("Accept", wish));
        assertThat(data.headers().firstValue("Content-Type").orElse("")).startsWith("application/rdf+xml");
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.fromString(data.body(), RDFLanguages.RDFXML).parse(read);
        Graph whole = GraphFactory.createDefaultGraph();
        Ontology.triples().forEach(whole::add);
        assertThat(read.isIsomorphicWith(whole)).isTrue();
    }

    @Test
    void whatTheGraphDoesNotKnowIsNotFound() throws Exception {
        for (String path : List.of("/id/nobody", "/doc/none", "/st/00", "/nothing", "/assets/../Site.class")) {
            assertThat(get(path, Map.of()).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void whatAReaderTypesIsNeverMarkup() throws Exception {
        String page = get("/search?q=" + Paths.encode("<script>alert(1)</script>\"'"), Map.of())
                .body();
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;");
        assertThat(Html.link("javascript:alert(1)", "x").markup()).isEqualTo("<a>x</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"江门市", "江", "江門", "jiangmen", "jms", "Jiangm"})
    void namesAreFoundInEitherScriptByPinyinAndByOneCharacter(String words) throws Exception {
        assertThat(get("/api/suggest?q=" + Paths.encode(words), Map.of()).body())
                .contains("江门市");
    }

    @Test
    void theGraphComesAsNodesAndEdges() throws Exception {
        var graph = new ObjectMapper().readTree(get("/api/graph", Map.of()).body());
        assertThat(graph.get("nodes").size()).isEqualTo(3);
        assertThat(graph.get("edges").size()).isEqualTo(2);
        String focus = Paths.encode(Names.standard().entity("手扶拖拉机").getURI());
        assertThat(new ObjectMapper()
                        .readTree(get("/api/graph?focus=" + focus, Map.of()).body())
                        .get("nodes")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void savedQueriesAreAnswered() throws Exception {
        assertThat(get("/api/queries", Map.of()).body()).contains("\"about\"", "\"iri\"");
        HttpResponse<String> csv = get("/api/queries/about?format=csv&limit=1", Map.of());
        assertThat(csv.body()).startsWith("period,what,value,quote,statement").hasLineCount(2);
        assertThat(csv.headers().firstValue("Link").orElse("")).contains("offset=1", "rel=\"next\"");
        assertThat(get("/api/queries/about?format=json", Map.of()).body()).contains("\"bindings\"");
        assertThat(get("/api/queries/nothing", Map.of()).statusCode()).isEqualTo(404);
        HttpResponse<String> wrong = get("/api/queries/about?entity=no%20iri", Map.of());
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("entity", "id:江门市");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, 1 to 10000",
        "limit=many, whole number",
        "offset=-1, whole number",
        "entiti=id:x, it has entity"
    })
    void aWrongParameterIsRefusedWhereverItIsGiven(String parameter, String says) throws Exception {
        for (String path : List.of("/api/queries/about?", "/queries/about?")) {
            HttpResponse<String> answer = get(path + parameter, Map.of());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(says);
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/findings", "/queries/about", "/api/queries/about", "/api/graph", "/assets/style.css"})
    void whatABrowserHoldsIsNotSentAgainInTheSameLanguage(String path) throws Exception {
        HttpResponse<String> first = get(path, Map.of("Accept-Language", "zh"));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(get(path, Map.of("Accept-Language", "zh", "If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        if (path.equals("/")) {
            assertThat(get(path, Map.of("Accept-Language", "en", "If-None-Match", tag))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theApisDescriptionIsValidOpenApi() throws Exception {
        var read = new OpenAPIV3Parser()
                .readContents(get("/openapi.json", Map.of()).body());
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(read.getOpenAPI().getPaths()).containsKeys("/api/queries", "/api/queries/about");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/style.css",
                "/assets/graph.js",
                "/assets/webjars/cytoscape/3.33.1/dist/cytoscape.min.js",
                "/assets/webjars/zazuko__yasgui/4.5.0/build/yasgui.min.js"
            })
    void theLibrariesComeFromTheProgramItself(String path) throws Exception {
        assertThat(get(path, Map.of()).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.url() + path));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
