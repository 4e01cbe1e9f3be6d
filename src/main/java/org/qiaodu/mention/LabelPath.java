package org.qiaodu.mention;

import java.util.List;

/** The best sequence of labels for a sentence (Viterbi): an inside label follows only its own class. */
final class LabelPath {
    private static final double FORBIDDEN = -1e9;

    private LabelPath() {}

    /**
     * One label a word.
     *
     * @param scores of each word, the weight of each label
     * @param transitions for each label the weight of the next one; the last row is the start
     */
    static int[] best(List<double[]> scores, double[][] transitions, List<String> labels) {
        int n = labels.size();
        double[] best = new double[n];
        int[][] from = new int[scores.size()][n];
        for (int i = 0; i < scores.size(); i++) {
            double[] next = new double[n];
            for (int label = 0; label < n; label++) {
                int chosen = -1;
                double most = Double.NEGATIVE_INFINITY;
                for (int before = i == 0 ? n : 0; before <= (i == 0 ? n : n - 1); before++) {
                    double score = (i == 0 ? 0 : best[before])
                            + (mayFollow(labels, before, label) ? transitions[before][label] : FORBIDDEN);
                    if (score > most) {
                        most = score;
                        chosen = before;
                    }
                }
                next[label] = most + scores.get(i)[label];
                from[i][label] = chosen;
            }
            best = next;
        }
        return back(best, from);
    }

    private static int[] back(double[] best, int[][] from) {
        int[] path = new int[from.length];
        int at = 0;
        for (int label = 1; label < best.length; label++) {
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

    /** Whether {@code label} may come after {@code before}; {@code before} is the number of labels at the start. */
    private static boolean mayFollow(List<String> labels, int before, int label) {
        if (!labels.get(label).startsWith("I-")) {
            return true;
        }
        return before < labels.size()
                && labels.get(before).length() > 1
                && labels.get(before).substring(2).equals(labels.get(label).substring(2));
    }
}
