package org.qiaodu.check;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Correction;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Meanings;
import org.qiaodu.model.RawText;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Span;
import org.qiaodu.model.Statement;

/** Finds what a correction speaks of: by words and meaning, else by words and the core of the meaning, else by meaning. */
final class Targets {
    private static final int SHORTEST_QUOTE = 2;

    private final ReadDocument read;

    Targets(ReadDocument read) {
        this.read = read;
    }

    /** The statements meant; empty where none are or it is not clear which. */
    List<Statement> statements(Correction c) {
        List<Statement> exact = read.statements().stream()
                .filter(s -> quotes(s, c.quote()) && Meanings.of(s).equals(c.meaning()))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Statement> near = read.statements().stream()
                .filter(s ->
                        quotes(s, c.quote()) && Meanings.core(Meanings.of(s)).equals(Meanings.core(c.meaning())))
                .toList();
        if (near.size() == 1) {
            return near;
        }
        List<Statement> same = read.statements().stream()
                .filter(s -> Meanings.of(s).equals(c.meaning()))
                .toList();
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
        return words.replaceAll("[\\s\\p{Punct}，。；：、“”‘’（）《》]", "");
    }

    /** Keys of the findings meant: by key, or by kind and words. */
    List<String> findings(Correction c) {
        return read.findings().stream()
                .filter(f -> f.key().equals(c.meaning()) || isAbout(f, c))
                .map(Finding::key)
                .toList();
    }

    private boolean isAbout(Finding f, Correction c) {
        boolean kind = c.meaning().isEmpty() || f.kind().term().equals(c.meaning());
        return kind && f.evidence().stream().anyMatch(e -> quotes(e, c.quote()));
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

    /** The evidence read with a correction's words for those it quotes. */
    Evidence readAs(Evidence e, Correction c) {
        String printed = e.readAs() == null ? words(e) : e.readAs();
        return printed.contains(c.quote())
                ? new Evidence(e.spans(), printed.replace(c.quote(), c.value()), e.repeatedAt())
                : e;
    }
}
