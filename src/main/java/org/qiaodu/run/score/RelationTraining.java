package org.qiaodu.run.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.entity.Pair;
import org.qiaodu.entity.Pairs;
import org.qiaodu.entity.RelationModel;
import org.qiaodu.entity.Resolution;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.UserMistake;

/**
 * Trains the model of relations on annotated texts: logistic regression with L2 penalty (liblinear) on whether the annotator
 * relates a pair, and one against the rest on how.
 */
public final class RelationTraining {
    /** Weight of the loss against the penalty; found by cross validation over 132 of the texts, from 0.03 to 0.15. */
    private static final double COST = 0.1;

    /** A feature seen in fewer pairs, or a predicate in fewer, is left out. */
    private static final int RARE = 8;

    /** Smaller weights are left out, so that the model stays small. */
    private static final double SMALLEST = 0.05;

    private static final double SMALLEST_OF_PREDICATES = 0.1;

    /** What rules read says nothing on the predicate of a pair that they do not relate. */
    private static final Set<String> OF_RULES = Set.of("read", "inherited", "rules", "places");

    private final Equivalents equivalents;
    private final Set<String> known;
    private final List<Lesson> lessons = new ArrayList<>();
    private final Map<String, Integer> used = new TreeMap<>();
    private final List<Integer> related = new ArrayList<>();

    /**
     * A pair to learn from.
     *
     * @param text number of its text
     * @param pair what was read
     * @param how what the annotator says of it, from first to other; empty where nothing
     */
    private record Lesson(int text, Pair pair, List<RelationModel.Direction> how) {
        boolean related() {
            return !how.isEmpty();
        }
    }

