package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.UserMistake;

/**
 * What the tagger learnt: for each feature the weights of labels, in hundredths, rounded; small ones left out. Written as
 * text, a feature a line: the same sentences give the same bytes.
 */
public final class TaggerModel {
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern SPACE = Pattern.compile(" ");

    private final List<String> labels;
    /** For each feature, in turn, the index of a label and its weight. */
    private final Map<String, int[]> rows;

    private TaggerModel(List<String> labels, Map<String, int[]> rows) {
        this.labels = List.copyOf(labels);
        this.rows = rows;
    }

    /** @param weights for each feature its weight for each label, in hundredths */
    static TaggerModel of(List<String> labels, Map<String, int[]> weights) {
        Map<String, int[]> rows = new HashMap<>();
        weights.forEach((feature, all) -> {
            int[] row = IntStream.range(0, all.length)
                    .filter(label -> all[label] != 0)
                    .flatMap(label -> IntStream.of(label, all[label]))
                    .toArray();
            if (row.length > 0) {
                rows.put(feature, row);
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
                        file.place() + ": " + e.getMessage() + ". `qiaodu tagger --out FILE` writes it anew.", e);
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
        List<String> lines = text.lines().toList();
        Map<String, int[]> rows = new HashMap<>(lines.size() * 2);
        for (String line : lines.subList(1, lines.size())) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IllegalArgumentException("'" + line + "' is not a feature with weights");
            }
            rows.put(
                    line.substring(0, tab),
                    TAB.splitAsStream(line.substring(tab + 1))
                            .mapToInt(Integer::parseInt)
                            .toArray());
        }
        return new TaggerModel(SPACE.splitAsStream(lines.get(0)).toList(), rows);
    }

    /** The model as text: the labels, then the features in order. */
    public String text() {
        StringBuilder out = new StringBuilder(String.join(" ", labels)).append('\n');
        new TreeMap<>(rows).forEach((feature, row) -> {
            out.append(feature);
            for (int number : row) {
                out.append('\t').append(number);
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
        int[] row = rows.get(feature);
        if (row != null) {
            for (int i = 0; i < row.length; i += 2) {
                scores[row[i]] += row[i + 1];
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
