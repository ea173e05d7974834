package com.citadelbuy.supplierhub.server.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * {@code webhooks_received_total{source,outcome}}: what came to the doors; {@code webhooks_lag_seconds{source,state}}: how long
 * after its arrival a delivery was read. The source is the supplier, or {@code hub} for the hub's own form.
 */
final class WebhookFigures {

    private final MeterRegistry meters;

    WebhookFigures(MeterRegistry meters) {
        this.meters = meters;
    }

    void received(String source, Receipt receipt) {
        String outcome = switch (receipt) {
            case Receipt.Stored stored -> stored.repeated() ? "repeated" : "stored";
            case Receipt.Refused _ -> "refused";
            case Receipt.Full _ -> "full";
            case Receipt.Unknown _ -> "unknown";
        };
        meters.counter("webhooks.received", "source", source, "outcome", outcome)
                .increment();
    }

    void read(InboxStore.Row row, String state, Duration lag) {
        String source = row.supplier() == null ? Arrival.HUB : row.supplier();
        meters.timer("webhooks.lag", "source", source, "state", state).record(lag);
    }
}
