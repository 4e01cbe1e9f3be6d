package org.qiaodu.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.qiaodu.model.Argument;
import org.qiaodu.model.Claim;
import org.qiaodu.model.Reading;

/** Gives figures to whom annotated texts say that such figures are of, where that is not whom rules take them for. */
final class LikelyOwners {
    /** How an owner came to a figure that the model gave it to. */
    static final String LIKELY = "likely";

    private static final String SLOT = "of: ";

    private final OwnerModel model;

    /** @param model what was learnt; where it is empty nothing changes */
    LikelyOwners(OwnerModel model) {
        this.model = model;
    }

    /** The claims, each figure of the likeliest of those it may be of. */
    List<Claim> weigh(List<Claim> claims, List<Occurrence> occurrences, Clusters clusters) {
        if (model.isEmpty()) {
            return claims;
        }
        Map<Claim, Claim> weighed = new HashMap<>();
        regiven(
                new Owners(occurrences, clusters).figures(claims),
                (figure, owner) -> weighed.put(figure.claim(), with(figure.claim(), owner.words())));
        List<Claim> all = new ArrayList<>(claims);
        all.replaceAll(claim -> weighed.getOrDefault(claim, claim));
        return all;
    }

    /** Of some figures those that are not of whom rules take them for, and why. */
    List<Weighing> weighings(List<Figure> figures) {
        List<Weighing> weighings = new ArrayList<>();
        regiven(figures, (figure, owner) -> weighings.add(Weighing.of(model, figure, owner)));
        return weighings;
    }

    /** Hands on each figure that is not of whom a rule takes it for, with whose it likelier is. */
    private void regiven(List<Figure> figures, BiConsumer<Figure, Figure.Owner> use) {
        for (Figure figure : figures) {
            Figure.Owner owner = model.likeliest(figure);
            if (!owner.equals(figure.read())) {
                use.accept(figure, owner);
            }
        }
    }

    private static Claim.Observation with(Claim.Observation o, Argument of) {
        return new Claim.Observation(
                with(o.reading()),
                of,
                o.indicator(),
                o.statistic(),
                o.value(),
                o.unit(),
                o.bound(),
                o.statedAs(),
                o.scope(),
                o.only(),
                o.comparedWith());
    }

    private static Reading with(Reading r) {
        List<String> inherited = Stream.concat(
                        r.inherited().stream().filter(i -> !i.startsWith(SLOT)), Stream.of(SLOT + LIKELY))
                .sorted()
                .toList();
        return new Reading(
                r.passage(), r.ranges(), r.rule(), r.confidence(), r.when(), r.modality(), r.assertion(), inherited);
    }
}
