package org.qiaodu.run.score;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.qiaodu.model.Entity;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.ReadDocument.EntityMention;
import org.qiaodu.run.score.GoldFile.Thing;

/** Scores entities, each once per text: name and class, and the names alone of places, organisations, people, parks. */
final class EntityScorer {
    /** The classes whose names are compared without their class; those below them count, infrastructure does not. */
    private static final List<String> NAMED = List.of("Place", "Organisation", "Person");

    private static final Set<String> NAMED_IN_GOLD = Set.of(
            "Country",
            "Province",
            "City",
            "District",
            "CountyLevelCity",
            "County",
            "Town",
            "Region",
            "Place",
            "IndustrialPark",
            "ClusterArea",
            "CooperationZone",
            "Organisation",
            "Company",
            "Factory",
            "Laboratory",
            "University",
            "GovernmentBody",
            "Person");

    private final Equivalents equivalents;
    private final Alignment alignment;
    private final ReadDocument read;

    EntityScorer(Equivalents equivalents, Alignment alignment, ReadDocument read) {
        this.equivalents = equivalents;
        this.alignment = alignment;
        this.read = read;
    }

    List<Score> scores(GoldFile file) {
        Set<String> mentioned =
                read.mentions().stream().map(EntityMention::entity).collect(Collectors.toSet());
        List<Entity> ours = read.entities().stream()
                .filter(e -> mentioned.contains(e.id()) && !e.type().name().equals("Document"))
                .toList();
        List<Thing> named = file.entities().stream()
                .filter(t -> NAMED_IN_GOLD.contains(t.type()))
                .toList();
        List<Entity> oursNamed = ours.stream()
                .filter(e ->
                        equivalents.isA(e.type(), NAMED) && !e.type().name().equals("Infrastructure"))
                .toList();
        return List.of(
                score("entities, typed", file.entities(), ours, this::sameNameAndClass),
                score("names, once per text", named, oursNamed, this::sameName));
    }

    private Score score(String measure, List<Thing> gold, List<Entity> ours, BiPredicate<Thing, Entity> same) {
        Matching<Thing, Entity> matching = Matching.of(
                gold, ours, (t, e) -> Alignment.key(t.names().get(0)).equals(Alignment.key(e.label())), same);
        return new Score(
                measure,
                matching.size(),
                ours.size(),
                matching.size(),
                gold.size(),
                matching.leftAlone().stream().map(this::words).toList(),
                matching.rightAlone().stream().map(this::words).toList());
    }

    private boolean sameName(Thing gold, Entity ours) {
        return alignment.same(gold.names().get(0), ours.id());
    }

    private boolean sameNameAndClass(Thing gold, Entity ours) {
        return sameName(gold, ours) && equivalents.sameClass(gold.type(), ours.type());
    }

    private String words(Thing t) {
        String otherwise = read.entities().stream()
                .filter(e -> sameName(t, e))
                .map(e -> " (read as " + e.type() + " " + e.label() + ")")
                .collect(Collectors.joining());
        return t.type() + " " + String.join(" / ", t.names()) + otherwise;
    }

    private String words(Entity e) {
        String source = read.mentions().stream()
                .filter(m -> m.entity().equals(e.id()))
                .map(m -> m.mention().source())
                .distinct()
                .collect(Collectors.joining(","));
        return e.type() + " " + e.label() + (e.altLabels().isEmpty() ? "" : " " + e.altLabels()) + " | " + source;
    }
}
