package com.citadelbuy.supplierhub.server.deliveries;

import static com.citadelbuy.supplierhub.server.deliveries.DeliveryHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the answers of endpoints do. */
@NullMarked
class DeliveryFailureTest {

    @RegisterExtension
    final DeliveryHub hub = new DeliveryHub();

    private final Receiver receiver = hub.receiver;

    @Test
    void goneMeansGone() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        receiver.answersOnce(410, Map.of(), "");
        hub.happens("SKU-1");
        hub.happens("SKU-2");
        hub.run();
        hub.pass(Duration.ofHours(1), Duration.ofMinutes(5));
        assertThat(receiver.heard()).hasSize(1);
        assertThat(hub.read(endpoint))
                .extracting(EventEndpoint::status, EventEndpoint::statusReason)
                .containsExactly(EventEndpoint.Status.DISABLED, "gone");
        assertThat(hub.told("event_endpoint.disabled")).isOne();
        assertThat(hub.deliveries(endpoint, "failed"))
                .extracting(Delivery::statusReason)
                .containsExactly("gone");

        hub.happens("SKU-3");
        hub.feature.endpoints().enable(WORKSPACE, endpoint.id(), EventEndpoints.Missed.DELIVER);
        hub.run();
        assertThat(receiver.heard().stream().map(Receiver.Heard::text).skip(1))
                .satisfiesExactly(
                        second -> assertThat(second).contains("SKU-2"),
                        third -> assertThat(third).contains("SKU-3"));
    }

    @Test
    void retryAfterIsObeyed() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        receiver.answersOnce(503, Map.of("Retry-After", "120"), "busy");
        hub.happens("SKU-1");
        hub.happens("SKU-2");
        hub.run();
        assertThat(hub.read(endpoint).pausedUntil())
                .isEqualTo(hub.clock.instant().plusSeconds(120));
        hub.pass(Duration.ofSeconds(119), Duration.ofSeconds(1));
        assertThat(receiver.heard()).hasSize(1);
        hub.pass(Duration.ofSeconds(2), Duration.ofSeconds(1));
        assertThat(hub.deliveries(endpoint, "delivered")).hasSize(2);
    }

    @Test
    void aRedirectIsAFailureAndNotFollowed() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        try (Receiver elsewhere = Receiver.open()) {
            receiver.answersOnce(302, Map.of("Location", elsewhere.url()), "");
            hub.happens("SKU-1");
            hub.run();
            assertThat(elsewhere.heard()).isEmpty();
        }
        Attempt attempt = hub.entry(hub.deliveries(endpoint, "pending").getFirst())
                .attempts()
                .getFirst();
        assertThat(attempt.httpStatus()).isEqualTo(302);
        assertThat(attempt.error()).contains("not followed");
    }

    @Test
    void tenAttemptsAreMadeOverMoreThanSeventyFiveHoursAndThenItIsGivenUp() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        receiver.answers(500);
        hub.happens("SKU-1");
        hub.run();
        hub.pass(Duration.ofMinutes(6), Duration.ofSeconds(1));
        hub.pass(Duration.ofHours(90), Duration.ofMinutes(10));
        assertThat(receiver.heard()).hasSize(RetryLadder.ATTEMPTS);
        Delivery failed = hub.deliveries(endpoint, "failed").getFirst();
        assertThat(failed)
                .extracting(Delivery::statusReason, Delivery::tries, Delivery::nextAttemptAt)
                .containsExactly("exhausted", 10, null);
        List<Attempt> attempts = hub.entry(failed).attempts();
        assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(Duration.between(
                        attempts.getFirst().startedAt(), attempts.getLast().startedAt()))
                .isGreaterThanOrEqualTo(Duration.ofHours(75).plusMinutes(35));
    }

    @Test
    void daysOfFailureDisableAnEndpointAndAreTold() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        receiver.answers(500);
        hub.happens("SKU-0");
        hub.run();
        for (int day = 1; day <= 4; day++) {
            hub.clock.advance(Duration.ofDays(1));
            hub.happens("SKU-" + day);
            hub.run();
        }
        assertThat(hub.read(endpoint).status()).isEqualTo(EventEndpoint.Status.ENABLED);
        hub.clock.advance(Duration.ofDays(1));
        hub.happens("SKU-5");
        hub.run();
        assertThat(hub.read(endpoint))
                .extracting(EventEndpoint::status, EventEndpoint::statusReason)
                .containsExactly(EventEndpoint.Status.DISABLED, "failing");
        assertThat(hub.told("event_endpoint.disabled")).isOne();
        int asked = receiver.heard().size();
        hub.pass(Duration.ofDays(2), Duration.ofHours(1));
        assertThat(receiver.heard()).hasSize(asked);
    }

    @Test
    void oneSuccessInBetweenKeepsAnEndpointEnabled() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        receiver.answers(500);
        hub.happens("SKU-0");
        hub.run();
        hub.clock.advance(Duration.ofDays(4));
        receiver.answers(204);
        hub.happens("SKU-1");
        hub.run();
        assertThat(hub.read(endpoint).failingSince()).isNull();
        assertThat(hub.read(endpoint).failures()).isZero();
        receiver.answers(500);
        hub.clock.advance(Duration.ofDays(4));
        hub.happens("SKU-2");
        hub.run();
        assertThat(hub.read(endpoint).status()).isEqualTo(EventEndpoint.Status.ENABLED);
    }

    @Test
    void theLogTellsWhatTheEndpointSaidWithoutItsSecrets() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        receiver.answersOnce(401, Map.of(), "bad token=abcdefgh for ada@example.com");
        hub.happens("SKU-1");
        hub.run();
        Attempt attempt =
                hub.entry(hub.deliveries(endpoint, null).getFirst()).attempts().getFirst();
        assertThat(attempt.httpStatus()).isEqualTo(401);
        assertThat(attempt.excerpt()).isEqualTo("bad token=*** for ***");
        assertThat(attempt.error()).isEqualTo("It answered 401.");
    }
}
