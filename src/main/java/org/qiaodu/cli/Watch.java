package org.qiaodu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.qiaodu.model.UserMistake;
import org.qiaodu.run.Build;
import org.qiaodu.source.Sources;

/** Keeps a store the same as a folder of documents: whenever the folder has changed and come to rest, it is read again. */
final class Watch implements AutoCloseable {
    private final Path folder;
    private final Build build;
    private final PrintWriter err;
    private final long every;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        return thread;
    });
    private Map<Path, String> seen = Map.of();
    private Map<Path, String> published = Map.of();

    /**
     * Reads the folder once, then goes on watching.
     *
     * @param every milliseconds between two looks; a change is published at the second look that finds it the same
     * @throws UserMistake if there is no such folder
     */
    Watch(Path folder, Build build, PrintWriter err, long every) {
        if (!Files.isDirectory(folder)) {
            throw new UserMistake("--watch " + folder + ": no such folder; give one that holds documents.");
        }
        this.folder = folder;
        this.build = build;
        this.err = err;
        this.every = every;
    }

    /** Begins: what is there now is published before this returns. */
    Watch start() {
        seen = state();
        publish();
        var unused = clock.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
        return this;
    }

    private void look() {
        Map<Path, String> now = state();
        boolean rests = now.equals(seen);
        seen = now;
        if (rests && !now.equals(published)) {
            publish();
        }
    }

    private void publish() {
        published = seen;
        try (Sources sources = new Sources(List.of(folder.toString()), null, System.in)) {
            Report report = new Report(err);
            report.print(build.publish(sources, report));
        } catch (UserMistake e) {
            err.println(e.getMessage());
        }
        err.flush();
    }

    /** Every file with its size and the time it was changed. */
    private Map<Path, String> state() {
        Map<Path, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                state.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (IOException e) {
            err.println("--watch " + folder + ": cannot be read now (" + e.getMessage() + "); trying again.");
        }
        return state;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
