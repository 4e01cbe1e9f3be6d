package org.qiaodu.check;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Correction;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Meanings;
import org.qiaodu.model.Passage;
import org.qiaodu.model.RawText;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Span;
import org.qiaodu.model.Statement;

/** Finds what a correction speaks of: by words and meaning, else by words and the core of the meaning, else by meaning. */
final class Targets {
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Punct}，。；：、“”‘’（）《》]");
    private static final int SHORTEST_QUOTE = 2;

    private final ReadDocument read;

    Targets(ReadDocument read) {
        this.read = read;
    }

    /**
     * The statements meant; empty where none are or it is not clear which.
     *
     * @param among those there are by now
     */
    List<Statement> statements(Correction c, Collection<Statement> among) {
        List<Statement> exact = among.stream()
                .filter(s -> quotes(s, c.quote()) && Meanings.of(s).equals(c.meaning()))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Statement> near = among.stream()
                .filter(s ->
                        quotes(s, c.quote()) && Meanings.core(Meanings.of(s)).equals(Meanings.core(c.meaning())))
                .toList();
        if (near.size() == 1) {
            return near;
        }
        List<Statement> same =
                among.stream().filter(s -> Meanings.of(s).equals(c.meaning())).toList();
        return same.size() == 1 ? same : List.of();
    }

    /** Whether a statement was read from the words, or from more or less of them. */
    boolean quotes(Statement s, String quote) {
        return s.references().evidence().stream().anyMatch(e -> quotes(e, quote));
    }

    private boolean quotes(Evidence e, String quote) {
        String wanted = plain(quote);
        String printed = plain(words(e));
        return wanted.length() >= SHORTEST_QUOTE
                && printed.length() >= SHORTEST_QUOTE
                && (printed.contains(wanted) || wanted.contains(printed));
    }

    private String words(Evidence e) {
        return e.spans().stream().map(read.document().text()::slice).collect(Collectors.joining());
    }

    private static String plain(String words) {
        return MARKS.matcher(words).replaceAll("");
    }

    /**
     * Keys of the findings meant: by the key after {@code Kind|}, else the only one of the kind about the words; empty
     * where none are or it is not clear which.
     */
    List<String> findings(Correction c) {
        String key = c.meaning().replaceFirst(".*\\|", "");
        List<String> exact =
                read.findings().stream().map(Finding::key).filter(key::equals).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        String kind = c.meaning().replaceFirst("\\|.*", "");
        List<String> near = read.findings().stream()
                .filter(f -> f.kind().term().equals(kind))
                .filter(f -> f.evidence().stream().anyMatch(e -> quotes(e, c.quote())))
                .map(Finding::key)
                .toList();
        return near.size() == 1 ? near : List.of();
    }

    /** Where the document prints words, whole; null where it does not. */
    @Nullable
    Evidence evidence(String quote) {
        RawText text = read.document().text();
        int at = quote.isBlank() ? -1 : text.chars().indexOf(quote);
        if (at < 0) {
            return null;
        }
        int start = text.chars().codePointCount(0, at);
        return new Evidence(List.of(new Span(start, start + quote.codePointCount(0, quote.length()))), null, List.of());
    }

    /** Where the page is read as a repair says; empty where it is nowhere. */
    List<Span> repaired(Correction c) {
        return read.passages().stream()
                .map(Passage::text)
                .flatMap(text -> text.repairs().stream()
                        .filter(r -> r.readAs().equals(c.value()) && r.reason().equals(c.signed()))
                        .flatMap(r -> text.spans(r.range()).stream()))
                .toList();
    }

    /** Whether a statement was read from some of these places. */
    static boolean touches(Statement s, List<Span> places) {
        return s.references().evidence().stream().anyMatch(e -> touches(e, places));
    }

    /** Whether words stand at some of these places. */
    static boolean touches(Evidence e, List<Span> places) {
        return e.spans().stream()
                .anyMatch(span -> places.stream().anyMatch(p -> p.start() < span.end() && span.start() < p.end()));
    }
}
