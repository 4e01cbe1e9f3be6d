package org.qiaodu.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
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
    private static final int ENTITIES = 48_000;
    private static final int ROUNDS = 5;
    private static final int WARMING = 4;
    /** Entities a second of one core, from the issue. */
    private static final int WANTED = 20_000;

    /** Time of all threads, so that merging and collecting garbage count, and other programs on the machine do not. */
    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @TempDir
    private Path folder;

    @Test
    void indexingIsFastEnough() throws IOException {
        byte[] slice = slice(ENTITIES / 16);
        rounds(() -> index(slice), WARMING);
        rounds(() -> walk(slice), WARMING);
        double ours = rounds(() -> index(slice), ROUNDS);
        double bare = rounds(() -> walk(slice), ROUNDS);
        System.out.printf(
                "%,d entities of %,d bytes: indexed %,.0f/s, bare parse %,.0f/s, ratio %.2f%n",
                ENTITIES, slice.length / ENTITIES, ours, bare, ours / bare);
        assertThat(ours).isGreaterThan(WANTED);
        assertThat(ours / bare).isGreaterThan(1 / 3.0);
    }

    private interface Work {
        long run() throws IOException;
    }

    /** Entities a second of processor time. */
    private static double rounds(Work work, int rounds) throws IOException {
        long entities = 0;
        long start = CPU.getProcessCpuTime();
        for (int round = 0; round < rounds; round++) {
            entities += work.run();
        }
        return entities / ((CPU.getProcessCpuTime() - start) / 1e9);
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
            while (json.nextToken() == JsonToken.START_OBJECT) {
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
            return ("[\n" + String.join(",\n", Collections.nCopies(times, body)) + "\n]\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
