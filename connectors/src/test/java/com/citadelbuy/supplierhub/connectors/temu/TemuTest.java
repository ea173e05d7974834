package com.citadelbuy.supplierhub.connectors.temu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.ErrorRules.Meaning;
import com.citadelbuy.supplierhub.spi.Repetition;
import com.citadelbuy.supplierhub.spi.RequestSigner.Context;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TemuTest {

    private static final SupplierDefinition TEMU = Temu.DEFINITION;
    private static final URI CALLBACK = URI.create("https://hub.example/callback");

    private static Credentials credentials(String... more) {
        return more.length == 0
                ? new Credentials(Map.of("app_key", Secret.of("ak-invented"), "app_secret", Secret.of("tm-s3cr3t")))
                : new Credentials(Map.of(
                        "app_key", Secret.of("ak-invented"),
                        "app_secret", Secret.of("tm-s3cr3t"),
                        "access_token", Secret.of(more[0])));
    }

    /** The documents' vector, through the definition's own signer. */
    @Test
    void aCallIsSignedToTheByte() {
        WireRequest request = new WireRequest(
                "bg.order.list.v2.get",
                "POST",
                "/openapi/router",
                List.of(),
                List.of(),
                List.of(),
                """
                {"pageNumber":1,"pageSize":20,"parentOrderStatus":2,"parentOrderSnList":["PO-211-01","PO-211-02"],
                 "x":{"b":1,"a":"é"},"timestamp":"1760000000"}""",
                Repetition.HARMLESS);
        Context context = new Context(
                credentials(),
                Map.of(),
                new TokenSet(Secret.of("at-invented"), null, null, null, Map.of()),
                Instant.ofEpochSecond(1_760_000_000));

        JsonNode body = WireJson.tree(
                String.valueOf(TEMU.signer().sign(request, context).body()));

        assertThat(body.path("sign").asString()).isEqualTo("AB3C1C3D44AB1B7D2D195B02EA4A6E5D");
        assertThat(body.path("access_token").asString()).isEqualTo("at-invented");
    }

    @Test
    void consentIsGivenInTheSellerCenterWhicheverTheRegion() {
        TemuTokens tokens = new TemuTokens();

        for (String region : List.of("us", "eu", "global")) {
            assertThat(tokens.authorizeUrl(TEMU.live(Map.of("region", region)), credentials(), CALLBACK, "a b"))
                    .hasToString("https://seller.temu.com/open-platform/client-manage/authorization?appKey=ak-invented"
                            + "&redirect_uri=https%3A%2F%2Fhub.example%2Fcallback&state=a+b");
        }
        for (String other : List.of("http://127.0.0.1:8011/temu", "https://temu.com.example/")) {
            assertThat(tokens.authorizeUrl(URI.create(other), credentials(), CALLBACK, "s"))
                    .asString()
                    .startsWith(other.replaceFirst("/$", "") + "/open-platform/client-manage/authorization?");
        }
    }

    @Test
    void eachRegionHasItsOwnGateway() {
        assertThat(TEMU.live(Map.of())).isEqualTo(TEMU.live());
        assertThat(TEMU.live(Map.of("region", "global"))).hasToString("https://openapi-b-global.temu.com");
        assertThat(TEMU.live(Map.of("region", "nowhere"))).isEqualTo(TEMU.live());
    }

    @Test
    void aTokenMayBeCopiedByHandAndNoneIsRenewed() {
        TemuTokens tokens = new TemuTokens();

        assertThat(tokens.copied(credentials())).isEmpty();
        assertThat(tokens.copied(credentials(" "))).isEmpty();
        assertThat(tokens.copied(credentials("at-copied")).map(TokenSet::access))
                .contains(Secret.of("at-copied"));
        assertThat(tokens.renews()).isFalse();
    }

    @Test
    void successIsTheInnermostEnvelopesWord() {
        assertThat(yes("{\"success\":true,\"errorCode\":1000000,\"result\":{\"a\":1}}"))
                .isTrue();
        assertThat(yes("{\"success\":true,\"result\":null}")).isTrue();
        assertThat(yes("{\"success\":true,\"errorCode\":1,\"result\":true}")).isTrue();
        assertThat(yes("{\"success\":true,\"result\":{\"success\":true,\"errorCode\":0,\"result\":{}}}"))
                .isTrue();
        assertThat(yes("{\"success\":true,\"result\":{\"success\":false,\"errorCode\":4000000,\"result\":null}}"))
                .isFalse();
        assertThat(yes("{\"success\":false,\"result\":{\"success\":true,\"result\":{}}}"))
                .isFalse();
        assertThat(yes("{\"errorCode\":1000000}")).isFalse();
        assertThat(yes("[]")).isFalse();
    }

    /** A change's own word is no envelope: it has nothing in it. */
    @Test
    void aResultThatOnlySaysNoIsAnAnswer() {
        JsonNode body = WireJson.tree("{\"success\":true,\"result\":{\"success\":false}}");

        assertThat(TEMU.errors().isSuccess(200, body)).isTrue();
        assertThat(TEMU.errors().payload(body)).isEqualTo(WireJson.tree("{\"success\":false}"));
    }

    @Test
    void throttlingProvesThatNothingWasDoneAndTheGatewaysOwnFailureDoesNot() {
        assertThat(error(4000004)).isEqualTo(new Meaning(Kind.RATE_LIMITED, true));
        assertThat(error(4000000)).isEqualTo(new Meaning(Kind.UNAVAILABLE, false));
        assertThat(error(2000000)).isEqualTo(new Meaning(Kind.REJECTED, true));
        assertThat(error(7000000)).isEqualTo(new Meaning(Kind.REJECTED, true));
        assertThat(error(6000001)).isEqualTo(new Meaning(Kind.BAD_RESPONSE, false));
    }

    @Test
    void whatIsWrongWithGoodsIsForGoodWhateverItsCode() {
        assertThat(error(150011003).kind()).isEqualTo(Kind.INVALID_REQUEST);
        assertThat(error(150099999)).isEqualTo(new Meaning(Kind.REJECTED, true));
        assertThat(error(150199999).nothingHappened()).isFalse();
        assertThat(error(15009999).nothingHappened()).isFalse();
    }

    @Test
    void whoMayNotEnterIsToldSo() {
        for (int code = 3000019; code <= 3000034; code++) {
            boolean listed = code <= 3000028 || code >= 3000030;
            assertThat(error(code).kind() == Kind.UNAUTHORIZED).as("%s", code).isEqualTo(listed);
        }
        assertThat(error(3000001).kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(error(5000003).kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(error(110020003).kind()).isEqualTo(Kind.UNAUTHORIZED);
    }

    @Test
    void theStatesOfSales() {
        assertThat(List.of("1", "2", "3", "4", "41", "5", "51", "0", "pending_buyer_cancellation", "past_due"))
                .extracting(Temu.SALE_STATUSES::of)
                .containsExactly(
                        OrderStatus.CREATED,
                        OrderStatus.PROCESSING,
                        OrderStatus.CANCELLED,
                        OrderStatus.SHIPPED,
                        OrderStatus.PARTIALLY_SHIPPED,
                        OrderStatus.DELIVERED,
                        OrderStatus.SHIPPED,
                        OrderStatus.UNRECOGNISED,
                        OrderStatus.ON_HOLD,
                        OrderStatus.UNRECOGNISED);
    }

    @Test
    void amountsAreInTheSmallestUnitOfTheirCurrency() {
        assertThat(TemuWire.ofSmallest(2790L, "USD")).isEqualTo(Money.of("27.90", "USD"));
        assertThat(TemuWire.ofSmallest(2790L, "JPY")).isEqualTo(Money.of("2790", "JPY"));
        assertThat(TemuWire.ofSmallest(2790L, "KWD")).isEqualTo(Money.of("2.790", "KWD"));
        assertThat(TemuWire.ofSmallest(0L, "USD")).isEqualTo(Money.of("0.00", "USD"));
        assertThat(TemuWire.ofSmallest(1L, "test")).isNull();
        assertThat(TemuWire.ofSmallest(null, "USD")).isNull();
        assertThat(TemuWire.ofSmallest(1L, null)).isNull();
    }

    @Test
    void idsKeepAllTheirDigitsAndOthersAreNobodys() {
        assertThat(TemuWire.number("999999999999999999")).isEqualTo(999_999_999_999_999_999L);
        for (String odd : List.of("", "-1", "1e3", "WH-1", "9999999999999999999")) {
            assertThatThrownBy(() -> TemuWire.number(odd))
                    .isInstanceOfSatisfying(
                            SupplierException.class,
                            failed -> assertThat(failed.failure().kind()).isEqualTo(Kind.NOT_FOUND));
        }
    }

    private static boolean yes(String body) {
        return TEMU.errors().isSuccess(200, WireJson.tree(body));
    }

    private static Meaning error(int code) {
        ErrorRules.Finding finding = TEMU.errors()
                .read(200, WireJson.tree("{\"success\":false,\"errorCode\":" + code + ",\"errorMsg\":\"why\"}"));
        assertThat(finding.code()).isEqualTo(Integer.toString(code));
        return finding.meaning();
    }
}
