package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;

/** Work that is told when to rest, when to go on, and when to end. */
class PatienceTest {
    private final Patience patience = new Patience();

    @Test
    void workThatRestsGoesOnWhereItStopped() throws Exception {
        patience.rest();
        CompletableFuture<Void> work = resting();
        patience.goOn();
        work.get();
        patience.check();
    }

    @Test
    void workThatRestsCanBeEndedAndNeverGoesOnAgain() throws Exception {
        patience.rest();
        CompletableFuture<Void> work = resting();
        patience.end();
        patience.goOn();
        assertThatThrownBy(work::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(QueryCancelledException.class);
        assertThat(patience.hasEnded()).isTrue();
        assertThatThrownBy(patience::check).isInstanceOf(QueryCancelledException.class);
    }

    /** Work that has come to its rest. */
    private CompletableFuture<Void> resting() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Thread> who = new CompletableFuture<>();
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            who.complete(Thread.currentThread());
            begun.countDown();
            patience.check();
        });
        begun.await();
        while (who.get().getState() != Thread.State.WAITING) {
            assertThat(work.isDone()).isFalse();
            Thread.onSpinWait();
        }
        return work;
    }
}
