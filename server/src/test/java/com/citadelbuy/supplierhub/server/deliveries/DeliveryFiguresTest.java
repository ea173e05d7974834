package com.citadelbuy.supplierhub.server.deliveries;

import static com.citadelbuy.supplierhub.server.deliveries.DeliveryHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is counted of deliveries and endpoints. */
@NullMarked
class DeliveryFiguresTest {

    @RegisterExtension
    final DeliveryHub hub = new DeliveryHub();

    private final Receiver receiver = hub.receiver;

    @Test
    void attemptsAreCountedByWhatCameOfThem() {
        hub.issued(receiver.url(), List.of("mapping.*"), null, 1);
        receiver.answersOnce(500, Map.of(), "");
        hub.happens("SKU-1");
        hub.happens("SKU-2");
        hub.run();
        assertThat(sent("again")).isOne();
        assertThat(sent("delivered")).isOne();
        assertThat(gauge("webhooks.waiting")).isOne();
        hub.pass(Duration.ofSeconds(6), Duration.ofSeconds(1));
        assertThat(sent("delivered")).isEqualTo(2);
        assertThat(gauge("webhooks.waiting")).isZero();

        receiver.answersOnce(410, Map.of(), "");
        hub.happens("SKU-3");
        hub.run();
        assertThat(sent("failed")).isOne();
        assertThat(hub.meters.get("webhooks.answer").timer().count()).isEqualTo(4);
    }

    @Test
    void endpointsAreCountedByHowTheyStand() {
        hub.issued(receiver.url(), List.of("mapping.*"), null, 1);
        EventEndpoint disabled = hub.endpoint(receiver);
        hub.feature.endpoints().disable(WORKSPACE, disabled.id());
        hub.feature.endpoints().remove(WORKSPACE, hub.endpoint(receiver).id());
        receiver.answersOnce(500, Map.of(), "");
        hub.happens("SKU-1");
        hub.run();
        assertThat(endpoints("enabled")).isOne();
        assertThat(endpoints("failing")).isOne();
        assertThat(endpoints("disabled")).isOne();
    }

    private double sent(String outcome) {
        return hub.meters.get("webhooks.sent").tag("outcome", outcome).counter().count();
    }

    private double endpoints(String status) {
        return hub.meters
                .get("webhooks.endpoints")
                .tag("status", status)
                .gauge()
                .value();
    }

    private double gauge(String name) {
        return hub.meters.get(name).gauge().value();
    }
}
