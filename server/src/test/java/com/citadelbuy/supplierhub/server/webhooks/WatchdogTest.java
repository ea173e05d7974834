package com.citadelbuy.supplierhub.server.webhooks;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.orders.OrderState;
import com.citadelbuy.supplierhub.spi.signing.Hmac;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That it is noticed when deliveries stay away or cannot be proven. */
@NullMarked
class WatchdogTest {

    private final Switchboard printful = new Switchboard();
    private final WebhookHub hub = new WebhookHub(true, printful.parts());

    @AfterEach
    void close() throws Exception {
        hub.close();
    }

    @Test
    void oneThatIsSignedWithOtherKeysIsNoticedAndRegisteredAnew() {
        String connection = hub.catalog.connect("printful");
        hub.register();
        hub.catalog.clock.advance(Duration.ofHours(1));
        refusedThrice(connection, Switchboard.signed(7));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_rekeyed")).isEqualTo(1);
        hub.register();
        assertThat(printful.made).isEqualTo(2);
        // Whoever goes on sending rubbish has it registered once an hour at most.
        refusedThrice(connection, Switchboard.signed(7));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_rekeyed")).isEqualTo(1);
        hub.catalog.clock.advance(Duration.ofHours(1));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_rekeyed")).isEqualTo(2);
    }

    private void refusedThrice(String connection, Map<String, String> headers) {
        String path = hub.address(connection);
        for (int i = 0; i < 3; i++) {
            hub.catalog.clock.advance(Duration.ofSeconds(11));
            assertThat(hub.send(path, Switchboard.BODY, headers).status()).isEqualTo(401);
        }
    }

    @Test
    void whereAPersonRegistersTheyAreToldOnceUntilSomethingGenuineComes() {
        String connection = hub.catalog.connect("aliexpress");
        for (int i = 0; i < 2; i++) {
            refusedThrice(connection, Map.of("Authorization", "00"));
            hub.feature.watchdog().look();
            assertThat(hub.events("connection.webhook_rekeyed")).isEqualTo(1);
        }
        assertThat(hub.registration(connection).state()).isEqualTo("by_hand");
        hub.catalog.clock.advance(Duration.ofSeconds(1));
        String genuine = "{\"data\":{\"buyerId\":1,\"orderId\":424242,\"orderStatus\":\"OrderShipped\"},"
                + "\"message_type\":53,\"seller_id\":\"1\",\"site\":\"ae_global\",\"timestamp\":1760000000}";
        assertThat(hub.send(hub.address(connection), genuine, hub.signedByAliExpress(connection, genuine))
                        .status())
                .isEqualTo(200);
        hub.read();
        refusedThrice(connection, Map.of("Authorization", "00"));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_rekeyed")).isEqualTo(2);
    }

    /** What was received before and is read again is no sign of life, and takes the last one not back. */
    @Test
    void readingAgainIsNoSignOfLife() {
        String connection = hub.catalog.connect("printful");
        hub.register();
        String path = hub.address(connection);
        String first = hub.send(path, Switchboard.BODY, Switchboard.signed(1)).text("/id");
        hub.read();
        hub.catalog.clock.advance(Duration.ofHours(3));
        String other = Switchboard.BODY.replace("424242", "424243");
        byte[] mac = Hmac.sha256(HexFormat.of().parseHex("0a0b0c01"), other.getBytes(StandardCharsets.UTF_8));
        hub.send(
                path,
                other,
                Map.of("x-pf-webhook-signature", HexFormat.of().formatHex(mac), "x-pf-webhook-public-key", "pub1"));
        hub.read();
        Instant last = hub.registration(connection).lastDeliveryAt();
        assertThat(last).isEqualTo(hub.catalog.clock.instant());
        hub.catalog.clock.advance(Duration.ofSeconds(20));
        hub.send(path, Switchboard.BODY + " ", Switchboard.signed(7));
        hub.feature.inbox().replay(WORKSPACE, first);
        hub.read();
        assertThat(hub.registration(connection).lastDeliveryAt()).isEqualTo(last);
        assertThat(hub.catalog.count("SELECT refusals FROM connection_webhooks"))
                .isEqualTo(1);
    }

    @Test
    void silenceIsNoticedOnceWhereOrdersMovedMeanwhile() {
        String connection = hub.catalog.connect("printful");
        hub.register();
        hub.catalog.clock.advance(Duration.ofHours(25));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_silent")).isZero();
        hub.ordered("printful", OrderState.PROCESSING);
        hub.catalog.clock.advance(Duration.ofHours(25));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_silent")).isEqualTo(1);
        assertThat(hub.registration(connection).silentSince()).isNotNull();
        hub.register();
        assertThat(printful.made).isEqualTo(2);
        hub.catalog.clock.advance(Duration.ofHours(30));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_silent")).isEqualTo(1);
        assertThat(hub.send(hub.address(connection), Switchboard.BODY, Switchboard.signed(2))
                        .status())
                .isEqualTo(200);
        hub.read();
        assertThat(hub.registration(connection).silentSince()).isNull();
    }
}
