package org.qiaodu.export;

import static org.qiaodu.rdf.Vocabulary.qd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells that tell of statements: when, how sure, in which words, where. */
final class Cells {
    /** What all statements have in common, in order of the columns. */
    static final List<Column> OF_STATEMENTS = List.of(
            Column.text("period"),
            new Column("periodStart", Column.Type.DATE),
            new Column("periodEnd", Column.Type.DATE),
            Column.text("rank"),
            Column.number("confidence"),
            Column.text("modality"),
            Column.text("assertion"),
            new Column("disputed", Column.Type.TRUTH),
            Column.text("rule"),
            Column.text("quote"),
            Column.text("document"),
            Column.text("evidence"),
            Column.text("statement"));

    /** Between several values in one cell. */
    static final String BETWEEN = " | ";

    private Cells() {}

    /** The cells of one statement or of several that say the same. */
    static List<String> of(List<Told> same, Graphs graphs) {
        List<Quote> quotes =
                same.stream().flatMap(told -> Quote.of(told, graphs).stream()).toList();
        List<Spell> spells = spells(same);
        return List.of(
                joined(same.stream().map(Told::period)),
                spells.isEmpty() ? "" : earliest(spells),
                spells.isEmpty() ? "" : latest(spells),
                joined(same.stream().map(told -> told.text("rank"))),
                joined(same.stream()
                        .max(Comparator.comparingDouble(Told::confidence))
                        .map(told -> told.text("confidence"))
                        .stream()),
                joined(same.stream().map(told -> told.text("modality"))),
                joined(same.stream().map(told -> told.text("assertion"))),
                Boolean.toString(same.stream().anyMatch(Told::disputed)),
                joined(same.stream()
                        .flatMap(told -> told.said().all(qd("rule")).stream())
                        .map(Described::textOf)),
                joined(quotes.stream().map(Quote::words)),
                joined(quotes.stream().map(Quote::document)),
                joined(quotes.stream().map(Quote::span)),
                joined(same.stream().map(Told::iri)));
    }

    /** The cells of what no statement says. */
    static List<String> empty(int columns) {
        String[] cells = new String[columns];
        Arrays.fill(cells, "");
        return Arrays.asList(cells);
    }

    /** The times of statements in order; those that overlap or follow each other are one. */
    static List<Spell> spells(List<Told> same) {
        List<Spell> apart = new ArrayList<>();
        same.stream()
                .map(Spell::of)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Spell::first).thenComparing(Spell::last))
                .forEach(spell -> {
                    int last = apart.size() - 1;
                    if (last >= 0 && apart.get(last).touches(spell)) {
                        apart.set(last, apart.get(last).with(spell));
                    } else {
                        apart.add(spell);
                    }
                });
        return apart;
    }

    private static String earliest(List<Spell> spells) {
        return spells.stream().anyMatch(s -> s.start() == null)
                ? ""
                : spells.get(0).first().toString();
    }

    private static String latest(List<Spell> spells) {
        @Nullable
        Spell last = spells.stream().max(Comparator.comparing(Spell::last)).orElse(null);
        return last == null || last.end() == null ? "" : last.end().toString();
    }

    /** Texts on one line, each once; empty ones left out. */
    static String joined(Stream<String> texts) {
        Set<String> once = new LinkedHashSet<>();
        texts.map(Cells::line).filter(t -> !t.isEmpty()).forEach(once::add);
        return String.join(BETWEEN, once);
    }

    /** A text on one line: breaks and tabs become spaces, what no XML file can hold is left out. */
    static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                out.append(' ');
            } else if (isXml(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** A text without what no XML file can hold. */
    static String xml(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(c -> isXml(c) || c == '\n' || c == '\t').forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c > Character.MAX_VALUE || (c >= 0x20 && c < 0xFFFE && !Character.isSurrogate((char) c));
    }
}
