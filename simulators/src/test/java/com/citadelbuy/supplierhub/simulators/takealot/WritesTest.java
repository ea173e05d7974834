package com.citadelbuy.supplierhub.simulators.takealot;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WritesTest {

    private static final String MUG = "/v1/offers/83200001";

    private final Shop shop = Shop.open();

    @Test
    void priceAndStockAreWrittenAsTheyAreToBe() {
        JsonNode answer = shop.patch(MUG, "{\"selling_price\": 119, \"rrp\": 149}");
        assertThat(answer.path("selling_price").asInt()).isEqualTo(119);
        assertThat(answer.path("updated_at").asString()).isEqualTo("2026-06-01T04:03:05+02:00");
        shop.patch(MUG, Shop.stock(6));
        shop.patch(MUG, Shop.stock(6));
        assertThat(shop.own("MUG-BLUE")).isEqualTo(6);
        shop.patch("/v1/offers/by_sku/MUG-BLUE", Shop.stock(0));
        assertThat(shop.get(MUG).path("status").asString()).isEqualTo("not_buyable");
        assertThat(shop.simulator.buy(Map.of("MUG-BLUE", 1))).isEmpty();
    }

    @Test
    void aSkuCanBeChangedAndIsThenFoundByTheNewOneAlone() {
        shop.patch("/v1/offers/by_barcode/" + shop.offer("MUG-BLUE").barcode(), "{\"sku\": \"BEKER-BLOU\"}");
        assertThat(shop.get("/v1/offers/by_sku/BEKER-BLOU").path("offer_id").asLong())
                .isEqualTo(83_200_001);
        assertThat(shop.send("GET", "/v1/offers/by_sku/MUG-BLUE", "").status()).isEqualTo(404);
    }

    @Test
    void whatBreaksARuleIsRefusedAndChangesNothing() {
        JsonNode before = shop.get(MUG);
        for (String body : List.of(
                "{\"selling_price\": 119.5}",
                "{\"selling_price\": \"119\"}",
                "{\"selling_price\": -1}",
                "{\"selling_price\": 160}",
                "{\"rrp\": 100}",
                "{\"rrp\": null}",
                "{\"minimum_leadtime_days\": 2}",
                "{\"minimum_leadtime_days\": 8}",
                "{\"sku\": \"MUG-SAND\"}",
                "{\"sku\": \"\"}",
                "{\"sku\": \"" + "x".repeat(256) + "\"}",
                "{\"seller_warehouse_stock\": []}",
                "{\"seller_warehouse_stock\": [{\"seller_warehouse_id\": 1, \"quantity_available\": 3}]}",
                "{\"seller_warehouse_stock\": [{\"seller_warehouse_id\": 51207}]}",
                "{\"seller_warehouse_stock\": [{\"merchant_warehouse_id\": 51207, \"quantity\": 3}]}",
                Shop.stock(-2))) {
            assertThat(shop.refusal(422, "PATCH", MUG, body)).as(body).isNotEmpty();
        }
        assertThat(shop.get(MUG)).isEqualTo(before);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        for (String body : List.of("", "[]", "{", "{}", "{\"price\": 5}", "{\"status_action\": \"Disable\"}")) {
            assertThat(shop.refusal(400, "PATCH", MUG, body)).as(body).isNotEmpty();
        }
        SimReply text =
                shop.send("PATCH", MUG, "{\"rrp\": 200}", Map.of("user-agent", "test", "x-api-key", Account.API_KEY));
        assertThat(text.status()).isEqualTo(415);
        assertThat(shop.send("PATCH", "/v1/offers/by_sku/NONE", "{\"rrp\": 200}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatTakealotDisabledTakesNoWriteAndStockNeedsALeadtime() {
        assertThat(shop.refusal(422, "PATCH", "/v1/offers/by_sku/DRONE-MINI", Shop.stock(1)))
                .contains("disabled");
        assertThat(shop.refusal(422, "PATCH", "/v1/offers/by_sku/BOOK-LAMP", Shop.stock(1)))
                .contains("leadtime");
        shop.patch("/v1/offers/by_sku/BOOK-LAMP", "{\"minimum_leadtime_days\": 4}");
        shop.patch("/v1/offers/by_sku/BOOK-LAMP", Shop.stock(1));
        assertThat(shop.own("BOOK-LAMP")).isEqualTo(1);
    }

    @Test
    void anOfferIsMadeOfAProductThatTheCatalogueHas() {
        String body = """
                {"barcode": "%s", "sku": "NEW-1", "selling_price": 249, "rrp": 299, "minimum_leadtime_days": 3,
                 "seller_warehouse_stock": [{"seller_warehouse_id": 51207, "quantity_available": 6}]}
                """;
        JsonNode offer =
                shop.post("/v1/offers", body.formatted(Barcodes.unsold(7))).path("offer");
        assertThat(offer.path("status").asString()).isEqualTo("buyable");
        assertThat(shop.own("NEW-1")).isEqualTo(6);
        assertThat(shop.refusal(422, "POST", "/v1/offers", body.formatted(Barcodes.unsold(7))))
                .contains("listed");
        assertThat(shop.refusal(422, "POST", "/v1/offers", body.formatted(Barcodes.unsold(8))))
                .contains("sku");
        assertThat(shop.refusal(422, "POST", "/v1/offers", body.formatted("6009000000000")))
                .contains("catalogue");
        assertThat(shop.refusal(422, "POST", "/v1/offers", "{\"sku\": \"NEW-2\", \"selling_price\": 5}"))
                .contains("barcode");
        String bare = "{\"barcode\": \"%s\"}".formatted(Barcodes.unsold(9));
        assertThat(shop.refusal(422, "POST", "/v1/offers", bare)).contains("sku is required");
    }

    @Test
    void aReopenedWorldRemembersAll(@TempDir Path folder) {
        Path file = folder.resolve("takealot.world");
        try (World world = World.in(file)) {
            Shop before = new Shop(world);
            before.patch(MUG, "{\"selling_price\": 99}");
            before.post("/v1/offers/batch", Shop.rows(Shop.row("MUG-SAND", 88)));
            before.buy("KETTLE-17", 2);
        }
        try (World world = World.in(file)) {
            Shop after = new Shop(world);
            assertThat(after.get(MUG).path("selling_price").asInt()).isEqualTo(99);
            assertThat(after.own("KETTLE-17")).isEqualTo(20);
            assertThat(after.get("/v1/sales?include_count=true").path("count").asInt())
                    .isEqualTo(4);
            after.hours(1);
            assertThat(after.get("/v1/offers/by_sku/MUG-SAND")
                            .path("selling_price")
                            .asInt())
                    .isEqualTo(88);
        }
    }
}
