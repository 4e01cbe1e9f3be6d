package org.qiaodu.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.Statement.Relation;
import org.qiaodu.model.UserMistake;

/**
 * What was learnt from annotated texts on which entities are related, and how: two linear models, logistic for whether, the
 * highest sum for how. Written as text, a weight a line, in thousandths: the same texts give the same bytes.
 */
public final class RelationModel {
    /** The feature that every pair has. */
    public static final String ALWAYS = "always";

    private static final String RULE = "rule";
    private static final String PAIR = "pair";
    private static final String PREDICATE = "predicate";
    private static final String BETWEEN = "between";
    private static final double THOUSANDTHS = 1000;

    /** From this likelihood on a pair is related that no rule relates. */
    private static final double LEAST_ADDED = 0.45;

    /**
     * From this likelihood on stands where a thing lies or belongs that only its name tells: 江门 in 江门双碳实验室. This and the one
     * above are where 64 texts that the model had not seen gained most in precision without a loss in recall.
     */
    private static final double LEAST_IN_NAME = 0.5;

    private static final Set<String> TOLD_BY_NAMES = Set.of("locatedIn", "partOf", "governs");

    /** Of the likelihoods of all predicates that two classes may have, the least share of one that stands out: below it one in five is right. */
    private static final double LEAST_SHARE = 0.4;

    private static final Direction RELATED = new Direction("relatedTo", true);

    private final Set<String> rules = new TreeSet<>();
    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, Map<String, Integer>> predicates = new HashMap<>();
    private final Map<String, Set<String>> between = new TreeMap<>();

    /**
     * A predicate between a pair's entities.
     *
     * @param name local name of the property
     * @param forward whether the one that stands first is its subject
     */
    public record Direction(String name, boolean forward) {
        private static final char BACK = '<';

        /** The name, marked where the subject stands behind its object. */
        public String text() {
            return forward ? name : name + BACK;
        }

        private static Direction parse(String text) {
            boolean forward = text.charAt(text.length() - 1) != BACK;
            return new Direction(forward ? text : text.substring(0, text.length() - 1), forward);
        }
    }

    private RelationModel() {}

    /** A model that knows nothing: what rules read stays as it is. */
    public static RelationModel empty() {
        return new RelationModel();
    }

    /**
     * The model that travels with the seeds; an empty one where they hold none.
     *
     * @throws UserMistake if the file is not a model
     */
    public static RelationModel load(Seeds seeds) {
        for (SeedFile file : seeds.files("relations", "model.tsv")) {
            try {
                return parse(file.text());
            } catch (IllegalArgumentException e) {
                throw new UserMistake(
                        file.place() + ": " + e.getMessage() + ". `qiaodu relations --out FILE` writes it anew.", e);
            }
        }
        return empty();
    }

    /**
     * A model of weights; those that round to nothing are left out.
     *
     * @param rules ids of the rules that it can judge
     * @param pairs for each feature how much it speaks for a relation
     * @param predicates for each predicate, as {@link Direction#text}, the same of this predicate
     * @param between for the classes of pairs that are related the predicates that they may have, as {@link Direction#text}; those
     *     without weights are left out
     */
    public static RelationModel of(
            Set<String> rules,
            Map<String, Double> pairs,
            Map<String, Map<String, Double>> predicates,
            Map<String, Set<String>> between) {
        RelationModel model = new RelationModel();
        model.rules.addAll(rules);
        between.forEach((classes, names) -> {
            Set<String> learnt = new TreeSet<>(names);
            learnt.retainAll(predicates.keySet());
            model.between.put(classes, learnt);
        });
        pairs.forEach((feature, weight) -> put(model.weights, feature, weight));
        predicates.forEach((predicate, weights) -> weights.forEach((feature, weight) ->
                put(model.predicates.computeIfAbsent(feature, f -> new TreeMap<>()), predicate, weight)));
        return model;
    }

