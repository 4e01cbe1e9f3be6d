package org.qiaodu.mention;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the best sequence of labels for a sentence (Viterbi): an inside label follows only its own class. */
final class LabelPath {
    private static final double IMPOSSIBLE = -1e9;

    private final int labels;
    /** For each label the labels that may stand before it; the number of labels stands for the start. */
    private final int[][] before;

    LabelPath(List<String> labels) {
        this.labels = labels.size();
        this.before = new int[this.labels][];
        for (int label = 0; label < this.labels; label++) {
            String name = labels.get(label);
            before[label] = IntStream.rangeClosed(0, this.labels)
                    .filter(b -> mayFollow(b < labels.size() ? labels.get(b) : "^", name))
                    .toArray();
        }
    }

    private static boolean mayFollow(String before, String label) {
        return !label.startsWith("I-")
                || (before.length() > 2 && before.substring(2).equals(label.substring(2)));
    }

    /**
     * One label a word.
     *
     * @param scores of each word, the weight of each label
     * @param transitions for each label the weight of the next one; the last row is the start
     */
    int[] best(List<double[]> scores, double[][] transitions) {
        return best(scores, transitions, spread(transitions));
    }

    /** @param spread of the transitions */
    int[] best(List<double[]> scores, double[][] transitions, double spread) {
        double[] best = new double[labels + 1];
        Arrays.fill(best, 0, labels, IMPOSSIBLE);
        int[][] from = new int[scores.size()][labels];
        for (int i = 0; i < scores.size(); i++) {
            int[] likely = likely(best, spread);
            double[] next = new double[labels + 1];
            next[labels] = IMPOSSIBLE;
            for (int label = 0; label < labels; label++) {
                int chosen = -1;
                double most = 2 * IMPOSSIBLE;
                for (int b : before[label].length > labels ? likely : before[label]) {
                    double score = best[b] + transitions[b][label];
                    if (score > most) {
                        most = score;
                        chosen = b;
                    }
                }
                next[label] = Math.max(most, IMPOSSIBLE) + scores.get(i)[label];
                from[i][label] = chosen;
            }
            best = next;
        }
        return back(best, from);
    }

    /** How far apart two transitions can be. */
    static double spread(double[][] transitions) {
        double least = 0;
        double most = 0;
        for (double[] row : transitions) {
            for (double weight : row) {
                least = Math.min(least, weight);
                most = Math.max(most, weight);
            }
        }
        return most - least;
    }

    /** Those that can stand before a label that follows any: no transition lifts the others above the best of all. */
    private static int[] likely(double[] best, double spread) {
        double top = best[0];
        for (double score : best) {
            top = Math.max(top, score);
        }
        double least = top - spread;
        int[] likely = new int[best.length];
        int count = 0;
        for (int label = 0; label < best.length; label++) {
            if (best[label] >= least) {
                likely[count++] = label;
            }
        }
        return Arrays.copyOf(likely, count);
    }

    private int[] back(double[] best, int[][] from) {
        int[] path = new int[from.length];
        int at = 0;
        for (int label = 1; label < labels; label++) {
            if (best[label] > best[at]) {
                at = label;
            }
        }
        for (int i = from.length - 1; i >= 0; i--) {
            path[i] = at;
            at = from[i][at];
        }
        return path;
    }
}
