package com.citadelbuy.supplierhub.connectors.aliexpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.WebhookVerdict;
import com.citadelbuy.supplierhub.spi.WebhookVerification.Keys;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AliExpressWebhookTest {

    private static final WebhookRules RULES = Objects.requireNonNull(AliExpress.DEFINITION.webhooks());

    /** The documents' vector. */
    private static final String BODY = "{\"data\":{\"buyerId\":1861700000,\"orderId\":8190000000000001,"
            + "\"orderStatus\":\"OrderShipped\"},\"message_type\":53,\"seller_id\":\"1234\","
            + "\"site\":\"ae_global\",\"timestamp\":1760000000}";

    private static final String SIGNATURE = "5e5e122011d84373b1dc55b663fefd47105ab9222dea2c0cd8c052d59b4a6e98";

    private static WebhookDelivery delivery(Map<String, String> headers, String body) {
        return new WebhookDelivery(headers, Map.of(), body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }

    private static WebhookVerdict judged(Map<String, String> headers, String body, String appKey) {
        Credentials app =
                new Credentials(Map.of("app_key", Secret.of(appKey), "app_secret", Secret.of("s3cr3t-invented")));
        return RULES.verification().judge(delivery(headers, body), new Keys(app, Map.of(), null, List.of()));
    }

    @Test
    void theDocumentsSignatureOverAppKeyAndBodyIsProofInEitherCase() {
        assertThat(judged(Map.of("Authorization", SIGNATURE), BODY, "512345")).isEqualTo(new WebhookVerdict.Signed());
        assertThat(judged(Map.of("Authorization", SIGNATURE.toUpperCase(Locale.ROOT)), BODY, "512345"))
                .isEqualTo(new WebhookVerdict.Signed());
    }

    @Test
    void anotherAppsOrAnotherBodysSignatureAndNoneAtAllAreRefused() {
        assertThat(judged(Map.of("Authorization", SIGNATURE), BODY, "512346"))
                .isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(judged(Map.of("Authorization", SIGNATURE), BODY.replace("Shipped", "Closed"), "512345"))
                .isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(judged(Map.of(), BODY, "512345")).isInstanceOf(WebhookVerdict.Refused.class);
    }

    @Test
    void aRepeatIsKnownByItsBytesOnly() {
        assertThat(WireDelivery.eventId(RULES, delivery(Map.of(), BODY))).isEmpty();
    }
}
