package com.citadelbuy.supplierhub.simulators.printful;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderLifeTest {

    private static final Duration DAY = Duration.ofDays(1);
    private final Shop shop = new Shop();

    @Test
    void aConfirmedOrderIsMadeShippedAndDelivered() {
        JsonNode draft = shop.place(Shop.order("r-1"), false);
        assertThat(draft.path("status").asString()).isEqualTo("draft");
        assertThat(draft.path("costs").path("total").isString()).isTrue();
        shop.later(DAY);
        assertThat(shop.statusOf("r-1")).isEqualTo("draft");

        assertThat(shop.post("/orders/@r-1/confirm", "").status()).isEqualTo(200);
        assertThat(shop.statusOf("r-1")).isEqualTo("pending");
        assertThat(shop.shipments("r-1")).isEmpty();
        shop.later(Duration.ofHours(4));
        assertThat(shop.statusOf("r-1")).isEqualTo("inprocess");
        assertThat(shop.shipments("r-1").path(0).path("shipment_status").asString())
                .isEqualTo("pending");
        assertThat(shop.shipments("r-1").path(0).has("tracking_events")).isFalse();

        shop.later(DAY);
        assertThat(shop.statusOf("r-1")).isEqualTo("fulfilled");
        JsonNode shipped = shop.shipments("r-1").path(0);
        assertThat(shipped.path("shipment_status").asString()).isEqualTo("shipped");
        assertThat(shipped.path("delivery_status").asString()).isEqualTo("pre_transit");
        assertThat(shipped.path("tracking_number").isString()).isTrue();
        assertThat(shipped.path("shipment_items")
                        .path(0)
                        .path("order_item_external_id")
                        .asString())
                .isEqualTo("line-1");

        shop.later(DAY.multipliedBy(4));
        JsonNode delivered = shop.shipments("r-1").path(0);
        assertThat(delivered.path("delivery_status").asString()).isEqualTo("delivered");
        assertThat(delivered.path("tracking_events").size()).isEqualTo(5);
        assertThat(delivered.path("delivered_at"))
                .isEqualTo(delivered.path("tracking_events").path(4).path("triggered_at"));
        JsonNode v1 = Shop.body(shop.get("/orders/@r-1")).path("result");
        assertThat(v1.path("status").asString()).isEqualTo("fulfilled");
        assertThat(v1.path("shipments").path(0).path("shipped_at").isString()).isTrue();
    }

    @Test
    void theLedgerTellsWhatWasDone() {
        JsonNode order = shop.place(Shop.order("r-2"), true);
        shop.delete("/orders/@r-2");
        assertThat(shop.ledger())
                .extracting(Ledger.Entry::deed)
                .containsExactly(Ledger.Deed.PLACED, Ledger.Deed.CONFIRMED, Ledger.Deed.PAID, Ledger.Deed.CANCELLED);
        assertThat(shop.ledger()).allSatisfy(entry -> {
            assertThat(entry.reference()).isEqualTo("r-2");
            assertThat(entry.orderId()).isEqualTo(order.path("id").asString());
        });
    }

    @Test
    void v2ConfirmsOnlyOnceTheCostsAreDone() {
        shop.place(Shop.order("r-3"), false);
        JsonNode calculating =
                Shop.body(shop.get("/v2/orders/@r-3")).path("data").path("costs");
        assertThat(calculating.path("calculation_status").asString()).isEqualTo("calculating");
        assertThat(calculating.path("total").isNull()).isTrue();
        assertThat(shop.post("/v2/orders/@r-3/confirmation", "").status()).isEqualTo(400);

        shop.later(Duration.ofMinutes(20));
        JsonNode done = Shop.body(shop.get("/v2/orders/@r-3")).path("data").path("costs");
        assertThat(done.path("calculation_status").asString()).isEqualTo("done");
        assertThat(done.path("total").isString()).isTrue();
        SimReply confirmed = shop.post("/v2/orders/@r-3/confirmation", "");
        assertThat(Shop.body(confirmed).path("data").path("status").asString()).isEqualTo("pending");
        assertThat(Shop.body(confirmed).has("_links")).isTrue();
    }

    @Test
    void anOrderIsConfirmedOnlyOnce() {
        shop.place(Shop.order("r-4"), true);
        SimReply again = shop.post("/orders/@r-4/confirm", "");
        assertThat(again.status()).isEqualTo(400);
        assertThat(Shop.body(again).path("result").asString()).contains("no longer editable");
        assertThat(shop.ledger()).extracting(Ledger.Entry::deed).containsOnlyOnce(Ledger.Deed.CONFIRMED);
    }

    @Test
    void aReferenceNamesOneOrderOnly() {
        JsonNode first = shop.place(Shop.order("r-5"), false);
        SimReply second = shop.post("/orders", Shop.order("r-5").toString());
        assertThat(second.status()).isEqualTo(400);
        assertThat(Shop.body(second).path("error").path("message").asString())
                .contains("external_id", "already exists");

        ObjectNode changed = Shop.order("r-5");
        ((ObjectNode) changed.path("items").path(0)).put("quantity", 7);
        SimReply updated = shop.post("/orders?update_existing=1", changed.toString());
        assertThat(Shop.body(updated).path("result").path("id")).isEqualTo(first.path("id"));
        assertThat(Shop.body(updated)
                        .path("result")
                        .path("items")
                        .path(0)
                        .path("quantity")
                        .asInt())
                .isEqualTo(7);
        assertThat(shop.ledger()).hasSize(1);
    }

    @Test
    void anotherStoreMayUseTheSameReference() {
        shop.place(Shop.order("r-6"), false);
        shop.as(Access.ACCOUNT_TOKEN).header("x-pf-store-id", StoreSeed.SECOND_STORE);
        assertThat(shop.get("/orders/@r-6").status()).isEqualTo(404);
        assertThat(shop.post("/orders", Shop.order("r-6").toString()).status()).isEqualTo(400);
        String theirs = Shop.body(shop.get("/store/products?limit=1"))
                .path("result")
                .path(0)
                .path("id")
                .asString();
        long variant = Shop.body(shop.get("/store/products/" + theirs))
                .path("result")
                .path("sync_variants")
                .path(0)
                .path("id")
                .asLong();
        ObjectNode order = Shop.order("r-6");
        ((ObjectNode) order.path("items").path(0)).put("sync_variant_id", variant);
        assertThat(shop.place(order, false).path("store").asString()).isEqualTo(StoreSeed.SECOND_STORE);
    }

    @Test
    void cancellingEndsWhenTheOrderIsBeingMade() {
        shop.place(Shop.order("r-7"), true);
        shop.place(Shop.order("r-8"), true);
        JsonNode canceled = Shop.body(shop.delete("/orders/@r-7")).path("result");
        assertThat(canceled.path("status").asString()).isEqualTo("canceled");
        assertThat(shop.delete("/orders/@r-7").status()).isEqualTo(400);
        shop.later(Duration.ofHours(3));
        assertThat(shop.delete("/orders/@r-8").status()).isEqualTo(400);
        assertThat(shop.statusOf("r-7")).isEqualTo("canceled");
        assertThat(shop.shipments("r-7")).isEmpty();
    }

    @Test
    void v2ErasesWhatWasNeverChargedAndNothingElse() {
        shop.place(Shop.order("r-9"), false);
        assertThat(shop.delete("/v2/orders/@r-9").status()).isEqualTo(204);
        assertThat(shop.get("/orders/@r-9").status()).isEqualTo(404);
        shop.place(Shop.order("r-9"), true);
        SimReply refused = shop.delete("/v2/orders/@r-9");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(Shop.body(refused).path("error").path("reason").asInt()).isEqualTo(409);
    }

    @Test
    void eachMagicAddressHasItsOutcome() {
        for (Guide.Magic magic : shop.simulator().guide().magic()) {
            if (magic.where().equals("address1")) {
                shop.place(Shop.magic(magic.outcome()), true);
            }
        }
        shop.later(Duration.ofHours(25));
        assertThat(shop.statusOf("rejected_address")).isEqualTo("failed");
        assertThat(shop.statusOf("insufficient_funds")).isEqualTo("failed");
        assertThat(shop.statusOf("out_of_stock")).isEqualTo("onhold");
        assertThat(shop.shipments("out_of_stock")
                        .path(0)
                        .path("shipment_status")
                        .asString())
                .isEqualTo("outstock");
        assertThat(shop.statusOf("on_hold")).isEqualTo("onhold");
        assertThat(shop.shipments("on_hold").path(0).path("shipment_status").asString())
                .isEqualTo("onhold");
        assertThat(shop.statusOf("unknown_status")).isEqualTo("quarantined");
        assertThat(shop.statusOf("never_ships")).isEqualTo("inprocess");
        assertThat(shop.statusOf("cancelled")).isEqualTo("canceled");
        assertThat(shop.statusOf("split_shipment")).isEqualTo("partial");
        shop.later(Duration.ofDays(9));
        assertThat(shop.statusOf("split_shipment")).isEqualTo("fulfilled");
        assertThat(shop.shipments("split_shipment").size()).isEqualTo(2);
        assertThat(shop.statusOf("never_ships")).isEqualTo("inprocess");
    }

    @Test
    void aFailedOrderWasNotPaidAndMayBeMendedAndConfirmedAgain() {
        shop.place(Shop.magic("insufficient_funds"), true);
        shop.later(Duration.ofHours(1));
        assertThat(shop.ledger()).extracting(Ledger.Entry::deed).doesNotContain(Ledger.Deed.PAID);
        ObjectNode mended = Shop.order("insufficient_funds");
        assertThat(shop.post("/orders?update_existing=1&confirm=1", mended.toString())
                        .status())
                .isEqualTo(200);
        assertThat(shop.statusOf("insufficient_funds")).isEqualTo("pending");
    }

    @Test
    void aSinglePieceThatIsSplitComesTwice() {
        ObjectNode order = Shop.magic("split_shipment");
        ((ObjectNode) order.path("items").path(0)).put("quantity", 1);
        shop.place(order, true);
        shop.later(Duration.ofDays(3));
        assertThat(shop.shipments("split_shipment")
                        .path(1)
                        .path("is_reshipment")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aBlankThatIsOutOfStockHoldsTheOrder() {
        ObjectNode order = Shop.order("r-10");
        ((ObjectNode) order.path("items").path(0)).put("sync_variant_id", StoreSeed.FIRST_VARIANT + 11);
        JsonNode placed = shop.place(order, true);
        assertThat(placed.path("items").path(0).path("out_of_stock").asBoolean())
                .isTrue();
        shop.later(Duration.ofHours(7));
        assertThat(shop.statusOf("r-10")).isEqualTo("onhold");
    }

    @Test
    void listsShowTheNewestFirstByPages() {
        for (int i = 0; i < 5; i++) {
            shop.place(Shop.order("p-" + i), i % 2 == 0);
        }
        JsonNode v2 = Shop.body(shop.get("/v2/orders?limit=2&offset=2"));
        assertThat(v2.path("data").path(0).path("external_id").asString()).isEqualTo("p-2");
        assertThat(v2.path("paging").toString()).isEqualTo("{\"total\":5,\"offset\":2,\"limit\":2}");
        assertThat(v2.path("_links").path("next").path("href").asString())
                .isEqualTo("https://api.printful.com/v2/orders?limit=2&offset=4");
        assertThat(Shop.body(shop.get("/v2/orders?limit=2&offset=4"))
                        .path("_links")
                        .has("next"))
                .isFalse();
        JsonNode v1 = Shop.body(shop.get("/orders?status=draft"));
        assertThat(v1.path("result").size()).isEqualTo(2);
        assertThat(shop.get("/v2/orders?limit=101").status()).isEqualTo(400);
        assertThat(shop.get("/orders?limit=many").status()).isEqualTo(431);
    }

    @Test
    void aRestartForgetsNothing(@TempDir Path folder) {
        Path file = folder.resolve("printful.world");
        String id;
        try (World world = World.in(file)) {
            id = new Shop(world).place(Shop.order("r-11"), true).path("id").asString();
        }
        try (World world = World.in(file)) {
            Shop again = new Shop(world);
            assertThat(Shop.body(again.get("/v2/orders/@r-11"))
                            .path("data")
                            .path("id")
                            .asString())
                    .isEqualTo(id);
            assertThat(again.post("/orders", Shop.order("r-11").toString()).status())
                    .isEqualTo(400);
            assertThat(Shop.body(again.get("/store/products"))
                            .path("paging")
                            .path("total")
                            .asInt())
                    .isEqualTo(26);
            assertThat(again.ledger()).hasSize(3);
        }
    }
}
