package org.qiaodu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.graph.Triple;

/** Puts triples into a text index while who adds them goes on; for one thread. When it is closed the index has kept them. */
final class Indexing implements AutoCloseable {
    /** Triples that are worth another thread's while. */
    private static final int BATCH = 500;

    private final TextSearch search;
    private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
    private List<Triple> waiting = new ArrayList<>();

    Indexing(TextSearch search) {
        this.search = search;
    }

    void add(Triple triple) {
        waiting.add(triple);
        if (waiting.size() == BATCH) {
            List<Triple> batch = waiting;
            waiting = new ArrayList<>();
            done = done.thenRunAsync(() -> search.add(batch));
        }
    }

    @Override
    public void close() {
        try {
            done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        search.add(waiting);
        search.commit();
    }
}
