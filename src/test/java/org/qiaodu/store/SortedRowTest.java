package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows kept small for sorting are the rows that TDB2 sorts. */
class SortedRowTest {
    private static final DatasetGraph DATA = DatabaseMgr.createDatasetGraph();

    static {
        Txn.executeWrite(
                DATA,
                () -> List.of(
                                "(<urn:a> <urn:p> 3)",
                                "(<urn:b> <urn:p> 1)",
                                "(<urn:c> <urn:p> 2)",
                                "(<urn:a> <urn:q> '江')",
                                "(<urn:c> <urn:q> '门')")
                        .forEach(triple -> DATA.getDefaultGraph().add(SSE.parseTriple(triple))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o } ORDER BY ?o ?s",
                "SELECT * { ?s <urn:p> ?v OPTIONAL { ?s <urn:q> ?w } } ORDER BY DESC(?w) ?v",
                "SELECT * { { ?s <urn:p> ?v } UNION { ?s <urn:q> ?w } } ORDER BY ?s ?w",
                "SELECT ?v ?n { { SELECT ?s (?v + 1 AS ?n) { ?s <urn:p> ?v } ORDER BY ?v } ?s <urn:p> ?v } ORDER BY DESC(?n)",
                "SELECT * { ?s <urn:p> ?v . ?t <urn:p> ?w } ORDER BY ?v DESC(?w) OFFSET 2 LIMIT 5",
                "ASK { { SELECT * {} ORDER BY ?x } }"
            })
    void sortsAsBefore(String query) {
        Context context = ARQ.getContext().copy();
        QC.setFactory(context, execution -> new Execution(execution, new Patience()));
        assertThat(answer(query, context)).isNotEmpty().isEqualTo(answer(query, ARQ.getContext()));
    }

    @Test
    void sharesTheVariablesOfTheRowBeforeIfTheyAreTheSame() {
        Node one = SSE.parseNode("1");
        Binding row = BindingFactory.binding(Var.alloc("a"), one, Var.alloc("b"), one);
        Binding other = BindingFactory.binding(Var.alloc("b"), one, Var.alloc("c"), one);
        SortedRow first = SortedRow.of(row, null);
        assertThat(SortedRow.of(row, first)).isEqualTo(row).hasSameHashCodeAs(row);
        assertThat(SortedRow.of(other, first)).isEqualTo(other).isNotEqualTo(row);
        assertThat(SortedRow.of(BindingFactory.empty(), first).isEmpty()).isTrue();
        assertThat(first.contains(Var.alloc("c"))).isFalse();
    }

    private static List<String> answer(String query, Context context) {
        return Txn.calculateRead(DATA, () -> {
            try (QueryExec exec =
                    QueryExec.dataset(DATA).query(query).context(context).build()) {
                return exec.getQuery().isAskType() ? List.of(Boolean.toString(exec.ask())) : rows(exec.select());
            }
        });
    }

    private static List<String> rows(RowSet rows) {
        List<String> all = new ArrayList<>();
        rows.forEach(row -> {
            StringBuilder text = new StringBuilder();
            rows.getResultVars()
                    .forEach(name ->
                            text.append(name).append('=').append(row.get(name)).append(' '));
            all.add(text.toString());
        });
        return all;
    }
}
