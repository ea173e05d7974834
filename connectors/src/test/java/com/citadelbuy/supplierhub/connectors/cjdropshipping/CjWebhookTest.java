package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.WebhookVerdict;
import com.citadelbuy.supplierhub.spi.WebhookVerification.Keys;
import com.citadelbuy.supplierhub.spi.wire.WireDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CjWebhookTest {

    private static final WebhookRules RULES = Objects.requireNonNull(Cj.DEFINITION.webhooks());

    /** The documents' vectors. */
    private static final String ORDER = "{\"messageId\":\"7cceede817dc47ed9748328b64353c5c\",\"type\":\"ORDER\","
            + "\"messageType\":\"UPDATE\",\"openId\":12345678,\"params\":{\"orderNumber\":\"GSIS-2026-000123\","
            + "\"cjOrderId\":210823100016290555,\"orderStatus\":\"SHIPPED\",\"trackNumber\":\"CJPTEST000000001YQ\"}}";

    private static final String ORDER_SIGN = "QBrMLEyXB9KKGvX8W6+uxdbz4bSwWsdZUtb6Qb096AE=";

    private static final String PRODUCT = "{\"messageId\":\"m-2\",\"type\":\"PRODUCT\",\"messageType\":\"UPDATE\","
            + "\"openId\":12345678,\"params\":{\"pid\":\"1\",\"productName\":\"拖斗车\"}}";

    private static final String PRODUCT_SIGN = "gEPpOD/eD6a+xqHt5mf/HCeq1SLqCp6rJ22rtIXoY1I=";

    private static WebhookDelivery delivery(Map<String, String> headers, String body) {
        return new WebhookDelivery(headers, Map.of(), body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }

    private static WebhookVerdict judged(Map<String, String> headers, String body, String openId, String unsigned) {
        TokenSet token = new TokenSet(Secret.of("t"), null, null, null, Map.of("openId", Secret.of(openId)));
        Keys keys = new Keys(Credentials.NONE, Map.of("unsigned_webhooks", unsigned), token, List.of());
        return RULES.verification().judge(delivery(headers, body), keys);
    }

    @Test
    void theDocumentsSignaturesAreProofUnderTheOpenIdAsText() {
        assertThat(ORDER.getBytes(StandardCharsets.UTF_8)).hasSize(238);
        assertThat(PRODUCT.getBytes(StandardCharsets.UTF_8)).hasSize(124);
        assertThat(judged(Map.of("sign", ORDER_SIGN), ORDER, "12345678", "false"))
                .isEqualTo(new WebhookVerdict.Signed());
        assertThat(judged(Map.of("sign", PRODUCT_SIGN), PRODUCT, "12345678", "false"))
                .isEqualTo(new WebhookVerdict.Signed());
    }

    @Test
    void anotherAccountsSignatureIsRefused() {
        assertThat(judged(Map.of("sign", ORDER_SIGN), ORDER, "12345679", "true"))
                .isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(judged(Map.of("sign", ORDER_SIGN), PRODUCT, "12345678", "true"))
                .isInstanceOf(WebhookVerdict.Refused.class);
    }

    @Test
    void unsignedOnesAreHintsOnlyWhereTheConnectionSaysSo() {
        assertThat(judged(Map.of(), ORDER, "12345678", "false")).isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(judged(Map.of(), ORDER, "12345678", "true")).isEqualTo(new WebhookVerdict.Unsigned());
    }

    @Test
    void oneMessageIdForTwoTypesIsTwoEvents() {
        assertThat(WireDelivery.eventId(RULES, delivery(Map.of(), ORDER)))
                .contains("ORDER/7cceede817dc47ed9748328b64353c5c");
        assertThat(WireDelivery.eventId(RULES, delivery(Map.of(), ORDER.replace("\"ORDER\"", "\"LOGISTIC\""))))
                .contains("LOGISTIC/7cceede817dc47ed9748328b64353c5c");
    }
}
