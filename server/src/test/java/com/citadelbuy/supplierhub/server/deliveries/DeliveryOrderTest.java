package com.citadelbuy.supplierhub.server.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What endpoints get, and in which order. */
@NullMarked
class DeliveryOrderTest {

    @RegisterExtension
    final DeliveryHub hub = new DeliveryHub();

    private final Receiver receiver = hub.receiver;

    @Test
    void whatHappensIsToldInOrderAndOnceToWhomeverWantsIt() {
        try (Receiver other = Receiver.open()) {
            hub.issued(other.url(), List.of("order.*"), null, 1);
            hub.sequencer.placeAll();
            EventEndpoint all = hub.endpoint(receiver);
            for (int i = 0; i < 20; i++) {
                hub.happens("SKU-" + i);
            }
            hub.run();
            hub.run();
            assertThat(other.heard()).isEmpty();
            assertThat(hub.deliveries(all, "delivered")).hasSize(20);
            assertThat(hub.deliveries(all, "pending")).isEmpty();
        }
        assertThat(receiver.heard().stream()
                        .map(heard -> Json.mapper()
                                .readTree(heard.body())
                                .at("/data/platform_sku")
                                .asString()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "SKU-" + i).toList());
        assertThat(receiver.ids()).doesNotHaveDuplicates().allMatch(id -> id.startsWith("evt_"));
    }

    @Test
    void whatHappenedBeforeAnEndpointWasMadeIsNotToldToIt() {
        hub.happens("BEFORE");
        hub.sequencer.placeAll();
        hub.endpoint(receiver);
        hub.happens("AFTER");
        hub.run();
        assertThat(receiver.heard()).hasSize(1);
        assertThat(receiver.heard().getFirst().text()).contains("AFTER");
    }

    @Test
    void aRateLimitLetsASecondsWorthThroughAndThenAsManyAsItSays() {
        EventEndpoint endpoint = hub.issued(receiver.url(), List.of("*"), 5, 1).endpoint();
        for (int i = 0; i < 30; i++) {
            hub.happens("SKU-" + i);
        }
        hub.run();
        assertThat(receiver.heard()).hasSize(5);
        hub.pass(Duration.ofSeconds(2), Duration.ofMillis(200));
        assertThat(receiver.heard()).hasSize(15);
        hub.pass(Duration.ofSeconds(10), Duration.ofSeconds(1));
        assertThat(hub.deliveries(endpoint, "delivered")).hasSize(30);
        assertThat(receiver.heard().stream().map(Receiver.Heard::id)).isSorted();
    }
}
