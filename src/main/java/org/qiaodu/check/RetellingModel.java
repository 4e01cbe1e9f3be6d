package org.qiaodu.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.UserMistake;

/**
 * What was learnt from texts that tell figures and times twice on how these are told again: a logistic model for each kind. Written
 * as text, a weight a line, in thousandths.
 */
public final class RetellingModel {
    /** The feature that every pair has. */
    public static final String ALWAYS = "always";

    private static final double THOUSANDTHS = 1000;

    private final Map<Retelling.Kind, Map<String, Integer>> weights = new EnumMap<>(Retelling.Kind.class);

    private RetellingModel() {}

    /**
     * The model that travels with the seeds; one by which nothing is told again where they hold none.
     *
     * @throws UserMistake if the file is not a model
     */
    static RetellingModel load(Seeds seeds) {
        for (SeedFile file : seeds.files("retellings", "model.tsv")) {
            try {
                return parse(file.text());
            } catch (IllegalArgumentException e) {
                throw new UserMistake(
                        file.place() + ": " + e.getMessage() + ". `qiaodu retellings --out FILE` writes it anew.", e);
            }
        }
        return new RetellingModel();
    }

    /** A model of weights for each kind; those that round to nothing are left out. */
    public static RetellingModel of(Map<Retelling.Kind, Map<String, Double>> weights) {
        RetellingModel model = new RetellingModel();
        weights.forEach((kind, all) -> all.forEach((feature, weight) -> {
            int rounded = (int) Math.round(THOUSANDTHS * weight);
            if (rounded != 0) {
                model.of(kind).put(feature, rounded);
            }
        }));
        return model;
    }

    private Map<String, Integer> of(Retelling.Kind kind) {
        return weights.computeIfAbsent(kind, k -> new TreeMap<>());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    static RetellingModel parse(String text) {
        RetellingModel model = new RetellingModel();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] fields = line.split("\t", -1);
            if (fields.length == 3) {
                try {
                    model.of(Retelling.Kind.valueOf(fields[0])).put(fields[1], Integer.valueOf(fields[2]));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "line " + number + " is not FIGURE, TIME or SPAN, a feature and a whole number", e);
                }
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new IllegalArgumentException("line " + number + " is not KIND FEATURE WEIGHT, parted by tabs");
            }
        }
        return model;
    }

    /** The model as it is written to a file. */
    public String text() {
        StringBuilder out = new StringBuilder("# Written by `qiaodu retellings`: weights in thousandths.\n");
        weights.forEach((kind, all) -> all.forEach((feature, weight) -> out.append(kind)
                .append('\t')
                .append(feature)
                .append('\t')
                .append(weight)
                .append('\n')));
        return out.toString();
    }

    /** Whether it knows nothing of a kind. */
    public boolean isEmpty(Retelling.Kind kind) {
        return !weights.containsKey(kind);
    }

    /** How much speaks for two of a kind being one told again: the logarithm of the odds that in a text without an error they agree. */
    public double odds(Retelling.Kind kind, List<String> features) {
        Map<String, Integer> known = weights.getOrDefault(kind, Map.of());
        double sum = known.getOrDefault(ALWAYS, 0);
        for (String feature : features) {
            sum += known.getOrDefault(feature, 0);
        }
        return sum / THOUSANDTHS;
    }
}
