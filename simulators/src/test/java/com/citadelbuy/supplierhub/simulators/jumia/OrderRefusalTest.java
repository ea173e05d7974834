package com.citadelbuy.supplierhub.simulators.jumia;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderRefusalTest {

    private final Seller seller = Seller.loggedIn();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createdAfter=2026-06-01",
                "updatedBefore=2026-06-01",
                "createdAfter=2026-05-01&updatedBefore=2026-06-01",
                "createdAfter=2026-02-01&createdBefore=2026-05-02",
                "createdAfter=01.06.2026&createdBefore=2026-06-02",
                "createdAfter=2026-02-30&createdBefore=2026-03-02",
                "status=ALL",
                "country=DE",
                "sort=UP",
                "size=301",
                "token=abc"
            })
    void listsThatCannotBeAskedFor(String query) {
        SimReply reply = seller.send("GET", "/orders?" + query, "");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(Seller.json(reply).propertyNames()).containsExactly("message", "status");
    }

    @Test
    void unknownIdsAreNotFound() {
        assertThat(seller.status("GET", "/orders/items?orderId=unknown", "")).isEqualTo(404);
        assertThat(seller.status("GET", "/orders/items", "")).isEqualTo(400);
        assertThat(seller.status("GET", "/orders/shipment-providers?orderItemId=unknown", ""))
                .isEqualTo(404);
        assertThat(seller.status("GET", "/catalog/stock/salesorderitem/unknown?status=PENDING", ""))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /orders/ready-to-ship",
        "POST, /orders/print-labels",
        "PUT, /orders/cancel",
        "POST, /orders/pack",
        "POST, /v2/orders/pack"
    })
    void nothingToDoIsABadRequest(String method, String path) {
        assertThat(seller.status(method, path, "{}")).isEqualTo(400);
        assertThat(seller.status(method, path, "{\"orderItemIds\":[],\"orderItems\":[],\"packages\":[]}"))
                .isEqualTo(400);
    }

    @Test
    void whatCannotBePackedStandsInTheErrorBlockOfA201() {
        String order = seller.buy(Seller.MUG, 2);
        String other = seller.buy(Seller.MUG, 1);
        List<String> items = seller.itemIds(order);
        List<String> mixed = List.of(items.getFirst(), seller.itemIds(other).getFirst());
        assertRefused(mixed, Seller.JUMIA);
        assertRefused(List.of(items.getFirst(), "unknown"), Seller.JUMIA);
        assertRefused(items, "5c0ffee0-0000-4000-8000-0000000000ff");
        assertThat(seller.deeds(order)).containsOnly(Deed.SOLD);
        seller.post("/v2/orders/pack", Seller.parcel(items, Seller.JUMIA));
        assertRefused(items, Seller.JUMIA);
        assertRefused(seller.itemIds(seller.buy(Magic.REJECTED.sku(), 1)), Seller.JUMIA);
        assertThat(seller.deeds(order)).containsExactly(Deed.SOLD, Deed.SOLD, Deed.PACKED, Deed.PACKED);
    }

    private void assertRefused(List<String> items, String provider) {
        SimReply reply = seller.send(
                "POST", "/v2/orders/pack", Seller.parcel(items, provider).toString());
        assertThat(reply.status()).isEqualTo(201);
        JsonNode body = Seller.json(reply);
        assertThat(body.has("success")).isFalse();
        assertThat(body.at("/error/total").asInt()).isEqualTo(items.size());
        assertThat(body.at("/error/packages/0/error").asString()).isNotEmpty();
        assertThat(body.at("/error/packages/0/orderItems").size()).isEqualTo(items.size());
    }

    @Test
    void somePackagesArePackedAndOthersNot() {
        List<String> items = seller.itemIds(seller.buy(Seller.MUG, 2));
        ObjectNode body = SimJson.object();
        body.putArray("packages")
                .addObject()
                .put("orderItems", items.getFirst())
                .put("shipmentProviderId", Seller.JUMIA);
        body.withArray("packages").addObject().put("orderItems", "unknown").put("shipmentProviderId", Seller.JUMIA);
        JsonNode reply = seller.post("/v2/orders/pack", body);
        assertThat(reply.at("/success/total").asInt()).isEqualTo(1);
        assertThat(reply.at("/error/total").asInt()).isEqualTo(1);
    }

    @Test
    void theSellersOwnCourierNeedsACodeAndNobodyElseTakesOne() {
        String order = seller.buyFrom(Country.EG, Seller.MUG);
        List<String> items = seller.itemIds(order);
        JsonNode providers = seller.get("/orders/shipment-providers?orderItemId=" + items.getFirst())
                .at("/orderItems/0/shipmentProviders");
        assertThat(providers.at("/1/requireTrackingCode").asBoolean()).isTrue();
        assertRefused(items, Seller.OWN_COURIER);
        ObjectNode mine = Seller.parcel(items, Seller.OWN_COURIER);
        ((ObjectNode) mine.at("/packages/0")).put("trackingCode", "MINE-1");
        ObjectNode theirs = Seller.parcel(items, Seller.JUMIA);
        ((ObjectNode) theirs.at("/packages/0")).put("trackingCode", "MINE-1");
        assertThat(seller.post("/v2/orders/pack", theirs).at("/error/total").asInt())
                .isEqualTo(1);
        assertThat(seller.post("/v2/orders/pack", mine)
                        .at("/success/packages/0/trackingCode")
                        .asString())
                .isEqualTo("MINE-1");
        String kenya = seller.buyFrom(Country.KE, Seller.MUG);
        assertThat(seller.get("/orders/shipment-providers?orderItemId="
                                + seller.itemIds(kenya).getFirst())
                        .at("/orderItems/0/shipmentProviders")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void theElderPackTellsErrorsByItem() {
        List<String> items = seller.itemIds(seller.buy(Seller.MUG, 2));
        ObjectNode body = SimJson.object();
        for (String id : List.of(items.get(0), items.get(1), "unknown")) {
            body.withArray("orderItems").addObject().put("id", id).put("shipmentProviderId", Seller.JUMIA);
        }
        JsonNode reply = seller.post("/orders/pack", body);
        assertThat(reply.at("/success/packages").size()).isEqualTo(1);
        assertThat(reply.at("/success/packages/0/orderItems").size()).isEqualTo(2);
        assertThat(reply.at("/success/packages/0/trackingNumber").asString()).startsWith("JE-STP-");
        assertThat(reply.at("/error/orderItems/0/id").asString()).isEqualTo("unknown");
        assertThat(reply.at("/error/orderItems/0/response/code").asInt()).isEqualTo(404);
    }

    @Test
    void stepsOutOfTurnAreRefused() {
        String order = seller.buy(Seller.MUG, 1);
        ObjectNode items = Seller.ids(seller.itemIds(order));
        assertThat(refused("/orders/ready-to-ship", items)).isEqualTo(1);
        assertThat(refused("/orders/print-labels", items)).isEqualTo(1);
        seller.post("/v2/orders/pack", Seller.parcel(seller.itemIds(order), Seller.JUMIA));
        assertThat(refused("/orders/print-labels", items)).isZero();
        assertThat(refused("/orders/ready-to-ship", items)).isZero();
        assertThat(refused("/orders/ready-to-ship", items)).isEqualTo(1);
        seller.pass(Duration.ofHours(21));
        seller.as(App.FULL);
        JsonNode late = Seller.json(seller.send("PUT", "/orders/cancel", items.toString()));
        assertThat(late.at("/error/total").asInt()).isEqualTo(1);
        assertThat(late.has("success")).isFalse();
        assertThat(seller.deeds(order)).containsExactly(Deed.SOLD, Deed.PACKED, Deed.SHIPPED);
    }

    private int refused(String path, ObjectNode items) {
        return seller.post(path, items).at("/error/total").asInt();
    }

    @Test
    void cancellingIsPossibleUntilItLeavesAndOnlyOnce() {
        String order = seller.sent(Seller.MUG);
        int stock = seller.stock(Seller.MUG);
        ObjectNode items = Seller.ids(seller.itemIds(order));
        JsonNode reply = Seller.json(seller.send("PUT", "/orders/cancel", items.toString()));
        assertThat(reply.at("/success/orderItems/0/cancellationReason/description")
                        .asString())
                .isEqualTo("Out of stock");
        assertThat(seller.statuses(order)).containsOnly("CANCELED");
        assertThat(seller.stock(Seller.MUG)).isEqualTo(stock);
        JsonNode again = Seller.json(seller.send("PUT", "/orders/cancel", items.toString()));
        assertThat(again.at("/error/total").asInt()).isEqualTo(1);
        assertThat(seller.deeds(order)).containsExactly(Deed.SOLD, Deed.PACKED, Deed.SHIPPED, Deed.CANCELLED);
    }

    @Test
    void whatAnItemTookOfTheStockIsToldInItsOwnStatus() {
        String item = seller.itemIds(seller.buy(Seller.MUG, 1)).getFirst();
        JsonNode stock = seller.get("/catalog/stock/salesorderitem/" + item + "?status=PENDING");
        assertThat(stock.path("productSid").asString()).isEqualTo(seller.sid(Seller.MUG));
        assertThat(seller.status("GET", "/catalog/stock/salesorderitem/" + item + "?status=SHIPPED", ""))
                .isEqualTo(404);
    }
}
