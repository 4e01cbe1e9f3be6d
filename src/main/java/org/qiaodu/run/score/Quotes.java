package org.qiaodu.run.score;

import java.util.List;
import java.util.stream.Collectors;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Span;
import org.qiaodu.model.Statement;

/** The words behind a statement, for people who look at misses and extras. */
final class Quotes {
    private Quotes() {}

    static String of(ReadDocument read, Statement statement) {
        Evidence evidence = statement.references().evidence().get(0);
        String quote = evidence.spans().stream()
                .map(s -> read.document().text().slice(s))
                .collect(Collectors.joining("…"));
        String time = statement.references().when() == null
                ? "-"
                : statement.references().when().value().edtf();
        return time + " | " + String.join(",", statement.references().rules()) + " | " + quote.replaceAll("\\s+", " ");
    }

    /** How many pieces of evidence there are, and how many of them lie inside the text and hold more than blanks. */
    static Score exactness(ReadDocument read) {
        List<Span> spans = read.statements().stream()
                .flatMap(s -> s.references().evidence().stream())
                .flatMap(e -> e.spans().stream())
                .toList();
        int exact = (int) spans.stream()
                .filter(s -> s.end() <= read.document().text().length())
                .filter(s -> !read.document().text().slice(s).isBlank())
                .count();
        return new Score("evidence inside the text", exact, spans.size(), exact, spans.size(), List.of(), List.of());
    }
}
