package com.citadelbuy.supplierhub.server.api.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mappings, rules and what can be sold, as a client asks for them, rightly and wrongly. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class MappingsApiTest {

    private static final String ALL = "/api/v1/mappings";
    private static final String RULES = "/api/v1/inventory/rules";

    private static CatalogHub hub;
    private static String product;
    private static String variant;
    private static String second;

    @BeforeAll
    static void start() {
        hub = new CatalogHub();
        hub.connect("aliexpress");
        Reply imported = hub.post("/api/v1/products/import", "{\"supplier\":\"aliexpress\",\"product_id\":\"123456\"}");
        product = imported.text("/id");
        variant = imported.text("/variants/0/id");
        second = imported.text("/variants/1/id");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void aMappingIsPutReadListedAndDeletedAndPuttingItAgainChangesNothing() {
        String body = """
                {"sources": [{"priority": 2, "ship_to": ["US", "CA"], "components": [{"variant_id": "%s", "factor": 3}]},
                  {"components": [{"variant_id": "%s"}, {"variant_id": "%s"}]}]}
                """.formatted(variant, variant, second);
        Reply put = hub.put(ALL + "/SHADES-2", body);
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.text("/status")).isEqualTo("ok");
        assertThat(put.at("/sources/0/ship_to").toString()).isEqualTo("[\"CA\",\"US\"]");
        assertThat(put.at("/sources/0/components/0/factor").asInt()).isEqualTo(3);
        assertThat(put.text("/sources/1/components/1/product_id")).isEqualTo(product);
        assertThat(hub.get(ALL + "/SHADES-2").json()).isEqualTo(put.json());
        long told = hub.count("SELECT count(*) FROM events WHERE type = 'mapping.changed'");
        assertThat(hub.put(ALL + "/SHADES-2", body).json()).isEqualTo(put.json());
        assertThat(hub.count("SELECT count(*) FROM events WHERE type = 'mapping.changed'"))
                .isEqualTo(told);
        assertThat(hub.get(ALL + "?variant_id=" + second).at("/data").size()).isOne();
        assertThat(hub.delete(ALL + "/SHADES-2").status()).isEqualTo(204);
        assertThat(hub.delete(ALL + "/SHADES-2").status()).isEqualTo(404);
        assertThat(hub.get(ALL + "/SHADES-2").status()).isEqualTo(404);
    }

    @Test
    void aMappingToAGoneVariantIsThereAndShownAsBroken() {
        hub.put(ALL + "/WHOLE-1", one(variant));
        hub.put(ALL + "/BROKEN-1", one(second));
        hub.database.useHandle(handle -> handle.execute("UPDATE variants SET gone_at = now() WHERE id = ?", second));
        assertThat(hub.put(ALL + "/BROKEN-2", one(second)).text("/status")).isEqualTo("broken");
        Reply first = hub.get(ALL + "?status=broken&limit=1");
        assertThat(first.text("/data/0/platform_sku")).isEqualTo("BROKEN-1");
        assertThat(first.at("/data/0/sources/0/components/0/gone").asBoolean()).isTrue();
        Reply next = hub.get(ALL + "?status=broken&limit=1&cursor=" + first.text("/next_cursor"));
        assertThat(next.text("/data/0/platform_sku")).isEqualTo("BROKEN-2");
        assertThat(next.at("/next_cursor").isNull()).isTrue();
        assertThat(hub.get(ALL + "?status=ok").text("/data/0/platform_sku")).isEqualTo("WHOLE-1");
        hub.database.useHandle(handle -> handle.execute("UPDATE variants SET gone_at = NULL"));
        hub.database.useHandle(handle -> handle.execute("DELETE FROM sku_mappings"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"sources": []} | /sources
            {"sources": [{"components": []}]} | /sources/0/components
            {"sources": [{"components": [{"variant_id": "var_none"}]}]} | /sources/0/components/0/variant_id
            {"sources": [{"components": [{"variant_id": "$v", "factor": 0}]}]} | /sources/0/components/0/factor
            {"sources": [{"ship_to": ["XX"], "components": [{"variant_id": "$v"}]}]} | /sources/0/ship_to
            {"sources": [{"components": [{"variant_id": "$v"}, {"variant_id": "$v"}]}]} | /sources/0/components/1/variant_id
            {"sources": [{"components": [{"variant_id": "$v"}], "weight": 1}]} | /sources/0/weight
            """)
    void aWrongMappingIsRefusedByName(String body, String pointer) {
        Reply reply = hub.put(ALL + "/WRONG", body.replace("$v", variant));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(hub.get(ALL + "/WRONG").status()).isEqualTo(404);
    }

    @Test
    void ofManyEachIsKeptOrRefusedForItself() {
        String entry = "{\"platform_sku\": \"%s\", \"sources\": [{\"components\": [{\"variant_id\": \"%s\"}]}]}";
        Reply reply = hub.post(
                ALL + "/bulk",
                "{\"mappings\": [%s, %s, %s, {\"platform_sku\": \"B-4\"}, %s, 7]}"
                        .formatted(
                                entry.formatted("B-1", variant),
                                entry.formatted("B-2", "var_none"),
                                entry.formatted("not a sku", variant),
                                entry.formatted("B-1", second)));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()
                        .path("data")
                        .valueStream()
                        .map(item -> item.path("outcome").asString()))
                .containsExactly("created", "refused", "refused", "refused", "refused", "refused");
        assertThat(reply.text("/data/1/problem/errors/0/pointer")).isEqualTo("/sources/0/components/0/variant_id");
        assertThat(reply.text("/data/2/problem/errors/0/pointer")).isEqualTo("/platform_sku");
        assertThat(hub.get(ALL + "/B-1").text("/sources/0/components/0/variant_id"))
                .isEqualTo(variant);
    }

    @Test
    void safetyStockHoldsWhereverStockIsTold() {
        long there = hub.get("/api/v1/inventory/sellable?variant_id=" + variant)
                .at("/data/0/stock/quantity")
                .asLong();
        Reply rule = hub.put(RULES, "{\"product_id\": \"%s\", \"safety_stock\": %d}".formatted(product, there + 5));
        assertThat(rule.text("/scope")).isEqualTo("product");
        Reply sellable = hub.get("/api/v1/inventory/sellable?variant_id=" + variant);
        assertThat(sellable.at("/data/0/stock/quantity").asLong()).isZero();
        assertThat(sellable.at("/data/0/stock/available").isBoolean()).isTrue();
        assertThat(sellable.at("/data/0/stock/available").asBoolean()).isFalse();
        assertThat(sellable.at("/data/0/stock/age_seconds").isNumber()).isTrue();
        Reply ofProduct = hub.get("/api/v1/inventory/" + product);
        assertThat(ofProduct.at("/variants/0/stock/quantity").asLong()).isZero();
        assertThat(hub.get("/api/v1/products/" + product)
                        .at("/variants/0/available")
                        .asBoolean())
                .isFalse();
        assertThat(hub.delete(RULES + "/" + rule.text("/id")).status()).isEqualTo(204);
        assertThat(hub.get("/api/v1/inventory/sellable?variant_id=" + variant)
                        .at("/data/0/stock/quantity")
                        .asLong())
                .isEqualTo(there);
    }

    @Test
    void whatIsNotToldIsNullAndACountryShowsOnlyWhatShipsFromThere() {
        hub.database.useHandle(handle -> handle.execute("DELETE FROM inventory_levels WHERE variant_id = ?", second));
        Reply untold = hub.get("/api/v1/inventory/sellable?variant_id=" + second);
        assertThat(untold.at("/data/0/stock/quantity").isNull()).isTrue();
        assertThat(untold.at("/data/0/stock/precision").isNull()).isTrue();
        assertThat(untold.at("/data/0/stock/available").isNull()).isTrue();
        assertThat(untold.at("/data/0/stock/locations").size()).isZero();
        assertThat(hub.get("/api/v1/inventory/sellable?country=AQ").at("/data").size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | /safety_stock
            {"safety_stock": -1} | /safety_stock
            {"safety_stock": 1, "product_id": "prod_none"} | /product_id
            {"safety_stock": 1, "variant_id": "$v", "product_id": "prod_none"} | /product_id
            {"low_stock_at": 1, "location": "cn"} | /low_stock_at
            {"low_stock": 1} | /low_stock
            """)
    void aWrongRuleIsRefusedByName(String body, String pointer) {
        Reply reply = hub.put(RULES, body.replace("$v", variant));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void alertsAreListedAcknowledgedAndUnknownOnesAreMissing() {
        Reply rule = hub.put(RULES, "{\"variant_id\": \"%s\", \"low_stock_at\": 1000000}".formatted(variant));
        Reply alerts = hub.get("/api/v1/inventory/alerts?variant_id=" + variant);
        assertThat(alerts.text("/data/0/status")).isEqualTo("open");
        String id = alerts.text("/data/0/id");
        assertThat(hub.post("/api/v1/inventory/alerts/" + id + "/acknowledge", "")
                        .text("/status"))
                .isEqualTo("acknowledged");
        assertThat(hub.get("/api/v1/inventory/alerts?status=open").at("/data").size())
                .isZero();
        assertThat(hub.post("/api/v1/inventory/alerts/alert_none/acknowledge", "")
                        .status())
                .isEqualTo(404);
        assertThat(hub.get("/api/v1/inventory/alerts?status=lost").status()).isIn(400, 422);
        hub.delete(RULES + "/" + rule.text("/id"));
        assertThat(hub.get("/api/v1/inventory/alerts?status=closed").text("/data/0/id"))
                .isEqualTo(id);
    }

    private static String one(String variantId) {
        return "{\"sources\": [{\"components\": [{\"variant_id\": \"%s\"}]}]}".formatted(variantId);
    }
}
