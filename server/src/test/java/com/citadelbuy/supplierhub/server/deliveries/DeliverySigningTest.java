package com.citadelbuy.supplierhub.server.deliveries;

import static com.citadelbuy.supplierhub.server.deliveries.DeliveryHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How what endpoints get is signed, and what becomes of the keys. */
@NullMarked
class DeliverySigningTest {

    @RegisterExtension
    final DeliveryHub hub = new DeliveryHub();

    private final Receiver receiver = hub.receiver;

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

    private static SigningKey key(EventEndpoints.Issued issued) {
        return SigningKey.parse(Objects.requireNonNull(issued.key().secret()));
    }
}
