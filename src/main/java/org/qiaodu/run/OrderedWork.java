package org.qiaodu.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many things with all cores and hands the results on in the order of the things. */
final class OrderedWork {
    /** Results waiting for their turn, for each core: enough to keep all busy, few enough to keep memory flat. */
    private static final int WAITING_PER_CORE = 4;

    private OrderedWork() {}

    /**
     * Does {@code work} on every input, and {@code use}, on the calling thread, with every result in turn.
     *
     * @throws RuntimeException the first that {@code work} or {@code use} throws; what is still open is abandoned
     */
    static <I, O> void run(Iterator<I> inputs, Function<I, O> work, Consumer<O> use) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(cores);
        try {
            Deque<CompletableFuture<O>> open = new ArrayDeque<>();
            while (inputs.hasNext() || !open.isEmpty()) {
                if (inputs.hasNext() && open.size() < cores * WAITING_PER_CORE) {
                    I input = inputs.next();
                    open.add(CompletableFuture.supplyAsync(() -> work.apply(input), threads));
                } else {
                    use.accept(open.remove().join());
                }
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }
}
