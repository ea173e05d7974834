package com.citadelbuy.supplierhub.simulators.jumia;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FeedsTest {

    private final Seller seller = Seller.loggedIn();

    @Test
    void aFeedTakesItsTimeAndHasNoEffectBefore() {
        ObjectNode body = SimJson.object();
        body.putArray("products").add(seller.row(Seller.MUG).put("stock", 17));
        String id = seller.post("/feeds/products/stock", body).path("feedId").asString();
        assertThat(seller.get("/feeds/" + id).path("status").asString()).isEqualTo("PENDING");
        seller.pass(Duration.ofSeconds(70));
        JsonNode running = seller.get("/feeds/" + id);
        assertThat(running.path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(running.path("completed").asInt()).isZero();
        assertThat(seller.stock(Seller.MUG)).isEqualTo(118);
        seller.pass(Duration.ofMinutes(2));
        JsonNode feed = seller.get("/feeds/" + id);
        assertThat(feed.propertyNames())
                .containsExactly(
                        "feedSid",
                        "status",
                        "feedType",
                        "feedSource",
                        "total",
                        "completed",
                        "failed",
                        "createdBy",
                        "reportUrl",
                        "errorMessage",
                        "feedItems");
        assertThat(feed.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(feed.path("feedType").asString()).isEqualTo("STOCK_UPDATE");
        assertThat(feed.at("/feedItems/0/sellerSKU").asString()).isEqualTo(Seller.MUG);
        assertThat(feed.at("/feedItems/0/errors").isNull()).isTrue();
        assertThat(seller.stock(Seller.MUG)).isEqualTo(17);
    }

    @Test
    void rowsFailUnderACompletedFeedWhileOthersAreCarriedOut() {
        String set = seller.set(Seller.MUG).path("id").asString();
        JsonNode feed = seller.feed(
                "stock",
                seller.row(Magic.ROW_FAILS.sku()).put("stock", 1),
                SimJson.object().put("id", set).put("sellerSku", Seller.MUG).put("stock", 1),
                seller.row("SPEAKER").put("stock", 1),
                seller.row(Seller.MUG).put("stock", -1),
                seller.row(Seller.MUG).put("stock", "1"),
                seller.row(Seller.MUG).put("sellerSku", "SOLAR-LAMP").put("stock", 1),
                seller.row("LANTERN").put("stock", 4));
        assertThat(feed.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(feed.path("failed").asInt()).isEqualTo(6);
        assertThat(feed.path("completed").asInt()).isEqualTo(1);
        assertThat(feed.at("/feedItems/1/errorMessage").asString()).isEqualTo("Product by Sid [" + set + "] not found");
        assertThat(feed.at("/feedItems/1/errors/globalMessages/0").asString()).startsWith("Product by Sid");
        assertThat(feed.at("/feedItems/2/errorMessage").asString()).contains("never approved");
        assertThat(seller.stock(Seller.MUG)).isEqualTo(118);
        assertThat(seller.stock("LANTERN")).isEqualTo(4);
    }

    @Test
    void aFeedMayFailAsAWhole() {
        JsonNode feed = seller.feed(
                "stock",
                seller.row(Seller.MUG).put("stock", 1),
                seller.row(Magic.FEED_FAILS.sku()).put("stock", 1));
        assertThat(feed.path("status").asString()).isEqualTo("FAILED");
        assertThat(feed.path("errorMessage").asString()).isNotEmpty();
        assertThat(seller.stock(Seller.MUG)).isEqualTo(118);
    }

    @Test
    void pricesAreSetForAllAndForOneCountry() {
        ObjectNode row = seller.row(Seller.MUG);
        row.set("price", price("USD", "7.25"));
        ((ObjectNode) row.path("price"))
                .set(
                        "salePrice",
                        SimJson.object("{\"value\":5.5,\"startAt\":\"2026-06-01\",\"endAt\":\"2026-06-30\"}"));
        row.putArray("businessClients")
                .addObject()
                .put("businessClientCode", "jumia-ng")
                .set("price", price("NGN", "9999.99"));
        assertThat(seller.feed("price", row).path("failed").asInt()).isZero();
        JsonNode variation = seller.set(Seller.MUG).at("/variations/0");
        assertThat(variation.at("/globalPrice/value").decimalValue()).isEqualByComparingTo("7.25");
        assertThat(variation.at("/globalPrice/salePrice/value").decimalValue()).isEqualByComparingTo("5.5");
        assertThat(variation.at("/businessClients/0/price/localValue").decimalValue())
                .isEqualByComparingTo("9999.99");
        assertThat(variation.at("/businessClients/0/price/value").decimalValue())
                .isEqualByComparingTo("6.45");
        assertThat(variation.at("/businessClients/1/price/value").isNull()).isTrue();
        ObjectNode clear = seller.row(Seller.MUG);
        clear.set("price", price("USD", "7.25"));
        ((ObjectNode) clear.path("price"))
                .set("salePrice", SimJson.object("{\"value\":null,\"startAt\":null,\"endAt\":null}"));
        seller.feed("price", clear);
        assertThat(seller.set(Seller.MUG)
                        .at("/variations/0/globalPrice/salePrice")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"price\":{\"value\":5}}",
                "{\"price\":{\"currency\":\"BTC\",\"value\":5}}",
                "{\"price\":{\"currency\":\"USD\",\"value\":0}}",
                "{\"price\":{\"currency\":\"USD\",\"value\":\"5\"}}",
                "{\"price\":{\"currency\":\"USD\",\"value\":5,\"salePrice\":{\"value\":5,\"startAt\":\"2026-06-01\",\"endAt\":\"2026-06-30\"}}}",
                "{\"price\":{\"currency\":\"USD\",\"value\":5,\"salePrice\":{\"value\":4,\"startAt\":\"2026-06-30\",\"endAt\":\"2026-06-01\"}}}",
                "{\"price\":{\"currency\":\"USD\",\"value\":5,\"salePrice\":{\"value\":4}}}",
                "{\"businessClients\":[{\"businessClientCode\":\"jumia-ci\",\"price\":{\"currency\":\"XOF\",\"value\":5}}]}",
                "{}"
            })
    void pricesThatMakeNoSenseFail(String price) {
        ObjectNode row = SimJson.object(price).setAll(seller.row(Seller.MUG));
        JsonNode feed = seller.feed("price", row);
        assertThat(feed.path("failed").asInt()).isEqualTo(1);
        assertThat(feed.at("/feedItems/0/errors/businessClients").isObject()).isTrue();
        assertThat(seller.set(Seller.MUG).at("/variations/0/globalPrice/value").decimalValue())
                .isEqualByComparingTo("6.5");
    }

    @Test
    void offersAreSwitchedOffAndOnByCountry() {
        JsonNode off = seller.feed("status", status("jumia-ke", "INACTIVE"));
        assertThat(off.path("failed").asInt()).isZero();
        JsonNode clients = seller.set(Seller.MUG).at("/variations/0/businessClients");
        assertThat(clients.at("/0/status").asString()).isEqualTo("ACTIVE");
        assertThat(clients.at("/1/status").asString()).isEqualTo("INACTIVE");
        assertThat(clients.at("/1/visible").asBoolean()).isFalse();
        seller.feed("status", status("jumia-ke", "ACTIVE"));
        assertThat(seller.set(Seller.MUG)
                        .at("/variations/0/businessClients/1/visible")
                        .asBoolean())
                .isTrue();
        assertThat(seller.feed("status", status("jumia-ke", "DELETED"))
                        .path("failed")
                        .asInt())
                .isEqualTo(1);
    }

    private ObjectNode status(String client, String status) {
        ObjectNode row = seller.row(Seller.MUG);
        row.putArray("businessClients")
                .addObject()
                .put("businessClientCode", client)
                .put("status", status);
        return row;
    }

    @Test
    void whatIsCreatedIsCheckedForADayAndSoldThen() {
        JsonNode feed = seller.finished("create", creation("NEW-1"));
        assertThat(feed.path("failed").asInt()).isZero();
        assertThat(feed.at("/feedItems/0/productSid").asString()).isEqualTo(seller.sid("NEW-1"));
        JsonNode client = seller.set("NEW-1").at("/variations/0/businessClients/0");
        assertThat(client.at("/qc/status").asString()).isEqualTo("PENDING");
        assertThat(client.path("sku").isNull()).isTrue();
        assertThat(seller.simulator.buy(Map.of("NEW-1", 1))).isEmpty();
        assertThat(seller.feed("stock", seller.row("NEW-1").put("stock", 3))
                        .path("failed")
                        .asInt())
                .isEqualTo(1);
        seller.pass(Duration.ofHours(24));
        seller.as(App.FULL);
        assertThat(seller.set("NEW-1")
                        .at("/variations/0/businessClients/0/qc/status")
                        .asString())
                .isEqualTo("APPROVED");
        assertThat(seller.simulator.buy(Map.of("NEW-1", 1))).isPresent();
        assertThat(seller.finished("create", creation("NEW-1"))
                        .at("/feedItems/0/errorMessage")
                        .asString())
                .contains("already exists");
    }

    @Test
    void someAreRejectedForTheirImages() {
        seller.finished("create", creation(Magic.QC_REJECTED.sku()));
        seller.pass(Duration.ofHours(24));
        seller.as(App.FULL);
        JsonNode quality = seller.set(Magic.QC_REJECTED.sku()).at("/variations/0/businessClients/0/qc");
        assertThat(quality.path("status").asString()).isEqualTo("REJECTED");
        assertThat(quality.path("rejectionReason").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/parentSku, null",
        "/variation, null",
        "/sellerSku, null",
        "/name/value, \"Too short\"",
        "/description/value, \"Few words\"",
        "/brand/code, 7",
        "/category/code, 1000001",
        "/images, []",
        "/stock, -1",
        "/price, null"
    })
    void whatAnOfferLacksFailsItsRow(String pointer, String value) {
        ObjectNode body = creation("NEW-2");
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) body.at("/products/0" + pointer.substring(0, slash)))
                .set(pointer.substring(slash + 1), SimJson.MAPPER.readTree(value));
        JsonNode feed = seller.finished("create", body);
        assertThat(feed.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(feed.path("failed").asInt()).isEqualTo(1);
        assertThat(feed.at("/feedItems/0/productSid").asString()).contains(" ");
    }

    @Test
    void rowsOfOneParentShareItsImages() {
        ObjectNode body = creation("NEW-3");
        ObjectNode second = ((ObjectNode) body.at("/products/0")).deepCopy();
        second.put("sellerSku", "NEW-3B").put("variation", "2");
        ObjectNode third = second.deepCopy().put("sellerSku", "NEW-3C");
        ((ObjectNode) third.at("/images/0")).put("url", "https://img.example.com/other.jpg");
        body.withArray("products").add(second).add(third);
        JsonNode feed = seller.finished("create", body);
        assertThat(feed.path("completed").asInt()).isEqualTo(2);
        assertThat(feed.at("/feedItems/2/errorMessage").asString()).contains("same images");
        assertThat(seller.set("NEW-3").path("variations").size()).isEqualTo(2);
    }

    @Test
    void anUpdateChangesTheTextAndNothingElse() {
        ObjectNode whole = ((ObjectNode) creation("MUG").at("/products/0")).deepCopy();
        whole.remove("price");
        whole.remove("stock");
        whole.put("id", seller.sid(Seller.MUG)).put("sellerSku", Seller.MUG).put("parentSku", Seller.MUG);
        ((ObjectNode) whole.path("category")).put("code", 1000011);
        whole.putArray("attributes");
        ((ObjectNode) whole.at("/images/0")).put("url", "https://img.demo-shop.example/mug-enamel-1.jpg");
        assertThat(seller.feed("update", whole).path("failed").asInt()).isZero();
        assertThat(seller.set(Seller.MUG).path("name").asString()).startsWith("Name of a new");
        assertThat(seller.feed("update", whole.deepCopy().put("stock", 5))
                        .path("failed")
                        .asInt())
                .isEqualTo(1);
        assertThat(seller.feed("update", whole.deepCopy().put("parentSku", "OTHER"))
                        .path("failed")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void feedsWithoutRowsOrShopAreNotTaken() {
        assertThat(seller.status("POST", "/feeds/products/stock", "{\"products\":[]}"))
                .isEqualTo(400);
        assertThat(seller.status("POST", "/feeds/products/stock", "{}")).isEqualTo(400);
        ObjectNode body = creation("NEW-4").put("shopId", "unknown");
        assertThat(seller.status("POST", "/feeds/products/create", body.toString()))
                .isEqualTo(400);
        assertThat(seller.status("POST", "/feeds/products/delete", "{}")).isEqualTo(404);
    }

    private static ObjectNode price(String currency, String value) {
        return SimJson.object("{\"currency\":\"" + currency + "\",\"value\":" + value + "}");
    }

    private static ObjectNode creation(String sku) {
        ObjectNode row = SimJson.object("""
                {"name": {"value": "Name of a new thing for sale", "translations": []},
                 "description": {"value": "", "translations": []},
                 "barcodeEan": "6001234567890", "variation": "1",
                 "brand": {"code": 1126253, "name": "HP"},
                 "category": {"code": "1004141", "name": "Gaming / PC Gaming / Accessories / Controllers"},
                 "images": [{"url": "https://img.example.com/1.jpg", "primary": true}],
                 "price": {"currency": "USD", "value": 200,
                           "salePrice": {"value": 150, "startAt": "2022-08-11", "endAt": "2022-08-22"}},
                 "stock": 500,
                 "attributes": [{"name": "battery_capacity", "value": "100 mAh"}]}
                """);
        ((ObjectNode) row.path("description")).put("value", "<p>" + "word ".repeat(151) + "</p>");
        row.put("sellerSku", sku).put("parentSku", sku);
        ObjectNode body = SimJson.object().put("shopId", Shop.OWN.id());
        body.putArray("products").add(row);
        return body;
    }
}
