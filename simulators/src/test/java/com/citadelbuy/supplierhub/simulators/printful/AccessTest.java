package com.citadelbuy.supplierhub.simulators.printful;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccessTest {

    private final Shop shop = new Shop();

    @Test
    void withoutAReadableTokenNothingIsSaid() {
        for (String header : List.of("Basic abc", "Bearer", "Bearer a b", Access.STORE_TOKEN)) {
            SimReply reply = shop.header("authorization", header).get("/orders");
            assertThat(reply.status()).isEqualTo(401);
            assertThat(Shop.body(reply).toString())
                    .isEqualTo("{\"code\":401,\"result\":\"Malformed Authorization header.\",\"error\":{\"reason\":"
                            + "\"BadRequest\",\"message\":\"Malformed Authorization header.\"}}");
        }
        assertThat(shop.without("authorization").get("/v2/orders").status()).isEqualTo(401);
    }

    @Test
    void anUnknownOrExpiredTokenIsRefused() {
        assertThat(shop.as("nobody").get("/v2/catalog-products").status()).isEqualTo(401);
        assertThat(shop.as(Access.EXPIRED_TOKEN).get("/orders").status()).isEqualTo(401);
    }

    @Test
    void eachFamilyWordsItsRefusalInItsOwnEnvelope() {
        shop.without("authorization");
        JsonNode legacy = Shop.body(shop.get("/v2/orders"));
        JsonNode data = Shop.body(shop.get("/v2/stores"));
        SimReply problem = shop.get("/v2/oauth-scopes");

        assertThat(legacy.propertyNames()).containsExactly("code", "result", "error");
        assertThat(data.propertyNames()).containsExactly("data", "error");
        assertThat(problem.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(Shop.body(problem).propertyNames()).containsExactly("type", "status", "title", "detail");
    }

    @Test
    void anAccountTokenMustNameAStoreItHas() {
        shop.as(Access.ACCOUNT_TOKEN);
        assertThat(shop.get("/orders").status()).isEqualTo(400);
        assertThat(shop.header("x-pf-store-id", "999").get("/orders").status()).isEqualTo(403);
        assertThat(shop.header("x-pf-store-id", StoreSeed.SECOND_STORE)
                        .get("/orders")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aStoreTokenSpeaksForItsOwnStoreOnly() {
        assertThat(shop.header("x-pf-store-id", StoreSeed.SECOND_STORE)
                        .get("/orders")
                        .status())
                .isEqualTo(403);
        shop.without("x-pf-store-id");
        assertThat(Shop.body(shop.get("/stores")).path("result").size()).isEqualTo(1);
        shop.as(Access.ACCOUNT_TOKEN);
        assertThat(Shop.body(shop.get("/v2/stores")).path("data").size()).isEqualTo(2);
    }

    @Test
    void aTokenDoesOnlyWhatItsScopesAllow() {
        shop.as(Access.READ_ONLY_TOKEN);
        assertThat(shop.get("/orders").status()).isEqualTo(200);
        SimReply refused = shop.post("/orders", Shop.order("a").toString());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(Shop.body(refused).path("error").path("reason").asInt()).isEqualTo(403);
        assertThat(shop.get("/stores").status()).isEqualTo(403);
        assertThat(shop.ledger()).isEmpty();
    }

    @Test
    void theScopesOfATokenAreListed() {
        JsonNode scopes = Shop.body(shop.get("/v2/oauth-scopes")).path("data");
        assertThat(scopes.valueStream().map(scope -> scope.path("value").asString()))
                .contains("orders", "orders/read", "sync_products/read");
    }

    @Test
    void unknownPathsAndMethodsAreRefusedInTheWordsOfTheirVersion() {
        assertThat(Shop.body(shop.get("/v1/orders")).toString())
                .isEqualTo("{\"code\":404,\"result\":\"Not Found\",\"error\":{\"reason\":\"NotFound\",\"message\":"
                        + "\"Not Found\"}}");
        assertThat(shop.get("/v2/catalogue").headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(shop.call("PATCH", "/orders", "{}").status()).isEqualTo(405);
    }

    @Test
    void aPrivateTokenSurvivesTheExpiryOfAccessTokens() {
        shop.simulator().expireTokens();
        assertThat(shop.get("/orders").status()).isEqualTo(200);
    }
}
