package org.qiaodu.mention;

import java.util.ArrayList;
import java.util.Arrays;
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
        List<String> labels = SPACE.splitAsStream(text.substring(0, first)).toList();
        return new TaggerModel(text, labels, new Rows(text.toCharArray(), first + 1).read(2 * labels.size()));
    }

    /** Reads features and their weights, character by character: that is most of what a start costs the tagger. */
    private static final class Rows {
        private final char[] text;
        private int at;

        Rows(char[] text, int at) {
            this.text = text;
            this.at = at;
        }

        FeatureTable read(int longest) {
            int lines = 1;
            for (char c : text) {
                lines += c == '\n' ? 1 : 0;
            }
            FeatureTable rows = new FeatureTable(lines);
            int[] row = new int[longest];
            while (at < text.length) {
                int from = at;
                long hash = 0;
                for (; is(at) && text[at] != '\t'; at++) {
                    hash = FeatureSink.Part.next(hash, text[at]);
                }
                int size = 0;
                while (is(at) && size < longest) {
                    row[size++] = number(from);
                }
                if (size == 0 || size % 2 != 0 || is(at)) {
                    throw wrong(from);
                }
                rows.put(hash, row, size);
                at++;
            }
            return rows;
        }

        /** The number after a tab. */
        private int number(int line) {
            at++;
            boolean negative = is(at) && text[at] == '-';
            at += negative ? 1 : 0;
            int from = at;
            int number = 0;
            for (; is(at) && text[at] != '\t'; at++) {
                int digit = text[at] - '0';
                if (digit < 0 || digit > 9) {
                    throw wrong(line);
                }
                number = number * 10 + digit;
            }
            if (at == from) {
                throw wrong(line);
            }
            return negative ? -number : number;
        }

        /** Whether the line goes on. */
        private boolean is(int i) {
            return i < text.length && text[i] != '\n';
        }

        private IllegalArgumentException wrong(int from) {
            int to = from;
            while (is(to)) {
                to++;
            }
            return new IllegalArgumentException(
                    "'" + new String(text, from, to - from) + "' is not a feature with weights");
        }
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
        scores.addUp();
        return scores.words;
    }

    /** Sums up the weights of the features written to it. */
    private final class Scores implements FeatureSink {
        private final List<double[]> words = new ArrayList<>();
        private double[] word = {};
        /** The weights of the word's labels as they are added up: whole numbers are added sooner. */
        private final int[] sums = new int[labels.size()];
        /** The features of the word, as many as {@link #count}. */
        private long[] hashes = new long[64];

        private int count;
        private long hash;

        @Override
        public void word() {
            addUp();
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
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
            }
            hashes[count++] = hash;
            hash = 0;
        }

        private void addUp() {
            rows.addTo(sums, hashes, count);
            for (int label = 0; label < word.length; label++) {
                word[label] = sums[label];
            }
            Arrays.fill(sums, 0);
            count = 0;
        }
    }

    /** For each label the weights of what may follow it; the last row is the start. */
    double[][] transitions() {
        double[][] all = new double[labels.size() + 1][];
        for (int label = 0; label < all.length; label++) {
            String before = "<" + (label < labels.size() ? labels.get(label) : "^");
            int[] row = new int[labels.size()];
            rows.addTo(row, FeatureSink.Part.of(before).hash());
            all[label] = Arrays.stream(row).asDoubleStream().toArray();
        }
        return all;
    }
}
