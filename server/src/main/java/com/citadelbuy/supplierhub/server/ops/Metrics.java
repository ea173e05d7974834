package com.citadelbuy.supplierhub.server.ops;

import com.citadelbuy.supplierhub.server.platform.Database.PoolFigures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The figures of the hub under the names that dashboards know; calls to suppliers are counted by the pipeline, orders by
 * their own feature. Micrometer turns dots into underscores and adds {@code
 * _total} and {@code _seconds}.
 */
public final class Metrics implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collector = new JvmGcMetrics();
    private final Map<String, AtomicLong> lastSync = new ConcurrentHashMap<>();

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collector.bindTo(registry);
    }

    /** For libraries that count for themselves. */
    public MeterRegistry registry() {
        return registry;
    }

    /**
     * {@code sync_success_total} or {@code sync_failure_total}, and {@code sync_duration_seconds}, which is that of the
     * last run.
     *
     * @param type such as {@code product} or {@code inventory}
     */
    public void synced(String type, Duration took, boolean success) {
        registry.counter(success ? "sync.success" : "sync.failure", "type", type)
                .increment();
        lastSync.computeIfAbsent(type, this::lastSyncGauge).set(took.toMillis());
    }

    /** {@code hub_queue_due{queue}}: rows whose time has come and that nobody works on. */
    public void watchQueue(String queue, Supplier<Number> due) {
        Gauge.builder("hub.queue.due", due).tag("queue", queue).register(registry);
    }

    /** {@code hub_database_connections{state}}. */
    public void watchPool(Supplier<PoolFigures> figures) {
        watchConnections("active", () -> figures.get().active());
        watchConnections("idle", () -> figures.get().idle());
        watchConnections("waiting", () -> figures.get().waiting());
        watchConnections("size", () -> figures.get().size());
    }

    /** All of it in the text format of Prometheus. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collector.close();
        registry.close();
    }

    private void watchConnections(String state, Supplier<Number> count) {
        Gauge.builder("hub.database.connections", count).tag("state", state).register(registry);
    }

    private AtomicLong lastSyncGauge(String type) {
        AtomicLong millis = new AtomicLong();
        TimeGauge.builder("sync.duration", millis, TimeUnit.MILLISECONDS, AtomicLong::doubleValue)
                .tag("type", type)
                .register(registry);
        return millis;
    }
}
