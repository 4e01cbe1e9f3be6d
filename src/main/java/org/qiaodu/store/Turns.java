package org.qiaodu.store;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Who is answered when. Queries that took much work before share a narrow lane, and those never seen a wider one; those known
 * to be quick pass both. So a few heavy queries, however often they are asked, leave most of the processor to the others.
 */
final class Turns {
    /** Processor time above which a query is heavy, in nanoseconds. */
    private static final long HEAVY = TimeUnit.MILLISECONDS.toNanos(300);

    /** Queries that are remembered. */
    private static final int REMEMBERED = 10_000;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Limits limits;
    private final Semaphore all;
    private final Semaphore unknown;
    private final Semaphore heavy;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<Long, Boolean> heavyBefore = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    Turns(Limits limits) {
        this.limits = limits;
        this.all = new Semaphore(limits.concurrent(), true);
        this.unknown = new Semaphore(Math.min(limits.concurrent(), 4 * CORES), true);
        this.heavy = new Semaphore(Math.max(1, CORES / 2), true);
    }

    /** How many queries wait. */
    int waiting() {
        return waiting.get();
    }

    /** A query's turn, on the thread that answers it. */
    final class Turn implements AutoCloseable {
        private final @Nullable Long query;
        private final @Nullable Semaphore lane;
        private final long since = threads.getCurrentThreadCpuTime();

        private Turn(@Nullable Long query, @Nullable Semaphore lane) {
            this.query = query;
            this.lane = lane;
        }

        @Override
        public void close() {
            all.release();
            if (lane != null) {
                lane.release();
            }
            if (query != null) {
                boolean work = threads.getCurrentThreadCpuTime() - since > HEAVY;
                synchronized (heavyBefore) {
                    heavyBefore.put(query, work);
                }
            }
        }
    }

    /**
     * Waits for a turn.
     *
     * @param text the query; null where it is not known yet
     * @return null if too many wait, or if it waits longer than {@link Limits#patience}
     */
    @Nullable
    Turn take(@Nullable String text) {
        Long query = text == null ? null : ((long) text.hashCode() << Integer.SIZE) + text.length();
        Semaphore lane = lane(query);
        if ((lane == null || lane.tryAcquire()) && passed(lane, all.tryAcquire())) {
            return new Turn(query, lane);
        }
        if (waiting.incrementAndGet() > limits.waiting()) {
            waiting.decrementAndGet();
            return null;
        }
        try {
            long end = System.nanoTime() + limits.patience().toNanos();
            boolean in = lane == null || lane.tryAcquire(limits.patience().toNanos(), TimeUnit.NANOSECONDS);
            boolean granted =
                    in && passed(lane, all.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
            return granted ? new Turn(query, lane) : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Leaves the lane again where no turn was granted. */
    private static boolean passed(@Nullable Semaphore lane, boolean granted) {
        if (!granted && lane != null) {
            lane.release();
        }
        return granted;
    }

    private @Nullable Semaphore lane(@Nullable Long query) {
        Boolean work;
        synchronized (heavyBefore) {
            work = query == null ? null : heavyBefore.get(query);
        }
        return work == null ? unknown : work ? heavy : null;
    }
}
