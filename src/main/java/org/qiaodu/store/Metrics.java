package org.qiaodu.store;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/** What the server counts, in Prometheus' text format: statements, documents, query times, limits hit, memory. */
final class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer queries = Timer.builder("qiaodu.query")
            .description("Time from the first byte of a query's request to the last of its answer")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(registry);

    @SuppressWarnings("resource") // the collector's notices are wanted as long as the process lives
    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmGcMetrics().bindTo(registry);
    }

    void gauge(String name, String description, Supplier<Number> value) {
        io.micrometer.core.instrument.Gauge.builder(name, value)
                .description(description)
                .register(registry);
    }

    void answered(Duration time) {
        queries.record(time);
    }

    /** Counts a query that met a limit: {@code time}, {@code memory}, {@code size}, {@code queue}, {@code rule}. */
    void limitHit(String limit) {
        registry.counter("qiaodu.limit.hit", "limit", limit).increment();
    }

    String scrape() {
        return registry.scrape();
    }
}
