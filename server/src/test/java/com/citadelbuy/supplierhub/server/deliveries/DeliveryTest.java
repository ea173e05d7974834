package com.citadelbuy.supplierhub.server.deliveries;

import static com.citadelbuy.supplierhub.server.deliveries.DeliveryHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.spi.Secret;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What endpoints get, how it is signed, and what their answers do. */
@NullMarked
class DeliveryTest {

    private final DeliveryHub hub = new DeliveryHub();
    private final Receiver receiver = Receiver.open();

    @AfterEach
    void close() {
        receiver.close();
        hub.close();
    }

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
    void aDeliveryIsSignedAtTheTimeOfTheAttempt() {
        EventEndpoints.Issued issued = hub.issued(receiver.url(), List.of("*"), null, 1);
        SigningKey key = key(issued);
        receiver.answersOnce(500, Map.of(), "");
        hub.happens("SKU-1");
        hub.run();
        hub.pass(Duration.ofSeconds(6), Duration.ofSeconds(1));
        assertThat(receiver.heard()).hasSize(2);
        for (Receiver.Heard heard : receiver.heard()) {
            assertThat(heard.signature())
                    .isEqualTo(key.sign(heard.id(), Long.parseLong(heard.timestamp()), heard.body()));
        }
        assertThat(receiver.ids().stream().distinct()).hasSize(1);
        long first = Long.parseLong(receiver.heard().getFirst().timestamp());
        assertThat(Long.parseLong(receiver.heard().getLast().timestamp())).isGreaterThan(first);
        assertThat(receiver.heard().getFirst().contentType()).startsWith("application/json");
    }

    @Test
    void afterARotationBothKeysSignUntilTheFormerExpires() {
        EventEndpoints.Issued issued = hub.issued(receiver.url(), List.of("*"), null, 1);
        String id = issued.endpoint().id();
        EventEndpoints.Issued rotated =
                hub.feature.endpoints().rotate(WORKSPACE, id, new KeyWish(Signing.ED25519, null), Duration.ofHours(24));
        assertThat(rotated.key().secret()).isNull();
        assertThat(rotated.key().publicKey()).startsWith("whpk_");
        hub.happens("SKU-1");
        hub.run();
        Receiver.Heard both = receiver.heard().getFirst();
        assertThat(both.signatures()).hasSize(2);
        assertThat(both.signatures().getFirst()).startsWith("v1a,");
        assertThat(both.signatures().getLast())
                .isEqualTo(key(issued).sign(both.id(), Long.parseLong(both.timestamp()), both.body()));

        hub.clock.advance(Duration.ofHours(24));
        hub.happens("SKU-2");
        hub.run();
        assertThat(receiver.heard().getLast().signatures()).hasSize(1);
        assertThat(receiver.heard().getLast().signature()).startsWith("v1a,");
        assertThat(hub.feature.endpoints().keys(WORKSPACE, id)).hasSize(1);
    }

