package org.qiaodu.run.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qiaodu.model.ReadDocument;

/**
 * How well texts were read.
 *
 * @param text the name of the text, or of all texts together
 * @param scores one per measure, always in the same order; of findings only where the gold judges them
 */
public record Evaluation(String text, List<Score> scores) {
    public Evaluation {
        scores = List.copyOf(scores);
    }

    /** Compares one document with its gold. */
    public static Evaluation of(GoldFile gold, ReadDocument read, Equivalents equivalents) {
        Alignment alignment = new Alignment(gold, read);
        List<Score> scores = new ArrayList<>();
        scores.addAll(new ObservationScorer(equivalents, alignment, read).scores(gold));
        scores.addAll(new RelationScorer(equivalents, alignment, read).scores(gold));
        scores.addAll(new EntityScorer(equivalents, alignment, read).scores(gold));
        scores.add(new EventScorer(alignment, read).score(gold));
        scores.addAll(new FindingScorer(read).scores(gold));
        scores.add(Quotes.exactness(read));
        return new Evaluation(read.document().id().name(), scores);
    }

    /** All texts taken as one (micro average). */
    public static Evaluation total(String name, List<Evaluation> texts) {
        Map<String, Score> sums = new LinkedHashMap<>();
        texts.stream().flatMap(t -> t.scores().stream()).forEach(s -> sums.merge(s.measure(), s, Score::plus));
        return new Evaluation(name, List.copyOf(sums.values()));
    }
}
