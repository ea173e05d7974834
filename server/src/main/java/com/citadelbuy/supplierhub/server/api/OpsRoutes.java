package com.citadelbuy.supplierhub.server.api;

import java.util.List;
import java.util.function.Supplier;

/** What those who run the service ask. */
public final class OpsRoutes {

    private static final String TAG = "Health & monitoring";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<HealthView> health;
    private final Supplier<String> metrics;

    /** @param metrics in Prometheus' text format */
    public OpsRoutes(Supplier<HealthView> health, Supplier<String> metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/health")
                        .tag(TAG)
                        .summary("Read the health")
                        .description("Status 200 while the service can work, 503 when it cannot. Asks for no key.")
                        .open()
                        .answers(200, HealthView.class)
                        .handle(_ -> healthAnswer(health.get())),
                Route.get("/metrics")
                        .tag(TAG)
                        .summary("Read the metrics")
                        .description("For Prometheus. Asks for a key unless the service listens on a loopback address.")
                        .openOnLoopback()
                        .answersText(PROMETHEUS)
                        .handle(_ -> Answer.of(metrics.get())));
    }

    private static Answer<HealthView> healthAnswer(HealthView view) {
        return Answer.of(view.status().equals("down") ? 503 : 200, view).header("Cache-Control", "no-store");
    }
}
