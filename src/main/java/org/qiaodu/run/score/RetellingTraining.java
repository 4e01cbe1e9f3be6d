package org.qiaodu.run.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiaodu.check.Retelling;
import org.qiaodu.check.RetellingModel;
import org.qiaodu.model.UserMistake;

/**
 * Trains the model of figures and times told again, on texts in which what is told again agrees: logistic regression on whether two
 * agree, by the words around them alone.
 */
public final class RetellingTraining {
    /** Weight of the loss against the penalty; 0.3 and 3 give the same within a hundredth. */
    private static final double COST = 1;

    /** A feature seen in fewer pairs is left out. */
    private static final int RARE = 5;

    private static final double SMALLEST = 0.02;
    private static final String AGREE = "agree";

    private final List<List<Retelling>> texts = new ArrayList<>();

    /**
     * How many pairs that agree were known as told again.
     *
     * @param known of all that agree
     * @param taken of all that do not, those that were taken for told again
     */
    public record Found(int known, int all, int taken, int others) {}

    private record Judged(Retelling pair, double odds) {}

    /** Takes every two figures and times of a text. */
    public void add(List<Retelling> text) {
        texts.add(List.copyOf(text));
    }

    /**
     * The model that all texts give.
     *
     * @throws UserMistake if they tell nothing again
     */
    public RetellingModel train() {
        if (Stream.of(Retelling.Kind.values()).noneMatch(kind -> isTaught(texts, kind))) {
            throw new UserMistake(
                    "The texts tell no figure and no time twice, and no length of two years. Give more texts.");
        }
        return model(texts, List.of(Retelling.Kind.values()));
    }

    private static RetellingModel model(List<List<Retelling>> texts, List<Retelling.Kind> kinds) {
        Map<Retelling.Kind, Map<String, Double>> weights = new EnumMap<>(Retelling.Kind.class);
        for (Retelling.Kind kind : kinds) {
            if (isTaught(texts, kind)) {
                List<LinearFit.Example> examples = of(texts, kind).stream()
                        .map(r -> new LinearFit.Example(r.features(), r.same() ? AGREE : "differ"))
                        .toList();
                weights.put(kind, LinearFit.of(examples, COST, RARE).weights(AGREE, SMALLEST));
            }
        }
        return RetellingModel.of(weights);
    }

    private static List<Retelling> of(List<List<Retelling>> texts, Retelling.Kind kind) {
        return texts.stream()
                .flatMap(List::stream)
                .filter(r -> r.kind() == kind)
                .toList();
    }

    private static boolean isTaught(List<List<Retelling>> texts, Retelling.Kind kind) {
        return of(texts, kind).stream().map(Retelling::same).distinct().count() == 2;
    }

    /**
     * How the model knows what is told again in texts that it was not trained on: each part of the texts by a model of all others. In
     * a part whose others teach nothing, nothing is known.
     *
     * @param parts into how many the texts are parted
     * @param least odds from which on two are taken for one, as {@link RetellingModel#odds} has them
     * @return what was found from each of them on
     */
    public List<Found> heldOut(Retelling.Kind kind, int parts, List<Integer> least) {
        List<Judged> judged = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            RetellingModel model = model(part(parts, part, false), List.of(kind));
            of(part(parts, part, true), kind).stream()
                    .filter(r -> !model.isEmpty(kind))
                    .map(r -> new Judged(r, model.odds(kind, r.features())))
                    .forEach(judged::add);
        }
        List<Retelling> all = of(texts, kind);
        return least.stream()
                .map(l -> found(
                        all,
                        judged.stream()
                                .filter(j -> j.odds() >= l)
                                .map(Judged::pair)
                                .toList()))
                .toList();
    }

    private static Found found(List<Retelling> all, List<Retelling> known) {
        return new Found(same(known), same(all), known.size() - same(known), all.size() - same(all));
    }

    private List<List<Retelling>> part(int parts, int part, boolean held) {
        return IntStream.range(0, texts.size())
                .filter(i -> (i % parts == part) == held)
                .mapToObj(texts::get)
                .toList();
    }

    private static int same(List<Retelling> all) {
        return (int) all.stream().filter(Retelling::same).count();
    }
}
