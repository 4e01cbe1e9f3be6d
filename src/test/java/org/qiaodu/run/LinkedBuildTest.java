package org.qiaodu.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.DocumentId;
import org.qiaodu.rdf.GraphFile;
import org.qiaodu.rdf.Names;
import org.qiaodu.rdf.Shapes;
import org.qiaodu.source.Sources;
import org.qiaodu.store.GraphStore;

/** Links of the table in the graph of the document that travels with the program. */
class LinkedBuildTest {
    private static final Pipeline PIPELINE = new Pipeline(Seeds.bundled());

    @Test
    void atLeastTwentyEntitiesOfThePageAreLinkedEachWithItsGrounds() {
        try (GraphStore store = built()) {
            List<String> linked = texts(store, """
                    SELECT ?x WHERE { GRAPH graph:links {
                      ?link a qd:Link ; rdf:subject ?e ; rdf:predicate ?how ; rdf:object ?item ; qd:status qd:Confirmed ;
                        qd:method ?method ; dct:source ?source ; qd:date ?date .
                      ?e ?how ?item }
                      ?e rdfs:label ?name FILTER (lang(?name) = "zh") BIND (concat(?name, " ", str(?item)) AS ?x) }""");
            assertThat(linked)
                    .hasSizeGreaterThanOrEqualTo(20)
                    .contains(
                            "江门市 http://www.wikidata.org/entity/Q59132",
                            "鹤山市 http://www.wikidata.org/entity/Q1023921",
                            "台山市 http://www.wikidata.org/entity/Q164904",
                            "新会区 http://www.wikidata.org/entity/Q1023903");
            assertThat(texts(store, """
                    SELECT ?x WHERE { ?link a qd:Link ; rdf:subject ?e ; rdf:object ?item ; qd:status qd:Rejected .
                      ?e ?match ?item BIND (str(?item) AS ?x) }""")).isEmpty();
            assertThat(store.read(graphs -> Shapes.bundled().validate(graphs.getUnionGraph()))
                            .violations())
                    .isEmpty();
        }
    }

    @Test
    void theSameBuildGivesTheSameBytesAndARemovedDocumentTakesItsLinksAlong() {
        try (GraphStore one = built();
                GraphStore two = built()) {
            assertThat(dump(one)).isEqualTo(dump(two)).contains("/link/");
            one.remove(new DocumentId("jiangmen-75-years"));
            assertThat(dump(one)).doesNotContain("/link/").doesNotContain("wikidata.org/entity/Q59132");
        }
    }

    private static GraphStore built() {
        GraphStore store = GraphStore.inMemory(Names.standard());
        try (Sources sources = new Sources(List.of("seeds/documents"), null, System.in)) {
            new Build(PIPELINE, store, Build.ontology()).run(sources, Progress.NONE);
        }
        return store;
    }

    private static List<String> texts(GraphStore store, String sparql) {
        return store.rows(store.ready(sparql, Map.of())).stream()
                .map(row -> row.text("x"))
                .toList();
    }

    private static String dump(GraphStore store) {
        StringWriter out = new StringWriter();
        store.dump(GraphFile.Format.NQ, out);
        return out.toString();
    }
}
