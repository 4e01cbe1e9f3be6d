package org.qiaodu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiaodu.Fixture;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.rdf.Vocabulary;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.Limits;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.Server;

/**
 * The reconciliation service, asked as OpenRefine asks. Answers are held against what the protocol demands; with {@code
 * -Dreconciliation.schemas=DIR} also against the schemas published with it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconcileServletTest {
    private static final Names NAMES = Names.standard();
    private static final String PUBLISHED = "https://reconciliation-api.github.io/specs/0.2/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);

    private final HttpClient client = HttpClient.newHttpClient();
    private final GraphStore store = GraphStore.inMemory(NAMES);
    private final Server server = Server.start(
            store, new Server.Options("127.0.0.1", 0, Limits.standard()), Site.pages(store, SavedQueries.bundled()));

    @BeforeAll
    void fill() {
        store.publish("ontology", Ontology.triples());
        store.replace(List.of(new GraphWriter(NAMES, Knowledge.none("v1")).write(Fixture.read("a", "4022.25"))));
        List<Triple> more = new ArrayList<>();
        thing("同名公司（新会）", "同名公司", "Company", more);
        thing("同名公司（台山）", "同名公司", "Company", more);
        thing("台山红树电池有限公司", "台山红树电池有限公司", "Company", more);
        Node battery = NAMES.entity("台山红树电池有限公司");
        more.add(Triple.create(battery, SKOS.altLabel.asNode(), NodeFactory.createLiteralLang("红树电池", "zh")));
        more.add(Triple.create(battery, Vocabulary.qd("locatedIn"), NAMES.entity("新会农业机械厂")));
        more.add(Triple.create(NAMES.entity("同名公司（新会）"), Vocabulary.qd("locatedIn"), NAMES.entity("新会农业机械厂")));
        store.publish("curation", more);
    }

    private static void thing(String id, String label, String type, List<Triple> out) {
        Node node = NAMES.entity(id);
        out.add(Triple.create(node, RDF.type.asNode(), Vocabulary.qd(type)));
        out.add(Triple.create(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "zh")));
        out.add(Triple.create(node, Vocabulary.qd("mentionedIn"), NodeFactory.createURI(NAMES.base() + "doc/a")));
    }

    @AfterAll
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void theManifestLeadsToEveryPartOfTheService() throws Exception {
        JsonNode manifest = valid("manifest", get("/reconcile"));
        assertThat(manifest.path("identifierSpace").asText()).isEqualTo(NAMES.base());
        for (JsonNode part : manifest.path("suggest")) {
            String address = part.path("service_url").asText()
                    + part.path("service_path").asText();
            assertThat(fetch(address + "?prefix=%E6%B1%9F&cursor=0").statusCode())
                    .isEqualTo(200);
        }
        String view = manifest.at("/view/url").asText().replace("{{id}}", Paths.encode("id/江门市"));
        assertThat(fetch(view).headers().firstValue("Location")).hasValue("/id/" + Paths.encode("江门市"));
        HttpResponse<String> preview =
                fetch(manifest.at("/preview/url").asText().replace("{{id}}", Paths.encode("id/江门市")));
        assertThat(preview.body()).contains("江门市", "Jiangmen", "地区生产总值");
        assertThat(preview.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(preview.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors *");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            江门市          | id/江门市            | true
            江門市          | id/江门市            | true
            Jiangmen       | id/江门市            | true
            jiangmenshi    | id/江门市            | false
            jms            | id/江门市            | false
            江门            | id/江门市            | false
            红树电池        | id/台山红树电池有限公司 | true
            紅樹電池公司     | id/台山红树电池有限公司 | false
            新会农业机械厂（旧）| id/新会农业机械厂     | false
            同名公司        | id/同名公司（台山）    | false
            """)
    void namesAreMatchedOnlyWhereThereIsOneClearWinner(String words, String id, boolean match) throws Exception {
        JsonNode best = reconcile("{\"q0\":{\"query\":\"" + words + "\"}}").at("/q0/result/0");
        assertThat(best.path("id").asText()).isEqualTo(id);
        assertThat(best.path("match").asBoolean()).isEqualTo(match);
        assertThat(best.at("/features/0/id").asText()).isEqualTo("name");
    }

    @Test
    void whatIsLikeNothingHasNoCandidate() throws Exception {
        assertThat(reconcile("{\"q0\":{\"query\":\"海南省三亚市\"},\"q1\":{\"query\":\"《》\"}}"))
                .allSatisfy(answer -> assertThat(answer.path("result")).isEmpty());
    }

    @Test
    void aClassIsWantedOrDemanded() throws Exception {
        JsonNode answer = reconcile("""
                {"q0":{"query":"江门市","type":"Company","type_strict":"should"},
                 "q1":{"query":"江门市","type":"Company"},
                 "q2":{"query":"新会农业机械厂","type":["Organisation","Company"],"type_strict":"any"},
                 "q3":{"query":"红树电池","type":["Organisation","City"],"type_strict":"all"}}
                """);
        assertThat(answer.at("/q0/result/0/match").asBoolean()).isFalse();
        assertThat(answer.at("/q0/result/0/score").asDouble()).isEqualTo(60);
        assertThat(answer.at("/q0/result/0/features/1/value").asBoolean(true)).isFalse();
        assertThat(answer.at("/q1/result")).isEmpty();
        assertThat(answer.at("/q2/result/0/match").asBoolean()).isTrue();
        assertThat(answer.at("/q3/result")).isEmpty();
    }

    @Test
    void propertiesTellNamesakesApart() throws Exception {
        JsonNode answer = reconcile("""
                {"q0":{"query":"同名公司","type":{"id":"Company"},"limit":1,
                       "properties":[{"pid":"locatedIn","v":{"id":"id/新会农业机械厂","name":"新会农业机械厂"}}]},
                 "q1":{"query":"红树电池","properties":[{"pid":"locatedIn","v":["江門市","广州市"]}]},
                 "q2":{"query":"红树电池","properties":[{"pid":"locatedIn","v":"广州市"}]},
                 "q3":{"query":"江门市","properties":[{"pid":"indicator/地区生产总值","v":402225000000}]},
                 "q4":{"properties":[{"pid":"locatedIn","v":"江门市"}]}}
                """);
        assertThat(answer.at("/q0/result")).hasSize(1);
        assertThat(answer.at("/q0/result/0/id").asText()).isEqualTo("id/同名公司（新会）");
        assertThat(answer.at("/q0/result/0/match").asBoolean()).isTrue();
        assertThat(answer.at("/q1/result/0/match").asBoolean()).isTrue();
        assertThat(answer.at("/q2/result/0/match").asBoolean()).isFalse();
        assertThat(answer.at("/q2/result/0/score").asDouble()).isEqualTo(50);
        assertThat(answer.at("/q3/result/0/features/1/value").asBoolean()).isTrue();
        assertThat(answer.at("/q4/result/0/id").asText()).isEqualTo("id/新会农业机械厂");
    }

    @Test
    void aBatchAsOpenRefinePostsItIsAnsweredQueryByQuery() throws Exception {
        String queries = IntStream.range(0, 10)
                .mapToObj(i -> "\"q" + i + "\":{\"query\":\"江门市\",\"limit\":3}")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(reconcile(queries))
                .hasSize(10)
                .allSatisfy(answer -> assertThat(answer.path("result")).isNotEmpty());
        assertThat(valid("reconciliation-result-batch", get("/reconcile?queries=" + Paths.encode(queries))))
                .hasSize(10);
    }

    @Test
    void pagesOfOpenRefineMayAskDirectly() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/reconcile?callback=jsonp1"))
                        .header("Origin", "http://127.0.0.1:3333")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).startsWith("{");
    }

    @Test
    void suggestionsHaveFlyouts() throws Exception {
        JsonNode things = valid("suggest-entities-response", get("/reconcile/suggest/entity?prefix=jiang"));
        assertThat(things.at("/result/0/id").asText()).isEqualTo("id/江门市");
        assertThat(things.at("/result/0/notable/0/id").asText()).isEqualTo("City");
        assertThat(valid("suggest-entities-response", get("/reconcile/suggest/entity?prefix=jiang&type=Company"))
                        .path("result"))
                .isEmpty();
        JsonNode types = valid("suggest-types-response", get("/reconcile/suggest/type?prefix=" + Paths.encode("企業")));
        assertThat(types.at("/result/0/id").asText()).isEqualTo("Company");
        JsonNode properties = valid("suggest-properties-response", get("/reconcile/suggest/property?prefix=located"));
        assertThat(properties.at("/result/0/id").asText()).isEqualTo("locatedIn");
        for (String of : List.of("entity?id=id/" + Paths.encode("江门市"), "type?id=Company", "property?id=locatedIn")) {
            JsonNode flyout = get("/reconcile/flyout/" + of);
            assertThat(flyout.path("html").asText()).startsWith("<strong>");
        }
    }

    @Test
    void columnsAreAddedFromTheGraph() throws Exception {
        JsonNode proposed = valid("data-extension-property-proposal", get("/reconcile/properties?type=City&limit=9"));
        assertThat(proposed.path("properties").findValuesAsText("id")).contains("indicator/地区生产总值");
        JsonNode rows = valid("data-extension-response", post("extend", """
                {"ids":["id/江门市","id/新会农业机械厂","id/nothing"],"properties":[
                  {"id":"indicator/地区生产总值","settings":{"period":"2023","statistic":"Level"}},
                  {"id":"locatedIn"},{"id":"rdfs:label"},{"id":"mentionedIn"}]}
                """)).path("rows");
        assertThat(rows.at("/id~1江门市/indicator~1地区生产总值/0/float").decimalValue()).isEqualByComparingTo("402225000000");
        assertThat(rows.at("/id~1新会农业机械厂/locatedIn/0/id").asText()).isEqualTo("id/江门市");
        assertThat(rows.at("/id~1江门市/rdfs:label")).hasSize(2);
        assertThat(rows.at("/id~1nothing/locatedIn")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            queries | {"q0":            | not JSON
            queries | []                | an object of queries
            queries | {"q0":{}}         | queries.q0: a query is
            queries | {"q0":{"query":1}} | must be text
            queries | {"q0":{"query":"a","limit":"x"}}    | number from 1
            queries | {"q0":{"query":"a","type":"Companny"}} | no such class
            queries | {"q0":{"query":"a","type_strict":"x"}} | any, should or all
            queries | {"q0":{"query":"a","properties":[{"pid":"x","v":"y"}]}} | no such relation
            extend  | {"ids":[]}        | the lists 'ids' and 'properties'
            extend  | {"ids":[],"properties":[{"id":"x"}]} | no such relation
            """)
    void aMistakeIsToldInOneSentence(String parameter, String text, String says) throws Exception {
        HttpResponse<String> answer = send(parameter, text);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("error").asText()).contains(says);
    }

    @Test
    void largeBatchesAreRefusedWithTheLimit() throws Exception {
        String queries = IntStream.rangeClosed(0, ReconcileServlet.BATCH)
                .mapToObj(i -> "\"q" + i + "\":{\"query\":\"江\"}")
                .collect(Collectors.joining(",", "{", "}"));
        HttpResponse<String> many = send("queries", queries);
        assertThat(many.statusCode()).isEqualTo(400);
        assertThat(many.body()).contains("there may be " + ReconcileServlet.BATCH);
        HttpResponse<String> large = send("queries", "{\"q0\":{\"query\":\"" + "江".repeat(200_000) + "\"}}");
        assertThat(large.statusCode()).isEqualTo(413);
    }

    @Test
    void cellsThatHoldNoNameHaveNoCandidatesAndSpoilNoBatch() throws Exception {
        JsonNode answer = reconcile("{\"q0\":{\"query\":\"  \"},\"q1\":{\"query\":\"" + "江".repeat(501)
                + "\"},\"q2\":{\"query\":\"江门市\"}}");
        assertThat(answer.at("/q0/result")).isEmpty();
        assertThat(answer.at("/q1/result")).isEmpty();
        assertThat(answer.at("/q2/result")).isNotEmpty();
    }

    private JsonNode reconcile(String queries) throws Exception {
        return valid("reconciliation-result-batch", post("queries", queries));
    }

    private JsonNode post(String parameter, String text) throws Exception {
        HttpResponse<String> answer = send(parameter, text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** As OpenRefine does: one form field. */
    private HttpResponse<String> send(String parameter, String text) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/reconcile"))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(parameter + "=" + Paths.encode(text)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = fetch(server.url() + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> fetch(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode valid(String message, JsonNode answer) throws IOException {
        try (var in = ReconcileServletTest.class.getResourceAsStream("/reconciliation-0.2.json")) {
            JsonNode all = JSON.readTree(in);
            ((ObjectNode) all).put("$ref", "#/definitions/" + message);
            assertThat(SCHEMAS.getSchema(all).validate(answer))
                    .as(answer.toString())
                    .isEmpty();
        }
        String published = System.getProperty("reconciliation.schemas");
        if (published != null) {
            assertThat(published(Path.of(published), message).validate(answer))
                    .as(answer.toString())
                    .isEmpty();
        }
        return answer;
    }

    /** Of its own draft the schema says "the latest"; what it says of authentication stands on another site. */
    private static JsonSchema published(Path folder, String message) throws IOException {
        ObjectNode schema =
                (ObjectNode) JSON.readTree(folder.resolve(message + ".json").toFile());
        schema.remove(List.of("$schema", "$id"));
        if (schema.path("properties") instanceof ObjectNode properties) {
            properties.remove("authentication");
        }
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V7,
                        factory -> factory.schemaMappers(mappers ->
                                mappers.mapPrefix(PUBLISHED, folder.toUri().toString())))
                .getSchema(SchemaLocation.of(PUBLISHED + message + ".json"), schema);
    }
}
