package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.qiaodu.lexicon.SeedFile;
import org.qiaodu.lexicon.Seeds;
import org.qiaodu.model.UserMistake;

/**
 * What the tagger learnt: for each feature the weights of labels, in hundredths, rounded; small ones left out. Written as
 * text, a feature a line: the same sentences give the same bytes.
 */
public final class TaggerModel {
    private static final Pattern SPACE = Pattern.compile(" ");

    private final String text;
    private final List<String> labels;
    private final FeatureTable rows;

    private TaggerModel(String text, List<String> labels, FeatureTable rows) {
        this.text = text;
        this.labels = List.copyOf(labels);
        this.rows = rows;
    }

    /** @param weights for each feature its weight for each label, in hundredths */
    static TaggerModel of(List<String> labels, Map<String, int[]> weights) {
        StringBuilder out = new StringBuilder(String.join(" ", labels)).append('\n');
        new TreeMap<>(weights).forEach((feature, all) -> {
            int start = out.length();
            for (int label = 0; label < all.length; label++) {
                if (all[label] != 0) {
                    out.append(out.length() == start ? feature : "")
                            .append('\t')
                            .append(label)
                            .append('\t')
                            .append(all[label]);
                }
            }
            out.append(out.length() == start ? "" : "\n");
        });
        return parse(out.toString());
    }

    /** A model that knows nothing and finds nothing. */
    public static TaggerModel empty() {
        return parse("O\n");
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
        int first = text.indexOf('\n');
        FeatureTable rows =
                new FeatureTable((int) text.chars().filter(c -> c == '\n').count());
        for (int from = first + 1; from < text.length(); ) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            int tab = text.indexOf('\t', from);
            if (tab < 0 || tab > to) {
                throw new IllegalArgumentException("'" + text.substring(from, to) + "' is not a feature with weights");
            }
            rows.put(FeatureSink.Part.hash(text, from, tab), numbers(text, tab + 1, to));
            from = to + 1;
        }
        return new TaggerModel(
                text, SPACE.splitAsStream(text.substring(0, first)).toList(), rows);
    }

    /** The numbers between tabs. */
    private static int[] numbers(String text, int from, int to) {
        int[] numbers = new int
                [1
                        + (int) text.substring(from, to)
                                .chars()
                                .filter(c -> c == '\t')
                                .count()];
        int at = from;
        for (int i = 0; i < numbers.length; i++) {
            int tab = text.indexOf('\t', at);
            int end = tab < 0 || tab > to ? to : tab;
            numbers[i] = Integer.parseInt(text, at, end, 10);
            at = end + 1;
        }
        return numbers;
    }

    /** The model as text: the labels, then the features in order. */
    public String text() {
        return text;
    }

    List<String> labels() {
        return labels;
    }

    /** For each word of a sheet the weight of each label. */
    List<double[]> scores(TagFeatures features, Sheet sheet) {
        Scores scores = new Scores();
        features.write(sheet, scores);
        return scores.words;
    }

    /** Sums up the weights of the features written to it. */
    private final class Scores implements FeatureSink {
        private final List<double[]> words = new ArrayList<>();
        private double[] word = {};
        private long hash;

        @Override
        public void word() {
            word = new double[labels.size()];
            words.add(word);
        }

        @Override
        public FeatureSink put(Part part) {
            hash = part.after(hash);
            return this;
        }

        @Override
        public void end() {
            rows.addTo(word, hash);
            hash = 0;
        }
    }

    /** For each label the weights of what may follow it; the last row is the start. */
    double[][] transitions() {
        double[][] all = new double[labels.size() + 1][labels.size()];
        for (int label = 0; label < all.length; label++) {
            String before = "<" + (label < labels.size() ? labels.get(label) : "^");
            rows.addTo(all[label], FeatureSink.Part.of(before).hash());
        }
        return all;
    }
}
