package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiaodu.Fixture;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.GraphWriter;
import org.qiaodu.rdf.Knowledge;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Ontology;

class SavedQueriesTest {
    private static final Names NAMES = Names.standard();
    private static final String HEADER = "#+ question_zh: 问？\n#+ question_en: Ask?\n";

    static List<SavedQuery> all() {
        return List.copyOf(SavedQueries.bundled().all());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everySavedQueryIsSparqlAndItsDefaultsFit(SavedQuery saved) {
        ReadyQuery ready = ReadyQuery.of(saved, Map.of(), NAMES);
        assertThat(ready.query().isUnknownType()).isFalse();
    }

    @Test
    void aParameterTakesTheGivenValue() {
        SavedQuery about = SavedQueries.bundled().get("about");
        assertThat(rows(NAMES, about, Map.of("entity", "id:手扶拖拉机"))).hasSize(1);
        assertThat(rows(NAMES, about, Map.of())).hasSize(3);
    }

    @Test
    void aStoreOfAnotherBaseIsAskedWithItsOwnNames() {
        Names other = new Names("http://example.org/kg/");
        SavedQuery about = SavedQueries.bundled().get("about");
        assertThat(rows(other, about, Map.of("entity", "id:手扶拖拉机"))).hasSize(1);
    }

    private static List<Row> rows(Names names, SavedQuery saved, Map<String, String> given) {
        try (GraphStore store = GraphStore.inMemory(names)) {
            store.publish("ontology", Ontology.triples());
            store.replace(List.of(new GraphWriter(names, Knowledge.none("v1")).write(Fixture.read("a", "4022.25"))));
            List<Row> found = store.rows(ReadyQuery.of(saved, given, names));
            assertThat(found).allSatisfy(row -> assertThat(row.text("quote")).isNotEmpty());
            return found;
        }
    }

    @Test
    void aSyntaxErrorHasLineAndColumn() {
        assertThatThrownBy(() -> ReadyQuery.of("my.rq", "SELECT *\nWHERE { ?s ?p }", NAMES))
                .isInstanceOf(UserMistake.class)
                .hasMessageStartingWith("my.rq:2:15: not SPARQL, found '}'");
        assertThatThrownBy(() -> ReadyQuery.of("my.rq", "SELECT ?x WHERE { ?s foo:bar ?x }", NAMES))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("foo:bar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                                       | no header
            "#+ question_zh: 问？"                    | lacks 'question_en'
            "#+ question_zh: [unclosed"              | not YAML
            "HEADER#+ colour: red"                   | unknown header 'colour'
            "HEADER#+ params: [{name: x, type: url}]" | unknown parameter type 'url'
            "HEADER#+ params: x"                     | must be a list
            """)
    void aWrongHeaderIsToldWithItsPlace(String header, String message) {
        assertThatThrownBy(() -> QueryHeader.read("explore", "q", header.replace("HEADER", HEADER) + "\nASK {}"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("queries/explore/q.rq")
                .hasMessageContaining(message);
    }

    @Test
    void wrongParametersAreToldWithWhatIsAllowed() {
        SavedQuery about = SavedQueries.bundled().get("about");
        assertThatThrownBy(() -> ReadyQuery.of(about, Map.of("year", "1"), NAMES))
                .hasMessageContaining("has entity");
        assertThatThrownBy(() -> ReadyQuery.of(about, Map.of("entity", "江门"), NAMES))
                .hasMessageContaining("must be an IRI");
        assertThatThrownBy(() -> SavedQueries.bundled().get("abuot")).hasMessageContaining("about");
    }
}
