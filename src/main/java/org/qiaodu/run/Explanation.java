package org.qiaodu.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.qiaodu.claim.Attempt;
import org.qiaodu.claim.ClaimReader;
import org.qiaodu.entity.Weighing;
import org.qiaodu.model.AnnotatedPassage;
import org.qiaodu.model.Document;
import org.qiaodu.model.Entity;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Reading;
import org.qiaodu.model.Span;
import org.qiaodu.model.Statement;
import org.qiaodu.model.TextRange;

/**
 * How one sentence was read.
 *
 * @param passage the passage it stands in, with everything recognised
 * @param sentence where it stands in the passage
 * @param clauses where its clauses stand, in order
 * @param statements what was read from it
 * @param entities what it mentions, with the reasons for which names were merged or kept apart
 * @param weighings its figures that are not of whom rules take them for, and why
 * @param attempts what became of each rule
 */
public record Explanation(
        AnnotatedPassage passage,
        TextRange sentence,
        List<TextRange> clauses,
        List<Statement> statements,
        List<Entity> entities,
        List<Weighing> weighings,
        List<Attempt> attempts) {
    public Explanation {
        clauses = List.copyOf(clauses);
        statements = List.copyOf(statements);
        entities = List.copyOf(entities);
        weighings = List.copyOf(weighings);
        attempts = List.copyOf(attempts);
    }

    /** How the sentences of a document were read of which some characters are {@code wanted}. */
    public static List<Explanation> of(Pipeline pipeline, Document document, Predicate<Span> wanted) {
        Pipeline.Trace trace = pipeline.trace(document, new StageTimes());
        List<Weighing> weighings = pipeline.weighings(trace);
        List<Explanation> explanations = new ArrayList<>();
        for (AnnotatedPassage passage : trace.passages()) {
            for (TextRange sentence : passage.passage().sentences()) {
                if (passage.passage().text().spans(sentence).stream().anyMatch(wanted)) {
                    explanations.add(of(pipeline, trace, weighings, passage, sentence));
                }
            }
        }
        return explanations;
    }

    private static Explanation of(
            Pipeline pipeline,
            Pipeline.Trace trace,
            List<Weighing> weighings,
            AnnotatedPassage passage,
            TextRange sentence) {
        int index = passage.passage().index();
        return new Explanation(
                passage,
                sentence,
                ClaimReader.clauses(passage).stream().filter(sentence::contains).toList(),
                statements(trace.document(), passage.passage().text().spans(sentence)),
                entities(trace.document(), index, sentence),
                weighings.stream()
                        .filter(w -> isIn(w.figure().claim().reading(), index, sentence))
                        .toList(),
                pipeline.attempts(trace, index, sentence));
    }

    private static boolean isIn(Reading reading, int passage, TextRange sentence) {
        return reading.passage() == passage
                && sentence.contains(reading.ranges().get(0));
    }

    private static List<Statement> statements(ReadDocument read, List<Span> sentence) {
        return read.statements().stream()
                .filter(s -> s.references().evidence().stream().anyMatch(e -> touches(e, sentence)))
                .toList();
    }

    private static boolean touches(Evidence evidence, List<Span> sentence) {
        return evidence.spans().stream()
                .anyMatch(a -> sentence.stream().anyMatch(b -> a.start() < b.end() && b.start() < a.end()));
    }

    private static List<Entity> entities(ReadDocument read, int passage, TextRange sentence) {
        Set<String> mentioned = new HashSet<>();
        for (ReadDocument.EntityMention m : read.mentions()) {
            if (m.passage() == passage && sentence.contains(m.mention().range())) {
                mentioned.add(m.entity());
            }
        }
        return read.entities().stream().filter(e -> mentioned.contains(e.id())).toList();
    }
}
