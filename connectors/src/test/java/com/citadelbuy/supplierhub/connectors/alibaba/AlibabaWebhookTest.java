package com.citadelbuy.supplierhub.connectors.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.WebhookVerdict;
import com.citadelbuy.supplierhub.spi.WebhookVerification.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AlibabaWebhookTest {

    private static final WebhookRules RULES = Objects.requireNonNull(Alibaba.DEFINITION.webhooks());

    /** The documents' vector. */
    private static final String BODY = "{\"message_type\":3,\"data\":{\"trade_id\":\"234193410001000001\","
            + "\"trade_status\":\"paid\"},\"timestamp\":1760000000}";

    private static final String SIGNATURE = "47c304741ac1f67f1e03e419e0d863a190ea6d8efa91c142c4d33e00b42192f0";

    private static WebhookVerdict judged(Map<String, String> headers, String body, String appKey) {
        Credentials app = new Credentials(Map.of("app_key", Secret.of(appKey), "app_secret", Secret.of("icbu-s3cr3t")));
        WebhookDelivery delivery =
                new WebhookDelivery(headers, Map.of(), body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        return RULES.verification().judge(delivery, new Keys(app, Map.of(), null, List.of()));
    }

    @Test
    void theDocumentsSignatureOverAppKeyAndBodyIsProof() {
        assertThat(judged(Map.of("Authorization", SIGNATURE), BODY, "500001")).isEqualTo(new WebhookVerdict.Signed());
    }

    @Test
    void anotherAppsOrAnotherBodysSignatureAndNoneAtAllAreRefused() {
        assertThat(judged(Map.of("Authorization", SIGNATURE), BODY, "500002"))
                .isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(judged(Map.of("Authorization", SIGNATURE), BODY.replace("paid", "unpay"), "500001"))
                .isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(judged(Map.of(), BODY, "500001")).isInstanceOf(WebhookVerdict.Refused.class);
    }
}
