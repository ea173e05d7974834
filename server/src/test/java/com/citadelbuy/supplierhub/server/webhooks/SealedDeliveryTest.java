package com.citadelbuy.supplierhub.server.webhooks;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.spi.Secret;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a supplier sends sealed is proven as it came, and opened for all who read it. */
@NullMarked
class SealedDeliveryTest {

    private static final String BODY = "{\"eventData\":\""
            + "R99Ukhet+LIt9/ybibl5TcL6wcWsBQRBwBPb0Kc7dgPQVk0WnbwEOohh6tBD63g1romIewxaAI+Lr63lTal1U9I/ZH/3RE3Jz/JTPBR/vQ"
            + "XUIVyS5/3XGbuUvEbmUaTCCMSp6YuJ+N4AWrbA+JG1nA==\"}";

    /** What is in it. */
    private static final String EVENT = "{\"mallId\":42,\"parentOrderSn\":\"PO-211-01\",\"orderSn\":\"211-01\","
            + "\"orderStatus\":4,\"updateTime\":1760000000}";

    private static final String SIGNATURE = "1079206c7a808305c24bc1612779a1a65ab098fc87cb1ce709d871e3a93becc4";

    private final WebhookHub hub = WebhookHub.inPublic();

    @AfterEach
    void close() throws Exception {
        hub.close();
    }

    private Connection connected() {
        Map<String, Secret> keys = Map.of(
                "app_key", Secret.of("EXAMPLEAPPKEY"),
                "app_secret", Secret.of("tm-wh-s3cr3t-0001"),
                "access_token", Secret.of("at-copied"));
        hub.catalog.connections.fromEnvironment(WORKSPACE, "temu", keys);
        return hub.catalog.connections.ofSupplier(WORKSPACE, "temu").getFirst();
    }

    private CatalogHub.Reply send(Connection connection, String signature) {
        return hub.send(
                hub.address(connection.id()),
                BODY,
                Map.of(
                        "x-tm-app-key", "EXAMPLEAPPKEY",
                        "x-tm-event-code", "bg_order_status_change_event",
                        "x-tm-ext-param", "{}",
                        "x-tm-timestamp", "1760000000123",
                        "x-tm-signature", signature));
    }

    @Test
    void itIsKnownAndReadByWhatWasSealed() {
        CatalogHub.Reply reply = send(connected(), SIGNATURE);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(hub.read()).isEqualTo(1);
        InboxItem item = hub.item(reply);
        assertThat(item.verdict()).isEqualTo("signed");
        assertThat(item.eventType()).isEqualTo("bg_order_status_change_event");
        assertThat(item.eventId()).isEqualTo("PO-211-01/211-01/4/1760000000");
        assertThat(item.subject()).isEqualTo("sale PO-211-01");
        assertThat(item.size()).isEqualTo(EVENT.length());
    }

    @Test
    void aRepeatIsTakenOnce() {
        Connection connection = connected();
        send(connection, SIGNATURE);

        assertThat(send(connection, SIGNATURE).text("/status")).isEqualTo("repeated");
        assertThat(hub.read()).isEqualTo(1);
    }

    @Test
    void whatIsNotSignedIsRefused() {
        Connection connection = connected();

        assertThat(send(connection, "00" + SIGNATURE.substring(2)).status()).isEqualTo(401);
        assertThat(hub.read()).isZero();
    }
}
