package org.qiaodu.entity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.UserMistake;

/** What was learnt from annotated texts on whose a figure is: a logistic model. Written as text, a weight a line, in thousandths. */
public final class OwnerModel {
    private static final double THOUSANDTHS = 1000;

    private final Map<String, Integer> weights = new TreeMap<>();

    private OwnerModel() {}

    /** A model that knows nothing: figures are of whom rules read them. */
    public static OwnerModel empty() {
        return new OwnerModel();
    }

    /**
     * The model that travels with the seeds; an empty one where they hold none.
     *
     * @throws UserMistake if the file is not a model
     */
    public static OwnerModel load(Seeds seeds) {
        for (SeedFile file : seeds.files("owners", "model.tsv")) {
            try {
                return parse(file.text());
            } catch (IllegalArgumentException e) {
                throw new UserMistake(
                        file.place() + ": " + e.getMessage() + ". `qiaodu owners --out FILE` writes it anew.", e);
            }
        }
        return empty();
    }

    /** A model of weights; those that round to nothing are left out. */
    public static OwnerModel of(Map<String, Double> weights) {
        OwnerModel model = new OwnerModel();
        weights.forEach((feature, weight) -> {
            int rounded = (int) Math.round(THOUSANDTHS * weight);
            if (rounded != 0) {
                model.weights.put(feature, rounded);
            }
        });
        return model;
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    static OwnerModel parse(String text) {
        OwnerModel model = new OwnerModel();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] fields = line.split("\t", -1);
            if (fields.length == 2 && fields[1].matches("-?[0-9]{1,9}")) {
                model.weights.put(fields[0], Integer.valueOf(fields[1]));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new IllegalArgumentException(
                        "line " + number + " is not a feature and a whole number, parted by a tab");
            }
        }
        return model;
    }

    /** The model as it is written to a file. */
    public String text() {
        StringBuilder out = new StringBuilder("# Written by `qiaodu owners`: weights in thousandths.\n");
        weights.forEach((feature, weight) ->
                out.append(feature).append('\t').append(weight).append('\n'));
        return out.toString();
    }

    /** Whether it knows nothing. */
    public boolean isEmpty() {
        return weights.isEmpty();
    }

    /** How much one feature adds to the logarithm of the odds of an owner. */
    double weight(String feature) {
        return weights.getOrDefault(feature, 0) / THOUSANDTHS;
    }

    /** How much some features add up to, in thousandths. */
    private int sum(List<String> features) {
        int sum = 0;
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0);
        }
        return sum;
    }

    /** Whose a figure likeliest is: the one read where none is likelier. */
    public Figure.Owner likeliest(Figure figure) {
        Figure.Owner best = figure.read();
        int most = sum(best.features());
        for (Figure.Owner owner : figure.owners()) {
            int weight = sum(owner.features());
            if (weight > most) {
                best = owner;
                most = weight;
            }
        }
        return best;
    }
}
