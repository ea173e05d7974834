package com.citadelbuy.supplierhub.connectors.temu;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookVerdict;
import com.citadelbuy.supplierhub.spi.WebhookVerification.Keys;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From what came to what it tells, with the documents' invented vector. */
class TemuWebhookTest {

    private static final Keys KEYS = new Keys(
            new Credentials(
                    Map.of("app_key", Secret.of("EXAMPLEAPPKEY"), "app_secret", Secret.of("tm-wh-s3cr3t-0001"))),
            Map.of(),
            null,
            List.of());

    private static final String SEALED =
            "R99Ukhet+LIt9/ybibl5TcL6wcWsBQRBwBPb0Kc7dgPQVk0WnbwEOohh6tBD63g1romIewxaAI+Lr63lTal1U9I/ZH/3RE3Jz/JTPBR/vQ"
                    + "XUIVyS5/3XGbuUvEbmUaTCCMSp6YuJ+N4AWrbA+JG1nA==";

    private static WebhookDelivery delivery(String event, String signature, String body) {
        return new WebhookDelivery(
                Map.of(
                        "X-Tm-App-Key", "EXAMPLEAPPKEY",
                        "X-Tm-Event-Code", event,
                        "X-Tm-Ext-Param", "{}",
                        "X-Tm-Timestamp", "1760000000123",
                        "X-Tm-Signature", signature),
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH);
    }

    private static Optional<String> id(String event) {
        return WireDelivery.eventId(TemuDeliveries.RULES, delivery("any", "", event));
    }

    @Test
    void eitherSignatureIsProofHoweverLongAgoItWasMade() {
        for (String signature : List.of(
                "1079206c7a808305c24bc1612779a1a65ab098fc87cb1ce709d871e3a93becc4",
                "3F402FBD3CB9E07041B5BD6296EAC7463C757C57BB6DB522B76531EA42C649C5")) {
            WebhookDelivery delivery =
                    delivery("bg_order_status_change_event", signature, "{\"eventData\":\"" + SEALED + "\"}");
            assertThat(TemuDeliveries.RULES.verification().judge(delivery, KEYS))
                    .isEqualTo(new WebhookVerdict.Signed());

            WebhookDelivery opened = TemuDeliveries.RULES.verification().opened(delivery, KEYS);
            assertThat(new TemuDeliveries().read(opened))
                    .containsExactly(Observation.hint(
                            "bg_order_status_change_event",
                            Instant.ofEpochSecond(1_760_000_000),
                            new Subject.Sale("PO-211-01")));
            assertThat(WireDelivery.eventId(TemuDeliveries.RULES, opened)).contains("PO-211-01/211-01/4/1760000000");
        }
    }

    /** Only another event would change what is signed beside the body. */
    @Test
    void aSignatureOfAnotherEventIsNone() {
        WebhookDelivery delivery = delivery(
                "bg_open_event_test",
                "1079206c7a808305c24bc1612779a1a65ab098fc87cb1ce709d871e3a93becc4",
                "{\"eventData\":\"" + SEALED + "\"}");
        assertThat(TemuDeliveries.RULES.verification().judge(delivery, KEYS))
                .isInstanceOf(WebhookVerdict.Refused.class);
    }

    @Test
    void aReturnIsKnownAgainByWhatBecameOfItAndWhen() {
        assertThat(id("{\"parentAfterSalesSn\":\"PA-1\",\"parentOrderSn\":\"PO-1\",\"parentAfterSalesStatus\":5,"
                        + "\"updateAt\":1772603600123}"))
                .contains("PA-1/5/1772603600123");
        assertThat(id("{\"mallId\":7,\"parentOrderSn\":\"PO-1\"}")).isEmpty();
    }
}
