package com.citadelbuy.supplierhub.simulators.jumia;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FrontTest {

    private final Seller seller = Seller.loggedIn();

    @ParameterizedTest
    @ValueSource(strings = {"/api/shops", "/v1/orders", "/v2/orders", "/order", "/orders/1"})
    void pathsThatNobodyKnowsHaveNoRoute(String path) {
        SimReply reply = seller.send("GET", path, "");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).asString().contains("no Route matched");
    }

    @Test
    void tokensAreAskedForAndSoIsTheirScheme() {
        assertThat(seller.sendAtOnce("GET", "/shops", "", Map.of()).status()).isEqualTo(401);
        SimReply basic = seller.sendAtOnce("GET", "/shops", "", Map.of("authorization", "Basic " + seller.token()));
        assertThat(basic.status()).isEqualTo(401);
        assertThat(basic.body()).asString().contains("Authorization type is invalid");
        seller.withToken("made.up.token");
        assertThat(seller.status("GET", "/orders", "")).isEqualTo(401);
    }

    @Test
    void eachServiceRefusesInItsOwnShape() {
        JsonNode catalogue = seller.get("/catalog/products?size=101");
        assertThat(catalogue.toString())
                .isEqualTo("{\"code\":\"INVALID_PARAMETER\",\"message\":\"size must be between 1 and 100\"}");
        JsonNode feeds = seller.get("/feeds/unknown");
        assertThat(feeds.propertyNames()).containsExactly("timestamp", "status", "error", "path");
        assertThat(feeds.path("error").asString()).isEqualTo("Not Found");
        assertThat(feeds.path("path").asString()).isEqualTo("/feeds/unknown");
        assertThat(feeds.path("timestamp").asString()).endsWith("+00:00");
        assertThat(seller.get("/payout-statement?currency=EUR").toString())
                .isEqualTo("{\"message\":\"Invalid currency\",\"status\":400}");
        assertThat(seller.get("/orders?size=0").propertyNames()).containsExactly("message", "status");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v2/orders/pack, 403",
        "PUT, /orders/cancel, 403",
        "GET, /catalog/products, 403",
        "POST, /feeds/products/stock, 403",
        "GET, /orders, 200",
        "GET, /shops, 200"
    })
    void whoLacksARoleIsForbidden(String method, String path, int status) {
        seller.as(App.VIEWER);
        assertThat(seller.status(method, path, method.equals("GET") ? "" : "{}"))
                .isEqualTo(status);
    }

    @Test
    void bodiesAreJsonObjects() {
        assertThat(seller.status("POST", "/orders/ready-to-ship", "[]")).isEqualTo(400);
        assertThat(seller.status("POST", "/orders/ready-to-ship", "{oops")).isEqualTo(400);
        SimReply form = seller.sendAtOnce(
                "POST",
                "/orders/ready-to-ship",
                "{}",
                Map.of("authorization", "Bearer " + seller.token(), "content-type", "text/plain"));
        assertThat(form.status()).isEqualTo(415);
    }

    @Test
    void theFifthCallOfASecondIsTooMuch() {
        seller.pass(Duration.ofMinutes(2));
        for (int i = 0; i < 4; i++) {
            assertThat(atOnce().status()).isEqualTo(200);
        }
        SimReply fifth = atOnce();
        assertThat(fifth.status()).isEqualTo(429);
        assertThat(fifth.headers()).containsEntry("Retry-After", "1").containsKey("x-ratelimit-limit");
        seller.pass(Duration.ofSeconds(1));
        assertThat(atOnce().status()).isEqualTo(200);
    }

    @Test
    void twoHundredCallsAMinuteAndNoMore() {
        seller.pass(Duration.ofMinutes(2));
        for (int i = 0; i < 200; i++) {
            assertThat(atOnce().status()).isEqualTo(200);
            seller.pass(Duration.ofMillis(260));
        }
        SimReply more = atOnce();
        assertThat(more.status()).isEqualTo(429);
        assertThat(more.headers()).containsEntry("Retry-After", "8");
        seller.pass(Duration.ofSeconds(8));
        assertThat(atOnce().status()).isEqualTo(200);
    }

    @Test
    void itsOwnWordsForThrottlingAndFailing() {
        assertThat(seller.simulator.rateLimited().status()).isEqualTo(429);
        assertThat(seller.simulator.rateLimited().headers()).containsKey("Retry-After");
        assertThat(seller.simulator.serverError().status()).isEqualTo(500);
    }

    private SimReply atOnce() {
        return seller.sendAtOnce("GET", "/shops", "", Map.of("authorization", "Bearer " + seller.token()));
    }
}
