package org.qiaodu.store;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What the server counts, in Prometheus' text format: statements, documents, query times, limits hit, memory. Whoever
 * starts a server does not wait until all of it is ready to count.
 */
final class Metrics {
    private final CompletableFuture<Counting> counting = CompletableFuture.supplyAsync(Counting::new);

    /** The registry and what is counted most. */
    private static final class Counting {
        private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        private final Timer queries = Timer.builder("qiaodu.query")
                .description("Time from the first byte of a query's request to the last of its answer")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(registry);

        @SuppressWarnings("resource") // the collector's notices are wanted as long as the process lives
        Counting() {
            new JvmMemoryMetrics().bindTo(registry);
            new JvmGcMetrics().bindTo(registry);
        }
    }

    private PrometheusMeterRegistry registry() {
        return counting.join().registry;
    }

    void gauge(String name, String description, Supplier<Number> value) {
        var unused = counting.thenAccept(ready -> io.micrometer.core.instrument.Gauge.builder(name, value)
                .description(description)
                .register(ready.registry));
    }

    void answered(Duration time) {
        counting.join().queries.record(time);
    }

    /** Counts a query that met a limit: {@code time}, {@code memory}, {@code size}, {@code queue}, {@code rule}. */
    void limitHit(String limit) {
        registry().counter("qiaodu.limit.hit", "limit", limit).increment();
    }

    String scrape() {
        return registry().scrape();
    }
}
