package org.qiaodu.run.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Finding;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Span;
import org.qiaodu.run.score.GoldFile.Doubt;

/** Scores findings against what people found wrong with a text. */
final class FindingScorer {
    private final ReadDocument read;

    FindingScorer(ReadDocument read) {
        this.read = read;
    }

    /**
     * Contradictions and misprints found, the misprints also with the right reading, and figures that people found in
     * order left alone; none for a gold that judges none of these. Every finding that speaks of a contradiction or a
     * misprint of the gold is right.
     */
    List<Score> scores(GoldFile gold) {
        if (gold.contradictions().isEmpty() && gold.misprints().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = read.findings();
        List<Finding> extras = findings.stream()
                .filter(f -> gold.contradictions().stream().noneMatch(d -> isAbout(f, d))
                        && gold.misprints().stream().noneMatch(d -> isAbout(f, d)))
                .toList();
        return List.of(
                score("findings: contradictions", gold.contradictions(), d -> isFound(d), extras),
                score("findings: misprints", gold.misprints(), d -> isFound(d), extras),
                score(
                        "findings: misprints, right reading",
                        gold.misprints(),
                        d -> findings.stream().anyMatch(f -> isAbout(f, d) && suggests(f, d)),
                        extras),
                score("findings: figures in order", gold.inOrder(), d -> !isDoubted(d), List.of()));
    }

    private Score score(String measure, List<Doubt> gold, Predicate<Doubt> found, List<Finding> extras) {
        List<String> misses = new ArrayList<>();
        gold.stream().filter(found.negate()).forEach(d -> misses.add(d.id() + " " + String.join(" / ", d.quotes())));
        int hits = gold.size() - misses.size();
        return new Score(
                measure,
                hits,
                hits + extras.size(),
                hits,
                gold.size(),
                misses,
                extras.stream().map(f -> f.explanation().zh()).toList());
    }

    private boolean isFound(Doubt doubt) {
        return read.findings().stream().anyMatch(f -> isAbout(f, doubt));
    }

    /** Whether one finding speaks of all sides of figures that are in order. */
    private boolean isDoubted(Doubt inOrder) {
        return read.findings().stream().anyMatch(f -> inOrder.quotes().stream().allMatch(q -> touches(f, q)));
    }

    /** Whether a finding speaks of half of the quotes at least. */
    private boolean isAbout(Finding finding, Doubt doubt) {
        long touched = doubt.quotes().stream().filter(q -> touches(finding, q)).count();
        return touched > 0 && touched * 2 >= doubt.quotes().size();
    }

    /** Whether a finding speaks of words that stand in a quote; one comma among many says nothing. */
    private boolean touches(Finding finding, String quote) {
        String chars = read.document().text().chars();
        for (int at = chars.indexOf(quote); at >= 0; at = chars.indexOf(quote, at + 1)) {
            int start = chars.codePointCount(0, at);
            Span place = new Span(start, start + quote.codePointCount(0, quote.length()));
            if (finding.evidence().stream().anyMatch(e -> overlaps(e, place))) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlaps(Evidence evidence, Span place) {
        return evidence.spans().stream()
                .anyMatch(s -> s.length() > 1 && s.start() < place.end() && place.start() < s.end());
    }

    private static boolean suggests(Finding finding, Doubt doubt) {
        String suggestion = finding.suggestion();
        return suggestion != null
                && (suggestion.contains(doubt.shouldBe()) || doubt.shouldBe().contains(suggestion));
    }
}
