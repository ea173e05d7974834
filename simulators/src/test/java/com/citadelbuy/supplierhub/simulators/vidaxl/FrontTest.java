package com.citadelbuy.supplierhub.simulators.vidaxl;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FrontTest {

    private static final String PRODUCTS = "/api_customer/products.json?limit=1";

    private final Shop shop = Shop.open();

    @Test
    void theDocumentedHeaderOpensTheDoor() {
        shop.with(
                "authorization", "Basic ZHJvcHNoaXBAZXhhbXBsZS5jb206MTExMTExMTEtMjIyMi0zMzMzLTQ0NDQtNTU1NTU1NTU1NTU1");
        assertThat(shop.send("GET", PRODUCTS, "").status()).isEqualTo(200);
    }

    @Test
    void namesBeyondAsciiAreReadAsUtf8() {
        shop.as(Account.BY_HAND);
        assertThat(shop.get(PRODUCTS).at("/data/0/currency").asString()).isEqualTo("GBP");
    }

    @Test
    void whoSaysNothingGetsAPageAndWhoSaysWrongNothing() {
        SimReply nobody = shop.without("authorization").send("GET", PRODUCTS, "");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.headers()).containsEntry("Content-Type", "text/html; charset=utf-8");
        assertThat(Shop.text(nobody)).startsWith("<!DOCTYPE html>");
        SimReply wrong = shop.with("authorization", "Basic d3Jvbmc6d3Jvbmc=").send("GET", PRODUCTS, "");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).isEmpty();
        assertThat(shop.with("authorization", "Bearer x")
                        .send("GET", PRODUCTS, "")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theFormatIsChosenByEndingOrByHeader() {
        assertThat(shop.send("GET", "/api_customer/products?limit=1", "").status())
                .isEqualTo(404);
        shop.with("accept", "application/json");
        assertThat(shop.send("GET", "/api_customer/products?limit=1", "").status())
                .isEqualTo(200);
        assertThat(shop.send("GET", "/api_customer/products.xml", "").status()).isEqualTo(404);
        assertThat(shop.send("GET", "/api_customer/products.csv", "").status()).isEqualTo(404);
    }

    @Test
    void whatIsNotThereIsAPage() {
        for (String path : new String[] {
            "/api_customer/nowhere.json",
            "/products.json",
            "/api_customer/orders/1/documents.json",
            "/api_customer/orders/1.json",
            "/feeds/00000000/US/main.csv"
        }) {
            SimReply reply = shop.send("GET", path, "");
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(Shop.text(reply)).startsWith("<!DOCTYPE html>");
        }
        assertThat(shop.send("DELETE", "/api_customer/orders.json", "").status())
                .isEqualTo(404);
        assertThat(shop.send("POST", PRODUCTS, "{}").status()).isEqualTo(404);
    }

    @Test
    void anAccountCallsOnceASecondWhateverItCalls() {
        assertThat(shop.send("GET", PRODUCTS, "").status()).isEqualTo(200);
        SimReply refused = shop.sendAtOnce("GET", "/api_customer/orders.json", "");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("Content-Type", "text/plain; charset=utf-8");
        shop.pass(Duration.ofMillis(899));
        assertThat(shop.sendAtOnce("GET", PRODUCTS, "").status()).isEqualTo(429);
        shop.pass(Duration.ofMillis(1));
        assertThat(shop.sendAtOnce("GET", PRODUCTS, "").status()).isEqualTo(200);
        shop.pass(Duration.ofMillis(900));
        assertThat(shop.sendAtOnce("GET", PRODUCTS, "").status()).isEqualTo(429);
        shop.as(Account.BY_HAND);
        assertThat(shop.sendAtOnce("GET", PRODUCTS, "").status()).isEqualTo(200);
    }

    @Test
    void nothingIsPlacedByACallTooMany() {
        shop.send("GET", PRODUCTS, "");
        assertThat(shop.sendAtOnce(
                                "POST",
                                "/api_customer/orders.json",
                                Shop.order("A-1").toString())
                        .status())
                .isEqualTo(429);
        assertThat(shop.ledger()).isEmpty();
    }

    @Test
    void faultsSpeakTheSuppliersWordsAndTheTokenNeverEnds() {
        assertThat(shop.simulator.rateLimited().status()).isEqualTo(429);
        assertThat(shop.simulator.serverError().status()).isEqualTo(500);
        assertThat(Shop.text(shop.simulator.serverError())).startsWith("<!DOCTYPE html>");
        shop.simulator.expireTokens();
        assertThat(shop.send("GET", PRODUCTS, "").status()).isEqualTo(200);
    }
}
