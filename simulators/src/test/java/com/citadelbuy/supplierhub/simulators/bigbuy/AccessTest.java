package com.citadelbuy.supplierhub.simulators.bigbuy;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private final Shop shop = new Shop();

    @Test
    void theRightKeyIsWelcome() {
        SimReply reply = shop.send("GET", "user/auth/status", "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(text(reply)).isEqualTo("{\"code\":200,\"message\":\"OK\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer nobody", "BBsim-4f1c9a7e2d", "Basic BBsim-4f1c9a7e2d", "Bearer  BBsim-4f1c9a7e2d", ""})
    void anyOtherHeaderIsRefused(String header) {
        SimReply reply = shop.with("authorization", header).send("GET", "catalog/products", "");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(text(reply)).isEqualTo("{\"code\":401,\"message\":\"Invalid credentials\"}");
    }

    @Test
    void noHeaderIsRefused() {
        assertThat(shop.without("authorization").send("GET", "user/purse", "").status())
                .isEqualTo(401);
    }

    @Test
    void keysOutliveTheExpiryOfTokens() {
        shop.simulator.expireTokens();
        assertThat(shop.send("GET", "user/auth/status", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog/productsstock", "catalog/categories", "catalog/products.json", "module", "orders"})
    void whatIsGoneOrNeverWasIsNotFound(String path) {
        SimReply reply = shop.send("GET", path, "");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(Shop.body(reply).path("code").asInt()).isEqualTo(404);
    }

    @Test
    void anEndpointHasOneMethod() {
        assertThat(shop.send("POST", "catalog/products", "{}").status()).isEqualTo(405);
        assertThat(shop.send("DELETE", "order/11900001", "").status()).isEqualTo(405);
    }

    @Test
    void thePurseIsABareNumber() {
        assertThat(text(shop.send("GET", "user/purse", ""))).isEqualTo("100000.0");
        assertThat(text(shop.as(Accounts.PENNILESS).send("GET", "user/purse", "")))
                .isEqualTo("1.5");
    }

    @Test
    void theListOfProductsMayBeAskedForTenTimesAnHour() {
        for (int i = 0; i < 10; i++) {
            assertThat(shop.send("GET", "catalog/products", "").status()).isEqualTo(200);
        }
        SimReply refused = shop.send("GET", "catalog/products", "");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(text(refused)).isEqualTo("You exceeded the rate limit");
        assertThat(refused.headers()).containsEntry("Content-Type", "text/html; charset=UTF-8");
        long reset = Long.parseLong(String.valueOf(refused.headers().get("X-Ratelimit-Reset")));
        assertThat(shop.send("GET", "catalog/productsinformation", "").status()).isEqualTo(200);

        long wait = reset - shop.now().getEpochSecond();
        assertThat(wait).isBetween(3_500L, 3_600L);
        shop.later(Duration.ofSeconds(wait - 1));
        assertThat(shop.sendAtOnce("GET", "catalog/products", "").status()).isEqualTo(429);
        shop.later(Duration.ofSeconds(1));
        assertThat(shop.sendAtOnce("GET", "catalog/products", "").status()).isEqualTo(200);
    }

    @Test
    void aRecordMayBeAskedForEveryFiveSeconds() {
        String path = "catalog/product/" + shop.simulator.guide().products().getFirst();
        assertThat(shop.send("GET", path, "").status()).isEqualTo(200);
        shop.later(Duration.ofSeconds(4));
        assertThat(shop.sendAtOnce("GET", "catalog/product/12602", "").status()).isEqualTo(429);
        assertThat(shop.sendAtOnce("GET", path.replace("product/", "productimages/"), "")
                        .status())
                .isEqualTo(200);
        shop.later(Duration.ofSeconds(1));
        assertThat(shop.sendAtOnce("GET", path, "").status()).isEqualTo(200);
    }

    @Test
    void ordersMayBeAskedForEverySecondAndSomeRefusalsTellNoReset() {
        assertThat(shop.send("GET", "order/orderstatuses", "").status()).isEqualTo(200);
        assertThat(shop.sendAtOnce("GET", "order/orderstatuses", "").headers()).containsKey("X-Ratelimit-Reset");
        assertThat(shop.sendAtOnce("GET", "user/purse", "").status()).isEqualTo(200);
        SimReply refused = shop.sendAtOnce("GET", "user/purse", "");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).doesNotContainKey("X-Ratelimit-Reset");
        shop.later(Duration.ofSeconds(1));
        assertThat(shop.sendAtOnce("GET", "user/purse", "").status()).isEqualTo(200);
    }

    @Test
    void accountsAreCountedApart() {
        assertThat(shop.send("GET", "user/purse", "").status()).isEqualTo(200);
        assertThat(shop.as(Accounts.PENNILESS)
                        .sendAtOnce("GET", "user/purse", "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void faultsSpeakTheSuppliersWords() {
        SimReply throttled = shop.simulator.rateLimited();
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.headers())
                .containsEntry("X-Ratelimit-Reset", Long.toString(shop.now().getEpochSecond() + 1));
        SimReply broken = shop.simulator.serverError();
        assertThat(broken.status()).isEqualTo(504);
        assertThat(text(broken)).startsWith("<html>");
    }

    static String text(SimReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
