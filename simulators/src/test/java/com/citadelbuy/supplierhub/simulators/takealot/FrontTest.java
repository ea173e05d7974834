package com.citadelbuy.supplierhub.simulators.takealot;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FrontTest {

    private final Shop shop = Shop.open();

    private SimReply as(String path, Map<String, String> headers) {
        return shop.send("GET", path, "", headers);
    }

    @Test
    void onlyItsOwnKeyOpensASurface() {
        SimReply none = as("/v1/seller", Map.of("user-agent", "test"));
        assertThat(none.status()).isEqualTo(401);
        assertThat(Shop.json(none).path("message").asString()).isEqualTo("Unauthorized");
        List<Map<String, String>> wrong = List.of(
                Map.of("user-agent", "test", "x-api-key", Account.SELLER_KEY),
                Map.of("user-agent", "test", "authorization", "Key " + Account.API_KEY),
                Map.of("user-agent", "test", "authorization", "Bearer " + Account.SELLER_KEY));
        wrong.forEach(headers -> {
            assertThat(as("/v1/seller", headers).status()).isEqualTo(401);
            assertThat(as("/v2/offers/count", headers).status()).isEqualTo(401);
        });
        assertThat(shop.get("/v1/seller").path("seller_id").asLong()).isEqualTo(Account.SELLER);
        assertThat(shop.get("/v2/offers/count").path("total_results").asInt()).isEqualTo(40);
    }

    @Test
    void aBlockedKeyIsForbiddenInTheDocumentsShape() {
        SimReply reply = as("/v1/seller", Map.of("user-agent", "test", "x-api-key", Account.BLOCKED_KEY));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(Shop.json(reply).at("/errors/0/title").asString()).isEqualTo("Forbidden");
        assertThat(reply.headers()).doesNotContainKey("cf-mitigated");
    }

    @Test
    void theEdgeChallengesWhoeverDoesNotSayWhatItIs() {
        SimReply reply = as("/v1/seller", Map.of("x-api-key", Account.API_KEY));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.headers()).containsEntry("cf-mitigated", "challenge");
        assertThat(reply.headers().get("Content-Type")).startsWith("text/html");
    }

    @Test
    void statusNeedsNoKey() {
        assertThat(as("/v1/status", Map.of("user-agent", "test")).status()).isEqualTo(200);
        assertThat(as("/v2/status", Map.of("user-agent", "test")).status()).isEqualTo(401);
    }

    @Test
    void whatIsNotDocumentedIsNotThere() {
        for (String path : List.of("/", "/v3/offers", "/v1/orders", "/v2/sales/summary", "/v1/offers/by_sku/a/b")) {
            SimReply reply = shop.send("GET", path, "");
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(Shop.json(reply).path("message").asString()).isEqualTo("Not Found");
        }
        assertThat(shop.send("POST", "/v1/sales", "{}").status()).isEqualTo(405);
        assertThat(shop.send("DELETE", "/v1/offers/83200001", "").status()).isEqualTo(405);
        assertThat(shop.send("POST", "/v1/shipments", "{}").status()).isEqualTo(405);
    }

    @Test
    void tooManyCallsAreThrottledUntilTimeHasPassed() {
        for (int call = 0; call < Limits.AT_ONCE; call++) {
            assertThat(as("/v1/balances", Shop.headers("/v1")).status()).isEqualTo(200);
        }
        SimReply refused = as("/v1/balances", Shop.headers("/v1"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Shop.json(refused).path("title").asString()).isEqualTo("Too Many Requests");
        assertThat(refused.headers()).containsEntry("Retry-After", "1");
        assertThat(as("/v2/offers/count", Shop.headers("/v2")).status()).isEqualTo(200);
        shop.pass(Duration.ofSeconds(1));
        assertThat(as("/v1/balances", Shop.headers("/v1")).status()).isEqualTo(200);
    }

    @Test
    void theOlderSurfaceTellsWhatIsLeft() {
        SimReply first = as("/v2/offers/count", Shop.headers("/v2"));
        assertThat(first.headers())
                .containsEntry("x-RateLimit-Limit", "60")
                .containsEntry("x-RateLimit-Remaining", "59");
        assertThat(first.headers().get("x-RateLimit-Reset")).matches("\\d{10}");
        assertThat(as("/v2/nothing", Shop.headers("/v2")).headers()).containsEntry("x-RateLimit-Remaining", "58");
    }

    @Test
    void theSellerShowsWarehousesWhenAsked() {
        assertThat(shop.get("/v1/seller").has("warehouses")).isFalse();
        JsonNode seller = shop.get("/v1/seller?expands=warehouses&expands=leadtime_details");
        assertThat(seller.at("/warehouses/0/seller_warehouse_id").asLong()).isEqualTo(Account.WAREHOUSE);
        assertThat(seller.at("/leadtime_details/0/max_days").asInt()).isEqualTo(7);
        assertThat(shop.refusal(400, "GET", "/v1/seller?expands=keys", "")).contains("keys");
        assertThat(shop.get("/v1/facilities/get_enabled_regions").valueStream().map(JsonNode::asString))
                .containsExactly("CPT", "JHB", "DBN");
    }
}
