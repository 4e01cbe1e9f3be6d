package org.qiaodu.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.qiaodu.lexicon.Problems;

/** A part of the seeds that is read by a thread of its own, from now on until it is asked for. */
final class Ahead<T> {
    private final Problems own = new Problems();
    private final CompletableFuture<T> read;

    /** @param reading reads the part; mistakes go to what it is given */
    Ahead(Function<Problems, T> reading) {
        read = CompletableFuture.supplyAsync(() -> reading.apply(own));
    }

    /**
     * The part, waited for; so mistakes are in one order whichever thread is faster.
     *
     * @param problems where its mistakes go
     */
    T get(Problems problems) {
        try {
            T part = read.join();
            problems.addAll(own);
            return part;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
