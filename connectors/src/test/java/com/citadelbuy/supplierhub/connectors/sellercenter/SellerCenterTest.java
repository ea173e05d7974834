package com.citadelbuy.supplierhub.connectors.sellercenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.ErrorRules.Meaning;
import com.citadelbuy.supplierhub.spi.Repetition;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.Retired;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.WireRequest.Parameter;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SellerCenterTest {

    private static final RequestSigner.Context CONTEXT = new RequestSigner.Context(
            new Credentials(Map.of(
                    "user_id", Secret.of("seller@example.com"),
                    "api_key", Secret.of("b1bdb357ced10fe4e9a69840cdd4f0e9c03d77fe"))),
            Map.of(),
            null,
            Instant.parse("2022-05-16T10:00:00.999Z"));

    private static WireRequest orders(String method, String body) {
        return new WireRequest(
                "GetOrders",
                method,
                "/",
                List.of(
                        new Parameter("Action", "GetOrders"),
                        new Parameter("Limit", "50"),
                        new Parameter("CreatedAfter", "2022-05-01T00:00:00+00:00")),
                List.of(),
                List.of(),
                body,
                WireRequest.XML,
                Repetition.HARMLESS);
    }

    @Test
    void aCallIsSignedAsTheDocumentsSignIt() {
        WireRequest signed = JumiaSellerCenter.DEFINITION.signer().sign(orders("GET", ""), CONTEXT);
        assertThat(signed.query().subList(3, 8))
                .containsExactly(
                        new Parameter("UserID", "seller@example.com"),
                        new Parameter("Version", "1.0"),
                        new Parameter("Format", "JSON"),
                        new Parameter("Timestamp", "2022-05-16T10:00:00+00:00"),
                        new Parameter("Signature", "42f7b5f0614e93c39a8c171da6cea898c30fd0beb436147b1bca591162a40566"));
    }

    @Test
    void aBodyIsNotSigned() {
        WireRequest signed = JumiaSellerCenter.DEFINITION.signer().sign(orders("POST", "<Request/>"), CONTEXT);
        assertThat(signed.query().getLast().value())
                .isEqualTo("42f7b5f0614e93c39a8c171da6cea898c30fd0beb436147b1bca591162a40566");
    }

    @Test
    void everyDocumentedWordOfAnItemIsKnown() {
        assertThat(List.of(
                        "pending",
                        "readytoship",
                        "shipped",
                        "delivered",
                        "failed",
                        "canceled",
                        "returned",
                        "returnwaitingforapproval",
                        "returnshippedbycustomer",
                        "return_rejected",
                        "something else"))
                .extracting(SellerCenter.ITEM_STATUSES::of)
                .containsExactly(
                        OrderStatus.CREATED,
                        OrderStatus.PROCESSING,
                        OrderStatus.SHIPPED,
                        OrderStatus.DELIVERED,
                        OrderStatus.FAILED,
                        OrderStatus.CANCELLED,
                        OrderStatus.RETURNED,
                        OrderStatus.RETURNED,
                        OrderStatus.RETURNED,
                        OrderStatus.DELIVERED,
                        OrderStatus.UNRECOGNISED);
    }

    @Test
    void onlyWhatSaysToComeAgainProvesThatNothingWasDone() {
        assertThat(List.of("3", "6", "21", "119", "7", "8", "29", "73", "12345"))
                .extracting(code -> SellerCenter.ERRORS
                        .read(
                                200,
                                WireJson.tree("{\"ErrorResponse\": {\"Head\": {\"ErrorCode\": \"" + code
                                        + "\", \"ErrorMessage\": \"E\"}, \"Body\": \"\"}}"))
                        .meaning())
                .containsExactly(
                        new Meaning(Kind.UNAVAILABLE, true),
                        new Meaning(Kind.UNAVAILABLE, false),
                        new Meaning(Kind.UNAVAILABLE, false),
                        new Meaning(Kind.UNAVAILABLE, true),
                        new Meaning(Kind.UNAUTHORIZED, true),
                        new Meaning(Kind.UNSUPPORTED, true),
                        new Meaning(Kind.INVALID_REQUEST, true),
                        new Meaning(Kind.REJECTED, true),
                        new Meaning(Kind.BAD_RESPONSE, false));
    }

    @Test
    void itIsSwitchedOffAndSaysWhatReplacesIt() {
        Retired retired = Objects.requireNonNull(JumiaSellerCenter.DEFINITION.retired());
        assertThat(retired.since()).hasToString("2022-07-30");
        assertThat(retired.replacedBy()).isEqualTo("jumia");
        assertThat(JumiaSellerCenter.DEFINITION.live().getHost()).endsWith(".invalid");
    }
}
