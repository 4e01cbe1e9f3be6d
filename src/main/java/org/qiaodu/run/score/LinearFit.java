package org.qiaodu.run.score;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiaodu.entity.RelationModel;

/**
 * Logistic regression with L2 penalty (liblinear), fitted to examples; one label against the rest where there are several.
 *
 * @param model the weights as liblinear has them
 * @param features those that were weighed, in the order of the weights
 * @param labels in order
 */
record LinearFit(Model model, List<String> features, List<String> labels) {
    /** The feature that every example has. */
    private static final String ALWAYS = RelationModel.ALWAYS;

    /** The solver stops when the gradient's length is this share of what it was at first. */
    private static final double STOP = 0.01;

    /** What the model is fitted to. */
    record Example(List<String> features, String label) {}

    /**
     * Fits a model.
     *
     * @param cost weight of the loss against the penalty
     * @param rare a feature of fewer examples is left out
     */
    static LinearFit of(List<Example> examples, double cost, int rare) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(e -> e.features().forEach(f -> counts.merge(f, 1, Integer::sum)));
        List<String> frequent = new ArrayList<>(List.of(ALWAYS));
        counts.forEach((feature, count) -> {
            if (count >= rare) {
                frequent.add(feature);
            }
        });
        Map<String, Integer> index = new HashMap<>();
        frequent.forEach(f -> index.put(f, index.size() + 1));
        List<String> labels =
                List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = frequent.size();
        problem.x = examples.stream().map(e -> nodes(e.features(), index)).toArray(Feature[][]::new);
        problem.y =
                examples.stream().mapToDouble(e -> labels.indexOf(e.label())).toArray();
        Linear.disableDebugOutput();
        return new LinearFit(Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, STOP)), frequent, labels);
    }

    private static Feature[] nodes(Collection<String> features, Map<String, Integer> index) {
        return Stream.concat(Stream.of(ALWAYS), features.stream())
                .filter(index::containsKey)
                .map(index::get)
                .sorted()
                .map(i -> new FeatureNode(i, 1))
                .toArray(Feature[]::new);
    }

    /** The weights that speak for a label, small ones left out. */
    Map<String, Double> weights(String label, double smallest) {
        int[] order = model.getLabels();
        int at = IntStream.range(0, order.length)
                .filter(i -> order[i] == labels.indexOf(label))
                .findFirst()
                .orElseThrow();
        int columns = order.length == 2 ? 1 : order.length;
        int sign = order.length == 2 && at == 1 ? -1 : 1;
        Map<String, Double> weights = new TreeMap<>();
        for (int f = 0; f < features.size(); f++) {
            double weight = sign * model.getFeatureWeights()[f * columns + (columns == 1 ? 0 : at)];
            if (Math.abs(weight) >= smallest) {
                weights.put(features.get(f), weight);
            }
        }
        return weights;
    }
}
