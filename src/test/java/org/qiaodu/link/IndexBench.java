package org.qiaodu.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast a dump is indexed, beside Jackson walking through the same bytes and doing nothing else. Run with
 * {@code mvn test -Dtest=IndexBench -Dtest.groups=bench -Dtest.excluded=none}.
 */
@Tag("bench")
class IndexBench {
    private static final int ENTITIES = 200_000;
    private static final int ROUNDS = 3;
    /** Entities a second, from the issue. */
    private static final int WANTED = 20_000;

    @TempDir
    private Path folder;

    @Test
    void indexingIsFastEnough() throws IOException {
        byte[] small = byHand(ENTITIES);
        Speed ours = best(() -> index(small));
        Speed bare = best(() -> walk(small));
        System.out.printf(
                "%,d entities of %d bytes: indexed %,.0f/s, bare parse %,.0f/s, ratio %.2f%n",
                ENTITIES,
                small.length / ENTITIES,
                ours.perSecond(),
                bare.perSecond(),
                ours.perSecond() / bare.perSecond());
        byte[] slice = slice(2_000);
        Speed oursSlice = best(() -> index(slice));
        Speed bareSlice = best(() -> walk(slice));
        System.out.printf(
                "%,d entities of %d bytes: indexed %,.0f/s, bare parse %,.0f/s, ratio %.2f%n",
                32_000,
                slice.length / 32_000,
                oursSlice.perSecond(),
                bareSlice.perSecond(),
                oursSlice.perSecond() / bareSlice.perSecond());
        assertThat(oursSlice.perSecond()).isGreaterThan(WANTED);
        assertThat(oursSlice.perSecond() / bareSlice.perSecond()).isGreaterThan(1 / 3.0);
    }

    private interface Work {
        long run() throws IOException;
    }

    record Speed(double perSecond) {}

    private static Speed best(Work work) throws IOException {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long entities = work.run();
            best = Math.max(best, entities / ((System.nanoTime() - start) / 1e9));
        }
        return new Speed(best);
    }

    private long index(byte[] dump) {
        return new DumpIndexer(DumpText.FOLDING, read -> {})
                .index(new ByteArrayInputStream(dump), "bench.json", LocalDate.of(2026, 11, 16), folder)
                .entities();
    }

    /** Every token of every entity, nothing kept. */
    private static long walk(byte[] dump) throws IOException {
        long entities = 0;
        try (JsonParser json = new JsonFactory().createParser(new ByteArrayInputStream(dump))) {
            json.nextToken();
            while (json.nextToken() == com.fasterxml.jackson.core.JsonToken.START_OBJECT) {
                json.skipChildren();
                entities++;
            }
        }
        return entities;
    }

    /** The slice over and over: entities as long as the dump's, with their ids unchanged. */
    private static byte[] slice(int times) throws IOException {
        try (InputStream in = Objects.requireNonNull(IndexBench.class.getResourceAsStream("slice.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            String body = text.substring(1, text.length() - 1).strip();
            return ("[\n" + String.join(",\n", java.util.Collections.nCopies(times, body)) + "\n]\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static byte[] byHand(int entities) throws IOException {
        DumpText dump = new DumpText();
        for (int i = 1; i <= entities; i++) {
            dump.item(
                    "Q" + i,
                    java.util.List.of("第" + i + "镇"),
                    "Town " + i,
                    "P31 Q735428 P131 Q59132",
                    new org.qiaodu.model.Point(22, 113));
        }
        return dump.bytes().readAllBytes();
    }
}
