package com.citadelbuy.supplierhub.simulators.printful;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final Shop shop = new Shop();

    @Test
    void v1LocksOutForAMinuteAfterTheHundredAndTwentiethCall() {
        for (int i = 0; i < 120; i++) {
            assertThat(shop.get("/stores").status()).isEqualTo(200);
        }
        shop.later(Duration.ofSeconds(50));
        SimReply refused = shop.get("/stores");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Shop.body(refused).path("code").asInt()).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("X-Ratelimit-Remaining", "0");

        shop.later(Duration.ofSeconds(59));
        assertThat(shop.get("/stores").status()).isEqualTo(429);
        shop.later(Duration.ofSeconds(1));
        assertThat(shop.get("/stores").status()).isEqualTo(200);
    }

    @Test
    void v1CountsAnewEachMinute() {
        for (int i = 0; i < 120; i++) {
            shop.get("/stores");
        }
        shop.later(Duration.ofSeconds(60));
        assertThat(shop.get("/stores").headers()).containsEntry("X-Ratelimit-Remaining", "119");
    }

    @Test
    void v2RefillsOneTokenEachHalfSecond() {
        assertThat(shop.get("/v2/stores").headers())
                .containsEntry("X-Ratelimit-Limit", "120")
                .containsEntry("X-Ratelimit-Remaining", "119")
                .containsEntry("X-Ratelimit-Reset", "0.5")
                .containsEntry("X-Ratelimit-Policy", "120;w=60;");
        for (int i = 0; i < 119; i++) {
            assertThat(shop.get("/v2/stores").status()).isEqualTo(200);
        }
        SimReply refused = shop.get("/v2/stores");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("retry-after", "1");
        assertThat(Shop.body(refused).has("data")).isTrue();

        shop.later(Duration.ofMillis(500));
        assertThat(shop.get("/v2/stores").status()).isEqualTo(200);
        assertThat(shop.get("/v2/stores").status()).isEqualTo(429);
    }

    @Test
    void theVersionsAndTheTokensAreCountedApart() {
        for (int i = 0; i < 121; i++) {
            shop.get("/stores");
        }
        assertThat(shop.get("/stores").status()).isEqualTo(429);
        assertThat(shop.get("/v2/stores").status()).isEqualTo(200);
        assertThat(shop.as(Access.ACCOUNT_TOKEN).get("/stores").status()).isEqualTo(200);
    }

    @Test
    void theCatalogueIsOpenToStrangersThirtyTimesAMinute() {
        shop.without("authorization");
        for (int i = 0; i < 30; i++) {
            assertThat(shop.get("/products/71").status()).isEqualTo(200);
        }
        assertThat(shop.get("/products/71").status()).isEqualTo(429);
    }

    @Test
    void largeQuotesAreRareGoods() {
        String large = """
                {"recipient": {"country_code": "LV"}, "items": [{"variant_id": "7101", "quantity": 101}]}""";
        String small = large.replace("101}", "100}");
        for (int i = 0; i < 5; i++) {
            assertThat(shop.post("/shipping/rates", large).status()).isEqualTo(200);
        }
        assertThat(shop.post("/shipping/rates", large).status()).isEqualTo(429);
        assertThat(shop.post("/shipping/rates", small).status()).isEqualTo(200);
    }

    @Test
    void theFaultsSpeakTheSuppliersWords() {
        SimReply throttled = shop.simulator().rateLimited();
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.headers()).containsKeys("retry-after", "X-Ratelimit-Policy");
        SimReply broken = shop.simulator().serverError();
        assertThat(broken.status()).isEqualTo(500);
        assertThat(Shop.body(broken).propertyNames()).containsExactly("type", "status", "title", "details", "instance");
    }
}
