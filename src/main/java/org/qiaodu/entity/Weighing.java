package org.qiaodu.entity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a figure is not of whom a rule took it for.
 *
 * @param figure what the rule read
 * @param owner whose it likelier is
 * @param reasons what speaks most for the one or the other, the weightiest first
 */
public record Weighing(Figure figure, Figure.Owner owner, List<Reason> reasons) {
    /** Most reasons that are given. */
    private static final int MOST = 6;

    /**
     * A feature that only one of the two has.
     *
     * @param feature as the model has it
     * @param weight how much it adds to the logarithm of the odds of the likelier one; negative where it speaks for the one read
     */
    public record Reason(String feature, double weight) {}

    public Weighing {
        reasons = List.copyOf(reasons);
    }

    static Weighing of(OwnerModel model, Figure figure, Figure.Owner owner) {
        List<String> own = owner.features();
        List<String> read = figure.read().features();
        Stream<Reason> speaksFor = own.stream().filter(f -> !read.contains(f)).map(f -> new Reason(f, model.weight(f)));
        Stream<Reason> against = read.stream().filter(f -> !own.contains(f)).map(f -> new Reason(f, -model.weight(f)));
        return new Weighing(
                figure,
                owner,
                Stream.concat(speaksFor, against)
                        .filter(r -> r.weight() != 0)
                        .sorted(Comparator.comparing((Reason r) -> -Math.abs(r.weight()))
                                .thenComparing(Reason::feature))
                        .limit(MOST)
                        .toList());
    }
}
