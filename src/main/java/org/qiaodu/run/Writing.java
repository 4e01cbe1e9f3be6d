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
 * Puts documents into a store while the next ones are read. What is written is kept from time to time, ever less often as
 * the store grows: each time the blocks that were touched are written anew, and with six indexes in no order of the
 * documents these are nearly all. A process that is told to end keeps what it has.
 */
final class Writing implements AutoCloseable {
    /**
     * Triples after which what is written is kept for the first time, some 500 documents of 5 kB. They are in the store's
     * files, not in memory.
     */
    static final int TRIPLES = 2_000_000;

    /** Kept is again what is this part of all that was kept before: what a killed build loses is a third of its work at most. */
    private static final int PART = 2;

    /** Documents that wait to be written. */
    private static final int WAITING = 8;

    private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(200);

    private final BlockingQueue<Optional<DocumentGraphs>> queue = new ArrayBlockingQueue<>(WAITING);
    private final int triples;
    private final CompletableFuture<Void> written;
    private final Thread end;

    /**
     * @param triples at least, after which what is written is kept
     * @param keep puts the documents that it is given into the store, in one transaction that is begun while the first is
     *     read
     * @param progress told when all is read, and when the process is told to end before that
     */
    Writing(GraphStore store, int triples, Consumer<Iterable<DocumentGraphs>> keep, Progress progress) {
        this.triples = triples;
        this.end = new Thread(
                () -> {
                    progress.ending();
                    keep();
                },
                "keep at end");
        this.written = CompletableFuture.runAsync(
                () -> write(store, keep, progress), task -> new Thread(task, "store").start());
        Runtime.getRuntime().addShutdownHook(end);
    }

    private void write(GraphStore store, Consumer<Iterable<DocumentGraphs>> keep, Progress progress) {
        Batch batch = new Batch();
        store.bulkLoad(() -> {
            do {
                keep.accept(() -> batch);
            } while (batch.begin());
            progress.loading();
        });
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
        keep();
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // the process ends: what this would have kept is kept
        }
    }

    private void keep() {
        if (!written.isDone()) {
            put(Optional.empty());
        }
        written.handle((done, failure) -> failure == null).join();
    }

    /** The documents of one transaction after the other. */
    private final class Batch implements Iterator<DocumentGraphs> {
        private Optional<DocumentGraphs> next = Optional.empty();
        private boolean ended;
        private long size;
        private long kept;

        /** Waits for the first of the next transaction; false if there is none. */
        boolean begin() {
            kept += size;
            size = 0;
            return hasNext();
        }

        @Override
        public boolean hasNext() {
            if (next.isEmpty() && size < Math.max(triples, kept / PART) && !ended) {
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
