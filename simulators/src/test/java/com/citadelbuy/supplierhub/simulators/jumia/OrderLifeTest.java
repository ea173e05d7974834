package com.citadelbuy.supplierhub.simulators.jumia;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderLifeTest {

    private final Seller seller = Seller.loggedIn();

    @Test
    void anOrderFromItsSaleToItsDelivery() {
        String order = seller.buy(Seller.MUG, 2);
        List<String> items = seller.itemIds(order);
        assertThat(seller.statuses(order)).containsExactly("PENDING", "PENDING");
        assertThat(seller.items(order).at("/0/trackingNumber").isNull()).isTrue();
        assertThat(seller.items(order).at("/1/trackingNumber").asString("-")).isEmpty();
        JsonNode packed = seller.post("/v2/orders/pack", Seller.parcel(items, Seller.JUMIA));
        assertThat(packed.at("/success/total").asInt()).isEqualTo(2);
        String tracking = packed.at("/success/packages/0/trackingCode").asString();
        assertThat(tracking).matches("JE-STP-\\d+-0001");
        assertThat(packed.at("/error/total").asInt()).isZero();
        assertThat(seller.statuses(order)).containsExactly("PENDING", "PENDING");
        assertThat(seller.items(order).at("/1/trackingNumber").asString()).isEqualTo(tracking);
        JsonNode ready = seller.post("/orders/ready-to-ship", Seller.ids(items));
        assertThat(ready.at("/success/total").asInt()).isEqualTo(1);
        assertThat(ready.at("/success/packages/0/trackingNumber").asString()).isEqualTo(tracking);
        JsonNode labels = seller.post("/orders/print-labels", Seller.ids(items));
        assertThat(labels.at("/success/labels/0/orderItemIds").size()).isEqualTo(2);
        String label = labels.at("/success/labels/0/label").asString();
        assertThat(new String(Base64.getDecoder().decode(label), StandardCharsets.UTF_8))
                .startsWith("%PDF");
        assertThat(seller.statuses(order)).containsOnly("READY_TO_SHIP");
        later(21);
        assertThat(seller.statuses(order)).containsOnly("SHIPPED");
        later(84);
        assertThat(seller.statuses(order)).containsOnly("DELIVERED");
        assertThat(seller.deeds(order))
                .containsExactly(Deed.SOLD, Deed.SOLD, Deed.PACKED, Deed.PACKED, Deed.SHIPPED, Deed.SHIPPED);
        assertThat(seller.simulator.giveBack(order)).isTrue();
        assertThat(seller.statuses(order)).containsOnly("RETURNED");
        assertThat(seller.deeds(order)).endsWith(Deed.RETURNED, Deed.RETURNED);
    }

    private void later(int hours) {
        seller.pass(Duration.ofHours(hours));
        seller.as(App.FULL);
    }

    @Test
    void threeSalesAreThereAtFirst() {
        JsonNode orders = seller.get("/orders?createdAfter=2026-05-01&createdBefore=2026-06-30&sort=ASC");
        assertThat(orders.path("orders")
                        .valueStream()
                        .map(order -> order.path("status").asString()))
                .containsExactly("Delivered", "SHIPPED", "PENDING");
        assertThat(orders.path("isLastPage").asBoolean()).isTrue();
        assertThat(orders.has("nextToken")).isFalse();
        JsonNode waiting = orders.at("/orders/2");
        assertThat(waiting.path("number").isIntegralNumber()).isTrue();
        assertThat(waiting.path("totalItems").asInt()).isEqualTo(2);
        assertThat(waiting.path("pendingSince").asString()).isEqualTo("2026-06-03");
        assertThat(orders.at("/orders/0").has("pendingSince")).isFalse();
        assertThat(waiting.at("/shippingAddress").propertyNames()).doesNotContain("email", "phone");
    }

    @Test
    void withoutDatesOnlyTodaysOrdersAreShown() {
        assertThat(seller.get("/orders").path("orders").size()).isEqualTo(1);
        later(24);
        assertThat(seller.get("/orders").path("orders").size()).isZero();
        String order = seller.buy(Seller.MUG, 1);
        assertThat(seller.get("/orders").at("/orders/0/id").asString()).isEqualTo(order);
    }

    @Test
    void changesAreFoundByTheirTimeInPages() {
        String order = seller.sent(Seller.MUG);
        later(24);
        String since = "updatedAfter=2026-06-04%2000:00:00&updatedBefore=2026-06-05%2000:00:00&sort=ASC";
        JsonNode changed = seller.get("/orders?" + since);
        assertThat(changed.path("orders")
                        .valueStream()
                        .map(each -> each.path("id").asString()))
                .containsExactly(order);
        seller.buy(Seller.MUG, 1);
        JsonNode first = seller.get("/orders?size=1&" + since);
        assertThat(first.path("isLastPage").asBoolean()).isFalse();
        JsonNode second = seller.get("/orders?size=1&" + since + "&token="
                + first.path("nextToken").asString().replace("=", "%3D").replace("+", "%2B"));
        assertThat(second.path("isLastPage").asBoolean()).isTrue();
        assertThat(second.at("/orders/0/id")).isNotEqualTo(first.at("/orders/0/id"));
    }

    @Test
    void ordersAreFilteredByStatusCountryAndShop() {
        String dates = "/orders?createdAfter=2026-05-01&createdBefore=2026-06-30";
        assertThat(seller.get(dates + "&status=PENDING,SHIPPED").path("orders").size())
                .isEqualTo(2);
        assertThat(seller.get(dates + "&country=KE,EG").path("orders").size()).isEqualTo(2);
        assertThat(seller.get(dates + "&shopId=" + Shop.BY_JUMIA.id())
                        .path("orders")
                        .size())
                .isZero();
    }

    @Test
    void severalStatusesOfOneOrderAreSaidToBeSeveral() {
        String order = seller.buy(Seller.MUG, 2);
        String first = seller.itemIds(order).getFirst();
        seller.send("PUT", "/orders/cancel", Seller.ids(List.of(first)).toString());
        JsonNode shown = seller.get("/orders?sort=DESC").at("/orders/0");
        assertThat(shown.path("id").asString()).isEqualTo(order);
        assertThat(shown.path("status").asString()).isEqualTo("Multiple Status");
        assertThat(shown.path("hasMultipleStatus").asBoolean()).isTrue();
        assertThat(seller.deeds(order)).containsExactly(Deed.SOLD, Deed.SOLD, Deed.CANCELLED);
        assertThat(seller.get("/orders/items?status=CANCELED&orderId=" + order)
                        .at("/0/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void itemsOfSeveralOrdersComeAsAListAndAmountsInTwoMonies() {
        String one = seller.buyFrom(Country.EG, "SHEA-250");
        String two = seller.buy(Seller.MUG, 1);
        JsonNode lists = seller.get("/orders/items?orderId=" + one + "&orderId=" + two + "&orderId=unknown");
        assertThat(lists.valueStream().map(list -> list.path("orderId").asString()))
                .containsExactly(one, two);
        JsonNode item = lists.at("/0/items/0");
        assertThat(item.path("itemPriceLocal").decimalValue()).isEqualByComparingTo("365.9");
        assertThat(item.path("itemPrice").decimalValue()).isEqualByComparingTo("7.45");
        assertThat(item.path("exchangeRate").decimalValue()).isEqualByComparingTo("49.09");
        assertThat(item.at("/country/currencyCode").asString()).isEqualTo("EGP");
        assertThat(item.path("shipmentType").asString()).isEqualTo("Dropshipping");
        assertThat(item.path("isFulfilledByJumia").asBoolean()).isFalse();
    }

    @Test
    void buyingTakesFromTheStockAndABuyersChangeOfMindGivesBack() {
        String order = seller.buy("BASKET-BOLGA", 15);
        assertThat(seller.simulator.buy(Map.of("BASKET-BOLGA", 1))).isEmpty();
        assertThat(seller.stock("BASKET-BOLGA")).isZero();
        assertThat(seller.simulator.cancel(order)).isTrue();
        assertThat(seller.simulator.cancel(order)).isFalse();
        assertThat(seller.stock("BASKET-BOLGA")).isEqualTo(15);
        assertThat(seller.statuses(order)).containsOnly("CANCELED");
        assertThat(seller.simulator.giveBack(order)).isFalse();
        for (String sku : List.of("LANTERN", "SPEAKER", "BLANKET", "BLENDER-CUP", "OLD-RADIO", "NOTHING")) {
            assertThat(seller.simulator.buy(Map.of(sku, 1))).as(sku).isEmpty();
        }
        assertThat(seller.simulator.cancel("unknown")).isFalse();
        String sent = seller.sent(Seller.MUG);
        later(21);
        assertThat(seller.simulator.cancel(sent)).isFalse();
    }

    @Test
    void jumiaSendsWhatLiesInItsOwnWarehouse() {
        String order = seller.buy("FBJ-KETTLE", 1);
        List<String> items = seller.itemIds(order);
        assertThat(seller.items(order).at("/0/isFulfilledByJumia").asBoolean()).isTrue();
        assertThat(seller.get("/orders/shipment-providers?orderItemId=" + items.getFirst())
                        .at("/orderItems/0/shipmentProviders")
                        .size())
                .isZero();
        JsonNode refused = seller.post("/v2/orders/pack", Seller.parcel(items, Seller.JUMIA));
        assertThat(refused.at("/error/total").asInt()).isEqualTo(1);
        later(7);
        assertThat(seller.statuses(order)).containsOnly("READY_TO_SHIP");
        later(110);
        assertThat(seller.statuses(order)).containsOnly("DELIVERED");
    }

    @Test
    void magicSkusLeadAstray() {
        assertThat(seller.statuses(seller.buy(Magic.CANCELLED.sku(), 1))).containsOnly("CANCELED");
        String odd = seller.buy(Magic.UNKNOWN_STATUS.sku(), 1);
        assertThat(seller.simulator.orderStatuses())
                .doesNotContain(seller.statuses(odd).getFirst());
        String stuck = seller.sent(Magic.NEVER_SHIPS.sku());
        String lost = seller.sent(Magic.FAILED.sku());
        later(24 * 20);
        assertThat(seller.statuses(stuck)).containsOnly("READY_TO_SHIP");
        assertThat(seller.statuses(lost)).containsOnly("FAILED");
        assertThat(seller.simulator.guide().magic()).hasSize(8);
    }

    @Test
    void everyProductOfTheGuideCanBeBought() {
        List<String> products = seller.simulator.guide().products();
        assertThat(products).hasSize(10);
        for (String set : products) {
            String sku = seller.get("/catalog/products?sids=" + set)
                    .at("/products/0/variations/0/sellerSku")
                    .asString();
            assertThat(seller.simulator.buy(Map.of(sku, 1))).as(sku).isPresent();
        }
    }

    @Test
    void theWorldOutlivesTheProcess(@TempDir Path folder) {
        Path file = folder.resolve("jumia.world");
        String order;
        String token;
        String refresh;
        try (World world = World.in(file)) {
            Seller first = new Seller(world);
            refresh = first.exchange(
                            App.FULL.clientId(),
                            first.simulator.guide().credentials().getOrDefault("refresh_token", ""))
                    .path("refresh_token")
                    .asString();
            first.as(App.FULL);
            order = first.sent(Seller.MUG);
            token = first.token();
            first.post("/feeds/products/stock", one(first));
        }
        try (World world = World.in(file)) {
            Seller second = new Seller(world);
            second.withToken(token);
            second.pass(Duration.ofHours(2));
            assertThat(second.statuses(order)).containsOnly("READY_TO_SHIP");
            assertThat(second.stock("SOLAR-LAMP")).isEqualTo(3);
            assertThat(second.stock(Seller.MUG)).isEqualTo(117);
            assertThat(second.deeds(order)).containsExactly(Deed.SOLD, Deed.PACKED, Deed.SHIPPED);
            assertThat(second.exchange(App.FULL.clientId(), refresh).has("access_token"))
                    .isTrue();
        }
    }

    private static JsonNode one(Seller seller) {
        ObjectNode body = SimJson.object();
        body.putArray("products").add(seller.row("SOLAR-LAMP").put("stock", 3));
        return body;
    }
}
