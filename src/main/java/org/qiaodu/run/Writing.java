package org.qiaodu.run;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.qiaodu.rdf.DocumentGraphs;
import org.qiaodu.store.GraphStore;

/**
 * Puts documents into a store while the next ones are read. What is written is kept from time to time: each time the blocks
 * that were touched are written anew, and a store that keeps often grows to many times its size.
 */
final class Writing implements AutoCloseable {
    /**
     * Triples after which what is written is kept, some 500 documents of 5 kB: what a killed build loses at most. They are
     * in the store's files, not in memory.
     */
    static final int TRIPLES = 2_000_000;

    /** Documents that wait to be written. */
    private static final int WAITING = 8;

    private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(200);

    private final BlockingQueue<Optional<DocumentGraphs>> queue = new ArrayBlockingQueue<>(WAITING);
    private final int triples;
    private final CompletableFuture<Void> written;

    /**
     * @param triples after which what is written is kept
     * @param keep makes what it is given one transaction, begun while the first document is read
     */
    Writing(GraphStore store, int triples, Consumer<Runnable> keep) {
        this.triples = triples;
        this.written = CompletableFuture.runAsync(() -> write(store, keep), task -> new Thread(task, "store").start());
    }

    private void write(GraphStore store, Consumer<Runnable> keep) {
        Batch batch = new Batch();
        do {
            keep.accept(() -> store.replace(() -> batch));
        } while (batch.begin());
    }

    /**
     * Puts a document in; waits while too many do.
     *
     * @throws org.qiaodu.model.UserMistake if the store cannot be written
     */
    void add(DocumentGraphs document) {
        put(Optional.of(document));
    }

    /**
     * Waits until all is written and kept.
     *
     * @throws org.qiaodu.model.UserMistake as {@link #add}
     */
    void finish() {
        put(Optional.empty());
        try {
            written.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void put(Optional<DocumentGraphs> next) {
        try {
            while (!written.isDone() && !queue.offer(next, BEAT, TimeUnit.NANOSECONDS)) {
                // full: the store is slower than the reading
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while documents are written", e);
        }
        if (written.isCompletedExceptionally()) {
            finish();
        }
    }

    /** Keeps what was read so far, whatever became of the rest: nothing is written after this. */
    @Override
    public void close() {
        if (!written.isDone()) {
            put(Optional.empty());
        }
        written.handle((done, failure) -> failure == null).join();
    }

    /** The documents of one transaction after the other. */
    private final class Batch implements Iterator<DocumentGraphs> {
        private Optional<DocumentGraphs> next = Optional.empty();
        private boolean ended;
        private int size;

        /** Waits for the first of the next transaction; false if there is none. */
        boolean begin() {
            size = 0;
            return hasNext();
        }

        @Override
        public boolean hasNext() {
            if (next.isEmpty() && size < triples && !ended) {
                try {
                    next = queue.take();
                    ended = next.isEmpty();
                } catch (InterruptedException e) {
                    ended = true;
                    Thread.currentThread().interrupt();
                }
            }
            return next.isPresent();
        }

        @Override
        public DocumentGraphs next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            DocumentGraphs document = next.orElseThrow();
            next = Optional.empty();
            size += document.source().size();
            return document;
        }
    }
}
