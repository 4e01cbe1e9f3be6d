package org.qiaodu.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Rank;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Statement;
import org.qiaodu.model.Statement.Relation;
import org.qiaodu.model.StatementId;
import org.qiaodu.model.When;

/**
 * The relations of a document that {@code graph:direct} has as plain triples: what is stated and not deprecated. Of a
 * property that has one value at a time, a doubted relation gives way to an undisputed one of the same subject and time.
 */
final class DirectRelations {
    private final ReadDocument read;
    private final Set<String> oneValued;
    private final Set<StatementId> doubted = new HashSet<>();

    /** @param oneValued local names of the properties that have one value at a time */
    DirectRelations(ReadDocument read, Set<String> oneValued) {
        this.read = read;
        this.oneValued = oneValued;
        read.findings().stream().filter(Finding::doubts).forEach(f -> doubted.addAll(f.statements()));
    }

    /** In order of the statements. */
    List<Relation> list() {
        List<Relation> stated = read.statements().stream()
                .filter(Relation.class::isInstance)
                .map(Relation.class::cast)
                .filter(DirectRelations::isStated)
                .toList();
        Set<List<String>> answered = new HashSet<>();
        stated.stream().filter(r -> !doubted.contains(r.id())).forEach(r -> answered.add(question(r)));
        return stated.stream().filter(r -> !givesWay(r, answered)).toList();
    }

    private static boolean isStated(Statement statement) {
        return statement.references().rank() != Rank.DEPRECATED
                && statement.references().assertion() == Assertion.STATED;
    }

    private boolean givesWay(Relation relation, Set<List<String>> answered) {
        return oneValued.contains(relation.predicate())
                && doubted.contains(relation.id())
                && answered.contains(question(relation));
    }

    /** Subject, property and time: what has one answer where the property has one value. */
    private static List<String> question(Relation relation) {
        When when = relation.references().when();
        return List.of(
                relation.subject(),
                relation.predicate(),
                when == null ? "" : when.value().edtf());
    }
}