    @Test
    void keysAreSealedInTheDatabase() {
        Secret given = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        hub.feature
                .endpoints()
                .create(
                        WORKSPACE,
                        new Change(receiver.url(), null, null, null, null, null, null, null, null),
                        new KeyWish(null, given),
                        null);
        assertThat(hub.count("SELECT count(*) FROM event_endpoint_keys"
                        + " WHERE position(CAST('MfKQ9r8G' AS bytea) IN sealed) = 0"))
                .isOne();
        assertThat(given.toString() + hub.feature.endpoints().list(WORKSPACE, null, 10))
                .doesNotContain("MfKQ9r8G");
    }

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
    void whatWasMissedMayBeSkipped() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.feature.endpoints().disable(WORKSPACE, endpoint.id());
        hub.happens("SKU-1");
        hub.run();
        hub.feature.endpoints().enable(WORKSPACE, endpoint.id(), EventEndpoints.Missed.SKIP);
        hub.happens("SKU-2");
        hub.run();
        assertThat(receiver.heard()).hasSize(1);
        assertThat(receiver.heard().getFirst().text()).contains("SKU-2");
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
    void whoFindsItDisabledLeavesTheScheduleToWhoeverEnablesIt() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.fanOut();
        Lease lease = hub.take("replica-1", 1).getFirst();
        hub.feature.endpoints().disable(WORKSPACE, endpoint.id());
        hub.feature.endpoints().enable(WORKSPACE, endpoint.id(), EventEndpoints.Missed.DELIVER);
        hub.database.useTransaction(tx -> DeliveryStore.giveBack(tx, lease));
        hub.work();
        assertThat(hub.deliveries(endpoint, "delivered")).hasSize(1);
    }

    @Test
    void whatComesToADisabledEndpointIsLaidByUntilItIsEnabled() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.fanOut();
        Lease failed = hub.take("replica-1", 1).getFirst();
        hub.feature.endpoints().disable(WORKSPACE, endpoint.id());
        hub.database.useTransaction(tx -> new Claim(DeliveryWork.QUEUE).postpone(tx, failed, hub.clock.instant()));
        hub.feature.work().handle(hub.take("replica-1", 1).getFirst());
        assertThat(hub.take("replica-1", 1)).isEmpty();
        hub.feature.endpoints().enable(WORKSPACE, endpoint.id(), EventEndpoints.Missed.DELIVER);
        hub.work();
        assertThat(hub.deliveries(endpoint, "delivered")).hasSize(1);
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

    @Test
    void whatIsCancelledWhileItIsHeldIsNotSent() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.fanOut();
        Lease lease = hub.take("replica-1", 1).getFirst();
        hub.feature.endpoints().disable(WORKSPACE, endpoint.id());
        hub.feature.endpoints().enable(WORKSPACE, endpoint.id(), EventEndpoints.Missed.SKIP);
        hub.feature.work().handle(lease);
        hub.work();
        assertThat(receiver.heard()).isEmpty();
        assertThat(hub.deliveries(endpoint, null))
                .extracting(Delivery::status, Delivery::statusReason)
                .containsExactly(tuple("cancelled", "skipped"));
    }

    @Test
    void aRequestKeyStaysWithItsEndpointWhileThatIsDisabled() {
        EventEndpoint made = keyed();
        hub.feature.endpoints().disable(WORKSPACE, made.id());
        assertThat(keyed().id()).isEqualTo(made.id());
        hub.feature.endpoints().remove(WORKSPACE, made.id());
        assertThat(keyed().id()).isNotEqualTo(made.id());
    }

    private EventEndpoint keyed() {
        return hub.feature
                .endpoints()
                .create(
                        WORKSPACE,
                        new Change(receiver.url(), null, null, null, null, null, null, null, null),
                        new KeyWish(null, null),
                        "request-1")
                .endpoint();
    }

    @Test
    void aTestIsSentOnceAlsoToADisabledEndpoint() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.feature.endpoints().disable(WORKSPACE, endpoint.id());
        receiver.answers(500);
        Delivery test = hub.feature.endpoints().test(WORKSPACE, endpoint.id());
        hub.run();
        hub.pass(Duration.ofHours(1), Duration.ofMinutes(1));
        assertThat(receiver.heard()).hasSize(1);
        assertThat(receiver.heard().getFirst().text()).contains("\"type\":\"webhook.test\"");
        assertThat(hub.entry(test).delivery().status()).isEqualTo("failed");
        assertThat(hub.read(endpoint).failures()).isZero();
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

    @Test
    void aRemovedEndpointGetsNothingAndIsForgottenWithItsLog() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.fanOut();
        hub.feature.endpoints().remove(WORKSPACE, endpoint.id());
        hub.run();
        assertThat(receiver.heard()).isEmpty();
        assertThatThrownBy(() -> hub.read(endpoint)).isInstanceOf(Refusal.Missing.class);
        assertThat(hub.count("SELECT count(*) FROM event_endpoint_keys")).isZero();
        hub.feature.log().forget();
        assertThat(hub.count("SELECT count(*) FROM event_endpoints")).isOne();
        hub.clock.advance(Duration.ofDays(31));
        hub.feature.log().forget();
        assertThat(hub.count("SELECT count(*) FROM event_endpoints")).isZero();
        assertThat(hub.count("SELECT count(*) FROM event_deliveries")).isZero();
    }

    @Test
    void onlyWhatIsOverIsForgotten() {
        EventEndpoint endpoint = hub.endpoint(receiver);
        hub.happens("SKU-1");
        hub.run();
        receiver.answers(500);
        hub.happens("SKU-2");
        hub.run();
        hub.feature.endpoints().disable(WORKSPACE, endpoint.id());
        hub.clock.advance(Duration.ofDays(31));
        hub.feature.log().forget();
        assertThat(hub.deliveries(endpoint, null)).extracting(Delivery::status).containsExactly("pending");
    }

    @Test
    void switchedOffNothingIsMadeOrSent() {
        try (DeliveryHub off = new DeliveryHub(false, Duration.ofDays(5))) {
            assertThatThrownBy(() -> off.endpoint(receiver))
                    .isInstanceOf(Refusal.Unavailable.class)
                    .extracting(refused -> ((Refusal) refused).code())
                    .isEqualTo("feature_disabled");
        }
    }

    private static SigningKey key(EventEndpoints.Issued issued) {
        return SigningKey.parse(Objects.requireNonNull(issued.key().secret()));
    }
}