    /**
     * How many pairs were right, found and wanted.
     *
     * @param right found that the annotator relates too
     */
    public record Found(int right, int found, int wanted) {
        /** Share of what was found that is right; 1 where nothing was found. */
        public double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        /** Share of what was wanted that was found. */
        public double recall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }
    }

    /**
     * @param equivalents which predicates of annotators mean which property
     * @param known local names of the properties that relations may have
     */
    public RelationTraining(Equivalents equivalents, Set<String> known) {
        this.equivalents = equivalents;
        this.known = new TreeSet<>(known);
    }

    /**
     * Takes a text to learn from.
     *
     * @param read the text as rules alone read it, rulings applied
     */
    public void add(GoldFile gold, ReadDocument read) {
        Alignment alignment = new Alignment(gold, read);
        List<GoldFile.Link> stated = gold.relations().stream()
                .filter(l -> l.stated() && alignment.annotated(l.subject()) && alignment.annotated(l.object()))
                .toList();
        Resolution resolved = new Resolution(read.entities(), read.statements(), read.mentions(), List.of());
        Pairs.of(read.passages(), resolved, classes -> true)
                .forEach(pair -> lessons.add(new Lesson(
                        related.size(),
                        pair,
                        stated.stream()
                                .flatMap(link -> direction(link, pair, alignment))
                                .toList())));
        stated.forEach(link -> used.merge(link.predicate(), 1, Integer::sum));
        related.add((int) stated.stream()
                .map(l -> new TreeSet<>(List.of(l.subject(), l.object())))
                .distinct()
                .count());
    }

    private static Stream<RelationModel.Direction> direction(GoldFile.Link link, Pair pair, Alignment alignment) {
        boolean forward = alignment.same(link.subject(), pair.first()) && alignment.same(link.object(), pair.other());
        boolean back = alignment.same(link.subject(), pair.other()) && alignment.same(link.object(), pair.first());
        return forward || back ? Stream.of(new RelationModel.Direction(link.predicate(), forward)) : Stream.empty();
    }

    /**
     * The model that all texts give.
     *
     * @throws UserMistake if they have nothing to learn from
     */
    public RelationModel train() {
        if (isOneSided(lessons)) {
            throw new UserMistake("The texts have no two things that their annotations relate, or none that they do not"
                    + " relate. Give more texts with relations.");
        }
        return RelationModel.of(rules(), pairs(lessons), predicates(lessons), between(lessons));
    }

    private static boolean isOneSided(List<Lesson> lessons) {
        return lessons.stream().map(Lesson::related).distinct().count() < 2;
    }

    /** The rules that the model can judge: what they read is of a predicate that annotators use. */
    private Set<String> rules() {
        Set<String> rules = new TreeSet<>();
        lessons.stream()
                .flatMap(l -> l.pair().read().stream())
                .filter(r -> uses(r.predicate()) >= RARE)
                .forEach(r -> rules.addAll(r.references().rules()));
        return rules;
    }

    private int uses(String predicate) {
        return used.entrySet().stream()
                .filter(e -> equivalents.samePredicate(e.getKey(), predicate))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How rules alone find pairs, those found counted once a text. */
    public Found ofRules() {
        return found(lessons.stream().filter(l -> !l.pair().read().isEmpty()).toList());
    }

    /**
     * How the model finds pairs in texts that it was not trained on: each part of the texts by a model of all others. Of a part
     * whose others teach nothing, nothing is found.
     *
     * @param parts into how many the texts are parted
     */
    public Found heldOut(int parts) {
        List<Lesson> found = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int held = part;
            List<Lesson> others =
                    lessons.stream().filter(l -> l.text() % parts != held).toList();
            if (isOneSided(others)) {
                continue;
            }
            RelationModel model = RelationModel.of(rules(), pairs(others), Map.of(), between(others));
            lessons.stream()
                    .filter(l -> l.text() % parts == held
                            && (model.adds(l.pair())
                                    || l.pair().read().stream().anyMatch(r -> model.keeps(r, l.pair()))))
                    .forEach(found::add);
        }
        return found(found);
    }

    private Found found(List<Lesson> found) {
        int right = (int) found.stream().filter(Lesson::related).count();
        return new Found(
                right,
                found.size(),
                related.stream().mapToInt(Integer::intValue).sum());
    }

    /** The weights that speak for a relation. */
    private static Map<String, Double> pairs(List<Lesson> from) {
        List<LinearFit.Example> examples = from.stream()
                .map(l -> new LinearFit.Example(l.pair().features(), l.related() ? "yes" : "no"))
                .toList();
        return LinearFit.of(examples, COST, RARE).weights("yes", SMALLEST);
    }

    /** For each frequent predicate the weights that speak for it. */
    private Map<String, Map<String, Double>> predicates(List<Lesson> from) {
        Map<String, Integer> counts = new HashMap<>();
        List<LinearFit.Example> told = new ArrayList<>();
        for (Lesson lesson : from) {
            String predicate = predicate(lesson.how());
            if (predicate != null) {
                told.add(new LinearFit.Example(ofWords(lesson.pair().features()), predicate));
                counts.merge(predicate, 1, Integer::sum);
            }
        }
        List<LinearFit.Example> frequent = told.stream()
                .filter(e -> counts.getOrDefault(e.label(), 0) >= RARE)
                .toList();
        Map<String, Map<String, Double>> predicates = new TreeMap<>();
        if (!frequent.isEmpty()) {
            LinearFit how = LinearFit.of(frequent, COST, RARE);
            how.labels().forEach(label -> predicates.put(label, how.weights(label, SMALLEST_OF_PREDICATES)));
        }
        return predicates;
    }

    /** The predicates that pairs of two classes have more than once. */
    private Map<String, Set<String>> between(List<Lesson> from) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Lesson lesson : from) {
            String predicate = predicate(lesson.how());
            if (predicate != null) {
                counts.computeIfAbsent(lesson.pair().classes(), c -> new TreeMap<>())
                        .merge(predicate, 1, Integer::sum);
            }
        }
        Map<String, Set<String>> between = new TreeMap<>();
        counts.forEach((classes, names) -> names.forEach((name, count) -> {
            if (count > 1) {
                between.computeIfAbsent(classes, c -> new TreeSet<>()).add(name);
            }
        }));
        return between;
    }

    private static List<String> ofWords(List<String> features) {
        return features.stream()
                .filter(f -> OF_RULES.stream().noneMatch(f::startsWith))
                .toList();
    }

    /** The first predicate that is a property, or means one: of several the one that annotators use most. */
    private @Nullable String predicate(List<RelationModel.Direction> how) {
        for (RelationModel.Direction direction : how) {
            String name = known.contains(direction.name())
                    ? direction.name()
                    : known.stream()
                            .filter(k -> equivalents.samePredicate(direction.name(), k))
                            .max(Comparator.comparing((String k) -> used.getOrDefault(k, 0)))
                            .orElse(null);
            if (name != null) {
                return new RelationModel.Direction(name, direction.forward()).text();
            }
        }
        return null;
    }
}
