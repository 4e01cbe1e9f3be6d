package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.Document;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Modality;
import org.qiaodu.model.Passage;
import org.qiaodu.model.Rank;
import org.qiaodu.model.References;
import org.qiaodu.model.Skip;
import org.qiaodu.model.Statement;
import org.qiaodu.model.Statement.Relation;
import org.qiaodu.model.StatementId;

/**
 * Weighs the relations of a document by what annotated texts say of such pairs: leaves out what only names tell and is unlikely,
 * and adds what is likely though no rule reads it.
 */
public final class LikelyRelations {
    /** The rule that added relations name. */
    static final String RULE = "likely.relation";

    private final RelationModel model;

    /** @param model what was learnt; where it is empty nothing changes */
    public LikelyRelations(RelationModel model) {
        this.model = model;
    }

    /**
     * The same with the relations weighed: their confidence is the likelihood. What a rule reads that the model cannot judge
     * (one of somebody's own, or a predicate that annotators do not use) stays as it is, and so does what is denied, what is
     * told of the document itself, and what {@code ruledOn} holds of.
     *
     * @param ruledOn whether a person has ruled on a relation
     */
    public Resolution weigh(
            Document document, List<Passage> passages, Resolution resolved, Predicate<Relation> ruledOn) {
        if (model.isEmpty()) {
            return resolved;
        }
        Map<Integer, Passage> byIndex = new HashMap<>();
        passages.forEach(p -> byIndex.put(p.index(), p));
        Map<StatementId, Pair> pairOf = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        Pairs.of(passages, resolved, model::mayRelate).forEach(pair -> {
            pair.read().forEach(relation -> pairOf.put(relation.id(), pair));
            Relation added = model.adds(pair) ? relation(document, byIndex, pair, resolved) : null;
            if (added != null) {
                statements.add(added);
            }
        });
        List<Skip> skips = new ArrayList<>(resolved.skips());
        for (Statement statement : resolved.statements()) {
            Pair pair = pairOf.get(statement.id());
            if (pair == null || !(statement instanceof Relation relation) || !model.judges(relation, pair)) {
                statements.add(statement);
            } else if (model.keeps(relation, pair) || ruledOn.test(relation)) {
                statements.add(statement.with(statement.references().sureAs(confidence(pair))));
            } else {
                skips.add(skip(document, relation, confidence(pair)));
            }
        }
        statements.sort(Comparator.comparing(Statement::id));
        return new Resolution(resolved.entities(), statements, resolved.mentions(), skips);
    }

    private double confidence(Pair pair) {
        return Support.rounded(model.likelihood(pair));
    }

    private static Skip skip(Document document, Relation relation, double likelihood) {
        return new Skip(
                "entity",
                StatementMaker.place(document, relation.references().evidence().get(0)),
                String.format(
                        Locale.ROOT,
                        "rule %s: %s %s %s is left out, as annotated texts seldom relate such two (likelihood %.2f of 1)",
                        String.join(" ", relation.references().rules()),
                        relation.subject(),
                        relation.predicate(),
                        relation.object(),
                        likelihood));
    }

    /** The relation of a pair, in the mood of what else the same words say; null where they deny something. */
    private @Nullable Relation relation(
            Document document, Map<Integer, Passage> passages, Pair pair, Resolution resolved) {
        Passage passage =
                pair.place() == null ? null : passages.get(pair.place().passage());
        if (pair.place() == null || passage == null) {
            return null;
        }
        Evidence evidence = Witness.of(passage, List.of(pair.place().words()));
        List<References> besides = besides(evidence, resolved);
        if (evidence.spans().isEmpty() || besides.stream().anyMatch(r -> r.assertion() == Assertion.DENIED)) {
            return null;
        }
        Modality modality = all(besides, r -> r.modality() == Modality.PLANNED) ? Modality.PLANNED : Modality.ACTUAL;
        Assertion assertion =
                all(besides, r -> r.assertion() == Assertion.REPORTED) ? Assertion.REPORTED : Assertion.STATED;
        RelationModel.Direction predicate = model.predicate(pair);
        String subject = predicate.forward() ? pair.first() : pair.other();
        String object = predicate.forward() ? pair.other() : pair.first();
        References references = new References(
                List.of(evidence),
                List.of(RULE),
                Rank.NORMAL,
                null,
                confidence(pair),
                null,
                modality,
                assertion,
                List.of());
        return new Relation(
                Meaning.of(null, "relation", subject, predicate.name(), object, modality, assertion)
                        .id(document.id()),
                references,
                subject,
                predicate.name(),
                object);
    }

    private static boolean all(List<References> besides, Predicate<References> are) {
        return !besides.isEmpty() && besides.stream().allMatch(are);
    }

    /** What the statements carry that were read from words of the evidence. */
    private static List<References> besides(Evidence evidence, Resolution resolved) {
        return resolved.statements().stream()
                .map(Statement::references)
                .filter(r -> r.evidence().stream()
                        .flatMap(e -> e.spans().stream())
                        .anyMatch(s -> evidence.spans().stream()
                                .anyMatch(own -> s.start() < own.end() && own.start() < s.end())))
                .toList();
    }
}
