package org.qiaodu.run.score;

import java.util.ArrayList;
import java.util.List;
import org.qiaodu.model.Assertion;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Statement.Event;
import org.qiaodu.run.score.GoldFile.Happening;

/** Scores events: one participant in common and the same time. */
final class EventScorer {
    private final Alignment alignment;
    private final ReadDocument read;

    EventScorer(Alignment alignment, ReadDocument read) {
        this.alignment = alignment;
        this.read = read;
    }

    Score score(GoldFile file) {
        List<Event> ours = read.statements().stream()
                .filter(Event.class::isInstance)
                .map(Event.class::cast)
                .filter(e -> e.references().assertion() != Assertion.DENIED)
                .toList();
        Matching<Happening, Event> matching =
                Matching.of(file.events(), ours, (h, e) -> h.label().equals(e.label()), this::same);
        return new Score(
                "events",
                matching.size(),
                ours.size(),
                matching.size(),
                file.events().size(),
                matching.leftAlone().stream().map(EventScorer::words).toList(),
                matching.rightAlone().stream().map(this::words).toList());
    }

    private boolean same(Happening gold, Event ours) {
        boolean sameTime = gold.times().isEmpty()
                || gold.times().stream()
                        .anyMatch(t -> ours.references().when() != null
                                && t.same(ours.references().when().value()));
        return sameTime
                && participants(ours).stream()
                        .anyMatch(e -> gold.participants().stream().anyMatch(p -> alignment.same(p, e)));
    }

    private static List<String> participants(Event event) {
        List<String> participants = new ArrayList<>();
        event.participants().forEach(p -> participants.add(p.entity()));
        if (event.place() != null) {
            participants.add(event.place());
        }
        return participants;
    }

    private static String words(Happening h) {
        return h.label() + " | " + h.participants() + " | " + h.times() + " | " + h.evidence();
    }

    private String words(Event e) {
        return e.type() + " " + e.label() + " | "
                + participants(e).stream().map(alignment::label).toList() + " | " + Quotes.of(read, e);
    }
}
