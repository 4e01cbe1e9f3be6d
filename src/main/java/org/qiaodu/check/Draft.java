package org.qiaodu.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.Bilingual;
import org.qiaodu.model.Evidence;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Span;
import org.qiaodu.model.Statement;
import org.qiaodu.model.StatementId;

/** A finding being put together. */
final class Draft {
    private static final int KEY_DIGITS = 32;

    private final Page page;
    private final Finding.Kind kind;
    private final Finding.Severity severity;
    private final TreeSet<StatementId> statements = new TreeSet<>();
    private final Map<List<Span>, Evidence> evidence = new LinkedHashMap<>();
    private final TreeSet<String> quotes = new TreeSet<>();
    private @Nullable String suggestion;

    Draft(Page page, Finding.Kind kind, Finding.Severity severity) {
        this.page = page;
        this.kind = kind;
        this.severity = severity;
    }

    /** Involves words, without the statements read from them. */
    Draft words(Stretch words) {
        List<Span> spans = words.in().passage().text().spans(words.range());
        if (!spans.isEmpty()) {
            Evidence found = new Evidence(spans, null, words.in().passage().printedAgain(words.range()));
            evidence.putIfAbsent(spans, found);
            quotes.add(page.quote(found));
        }
        return this;
    }

    /** Involves words and every statement read from them. */
    Draft at(Stretch words) {
        page.statementsAt(words).forEach(s -> statements.add(s.id()));
        return words(words);
    }

    /** Involves a statement and the words it was read from. */
    Draft about(Statement statement) {
        statements.add(statement.id());
        for (Evidence e : statement.references().evidence()) {
            evidence.putIfAbsent(e.spans(), e);
            quotes.add(page.quote(e));
        }
        return this;
    }

    /** What to read instead. */
    Draft suggest(@Nullable String instead) {
        suggestion = instead;
        return this;
    }

    /** The finding that the text says something else than a sum written with ÷, －, ＋, × and ＝ gives. */
    Finding sum(String sum, String stated) {
        return because(sum + "，文中作" + stated, inEnglish(sum) + ", the text says " + stated);
    }

    /** The same where any of the three figures may be the wrong one. */
    Finding oneOfThree(String sum, String stated) {
        return because(
                sum + "，文中作" + stated + "：三数之中必有一误",
                inEnglish(sum) + ", the text says " + stated + ": one of the three is wrong");
    }

    private static String inEnglish(String sum) {
        return sum.replace("÷", " / ")
                .replace("－", " - ")
                .replace("＋", " + ")
                .replace("×", " * ")
                .replace("＝", " = ");
    }

    /** The finding, and why. */
    Finding because(String zh, String en) {
        return new Finding(
                key(),
                kind,
                List.copyOf(statements),
                List.copyOf(evidence.values()),
                new Bilingual(zh, en),
                suggestion,
                severity,
                Finding.Status.OPEN);
    }

    /** A hash of the kind and the words, so that it outlives changed offsets. */
    private String key() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String meaning = kind.term() + "\n" + String.join("\n", quotes);
            return HexFormat.of()
                    .formatHex(digest.digest(meaning.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
