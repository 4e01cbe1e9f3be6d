package org.qiaodu.store;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * The queries being answered, watched by one thread: one past its time is stopped wherever it is, and when memory runs
 * short the one that took most of it. Those that have worked for long take turns, so that short ones are answered beside
 * them however many they are.
 */
final class RunningQueries implements AutoCloseable {
    /** How often the watcher looks, in milliseconds; a turn of a long query. */
    private static final long BEAT = 20;

    /** Processor time after which a query is a long one, in nanoseconds. */
    private static final long LONG = TimeUnit.MILLISECONDS.toNanos(20);

    /** Long queries that work at a time; one processor is left to the short ones. */
    private static final int TURNS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    /** Part of the heap that may live on before the greediest query is stopped. */
    private static final double FULL = 0.85;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "query-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final long timeoutNanos;
    private final Metrics metrics;

    RunningQueries(Limits limits, Metrics metrics) {
        this.timeoutNanos =
                limits.timeout().isZero() ? Long.MAX_VALUE : limits.timeout().toNanos();
        this.metrics = metrics;
        var unused = watcher.scheduleAtFixedRate(this::look, BEAT, BEAT, TimeUnit.MILLISECONDS);
    }

    /** One query, on the thread that answers it. */
    final class Running implements AutoCloseable {
        private final QueryExec exec;
        private final long since = System.nanoTime();
        private final long thread = Thread.currentThread().getId();
        private final long allocatedBefore = threads.getThreadAllocatedBytes(thread);
        private final long workedBefore = threads.getThreadCpuTime(thread);
        private long lastTurn;
        private final Patience patience;

        private Running(QueryExec exec, Patience patience) {
            this.exec = exec;
            this.patience = patience;
        }

        private long allocated() {
            return threads.getThreadAllocatedBytes(thread) - allocatedBefore;
        }

        private boolean isLong() {
            return threads.getThreadCpuTime(thread) - workedBefore > LONG;
        }

        private void goOn(long turn) {
            lastTurn = turn;
            patience.goOn();
        }

        private void stop(String limit) {
            if (running.remove(this)) {
                metrics.limitHit(limit);
                patience.end();
                try {
                    exec.abort();
                } catch (RuntimeException e) {
                    // the query ends by its patience; whoever watches must go on watching the others
                    metrics.limitHit("abort");
                }
            }
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }

    /** Watches a query until it is closed. */
    Running watch(QueryExec exec, Patience patience) {
        Running query = new Running(exec, patience);
        running.add(query);
        return query;
    }

    int count() {
        return running.size();
    }

    private void look() {
        long now = System.nanoTime();
        running.stream().filter(q -> now - q.since > timeoutNanos).forEach(q -> q.stop("time"));
        if (memoryIsShort()) {
            running.stream().max(Comparator.comparingLong(Running::allocated)).ifPresent(q -> q.stop("memory"));
        }
        List<Running> waited = running.stream()
                .filter(Running::isLong)
                .sorted(Comparator.comparingLong(q -> q.lastTurn))
                .toList();
        waited.stream().limit(TURNS).forEach(q -> q.goOn(now));
        waited.stream().skip(TURNS).forEach(q -> q.patience.rest());
    }

    /** Whether what outlives a young collection fills most of the heap. */
    private static boolean memoryIsShort() {
        long heap = Runtime.getRuntime().maxMemory();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && isOld(pool))
                .anyMatch(pool -> pool.getUsage().getUsed() > FULL * heap);
    }

    private static boolean isOld(MemoryPoolMXBean pool) {
        return pool.getName().contains("Old") || pool.getName().contains("Tenured");
    }

    @Override
    public void close() {
        watcher.shutdownNow();
        running.forEach(query -> query.patience.end());
    }
}
