package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.UserMistake;

/**
 * What the tagger learnt: for each feature the weights of labels, in hundredths, rounded; small ones left out. Written as
 * text, a feature a line: the same sentences give the same bytes.
 */
public final class TaggerModel {
    private final List<String> labels;
    private final Map<String, Row> rows;

    /** The weights of one feature: label indexes and, beside each, its weight. */
    private record Row(int[] labels, int[] weights) {}

    private TaggerModel(List<String> labels, Map<String, Row> rows) {
        this.labels = List.copyOf(labels);
        this.rows = rows;
    }

    /** @param weights for each feature its weight for each label, in hundredths */
    static TaggerModel of(List<String> labels, Map<String, int[]> weights) {
        Map<String, Row> rows = new HashMap<>();
        weights.forEach((feature, all) -> {
            int[] nonzero =
                    IntStream.range(0, all.length).filter(l -> all[l] != 0).toArray();
            if (nonzero.length > 0) {
                rows.put(
                        feature,
                        new Row(nonzero, Arrays.stream(nonzero).map(l -> all[l]).toArray()));
            }
        });
        return new TaggerModel(labels, rows);
    }

    /** A model that knows nothing and finds nothing. */
    public static TaggerModel empty() {
        return new TaggerModel(List.of("O"), Map.of());
    }

    /**
     * The model that travels with the seeds; an empty one where they hold none.
     *
     * @throws UserMistake if the file is not a model
     */
    public static TaggerModel load(Seeds seeds) {
        for (SeedFile file : seeds.files("tagger", "model.tsv")) {
            try {
                return parse(file.text());
            } catch (IllegalArgumentException e) {
                throw new UserMistake(
                        "seeds/" + file.name() + ": " + e.getMessage() + ". `qiaodu tagger train` writes it anew.", e);
            }
        }
        return empty();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static TaggerModel parse(String text) {
        String[] lines = text.split("\n");
        List<String> labels = List.of(lines[0].split(" "));
        Map<String, Row> rows = new HashMap<>(lines.length * 2);
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split("\t");
            if (cells.length < 3 || cells.length % 2 == 0) {
                throw new IllegalArgumentException("line " + (i + 1) + " of the tagger's model is not a feature");
            }
            int[] at = new int[cells.length / 2];
            int[] weights = new int[at.length];
            for (int j = 0; j < at.length; j++) {
                at[j] = Integer.parseInt(cells[2 * j + 1]);
                weights[j] = Integer.parseInt(cells[2 * j + 2]);
            }
            rows.put(cells[0], new Row(at, weights));
        }
        return new TaggerModel(labels, rows);
    }

    /** The model as text: the labels, then the features in order. */
    public String text() {
        StringBuilder out = new StringBuilder(String.join(" ", labels)).append('\n');
        new TreeMap<>(rows).forEach((feature, row) -> {
            out.append(feature);
            for (int i = 0; i < row.labels().length; i++) {
                out.append('\t').append(row.labels()[i]).append('\t').append(row.weights()[i]);
            }
            out.append('\n');
        });
        return out.toString();
    }

    List<String> labels() {
        return labels;
    }

    /** The weight of each label given features. */
    double[] scores(List<String> features) {
        double[] scores = new double[labels.size()];
        for (String feature : features) {
            addTo(scores, feature);
        }
        return scores;
    }

    private void addTo(double[] scores, String feature) {
        @Nullable Row row = rows.get(feature);
        if (row != null) {
            for (int i = 0; i < row.labels().length; i++) {
                scores[row.labels()[i]] += row.weights()[i];
            }
        }
    }

    /** For each label the weights of what may follow it; the last row is the start. */
    double[][] transitions() {
        List<double[]> all = new ArrayList<>();
        for (String label : labels) {
            all.add(scores(List.of("<" + label)));
        }
        all.add(scores(List.of("<^")));
        return all.toArray(double[][]::new);
    }
}
