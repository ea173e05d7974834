package com.citadelbuy.supplierhub.connectors.takealot;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookVerdict;
import com.citadelbuy.supplierhub.spi.WebhookVerification.Keys;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TakealotTest {

    private static final String SECRET = "whsec_own_1";
    private static final String ADDRESS = "https://hub.example/api/v1/webhooks/takealot/wh_1";
    private static final String BODY = """
            {"order_id":771,"order_item_id":9001,"offer":{"offer_id":55,"sku":"CUP-1"},"quantity":2}""";

    /** Made with openssl: HMAC-SHA256 of the body, in hexadecimal. */
    private static final String OF_BODY = "54bdf344d1e4ffa5ec5512d1ddf48b42c537d85cf45d3e9ab46b6fe7266d300b";

    /** The same of address and body, and that text in Base64. */
    private static final String OF_BOTH =
            "NGZmYTIwMjJiOGQxYzZmNWQxZWU4Zjg2NjNiOTRmNjhjZTMyNGYyMDliYzFhMjM3MTU5Y2E0M2JkNGY5ZGYyMQ==";

    private static WebhookVerdict judge(String signature, String body) {
        WebhookDelivery delivery = new WebhookDelivery(
                Map.of("x-takealot-signature", signature),
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH);
        Credentials credentials =
                new Credentials(Map.of("webhook_secret", Secret.of(SECRET), "webhook_url", Secret.of(ADDRESS)));
        return TakealotDeliveries.RULES
                .verification()
                .judge(delivery, new Keys(credentials, Map.of(), null, List.of()));
    }

    @Test
    void eitherReportedSignatureIsProof() {
        assertThat(judge(OF_BODY, BODY)).isInstanceOf(WebhookVerdict.Signed.class);
        assertThat(judge(OF_BOTH, BODY)).isInstanceOf(WebhookVerdict.Signed.class);
    }

    @Test
    void neitherIsProofOfAnotherBody() {
        assertThat(judge(OF_BODY, BODY + " ")).isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(judge(OF_BOTH, BODY + " ")).isInstanceOf(WebhookVerdict.Refused.class);
    }

    @Test
    void whatASaleBeginsWithOrHoldsIsWhatItMeans() {
        assertThat(List.of(
                        "New Lead Time Order",
                        "Preparing for Customer",
                        "Shipped to Customer",
                        "Cancelled - Late Delivery",
                        "Cancelled by Takealot - DC Stock Inquiry",
                        "Returned",
                        "Renewed"))
                .extracting(Takealot.SALE_STATUSES::of)
                .containsExactly(
                        OrderStatus.CREATED,
                        OrderStatus.PROCESSING,
                        OrderStatus.SHIPPED,
                        OrderStatus.CANCELLED,
                        OrderStatus.CANCELLED,
                        OrderStatus.RETURNED,
                        OrderStatus.UNRECOGNISED);
    }
}
