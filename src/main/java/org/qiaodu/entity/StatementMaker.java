package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Claim;
import org.qiaodu.model.Document;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Modality;
import org.qiaodu.model.Passage;
import org.qiaodu.model.Reading;
import org.qiaodu.model.References;
import org.qiaodu.model.Skip;
import org.qiaodu.model.Span;
import org.qiaodu.model.Statement;
import org.qiaodu.model.Statement.Participant;
import org.qiaodu.model.StatementId;
import org.qiaodu.model.Statistic;

/** Turns claims about mentions into statements about entities. */
final class StatementMaker {
    private static final Set<Statistic> FIGURES =
            Set.of(Statistic.LEVEL, Statistic.GROWTH_RATE, Statistic.SHARE, Statistic.COUNT, Statistic.RANK);

    private static final List<String> WORKS =
            List.of("Undertaking", "Factory", "Infrastructure", "Product", "Laboratory");

    private final Document document;
    private final Map<Integer, Passage> passages = new HashMap<>();
    private final Clusters clusters;
    private final List<Skip> skips;

    /** @param skips where claims go that cannot become statements */
    StatementMaker(Document document, List<AnnotatedPassage> passages, Clusters clusters, List<Skip> skips) {
        this.document = document;
        passages.forEach(p -> this.passages.put(p.passage().index(), p.passage()));
        this.clusters = clusters;
        this.skips = skips;
    }

    /** A claim with its slots resolved. */
    private record Draft(Meaning meaning, Maker maker) {}

    /** Makes a statement from what is known of it. */
    private interface Maker {
        Statement make(StatementId id, References references);
    }

    /** The statements, by id; claims of one meaning become one. */
    List<Statement> read(List<Claim> claims) {
        Map<Meaning, Support> supports = new HashMap<>();
        Map<Support, Maker> makers = new HashMap<>();
        for (Claim claim : claims) {
            Evidence evidence = evidence(claim.reading());
            Draft draft = evidence == null ? null : draft(claim, evidence);
            if (draft != null && evidence != null) {
                Support support = supports.computeIfAbsent(draft.meaning(), m -> new Support());
                support.add(claim.reading(), evidence);
                makers.putIfAbsent(support, draft.maker());
            }
        }
        new Dating(supports).dateUndated();
        List<Statement> statements = new ArrayList<>();
        supports.forEach((meaning, support) -> {
            Maker maker = makers.get(support);
            if (maker != null) {
                statements.add(maker.make(meaning.id(document.id()), support.references()));
            }
        });
        statements.sort(Comparator.comparing(Statement::id));
        return statements;
    }

    private @Nullable Evidence evidence(Reading reading) {
        Passage passage = passages.get(reading.passage());
        if (passage == null
                || reading.ranges().stream()
                        .allMatch(r -> passage.text().spans(r).isEmpty())) {
            skips.add(new Skip("entity", document.id().name(), "rule " + reading.rule() + " read no printed words"));
            return null;
        }
        return Witness.of(passage, reading.ranges());
    }

    private @Nullable Draft draft(Claim claim, Evidence evidence) {
        if (claim instanceof Claim.Observation o) {
            return observation(o, evidence);
        }
        if (claim instanceof Claim.Relation r) {
            return relation(r, evidence);
        }
        return event((Claim.Event) claim);
    }

    /** Whether a thing is built or made, so that its figures are of no period unless one is told. */
    private boolean isWork(Argument of) {
        Cluster cluster = clusters.of(new Occurrence.Key(of.passage(), of.mention()));
        return cluster != null && WORKS.stream().anyMatch(type -> clusters.isA(cluster, type));
    }

    private @Nullable Draft observation(Claim.Observation o, Evidence evidence) {
        String of = id(o.of());
        if (of == null) {
            return skip(o, evidence, "nobody knows who " + o.of().mention().name() + " is");
        }
        String scope = o.scope() == null ? null : id(o.scope());
        String with = o.comparedWith() == null ? null : id(o.comparedWith());
        Meaning meaning = meaning(
                o.reading(),
                Meaning.OBSERVATION,
                of,
                o.indicator(),
                o.statistic(),
                o.value().stripTrailingZeros().toPlainString(),
                o.unit(),
                o.bound(),
                scope,
                o.only(),
                with);
        return new Draft(
                meaning.about(
                        o.reading().modality() == Modality.ACTUAL && FIGURES.contains(o.statistic()) && !isWork(o.of()),
                        Meaning.OBSERVATION,
                        of,
                        o.indicator(),
                        o.statistic(),
                        o.value().stripTrailingZeros().toPlainString(),
                        o.unit(),
                        o.reading().modality(),
                        o.reading().assertion()),
                (id, references) -> new Statement.Observation(
                        id,
                        references,
                        of,
                        o.indicator(),
                        o.statistic(),
                        o.value(),
                        o.unit(),
                        o.bound(),
                        o.statedAs(),
                        scope,
                        o.only(),
                        with));
    }

    private @Nullable Draft relation(Claim.Relation r, Evidence evidence) {
        String subject = id(r.subject());
        String object = id(r.object());
        if (subject == null || object == null) {
            return skip(
                    r,
                    evidence,
                    "nobody knows who "
                            + (subject == null ? r.subject() : r.object())
                                    .mention()
                                    .name() + " is");
        }
        if (subject.equals(object)) {
            return skip(r, evidence, subject + " " + r.predicate() + " itself");
        }
        return new Draft(
                meaning(r.reading(), "relation", subject, r.predicate(), object),
                (id, references) -> new Statement.Relation(id, references, subject, r.predicate(), object));
    }

    private Draft event(Claim.Event e) {
        List<Participant> participants = e.participants().stream()
                .flatMap(p -> {
                    String who = id(p.who());
                    return who == null ? Stream.empty() : Stream.of(new Participant(p.role(), who));
                })
                .distinct()
                .sorted(Comparator.comparing(Participant::role).thenComparing(Participant::entity))
                .toList();
        String place = e.place() == null ? null : id(e.place());
        return new Draft(
                meaning(e.reading(), "event", e.type(), e.label(), participants, place),
                (id, references) -> new Statement.Event(id, references, e.type(), e.label(), participants, place));
    }

    private static Meaning meaning(Reading reading, @Nullable Object... said) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(said));
        all.add(reading.modality());
        all.add(reading.assertion());
        return Meaning.of(reading.when() == null ? null : reading.when().value().edtf(), all.toArray());
    }

    private @Nullable String id(Argument argument) {
        Cluster cluster = clusters.of(new Occurrence.Key(argument.passage(), argument.mention()));
        return cluster == null ? null : cluster.id();
    }

    private @Nullable Draft skip(Claim claim, Evidence evidence, String reason) {
        skips.add(new Skip(
                "entity", place(document, evidence), "rule " + claim.reading().rule() + ": " + reason));
        return null;
    }

    /** Where words stand, as a fragment of the document's IRI. */
    static String place(Document document, Evidence evidence) {
        Span span = evidence.spans().get(0);
        return document.id() + "#char=" + span.start() + "," + span.end();
    }
}
