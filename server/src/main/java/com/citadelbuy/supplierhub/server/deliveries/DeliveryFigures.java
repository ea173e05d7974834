package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.platform.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/**
 * {@code webhooks_sent_total{outcome}}: attempts by what came of them; {@code webhooks_answer_seconds}: how long receivers took;
 * {@code webhooks_waiting}: deliveries that are still to be made, whenever they are due, of which {@code
 * hub_queue_due{queue="event_deliveries"}} are overdue; {@code webhooks_endpoints{status}}: endpoints by how they stand. Nothing
 * is told by endpoint: clients make as many as they like.
 */
final class DeliveryFigures {

    private final MeterRegistry meters;

    DeliveryFigures(MeterRegistry meters) {
        this.meters = meters;
    }

    void sent(Outcomes.Outcome outcome, Reply reply) {
        meters.counter("webhooks.sent", "outcome", outcome.word()).increment();
        meters.timer("webhooks.answer").record(reply.took());
    }

    /** What stands in the database, looked up when somebody asks. */
    void watch(Database database, EndpointStore endpoints) {
        Gauge.builder("webhooks.waiting", () -> database.withHandle(DeliveryStore::waiting))
                .register(meters);
        endpoints("enabled", database, handle -> endpoints.countAll(handle, EventEndpoint.Status.ENABLED, false));
        endpoints("failing", database, handle -> endpoints.countAll(handle, EventEndpoint.Status.ENABLED, true));
        endpoints("disabled", database, handle -> endpoints.countAll(handle, EventEndpoint.Status.DISABLED, false));
    }

    private void endpoints(String status, Database database, ToLongFunction<Handle> count) {
        Gauge.builder("webhooks.endpoints", () -> database.withHandle(count::applyAsLong))
                .tag("status", status)
                .register(meters);
    }
}
