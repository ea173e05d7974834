package com.citadelbuy.supplierhub.server.deliveries;

import static com.citadelbuy.supplierhub.server.deliveries.DeliveryHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.platform.HistoryMonths;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of an endpoint that is behind for longer than events are kept. */
@NullMarked
class LostEventsTest {

    @RegisterExtension
    final DeliveryHub hub = new DeliveryHub();

    private final Receiver receiver = hub.receiver;

    private final EventEndpoint behind = hub.endpoint(receiver);

    @BeforeEach
    void itIsLeftBehindUntilWhatItMissedIsGone() {
        hub.feature.endpoints().disable(WORKSPACE, behind.id());
        hub.happens("OLD");
        hub.run();
        hub.clock.advance(Duration.ofDays(70));
        new HistoryMonths(hub.database, 1, hub.clock).turn();
        hub.happens("NEW");
    }

    @Test
    void itIsToldSoOnceAndGoesOn() {
        hub.feature.endpoints().enable(WORKSPACE, behind.id(), EventEndpoints.Missed.DELIVER);
        hub.run();
        hub.happens("NEWER");
        hub.run();
        assertThat(hub.read(behind).eventsLostAt()).isEqualTo(hub.clock.instant());
        assertThat(hub.told("event_endpoint.events_lost")).isOne();
        assertThat(receiver.heard().stream().map(Receiver.Heard::text))
                .satisfiesExactlyInAnyOrder(
                        kept -> assertThat(kept).contains("\"NEW\""),
                        lost -> assertThat(lost)
                                .contains("event_endpoint.events_lost", "\"after_sequence\":0", "\"up_to_sequence\""),
                        later -> assertThat(later).contains("\"NEWER\""));
    }

    @Test
    void whoWasToldEverythingInTimeIsNotTold() {
        EventEndpoint upToDate =
                hub.issued(receiver.url(), List.of("order.*"), null, 1).endpoint();
        hub.run();
        hub.clock.advance(Duration.ofDays(70));
        new HistoryMonths(hub.database, 1, hub.clock).turn();
        hub.happens("NEWER");
        hub.run();
        assertThat(hub.read(upToDate).eventsLostAt()).isNull();
    }

    @Test
    void whoSkipsWhatItMissedIsNotTold() {
        hub.feature.endpoints().enable(WORKSPACE, behind.id(), EventEndpoints.Missed.SKIP);
        hub.happens("NEWER");
        hub.run();
        assertThat(hub.read(behind).eventsLostAt()).isNull();
        assertThat(hub.told("event_endpoint.events_lost")).isZero();
    }
}
