package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;

/** Additions that wait are there for who asks, and in every index once they went in. */
class SortedAddsTest {
    private static final Node ANY = Node.ANY;
    private static final int QUADS = 2_000;

    private final DatasetGraph data = DatabaseMgr.createDatasetGraph();
    private final SortedAdds adds = new SortedAdds(data);

    private static Node node(int i) {
        return NodeFactory.createURI("http://example.org/" + i);
    }

    private static Quad quad(int graph, int subject, int property, int object) {
        return Quad.create(node(graph), node(subject), node(property), node(object));
    }

    @Test
    void everyIndexHoldsWhatAPlainDatabaseWould() {
        DatasetGraph plain = DatabaseMgr.createDatasetGraph();
        Random random = new Random(75);
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < QUADS; i++) {
            quads.add(quad(random.nextInt(5), random.nextInt(300), random.nextInt(9), random.nextInt(300)));
        }
        Txn.executeWrite(plain, () -> quads.forEach(plain::add));
        Txn.executeWrite(data, () -> {
            quads.forEach(adds::add);
            adds.flush();
        });
        Txn.executeRead(
                plain,
                () -> Txn.executeRead(data, () -> {
                    assertThat(data.find()).toIterable().containsExactlyInAnyOrderElementsOf(() -> plain.find());
                    for (TupleIndex index : TDBInternal.getDatasetGraphTDB(data)
                            .getQuadTable()
                            .getNodeTupleTable()
                            .getTupleTable()
                            .getIndexes()) {
                        assertThat(index.size())
                                .as(index.getName())
                                .isEqualTo(plain.stream().count());
                    }
                }));
    }

    @Test
    void whoAsksIsServedAfterWhatWaits() {
        Txn.executeWrite(data, () -> {
            adds.add(quad(1, 2, 3, 4));
            assertThat(adds.contains(ANY, node(2), ANY, ANY)).isTrue();
            adds.add(quad(1, 2, 3, 5));
            assertThat(adds.find(node(1), ANY, ANY, ANY)).toIterable().hasSize(2);
            adds.add(quad(6, 2, 3, 4));
            assertThat(adds.containsGraph(node(7))).isFalse();
            assertThat(adds.containsGraph(node(6))).isTrue();
        });
    }

    @Test
    void whatIsTakenOutWasPutInBefore() {
        Txn.executeWrite(data, () -> {
            adds.add(quad(1, 2, 3, 4));
            adds.delete(quad(1, 2, 3, 4));
            adds.add(quad(1, 2, 3, 5));
            adds.deleteAny(node(1), node(2), ANY, ANY);
            adds.add(quad(8, 2, 3, 5));
            adds.removeGraph(node(8));
            adds.flush();
            assertThat(data.isEmpty()).isTrue();
        });
    }

    @Test
    void whatIsForgottenNeverGoesIn() {
        Txn.executeWrite(data, () -> {
            adds.add(quad(1, 2, 3, 4));
            adds.forget();
            adds.flush();
            assertThat(data.isEmpty()).isTrue();
        });
    }
}
