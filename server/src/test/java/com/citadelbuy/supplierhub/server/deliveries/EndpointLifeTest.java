package com.citadelbuy.supplierhub.server.deliveries;

import static com.citadelbuy.supplierhub.server.deliveries.DeliveryHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Endpoints that are made, tried, disabled, enabled and removed, and what becomes of what waits for them. */
@NullMarked
class EndpointLifeTest {

    @RegisterExtension
    final DeliveryHub hub = new DeliveryHub();

    private final Receiver receiver = hub.receiver;

    @Test
    void aRequestKeyStaysWithItsEndpointWhileThatIsDisabled() {
        EventEndpoint made = keyed();
        hub.feature.endpoints().disable(WORKSPACE, made.id());
        assertThat(keyed().id()).isEqualTo(made.id());
        hub.feature.endpoints().remove(WORKSPACE, made.id());
        assertThat(keyed().id()).isNotEqualTo(made.id());
    }

    @Test
    void aWorkspaceHasNoMoreEndpointsThanItMay() {
        EventEndpoint first = keyed();
        for (int i = 1; i < EventEndpoints.MOST; i++) {
            hub.endpoint(receiver);
        }
        assertThatThrownBy(() -> hub.endpoint(receiver))
                .isInstanceOf(Refusal.Clash.class)
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo("too_many_endpoints");
        assertThat(keyed().id()).as("a repeat makes none").isEqualTo(first.id());
        hub.feature.endpoints().remove(WORKSPACE, first.id());
        assertThat(hub.endpoint(receiver).enabled()).isTrue();
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
}
