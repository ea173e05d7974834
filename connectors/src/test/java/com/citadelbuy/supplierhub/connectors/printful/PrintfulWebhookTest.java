package com.citadelbuy.supplierhub.connectors.printful;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.WebhookVerdict;
import com.citadelbuy.supplierhub.spi.WebhookVerification.Keys;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PrintfulWebhookTest {

    private static final WebhookRules RULES = Objects.requireNonNull(Printful.DEFINITION.webhooks());

    /** The documents' vector. */
    private static final String BODY = "{\"type\":\"order_created\",\"occurred_at\":\"2023-04-04T12:36:42Z\","
            + "\"retries\":0,\"store_id\":123456,\"data\":{\"order\":{\"id\":11111,\"external_id\":null,"
            + "\"status\":\"pending\"}}}";

    private static final String SIGNATURE = "bdb43484699465696151c8e8c19c688fa5f7ae427e45551fd2278e1f4be4514c";

    private static final Keys KEYS = new Keys(
            Credentials.NONE,
            Map.of(),
            null,
            List.of(new WebhookRegistration(
                    URI.create("https://hub.example/hooks/1"),
                    List.of(),
                    true,
                    Map.of(
                            "public_key", Secret.of("pk-1"),
                            "secret_key", Secret.of("6b65792d666f722d746573742d766563746f72732d6f6e6c79")),
                    null)));

    private static WebhookDelivery delivery(Map<String, String> headers, String body) {
        return new WebhookDelivery(headers, Map.of(), body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }

    private static WebhookVerdict judged(Map<String, String> headers) {
        return RULES.verification().judge(delivery(headers, BODY), KEYS);
    }

    @Test
    void theDocumentsSignatureIsProofUnderTheDecodedKey() {
        assertThat(BODY).hasSize(159);
        assertThat(judged(Map.of("x-pf-webhook-signature", SIGNATURE, "x-pf-webhook-public-key", "pk-1")))
                .isEqualTo(new WebhookVerdict.Signed());
    }

    @Test
    void theSignatureUnderTheKeyAsTextIsRefused() {
        String wrong = "46e9e6dffb07478aedcb726a2a3fdbd61ab5f5ac0ed6e236d3c18bf8472e3e60";
        assertThat(judged(Map.of("x-pf-webhook-signature", wrong, "x-pf-webhook-public-key", "pk-1")))
                .isInstanceOf(WebhookVerdict.Refused.class);
    }

    @Test
    void aKeyThatNobodyMadeIsRefusedAndNoSignatureAtAllIsAHintSinceTheOlderVersionHasNone() {
        assertThat(judged(Map.of("x-pf-webhook-signature", SIGNATURE, "x-pf-webhook-public-key", "pk-2")))
                .isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(judged(Map.of())).isEqualTo(new WebhookVerdict.Unsigned());
    }

    @Test
    void aRepeatIsTheSameEventThoughItCountsItself() {
        assertThat(WireDelivery.eventId(RULES, delivery(Map.of(), BODY.replace("\"retries\":0", "\"retries\":3"))))
                .contains("order_created/2023-04-04T12:36:42Z/11111");
        assertThat(WireDelivery.eventId(
                        RULES,
                        delivery(
                                Map.of(),
                                "{\"type\":\"package_shipped\",\"created\":1622456737,\"retries\":2,"
                                        + "\"data\":{\"shipment\":{\"id\":10},\"order\":{\"id\":13}}}")))
                .contains("package_shipped/1622456737/10");
    }
}
