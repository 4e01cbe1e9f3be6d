package org.qiaodu.store;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.dboe.DBOpEnvException;
import org.jspecify.annotations.Nullable;
import org.qiaodu.model.UserMistake;
import org.qiaodu.rdf.Names;

/**
 * The databases a store goes through while it is open. One is current; who began to read one of before keeps it until done.
 * A process that only reads can {@link #follow} what others build; one that builds while another has the store open works
 * on a copy, which takes its place at the end.
 */
final class Generations implements AutoCloseable {
    /** How often a follower looks for a newer database, in milliseconds. */
    private static final long BEAT = 300;

    @SuppressWarnings("ThreadLocalUsage") // a thread may use several stores; each hold ends with its block
    private final ThreadLocal<@Nullable Generation> held = new ThreadLocal<>();

    private final boolean beside;
    private volatile Generation current;
    private volatile boolean changed;
    private @Nullable WriterLock lock;
    private @Nullable ScheduledExecutorService follower;

    private Generations(Generation first, @Nullable WriterLock lock, boolean beside) {
        this.current = first;
        this.lock = lock;
        this.beside = beside;
    }

    static Generations inMemory(Names names) {
        return new Generations(Generation.inMemory(names), null, false);
    }

    /** @throws UserMistake if another process has it open */
    static Generations open(StoreFolder folder) {
        try {
            return new Generations(Generation.open(folder), null, false);
        } catch (DBOpEnvException e) {
            throw new UserMistake(
                    folder.path() + ": another process has this store open (" + Failures.why(e)
                            + "); stop it, or use another store.",
                    e);
        } catch (IOException | RuntimeException e) {
            throw Failures.writing(folder.path(), e);
        }
    }

    /** @throws UserMistake if another process changes it */
    static Generations openOrCopy(StoreFolder folder) {
        WriterLock lock = WriterLock.of(folder.path());
        try {
            StoreFolder now = StoreFolder.existing(folder.path());
            try {
                Generation here = Generation.open(now);
                now.clearOthers();
                return new Generations(here, lock, false);
            } catch (DBOpEnvException e) {
                return new Generations(Generation.open(now.copy()), lock, true);
            }
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e instanceof UserMistake mistake ? mistake : Failures.writing(folder.path(), e);
        }
    }

    /** The one that this thread works with. */
    Generation now() {
        Generation mine = held.get();
        return mine == null ? current : mine;
    }

    /** Works with one generation, the one that this thread works with already if it does. */
    <T> T use(Function<Generation, T> work) {
        try (Hold hold = hold()) {
            return work.apply(hold.generation);
        }
    }

    /** Keeps this thread to one generation until closed, by the same thread. */
    Hold hold() {
        Generation mine = held.get();
        if (mine != null) {
            return new Hold(mine, false);
        }
        Generation entered = current;
        while (!entered.enter()) {
            entered = current;
        }
        held.set(entered);
        return new Hold(entered, true);
    }

    /** A thread's stay in a generation. */
    final class Hold implements AutoCloseable {
        private final Generation generation;
        private final boolean outermost;

        private Hold(Generation generation, boolean outermost) {
            this.generation = generation;
            this.outermost = outermost;
        }

        @Override
        public void close() {
            if (outermost) {
                held.remove();
                generation.leave();
            }
        }
    }

    /**
     * Changes the current one.
     *
     * @throws UserMistake if another process changes the store
     */
    synchronized <T> T change(Function<Generation, T> work) {
        StoreFolder folder = current.folder();
        if (folder != null && lock == null) {
            lock = WriterLock.of(folder.path());
        }
        T result = use(work);
        if (current.indexed().isChanged()) {
            changed = true;
        }
        return result;
    }

    /**
     * From now on takes over what other processes build; changes nothing itself any more.
     *
     * @param replaced called after a newer database became current
     */
    synchronized void follow(Runnable replaced) {
        StoreFolder folder = current.folder();
        if (folder == null || follower != null) {
            return;
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
        follower = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "store-follow");
            thread.setDaemon(true);
            return thread;
        });
        var unused = follower.scheduleWithFixedDelay(() -> look(folder, replaced), BEAT, BEAT, TimeUnit.MILLISECONDS);
    }

    private void look(StoreFolder folder, Runnable replaced) {
        try {
            StoreFolder newest = StoreFolder.existing(folder.path());
            Generation before = current;
            StoreFolder old = before.folder();
            if (old != null && newest.number() != old.number()) {
                current = Generation.open(newest);
                replaced.run();
                before.retire(old::clear);
            }
        } catch (IOException | RuntimeException e) {
            // who built it may not have left it yet; the next look finds it
        }
    }

    /** Closes the current one; a copy that was changed takes its place in the store. */
    @Override
    public void close() {
        if (follower != null) {
            follower.shutdown();
            try {
                var unused = follower.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        StoreFolder folder = current.folder();
        if (beside && folder != null) {
            current.retire(changed ? folder::publish : folder::clear);
        } else {
            current.retire(() -> {});
        }
        if (lock != null) {
            lock.close();
        }
    }
}
