package org.qiaodu.run.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qiaodu.entity.Figure;
import org.qiaodu.entity.OwnerModel;
import org.qiaodu.entity.RelationModel;
import org.qiaodu.model.RawText;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Span;
import org.qiaodu.model.UserMistake;

/**
 * Trains the model of owners on annotated texts: logistic regression with L2 penalty (liblinear) on whether the annotator says that a
 * figure is of one of those it may be of.
 */
public final class OwnerTraining {
    /** Weight of the loss against the penalty; found by cross validation over 231 texts, among 0.1, 0.17 and 0.3. */
    private static final double COST = 0.17;

    /** A feature seen with fewer owners is left out. */
    private static final int RARE = 8;

    /** Smaller weights are left out, so that the model stays small. */
    private static final double SMALLEST = 0.05;

    private static final String OWNS = "owns";

    private final Equivalents equivalents;
    private final List<Lesson> lessons = new ArrayList<>();
    private int texts;

    /**
     * A figure to learn from.
     *
     * @param text number of its text
     * @param right ids of the entities that the annotator says it is of
     */
    private record Lesson(int text, Figure figure, Set<String> right) {
        boolean isRight(Figure.Owner owner) {
            return right.contains(owner.entity());
        }
    }

    /**
     * Of how many figures the owner was right.
     *
     * @param rules as rules read it
     * @param model as the model has it
     * @param all figures that the annotator has too
     */
    public record Found(int rules, int model, int all) {}

    /** @param equivalents which units of annotators are which of ours */
    public OwnerTraining(Equivalents equivalents) {
        this.equivalents = equivalents;
    }

    /**
     * Takes a text to learn from.
     *
     * @param read the text as rules alone read it
     * @param figures its figures; those that the annotator has not are passed over
     */
    public void add(GoldFile gold, ReadDocument read, List<Figure> figures) {
        Alignment alignment = new Alignment(gold, read);
        for (Figure figure : figures) {
            List<GoldFile.Figure> same = gold.observations().stream()
                    .filter(g -> equivalents.sameValue(
                            g, figure.claim().value(), figure.claim().unit()))
                    .toList();
            List<GoldFile.Figure> there = same.stream()
                    .filter(g ->
                            isIn(figure.printed(), g.evidence(), read.document().text()))
                    .toList();
            Set<String> right = new HashSet<>();
            for (GoldFile.Figure told : there.isEmpty() ? same : there) {
                figure.owners().stream()
                        .map(Figure.Owner::entity)
                        .filter(e -> alignment.same(told.of(), e))
                        .forEach(right::add);
            }
            if (!same.isEmpty()) {
                lessons.add(new Lesson(texts, figure, right));
            }
        }
        texts++;
    }

    /** Whether words that are printed somewhere stand in the evidence there. */
    private static boolean isIn(@Nullable Span printed, String evidence, RawText text) {
        if (printed == null || evidence.isEmpty()) {
            return false;
        }
        for (int at = text.chars().indexOf(evidence); at >= 0; at = text.chars().indexOf(evidence, at + 1)) {
            if (at <= text.charIndex(printed.start()) && text.charIndex(printed.end()) <= at + evidence.length()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The model that all texts give.
     *
     * @throws UserMistake if they have nothing to learn from
     */
    public OwnerModel train() {
        if (isOneSided(lessons)) {
            throw new UserMistake(
                    "The texts have no figure that their annotations say is of something, or none that could be"
                            + " of something else. Give more texts with observations.");
        }
        return model(lessons);
    }

    private static boolean isOneSided(List<Lesson> lessons) {
        return lessons.stream()
                        .flatMap(l -> l.figure().owners().stream().map(l::isRight))
                        .distinct()
                        .count()
                < 2;
    }

    /** Figures whose owner is none of those that they may be of teach nothing. */
    private static OwnerModel model(List<Lesson> from) {
        List<LinearFit.Example> examples = from.stream()
                .filter(l -> !l.right().isEmpty())
                .flatMap(l -> l.figure().owners().stream()
                        .map(o -> new LinearFit.Example(o.features(), l.isRight(o) ? OWNS : "other")))
                .toList();
        Map<String, Double> weights =
                new TreeMap<>(LinearFit.of(examples, COST, RARE).weights(OWNS, SMALLEST));
        weights.remove(RelationModel.ALWAYS);
        return OwnerModel.of(weights);
    }

    /**
     * How the model finds owners in texts that it was not trained on: each part of the texts by a model of all others. Of a part
     * whose others teach nothing, owners stay as rules read them.
     *
     * @param parts into how many the texts are parted
     */
    public Found heldOut(int parts) {
        int rules = 0;
        int right = 0;
        for (int part = 0; part < parts; part++) {
            int held = part;
            List<Lesson> others =
                    lessons.stream().filter(l -> l.text() % parts != held).toList();
            OwnerModel model = isOneSided(others) ? OwnerModel.empty() : model(others);
            for (Lesson lesson : lessons) {
                if (lesson.text() % parts == held) {
                    rules += lesson.isRight(lesson.figure().read()) ? 1 : 0;
                    right += lesson.isRight(model.likeliest(lesson.figure())) ? 1 : 0;
                }
            }
        }
        return new Found(rules, right, lessons.size());
    }
}
