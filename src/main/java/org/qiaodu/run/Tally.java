package org.qiaodu.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.qiaodu.model.Finding;
import org.qiaodu.model.Passage;
import org.qiaodu.model.ReadDocument;
import org.qiaodu.model.Skip;
import org.qiaodu.model.Statement;
import org.qiaodu.model.TextRange;

/** Counts what a run does, one document after the other; one thread at a time. */
final class Tally {
    /** Inputs, and places in documents, that are listed in the report: a run of many documents passes over very many. */
    private static final int KEPT = 1_000;

    private final long start = System.nanoTime();
    private final Map<String, Integer> statements = new TreeMap<>();
    private final Map<String, Integer> findings = new TreeMap<>();
    private final List<Skip> inputs = new ArrayList<>();
    private final List<Skip> places = new ArrayList<>();
    private int documents;
    private int unchanged;
    private int skippedInputs;
    private int skippedPlaces;
    private long characters;
    private int passages;
    private int repeats;
    private int columns;
    private int mentions;
    private int entities;

    void unchanged() {
        unchanged++;
    }

    /** An input that could not be read. */
    void skip(Skip skip) {
        skippedInputs++;
        keep(List.of(skip), inputs);
    }

    void read(ReadDocument read) {
        documents++;
        characters += read.document().text().length();
        passages += read.passages().size();
        for (Passage passage : read.passages()) {
            repeats += passage.repeats().size();
            TextRange all = new TextRange(0, passage.chars().length());
            columns += passage.text().spans(all).size() > 1 ? 1 : 0;
        }
        mentions += read.mentions().size();
        entities += read.entities().size();
        for (Statement statement : read.statements()) {
            statements.merge(kind(statement), 1, Integer::sum);
        }
        for (Finding finding : read.findings()) {
            findings.merge(finding.kind().term(), 1, Integer::sum);
        }
        skippedPlaces += read.skips().size();
        keep(read.skips(), places);
    }

    private static void keep(List<Skip> skips, List<Skip> kept) {
        skips.stream().limit(KEPT - kept.size()).forEach(kept::add);
    }

    /** Inputs that are through: read, unchanged or skipped. */
    int through() {
        return documents + unchanged + skippedInputs;
    }

    /** Statements read so far. */
    long statements() {
        return statements.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String kind(Statement statement) {
        return statement.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    RunReport report(StageTimes times) {
        List<Skip> skips = new ArrayList<>(inputs);
        skips.addAll(places);
        return new RunReport(
                documents,
                unchanged,
                characters,
                passages,
                repeats,
                columns,
                mentions,
                entities,
                statements,
                findings,
                skips,
                skippedInputs + skippedPlaces,
                times.nanos(),
                System.nanoTime() - start);
    }
}
