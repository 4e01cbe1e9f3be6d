package org.qiaodu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;
import org.qiaodu.run.Pipeline;
import org.qiaodu.run.StageTimes;
import org.qiaodu.store.GraphStore;
import org.qiaodu.store.ReadyQuery;
import org.qiaodu.store.SavedQueries;
import org.qiaodu.store.SavedQuery;

/** The competency questions, asked of the graph of the document that travels with the program. */
class QuestionsTest {
    private static final SavedQueries QUERIES = SavedQueries.bundled();
    private static final Names NAMES = Names.standard();
    private static final GraphStore STORE = GraphStore.inMemory(NAMES);

    @BeforeAll
    static void build() throws IOException {
        Pipeline pipeline = new Pipeline(Seeds.bundled());
        try (var in = Seeds.class.getResourceAsStream("/seeds/documents/jiangmen-75-years.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            ReadDocument read = pipeline.read(Fixture.document("jiangmen-75-years", text), new StageTimes());
            STORE.publish("ontology", Ontology.triples());
            STORE.replace(List.of(new GraphWriter(NAMES, pipeline.knowledge()).write(read)));
        }
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    static Collection<SavedQuery> all() {
        return QUERIES.all();
    }

    static Stream<SavedQuery> answered() {
        return all().stream().filter(q -> q.expect() != null && q.unanswered() == null);
    }

    static Stream<SavedQuery> unanswered() {
        return all().stream().filter(q -> q.unanswered() != null);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyQueryRuns(SavedQuery query) {
        assertThatCode(() -> STORE.query(ready(query), QuestionsTest::consume)).doesNotThrowAnyException();
    }

    private static int consume(QueryExec exec) {
        return exec.getQuery().isSelectType()
                ? exec.select().materialize().getResultVars().size()
                : 0;
    }

    @ParameterizedTest
    @MethodSource("answered")
    void theGraphAnswers(SavedQuery query) {
        assertThat(rows(query)).isEqualTo(expected(query));
    }

    /** A question that the graph has learnt to answer is no longer to be called unanswered. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("unanswered")
    void whatIsCalledUnansweredIsSo(SavedQuery query) {
        System.out.println("unanswered: " + query.path() + " (" + query.unanswered() + ")");
        assertThat(expected(query)).isNotEmpty();
        assertThat(rows(query)).isNotEqualTo(expected(query));
    }

    @Test
    void mostQuestionsAreAnswered() {
        assertThat(answered().count()).isGreaterThan(2 * unanswered().count());
    }

    private static ReadyQuery ready(SavedQuery query) {
        return ReadyQuery.of(query, Map.of(), NAMES);
    }

    /** The rows, cut down to the variables that the header speaks of. */
    private static Set<Map<String, String>> rows(SavedQuery query) {
        Set<String> variables =
                expected(query).stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toSet());
        return STORE.rows(ready(query)).stream()
                .map(row -> {
                    Map<String, String> cut = new LinkedHashMap<>();
                    row.values().keySet().stream()
                            .filter(variables::contains)
                            .forEach(v -> cut.put(v, plain(row.text(v))));
                    return cut;
                })
                .collect(Collectors.toSet());
    }

    private static Set<Map<String, String>> expected(SavedQuery query) {
        List<Map<String, String>> expect = query.expect() == null ? List.of() : query.expect();
        return expect.stream()
                .map(row -> {
                    Map<String, String> plain = new LinkedHashMap<>();
                    row.forEach((variable, value) -> plain.put(variable, plain(value)));
                    return plain;
                })
                .collect(Collectors.toSet());
    }

    /** A number in one way of writing; anything else as it is. */
    private static String plain(String value) {
        return value.matches("-?[0-9]+([.][0-9]+)?")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }
}
