package com.citadelbuy.supplierhub.simulators.banggood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccessTest {

    private static final String COUNTRIES = "/common/getCountries";
    private final Merchant merchant = Merchant.signedIn();

    @Test
    void aTokenIsGivenForTwoHours() {
        JsonNode reply = merchant.signIn();
        assertThat(reply.propertyNames()).containsExactly("code", "access_token", "expires_in", "lang");
        assertThat(reply.path("code").isIntegralNumber()).isTrue();
        assertThat(reply.path("expires_in").intValue()).isEqualTo(7200);
        assertThat(merchant.token).hasSizeBetween(64, 512);
        merchant.pass(Duration.ofSeconds(7199));
        assertThat(code(with(merchant.token))).isZero();
        merchant.pass(Duration.ofSeconds(1));
        assertThat(with(merchant.token))
                .isEqualTo(SimJson.object("{\"code\":21020,\"msg\":\"Access_token has expired\",\"lang\":\"en\"}"));
    }

    @Test
    void anOlderTokenLivesOnBesideANewOneAndEachIsDifferent() {
        String older = merchant.token;
        merchant.pass(Duration.ofHours(1));
        merchant.signIn();
        assertThat(merchant.token).isNotEqualTo(older);
        assertThat(code(with(older))).isZero();
        merchant.pass(Duration.ofHours(1));
        assertThat(code(with(older))).isEqualTo(21020);
        assertThat(code(with(merchant.token))).isZero();
    }

    @Test
    void wrongCredentialsAreRefusedEachByItsNumber() {
        Map<String, String> right = Map.of("app_id", Tokens.APP_ID, "app_secret", Tokens.APP_SECRET);
        assertThat(signIn(right, "app_id", "")).isEqualTo(11010);
        assertThat(signIn(right, "app_secret", "")).isEqualTo(11011);
        assertThat(signIn(right, "app_secret", "7d0c4be6a19f4c52b3e8d6570f21ca95"))
                .isEqualTo(11020);
        assertThat(signIn(right, "app_id", Tokens.APP_WITHOUT_ADDRESS)).isEqualTo(31010);
        Map<String, String> stranger = new HashMap<>(right);
        stranger.put("app_id", "bg000000000000");
        assertThat(merchant.got("/getAccessToken", stranger))
                .isEqualTo(SimJson.object("{\"code\":31020,\"msg\":\"Error Account\",\"lang\":\"en\"}"));
    }

    private int signIn(Map<String, String> right, String name, String value) {
        Map<String, String> wrong = new HashMap<>(right);
        wrong.put(name, value);
        return code(merchant.got("/getAccessToken", wrong));
    }

    @Test
    void everyCallWantsATokenThatWasGivenOut() {
        for (String path : List.of(
                "/category/getCategoryList",
                "/product/getProductList",
                "/product/getProductInfo",
                "/product/getProductPrice",
                "/product/getStocks",
                "/product/getProductUpdateList",
                "/product/getShipments",
                COUNTRIES,
                "/order/getOrderInfo",
                "/order/getOrderHistory",
                "/order/getTrackInfo")) {
            assertThat(code(merchant.got(path, Map.of()))).as(path).isEqualTo(11020);
            assertThat(code(merchant.got(path, Map.of("access_token", "f".repeat(64)))))
                    .as(path)
                    .isEqualTo(21030);
        }
    }

    @Test
    void aFormCarriesItsTokenInItself() {
        byte[] body = Merchant.bytes(Merchant.order("R1"));
        List<Map.Entry<String, String>> query = List.of(Map.entry("access_token", merchant.token));
        JsonNode reply =
                Merchant.body(merchant.send(new SimRequest("POST", "/order/importOrder", query, Merchant.FORM, body)));
        assertThat(code(reply)).isEqualTo(11020);
        Map<String, String> form = Merchant.order("R1");
        form.put("access_token", merchant.token);
        JsonNode json = Merchant.body(merchant.send(new SimRequest(
                "POST",
                "/order/importOrder",
                List.of(),
                Map.of("content-type", "application/json"),
                Merchant.bytes(form))));
        assertThat(code(json)).isEqualTo(11020);
        assertThat(merchant.ledger()).isEmpty();
    }

    @Test
    void methodsAndPathsThatDoNotExistAreAnsweredByTheEdge() {
        for (SimRequest request : List.of(
                request("POST", COUNTRIES),
                request("GET", "/order/importOrder"),
                request("GET", "/order/cancelOrder"))) {
            SimReply reply = merchant.send(request);
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.headers()).containsEntry("Content-Type", "text/html");
            assertThat(new String(reply.body(), StandardCharsets.UTF_8)).startsWith("<html>");
        }
    }

    private SimRequest request(String method, String path) {
        return new SimRequest(
                method, path, List.of(Map.entry("access_token", merchant.token)), Merchant.FORM, new byte[0]);
    }

    @Test
    void theNameOfAMethodIsUnderstoodInEitherCase() {
        assertThat(code(merchant.get("/common/GetCountries"))).isZero();
        assertThat(code(merchant.get("/product/GetProductPrice", "product_id", Seeds.PLAIN)))
                .isZero();
    }

    @Test
    void theDayOfAnEndpointEndsAtItsLimitAndTheNextBeginsAtMidnight() {
        Instant[] now = {Instant.parse("2026-06-01T23:59:59Z")};
        Limits limits = new Limits(new SimClock(() -> now[0], 1));
        for (int i = 0; i < Limits.A_DAY; i++) {
            limits.admit("app", "/a");
        }
        assertThatThrownBy(() -> limits.admit("app", "/a")).isInstanceOf(Refusal.class);
        limits.admit("app", "/b");
        limits.admit("other", "/a");
        now[0] = now[0].plusSeconds(1);
        limits.admit("app", "/a");
    }

    @Test
    void theFaultsSpeakTheSuppliersWords() {
        SimReply throttled = merchant.simulator.rateLimited();
        assertThat(throttled.status()).isEqualTo(200);
        assertThat(Merchant.body(throttled))
                .isEqualTo(SimJson.object("{\"code\":41010,\"msg\":\"Access restrictions\",\"lang\":\"\"}"));
        assertThat(code(Merchant.body(merchant.simulator.serverError()))).isEqualTo(21010);
        merchant.simulator.expireTokens();
        assertThat(code(with(merchant.token))).isEqualTo(21020);
        merchant.signIn();
        assertThat(code(with(merchant.token))).isZero();
    }

    private JsonNode with(String token) {
        return merchant.got(COUNTRIES, Map.of("access_token", token));
    }

    static int code(JsonNode reply) {
        return reply.path("code").asInt();
    }
}
