package com.citadelbuy.supplierhub.connectors.bigbuy;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Repetition;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BigBuyTest {

    /** The documents' vector. */
    @Test
    void theKeyIsSentAsItIs() {
        WireRequest plain = new WireRequest(
                "user.purse", "GET", "/user/purse.json", List.of(), List.of(), List.of(), null, Repetition.HARMLESS);
        Credentials key = new Credentials(Map.of("api_key", Secret.of("SANDBOX-KEY-123")));
        WireRequest signed =
                BigBuy.DEFINITION.signer().sign(plain, new RequestSigner.Context(key, Map.of(), null, Instant.EPOCH));
        assertThat(signed.headers()).contains(new WireRequest.Parameter("Authorization", "Bearer SANDBOX-KEY-123"));
    }

    @Test
    void theStatesThatTheDocumentsShowAreKnownInBothWaysOfWritingThem() {
        assertThat(List.of(
                        "Payment accepted", "Preparation in progress", "Shipped", "Delivered", "Canceled", "canceled"))
                .extracting(BigBuy.ORDER_STATUSES::of)
                .containsExactly(
                        OrderStatus.SUBMITTED,
                        OrderStatus.PROCESSING,
                        OrderStatus.SHIPPED,
                        OrderStatus.DELIVERED,
                        OrderStatus.CANCELLED,
                        OrderStatus.CANCELLED);
    }

    @Test
    void whereAnOrderGoesIsNotPrinted() {
        Address to = new Address(
                "Anna Björk", null, "Storgatan 4", null, "Umeå", null, "903 26", "SE", "+4690", "a@post.example", null);
        assertThat(BigBuyOrderRequest.Recipient.of(to, "Ring twice").toString()).isEqualTo("Recipient[SE, ***]");
    }

    @Test
    void timesAreMadridsAndWhatIsNoTimeIsNone() {
        assertThat(BigBuyWire.time("2026-07-01 00:30:00")).isEqualTo(Instant.parse("2026-06-30T22:30:00Z"));
        assertThat(BigBuyWire.time("2026-01-01 00:30:00")).isEqualTo(Instant.parse("2025-12-31T23:30:00Z"));
        assertThat(BigBuyWire.time("0000-00-00 00:00:00")).isNull();
        assertThat(BigBuyWire.time("yesterday")).isNull();
    }
}
