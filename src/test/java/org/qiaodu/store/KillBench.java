package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiaodu.Forked;
import org.qiaodu.cli.Main;
import org.qiaodu.rdf.GraphFile;

/**
 * The program as whole processes, killed ({@code SIGKILL}) in the middle of builds and of live replacements: every time
 * the store opens with the graph of before or the one of after. {@code mvn test -Dtest.excluded= -Dtest.groups=bench
 * -Dtest=KillBench}; {@code -Dbench.kills=N} says how often (20).
 */
@Tag("bench")
class KillBench {
    private static final int KILLS = Integer.getInteger("bench.kills", 20);
    private static final List<String> TEXTS =
            List.of("2023年，江门市地区生产总值4022.25亿元。", "2023年，江门市地区生产总值3900亿元。1968年，新会农业机械厂位于江门市。");

    @TempDir
    private Path folder;

    private final Random random = new Random(75);

    @Test
    void killedBuildsLeaveTheOldGraphOrTheNew() throws Exception {
        Path store = folder.resolve("store");
        Set<String> whole = whole();
        long time = build(store, 0);
        for (int kill = 0; kill < KILLS; kill++) {
            Process builder = start("build", document(kill).toString(), "--store", store.toString());
            if (!builder.waitFor(time / 3 + random.nextLong(time), TimeUnit.MILLISECONDS)) {
                builder.destroyForcibly().waitFor();
            }
            assertThat(whole).as("after kill " + kill).contains(dump(store));
        }
        System.out.printf("%d killed builds: the store opened every time with a whole graph%n", KILLS);
    }

    @Test
    void killedReplacementsLeaveTheOldGraphOrTheNewAndTheServerGoesOn() throws Exception {
        Path store = folder.resolve("store");
        Set<String> whole = whole();
        long time = build(store, 0);
        Process server = start("serve", "--store", store.toString(), "--port", "0");
        int serversKilled = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process builder = start("build", document(kill).toString(), "--store", store.toString());
            boolean killServer = kill % 4 == 3;
            if (!builder.waitFor(time / 3 + random.nextLong(time), TimeUnit.MILLISECONDS) && !killServer) {
                builder.destroyForcibly().waitFor();
            }
            if (killServer) {
                server.destroyForcibly().waitFor();
                builder.waitFor();
                assertThat(whole).as("after kill " + kill).contains(dump(store));
                server = start("serve", "--store", store.toString(), "--port", "0");
                serversKilled++;
            }
            assertThat(server.isAlive()).as("server after kill " + kill).isTrue();
        }
        server.destroyForcibly().waitFor();
        assertThat(whole).contains(dump(store));
        System.out.printf(
                "%d killed live replacements, %d of them with the server: whole every time%n", KILLS, serversKilled);
    }

    /** Milliseconds of a build that is left alone. */
    private long build(Path store, int which) throws Exception {
        long since = System.nanoTime();
        assertThat(start("build", document(which).toString(), "--store", store.toString())
                        .waitFor())
                .isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }

    /** Every graph that may be there: of either text. */
    private Set<String> whole() throws Exception {
        Set<String> whole = new HashSet<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            Path path = folder.resolve("whole" + i);
            build(path, i);
            whole.add(dump(path));
        }
        return whole;
    }

    private Path document(int which) throws Exception {
        Path file = Files.createDirectories(folder.resolve("text" + which % TEXTS.size()))
                .resolve("notice.txt");
        return Files.writeString(file, TEXTS.get(which % TEXTS.size()));
    }

    private static Process start(String... arguments) throws Exception {
        return Forked.java(Main.class, arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String dump(Path path) {
        try (GraphStore store = GraphStore.open(path)) {
            StringWriter out = new StringWriter();
            store.dump(GraphFile.Format.NQ, out);
            return out.toString();
        }
    }
}
