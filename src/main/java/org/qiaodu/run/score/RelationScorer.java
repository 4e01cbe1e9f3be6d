package org.qiaodu.run.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Statement.Relation;
import org.qiaodu.run.score.GoldFile.Link;

/** Scores relations: the pair, either way round, and the pair with its predicate. */
final class RelationScorer {
    private final Equivalents equivalents;
    private final Alignment alignment;
    private final ReadDocument read;

    RelationScorer(Equivalents equivalents, Alignment alignment, ReadDocument read) {
        this.equivalents = equivalents;
        this.alignment = alignment;
        this.read = read;
    }

    List<Score> scores(GoldFile file) {
        List<Relation> ours = read.statements().stream()
                .filter(Relation.class::isInstance)
                .map(Relation.class::cast)
                .filter(r -> r.references().assertion() != Assertion.DENIED)
                .toList();
        List<Link> wanted = file.relations().stream()
                .filter(l -> l.stated() && alignment.annotated(l.subject()) && alignment.annotated(l.object()))
                .toList();
        return List.of(
                score("relations, pair", "", file.relations(), wanted, ours, this::samePair),
                score("relations, typed", "typed", file.relations(), wanted, ours, this::sameTriple));
    }

    private Score score(
            String measure,
            String typed,
            List<Link> all,
            List<Link> wanted,
            List<Relation> ours,
            BiPredicate<Link, Relation> same) {
        Collection<Relation> read =
                once(ours, r -> pair(r.subject(), r.object()) + (typed.isEmpty() ? "" : r.predicate()));
        Collection<Link> gold =
                once(wanted, l -> pair(l.subject(), l.object()) + (typed.isEmpty() ? "" : l.predicate()));
        List<String> misses = new ArrayList<>();
        List<String> extras = new ArrayList<>();
        for (Link link : gold) {
            if (ours.stream().noneMatch(r -> same.test(link, r))) {
                misses.add(words(link));
            }
        }
        for (Relation relation : read) {
            if (all.stream().noneMatch(l -> same.test(l, relation))) {
                extras.add(words(relation));
            }
        }
        return new Score(
                measure,
                read.size() - extras.size(),
                read.size(),
                gold.size() - misses.size(),
                gold.size(),
                misses,
                extras);
    }

    private static <T> Collection<T> once(List<T> rows, Function<T, String> key) {
        Map<String, T> once = new LinkedHashMap<>();
        rows.forEach(r -> once.putIfAbsent(key.apply(r), r));
        return once.values();
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) <= 0 ? a + "|" + b + "|" : b + "|" + a + "|";
    }

    private boolean samePair(Link gold, Relation ours) {
        return (alignment.same(gold.subject(), ours.subject()) && alignment.same(gold.object(), ours.object()))
                || (alignment.same(gold.subject(), ours.object()) && alignment.same(gold.object(), ours.subject()));
    }

    private boolean sameTriple(Link gold, Relation ours) {
        return samePair(gold, ours) && equivalents.samePredicate(gold.predicate(), ours.predicate());
    }

    private static String words(Link l) {
        return l.subject() + " | " + l.predicate() + " | " + l.object() + " | " + l.evidence();
    }

    private String words(Relation r) {
        return alignment.label(r.subject()) + " | " + r.predicate() + " | " + alignment.label(r.object()) + " | "
                + Quotes.of(read, r);
    }
}
