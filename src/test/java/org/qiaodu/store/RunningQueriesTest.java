package org.qiaodu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;

/** More long queries than processors: all of them go on, and a processor stays free. */
class RunningQueriesTest {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final QueryExec QUERY =
            QueryExec.dataset(DatasetGraphFactory.empty()).query("ASK {}").build();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void longQueriesTakeTurnsAndLeaveAProcessorFree() throws Exception {
        List<Work> all = new ArrayList<>();
        try (RunningQueries running = new RunningQueries(Limits.standard().within(Duration.ZERO), new Metrics())) {
            for (int i = 0; i < 3 * PROCESSORS; i++) {
                all.add(new Work(running));
            }
            goOn(all);
            long since = System.nanoTime();
            long worked = all.stream().mapToLong(Work::processorTime).sum();
            Thread.sleep(2_000);
            double processors =
                    (all.stream().mapToLong(Work::processorTime).sum() - worked) / (double) (System.nanoTime() - since);
            assertThat(processors).isLessThan(Math.max(1, PROCESSORS - 1) + 0.5);
            goOn(all);
        }
        for (Work each : all) {
            each.thread.join(); // whoever rests when the server closes is ended
        }
    }

    @Test
    void aQueryThatCannotBeStoppedDoesNotKeepOthersFromIt() throws Exception {
        QueryExec unstoppable = (QueryExec) Proxy.newProxyInstance(
                QueryExec.class.getClassLoader(), new Class<?>[] {QueryExec.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("abort")) {
                        throw new ConcurrentModificationException();
                    }
                    return method.getName().equals("hashCode") ? (Object) 1 : null;
                });
        try (RunningQueries running =
                new RunningQueries(Limits.standard().within(Duration.ofMillis(50)), new Metrics())) {
            for (QueryExec exec : List.of(unstoppable, QUERY)) {
                Patience patience = new Patience();
                try (RunningQueries.Running watched = running.watch(exec, patience)) {
                    assertThat(watched).isNotNull();
                    for (int i = 0; i < 600 && !patience.hasEnded(); i++) {
                        Thread.sleep(50);
                    }
                    assertThat(patience.hasEnded()).isTrue();
                }
            }
        }
    }

    /** Waits until each has worked for more than a turn from now on. */
    private static void goOn(List<Work> all) throws Exception {
        for (Work each : all) {
            long wanted = each.processorTime() + 30_000_000;
            for (int i = 0; i < 600 && each.processorTime() < wanted; i++) {
                Thread.sleep(50);
            }
            assertThat(each.processorTime()).isGreaterThanOrEqualTo(wanted);
        }
    }

    /** A query that never ends by itself. */
    private static final class Work {
        private final Thread thread;

        Work(RunningQueries running) {
            this.thread = new Thread(() -> {
                Patience patience = new Patience();
                try (RunningQueries.Running watched = running.watch(QUERY, patience)) {
                    assertThat(watched).isNotNull();
                    while (true) {
                        patience.check();
                    }
                } catch (QueryCancelledException e) {
                    // as it should be
                }
            });
            thread.start();
        }

        long processorTime() {
            return THREADS.getThreadCpuTime(thread.getId());
        }
    }
}