    private static void put(Map<String, Integer> to, String key, double weight) {
        int rounded = (int) Math.round(THOUSANDTHS * weight);
        if (rounded != 0) {
            to.put(key, rounded);
        }
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    static RelationModel parse(String text) {
        RelationModel model = new RelationModel();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] fields = line.split("\t", -1);
            if (fields[0].equals(RULE) && fields.length == 2) {
                model.rules.add(fields[1]);
            } else if (fields[0].equals(PAIR) && fields.length == 3) {
                model.weights.put(fields[1], weight(fields[2], number));
            } else if (fields[0].equals(PREDICATE) && fields.length == 4 && !fields[1].isEmpty()) {
                model.predicates
                        .computeIfAbsent(fields[2], f -> new TreeMap<>())
                        .put(fields[1], weight(fields[3], number));
            } else if (fields[0].equals(BETWEEN) && fields.length > 1) {
                Set<String> names = new TreeSet<>(List.of(fields).subList(2, fields.length));
                names.remove("");
                model.between.put(fields[1], names);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new IllegalArgumentException("line " + number
                        + " is neither 'rule ID' nor 'pair FEATURE WEIGHT' nor 'predicate NAME FEATURE WEIGHT' nor"
                        + " 'between CLASSES NAME ...', parted by tabs");
            }
        }
        return model;
    }

    private static int weight(String field, int line) {
        try {
            return Integer.parseInt(field);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + line + ": '" + field + "' is no whole number", e);
        }
    }

    /** The model as it is written to a file. */
    public String text() {
        StringBuilder out = new StringBuilder("# Written by `qiaodu relations`: weights in thousandths.\n");
        rules.forEach(rule -> out.append(RULE).append('\t').append(rule).append('\n'));
        new TreeMap<>(weights)
                .forEach((feature, weight) -> line(out, PAIR)
                        .append(feature)
                        .append('\t')
                        .append(weight)
                        .append('\n'));
        new TreeMap<>(predicates)
                .forEach((feature, all) -> all.forEach((predicate, weight) -> line(out, PREDICATE)
                        .append(predicate)
                        .append('\t')
                        .append(feature)
                        .append('\t')
                        .append(weight)
                        .append('\n')));
        between.forEach((classes, names) -> line(out, BETWEEN)
                .append(classes)
                .append('\t')
                .append(String.join("\t", names))
                .append('\n'));
        return out.toString();
    }

    private static StringBuilder line(StringBuilder out, String kind) {
        return out.append(kind).append('\t');
    }

    /** Whether it knows nothing. */
    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** Whether annotators relate entities of two classes, as {@link Pair#classes} has them. */
    boolean mayRelate(String classes) {
        return between.containsKey(classes);
    }

    /** Whether a pair that no rule relates is to be related. */
    public boolean adds(Pair pair) {
        boolean inside = pair.place() != null && pair.place().inside();
        return pair.read().isEmpty()
                && mayRelate(pair.classes())
                && likelihood(pair) >= (inside ? LEAST_IN_NAME : LEAST_ADDED);
    }

    /** Whether it can judge a relation: it has seen what its rules read, and both are things that the document speaks of. */
    boolean judges(Relation relation, Pair pair) {
        return rules.containsAll(relation.references().rules())
                && !List.of(pair.classes().split("\\|", -1)).contains(PairFeatures.DOCUMENT);
    }

    /** Whether a relation of a pair stands that rules read: in words, or in a name alone and likely enough. */
    public boolean keeps(Relation relation, Pair pair) {
        boolean inWords =
                pair.place() == null || !pair.place().inside() || !TOLD_BY_NAMES.contains(relation.predicate());
        return inWords || !judges(relation, pair) || likelihood(pair) >= LEAST_IN_NAME;
    }

    /** How likely the two entities of a pair are related, 0 to 1. */
    public double likelihood(Pair pair) {
        double sum = weights.getOrDefault(ALWAYS, 0);
        for (String feature : pair.features()) {
            sum += weights.getOrDefault(feature, 0);
        }
        return logistic(sum);
    }

    /**
     * The predicate between two related entities: the likeliest of those that their classes may have, where it stands out among
     * them, else {@code relatedTo}.
     */
    public Direction predicate(Pair pair) {
        Set<String> allowed = between.getOrDefault(pair.classes(), Set.of());
        Map<String, Integer> sums = new TreeMap<>();
        allowed.forEach(name -> sums.put(name, 0));
        Stream.concat(Stream.of(ALWAYS), pair.features().stream())
                .map(feature -> predicates.getOrDefault(feature, Map.of()))
                .forEach(weights ->
                        weights.forEach((name, weight) -> sums.computeIfPresent(name, (n, sum) -> sum + weight)));
        double all = sums.values().stream().mapToDouble(RelationModel::logistic).sum();
        return sums.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> logistic(best.getValue()) >= LEAST_SHARE * all)
                .map(best -> Direction.parse(best.getKey()))
                .orElse(RELATED);
    }

    private static double logistic(double thousandths) {
        return 1 / (1 + StrictMath.exp(-thousandths / THOUSANDTHS));
    }
}
