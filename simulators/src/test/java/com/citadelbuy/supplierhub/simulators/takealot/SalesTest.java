package com.citadelbuy.supplierhub.simulators.takealot;

import static com.citadelbuy.supplierhub.simulators.Ledger.Deed.CANCELLED;
import static com.citadelbuy.supplierhub.simulators.Ledger.Deed.RETURNED;
import static com.citadelbuy.supplierhub.simulators.Ledger.Deed.SHIPPED;
import static com.citadelbuy.supplierhub.simulators.Ledger.Deed.SOLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SalesTest {

    private final Shop shop = Shop.open();

    @Test
    void threeSalesAreThereFromTheBeginning() {
        JsonNode page = shop.get("/v1/sales?include_count=true");
        assertThat(page.path("count").asInt()).isEqualTo(3);
        assertThat(page.path("continuation_token").asString()).isEmpty();
        assertThat(page.path("items")
                        .valueStream()
                        .map(sale -> sale.path("sale_status").asString()))
                .containsExactly("New Lead Time Order", "Cancelled by Customer", "Shipped to Customer");
        assertThat(page.at("/items/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "order_item_id",
                        "order_id",
                        "order_date",
                        "sale_status",
                        "offer_id",
                        "tsin_id",
                        "sku",
                        "selling_price",
                        "quantity",
                        "success_fee",
                        "fulfillment_fee",
                        "courier_collection_fee",
                        "total_fees",
                        "stock_transfer_fee",
                        "sales_region",
                        "stock_source_region");
    }

    @Test
    void whatComesFromTheOwnWarehouseGoesByTheCentre() {
        String order = shop.buy("MUG-BLUE", 2);
        JsonNode line = shop.lines(order).getFirst();
        assertThat(line.path("selling_price").asInt()).isEqualTo(258);
        assertThat(line.path("total_fees").decimalValue()).isEqualByComparingTo("55.8");
        assertThat(line.path("order_date").asString()).isEqualTo("2026-06-01T04:03:04+02:00");
        assertThat(line.path("sales_region").asString()).isEqualTo("jhb");
        assertThat(shop.own("MUG-BLUE")).isEqualTo(38);
        assertThat(shop.status(order)).isEqualTo("New Lead Time Order");
        shop.hours(3);
        assertThat(shop.status(order)).isEqualTo("Preparing for Customer");
        assertThat(shop.get("/v1/shipments").path("items")).hasSize(3);
        shop.hours(22);
        assertThat(state()).isEqualTo("shipped");
        shop.hours(12);
        assertThat(state()).isEqualTo("unloaded");
        shop.hours(6);
        assertThat(state()).isEqualTo("receiving");
        shop.hours(6);
        assertThat(state()).isEqualTo("received_full_quantity");
        assertThat(shop.status(order)).isEqualTo("Preparing for Customer");
        shop.hours(8);
        assertThat(shop.status(order)).isEqualTo("Shipped to Customer");
        assertThat(shop.deeds(order)).containsExactly(SOLD, SOLD, SHIPPED);
        shop.hours(500);
        assertThat(shop.status(order)).isEqualTo("Shipped to Customer");
        assertThat(shop.deeds(order)).hasSize(3);
    }

    private String state() {
        return shop.get("/v1/shipments").at("/items/0/purchase_order_state").asString();
    }

    @Test
    void aShipmentShowsItsItemsWhenAskedAndOldOnesStand() {
        shop.buy("MUG-BLUE", 2);
        shop.hours(49);
        long id = shop.get("/v1/shipments?limit=1").at("/items/0/shipment_id").asLong();
        assertThat(shop.get("/v1/shipments/" + id).has("shipment_items")).isFalse();
        JsonNode shipment = shop.get("/v1/shipments/" + id + "?expands=shipment_items");
        assertThat(shipment.path("shipment_type").asString()).isEqualTo("customer_order");
        assertThat(shipment.at("/shipment_items/0/quantity_required").asInt()).isEqualTo(2);
        assertThat(shipment.at("/shipment_items/0/purchase_order_quantity_received")
                        .asInt())
                .isEqualTo(2);
        JsonNode mixed = shop.get("/v1/shipments/8810755?expands=shipment_items");
        assertThat(mixed.path("purchase_order_number").isString()).isTrue();
        assertThat(mixed.at("/shipment_items/0/purchase_order_quantity_damaged").asInt())
                .isEqualTo(2);
        assertThat(shop.send("GET", "/v1/shipments/5", "").status()).isEqualTo(404);
    }

    @Test
    void whatLiesInACentreIsSoldFromThere() {
        String order = shop.buy("BOTTLE-750", 3);
        assertThat(shop.lines(order).getFirst().path("stock_source_region").asString())
                .isEqualToIgnoringCase("JHB");
        assertThat(shop.offer("BOTTLE-750").at(Region.JHB)).isEqualTo(11);
        assertThat(shop.own("BOTTLE-750")).isEqualTo(48);
        shop.hours(24);
        assertThat(shop.status(order)).isEqualTo("Shipped to Customer");
        assertThat(shop.get("/v1/shipments").path("items")).hasSize(4);
    }

    @Test
    void betweenCentresItIsTransferred() {
        shop.buy("BOOK-LAMP", 1);
        String order = shop.buy("BOOK-LAMP", 1);
        shop.hours(5);
        assertThat(shop.status(order)).isEqualTo("Inter DC Transfer");
        assertThat(shop.lines(order).getFirst().path("stock_transfer_fee").decimalValue())
                .isEqualByComparingTo("7.5");
        shop.hours(26);
        assertThat(shop.status(order)).isEqualTo("Shipped to Customer");
    }

    @Test
    void whatNoPlaceHasAloneComesFromSeveralAndMoreThanThereIsIsNotSold() {
        assertThat(shop.simulator.buy(Map.of("BOTTLE-750", 63))).isEmpty();
        assertThat(shop.simulator.buy(Map.of("BOTTLE-750", 1, "PLANTER-20", 1))).isEmpty();
        assertThat(shop.simulator.buy(Map.of())).isEmpty();
        for (String sku : List.of("RADIO-CAMP", "DRONE-MINI", "NOBODYS")) {
            assertThat(shop.simulator.buy(Map.of(sku, 1))).isEmpty();
        }
        String order =
                shop.simulator.buy(Map.of("BOTTLE-750", 62, "MUG-BLUE", 1)).orElseThrow();
        assertThat(shop.lines(order).stream().map(line -> line.path("quantity").asInt()))
                .containsExactlyInAnyOrder(14, 48, 1);
        assertThat(shop.get("/v1/offers/by_sku/BOTTLE-750").path("status").asString())
                .isEqualTo("not_buyable");
        shop.hours(30);
        assertThat(shop.lines(order).stream()
                        .map(line -> line.path("sale_status").asString()))
                .containsExactlyInAnyOrder("Shipped to Customer", "Preparing for Customer", "Preparing for Customer");
        JsonNode shipment = shop.get("/v1/shipments?expands=shipment_items").at("/items/0");
        assertThat(shipment.path("shipment_items")).hasSize(2);
        assertThat(shop.deeds(order).stream().filter(SOLD::equals)).hasSize(63);
    }

    @Test
    void aBuyerCancelsUntilItIsShippedAndSendsBackAfterwards() {
        String changed = shop.buy("MUG-BLUE", 1);
        String kept = shop.buy("MUG-BLUE", 1);
        assertThat(shop.simulator.giveBack(changed)).isFalse();
        assertThat(shop.simulator.cancel(changed)).isTrue();
        assertThat(shop.simulator.cancel(changed)).isFalse();
        assertThat(shop.status(changed)).isEqualTo("Cancelled by Customer");
        shop.hours(80);
        assertThat(shop.status(changed)).isEqualTo("Cancelled by Customer");
        assertThat(shop.simulator.cancel(kept)).isFalse();
        assertThat(shop.simulator.giveBack(kept)).isTrue();
        assertThat(shop.simulator.giveBack(kept)).isFalse();
        assertThat(shop.simulator.cancel("1")).isFalse();
        assertThat(shop.status(kept)).isEqualTo("Returned");
        assertThat(shop.deeds(changed)).containsExactly(SOLD, CANCELLED);
        assertThat(shop.deeds(kept)).containsExactly(SOLD, SHIPPED, RETURNED);
    }

    @Test
    void skusThatGoAstrayEndInTheirWord() {
        for (Magic magic : Magic.values()) {
            if (magic != Magic.ROW_FAILS) {
                String order = shop.buy(magic.sku(), 1);
                shop.hours(90);
                String end = magic.end().map(Course.Step::word).orElse("");
                assertThat(shop.status(order)).as(magic.sku()).isEqualTo(end.isEmpty() ? Course.PREPARING : end);
                assertThat(shop.deeds(order).contains(CANCELLED)).isEqualTo(end.startsWith("Cancelled"));
            }
        }
        assertThat(shop.simulator.orderStatuses()).doesNotContain("Parked at Gate Nine");
        assertThat(shop.simulator.buy(Map.of(Magic.ROW_FAILS.sku(), 1))).isEmpty();
    }

    @Test
    void salesAreFoundByDaysOfSouthAfricaOrderAndSource() {
        shop.hours(20);
        String order = shop.buy("MUG-BLUE", 1);
        assertThat(shop.lines(order).getFirst().path("order_date").asString()).startsWith("2026-06-02T00:03");
        assertThat(shop.get("/v1/sales?order_date__gte=2026-06-02").path("items"))
                .hasSize(1);
        assertThat(shop.get("/v1/sales?order_date__lte=2026-06-01").path("items"))
                .hasSize(3);
        assertThat(shop.get("/v1/sales?order_date__gte=2026-05-30&order_date__lte=2026-05-30")
                        .path("items"))
                .hasSize(1);
        assertThat(shop.get("/v1/sales?stock_source_region=cpt").path("items")).isNotEmpty();
        for (String query : List.of(
                "order_date__gte=2026-06-02T00:00:00Z",
                "order_date__gte=2026-06-02&order_date__lte=2026-06-01",
                "order_id=x",
                "stock_source_region=GQE",
                "sale_status=Returned")) {
            assertThat(shop.refusal(400, "GET", "/v1/sales?" + query, ""))
                    .as(query)
                    .isNotEmpty();
        }
    }

    @Test
    void aPageOfSalesHasAHundredAtMost() {
        for (int i = 0; i < 101; i++) {
            shop.buy("HDMI-2M", 1);
        }
        JsonNode first = shop.get("/v1/sales?limit=1000");
        assertThat(first.path("items")).hasSize(100);
        assertThat(first.path("limit").asInt()).isEqualTo(100);
        String token = first.path("continuation_token").asString();
        assertThat(shop.get("/v1/sales?continuation_token=" + token).path("items"))
                .hasSize(4);
    }
}
