package com.citadelbuy.supplierhub.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.platform.Database.PoolFigures;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetricsTest {

    @Test
    void dashboardsFindTheNamesTheyKnow() {
        try (Metrics metrics = new Metrics()) {
            metrics.synced("product", Duration.ofMillis(45_200), true);
            metrics.synced("inventory", Duration.ofSeconds(1), false);
            metrics.watchQueue("orders", () -> 7);
            metrics.watchPool(() -> new PoolFigures(3, 5, 0, 8));
            assertThat(metrics.scrape().lines())
                    .contains(
                            "sync_duration_seconds{type=\"product\"} 45.2",
                            "sync_success_total{type=\"product\"} 1.0",
                            "sync_failure_total{type=\"inventory\"} 1.0",
                            "hub_queue_due{queue=\"orders\"} 7.0",
                            "hub_database_connections{state=\"active\"} 3.0")
                    .anyMatch(line -> line.startsWith("jvm_memory_used_bytes"));
        }
    }

    @Test
    void theDurationOfASyncIsThatOfTheLastRun() {
        try (Metrics metrics = new Metrics()) {
            metrics.synced("product", Duration.ofSeconds(9), true);
            metrics.synced("product", Duration.ofSeconds(2), true);
            assertThat(metrics.scrape().lines())
                    .contains(
                            "sync_duration_seconds{type=\"product\"} 2.0", "sync_success_total{type=\"product\"} 2.0");
        }
    }
}
