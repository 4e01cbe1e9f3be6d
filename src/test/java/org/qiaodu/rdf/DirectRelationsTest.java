package org.qiaodu.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qiaodu.Fixture;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Finding;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Statement;
import org.qiaodu.model.Statement.Relation;
import org.qiaodu.model.StatementId;

/** Which relations stand as plain triples where two answer one question. */
class DirectRelationsTest {
    private static final String SEAT = "hasHeadquartersIn";

    /** A factory said to sit in two places; the second is in an open finding. */
    private static ReadDocument twoSeats(String predicate, Finding.Status status) {
        ReadDocument read = Fixture.read("seats", "4022.25");
        Relation told = read.statements().stream()
                .filter(Relation.class::isInstance)
                .map(Relation.class::cast)
                .findFirst()
                .orElseThrow();
        Relation one = new Relation(new StatementId("1".repeat(32)), told.references(), "新会农业机械厂", predicate, "江门市");
        Relation other =
                new Relation(new StatementId("2".repeat(32)), told.references(), "新会农业机械厂", predicate, "手扶拖拉机");
        Finding doubt = new Finding(
                "3".repeat(32),
                Finding.Kind.IDENTITY_DOUBT,
                List.of(other.id()),
                List.of(),
                new Bilingual("存疑", "doubtful"),
                null,
                Finding.Severity.HIGH,
                status);
        List<Statement> statements = List.of(one, other);
        return new ReadDocument(
                read.document(),
                read.title(),
                read.issued(),
                read.passages(),
                read.entities(),
                statements,
                List.of(doubt),
                read.mentions(),
                read.skips(),
                read.rulings());
    }

    private static List<String> objects(ReadDocument read) {
        return new DirectRelations(read, Set.of(SEAT))
                .list().stream().map(Relation::object).toList();
    }

    @Test
    void aDoubtedValueGivesWayWhereThePropertyHasOne() {
        assertThat(objects(twoSeats(SEAT, Finding.Status.OPEN))).containsExactly("江门市");
    }

    @Test
    void aDismissedFindingDoubtsNothing() {
        assertThat(objects(twoSeats(SEAT, Finding.Status.DISMISSED))).containsExactly("江门市", "手扶拖拉机");
    }

    @Test
    void propertiesOfManyValuesKeepThem() {
        assertThat(objects(twoSeats("supports", Finding.Status.OPEN))).containsExactly("江门市", "手扶拖拉机");
    }

    @Test
    void theOntologySaysWhichHaveOneValue() {
        assertThat(Ontology.oneValued()).contains(SEAT, "bornIn").doesNotContain("supports", "locatedIn");
    }
}
