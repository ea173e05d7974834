package com.citadelbuy.supplierhub.server.deliveries;

import static com.citadelbuy.supplierhub.server.deliveries.DeliveryHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sending anew what is over. */
@NullMarked
class DeliveryReplayTest {

    @RegisterExtension
    final DeliveryHub hub = new DeliveryHub();

    private final Receiver receiver = hub.receiver;

    @Test
    void whatIsOverCanBeSentAnewUnderTheSameId() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.run();
        Delivery delivered = hub.deliveries(endpoint, "delivered").getFirst();
        hub.feature.log().replay(WORKSPACE, endpoint.id(), delivered.id());
        assertThatThrownBy(() -> hub.feature.log().replay(WORKSPACE, endpoint.id(), delivered.id()))
                .isInstanceOf(Refusal.Clash.class);
        hub.run();
        assertThat(receiver.ids()).hasSize(2).containsOnly(delivered.eventId());
        assertThat(hub.entry(delivered).attempts()).extracting(Attempt::number).containsExactly(1, 2);
        assertThat(hub.entry(delivered).delivery().replays()).isOne();
    }

    @Test
    void allThatFailedAreSentAnewAndNothingElse() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("GOOD");
        hub.run();
        receiver.answers(500);
        hub.happens("BAD-1");
        hub.happens("BAD-2");
        hub.run();
        hub.database.useHandle(handle -> handle.execute(
                "UPDATE event_deliveries SET status = 'failed', next_attempt_at = NULL, finished_at = ?"
                        + " WHERE status = 'pending'",
                Timestamp.from(hub.clock.instant())));
        receiver.answers(200);
        hub.clock.advance(Duration.ofMinutes(1));
        DeliveryFilter failed = new DeliveryFilter("failed", null, null, null);
        DeliveryFilter later = new DeliveryFilter("failed", null, hub.clock.instant(), null);
        assertThat(hub.feature.log().replayAll(WORKSPACE, endpoint.id(), later, null))
                .isEqualTo(new DeliveryLog.Replayed(0, null));
        assertThat(hub.feature.log().replayAll(WORKSPACE, endpoint.id(), failed, null))
                .isEqualTo(new DeliveryLog.Replayed(2, null));
        hub.run();
        assertThat(receiver.heard()).hasSize(5);
        assertThat(receiver.heard().get(3).text()).contains("BAD-1");
        assertThat(receiver.heard().get(4).text()).contains("BAD-2");
        assertThat(hub.deliveries(endpoint, "delivered")).hasSize(3);
    }

    @Test
    void whatIsLeftOfAReplayBeginsBehindWhatTheCallBeforeEndedWith() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.happens("SKU-2");
        hub.happens("SKU-3");
        hub.run();
        String first = hub.deliveries(endpoint, "delivered").getLast().id();
        DeliveryFilter any = new DeliveryFilter(null, null, null, null);
        assertThat(hub.feature
                        .log()
                        .replayAll(WORKSPACE, endpoint.id(), any, first)
                        .count())
                .isEqualTo(2);
        hub.run();
        assertThat(receiver.heard()).hasSize(5);
        assertThat(receiver.heard().get(3).text()).contains("SKU-2");
    }

    @Test
    void whatWasCancelledAndBegunAnewInTheMiddleOfAnAttemptMayFailLikeAnother() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.fanOut();
        receiver.answersOnce(500, Map.of(), "");
        receiver.meanwhile(() -> {
            receiver.meanwhile(() -> {});
            String id = hub.deliveries(endpoint, "pending").getFirst().id();
            hub.feature.endpoints().disable(WORKSPACE, endpoint.id());
            hub.feature.endpoints().enable(WORKSPACE, endpoint.id(), EventEndpoints.Missed.SKIP);
            hub.feature.log().replay(WORKSPACE, endpoint.id(), id);
        });
        hub.work();
        assertThat(hub.deliveries(endpoint, "pending")).hasSize(1);
        hub.pass(Duration.ofSeconds(6), Duration.ofSeconds(1));
        assertThat(hub.deliveries(endpoint, "delivered")).hasSize(1);
    }
}
