package com.citadelbuy.supplierhub.simulators.takealot;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BatchTest {

    private final Shop shop = Shop.open();

    private String take(ObjectNode... rows) {
        JsonNode answer = shop.post("/v1/offers/batch", Shop.rows(rows));
        assertThat(answer.path("status").asString()).isEqualTo("pending");
        assertThat(answer.path("batch_id").isIntegralNumber()).isTrue();
        return answer.path("batch_id").asString();
    }

    private String status(String batch) {
        return shop.get("/v1/offers/batch/" + batch).path("status").asString();
    }

    private long price(String sku) {
        return shop.get("/v1/offers/by_sku/" + sku).path("selling_price").asLong();
    }

    @Test
    void aBatchTakesTimeAndNothingChangesBefore() {
        String batch = take(Shop.row("MUG-BLUE", 111), Shop.row("MUG-SAND", 112));
        assertThat(status(batch)).isEqualTo("pending");
        assertThat(price("MUG-BLUE")).isEqualTo(129);
        shop.pass(Duration.ofMinutes(2));
        assertThat(status(batch)).isEqualTo("success");
        assertThat(price("MUG-BLUE")).isEqualTo(111);
        assertThat(price("MUG-SAND")).isEqualTo(112);
        assertThat(shop.get("/v1/offers/batch/" + batch).propertyNames()).containsExactly("batch_id", "status");
    }

    @Test
    void batchesAreWorkedOffInTheirOrderSoThatTheLastOneWins() {
        ObjectNode[] many = new ObjectNode[4000];
        for (int i = 0; i < many.length; i++) {
            many[i] = Shop.row("MUG-BLUE", 100 + i % 20);
        }
        String first = take(many);
        String second = take(Shop.row("MUG-BLUE", 77));
        shop.pass(Duration.ofMinutes(3));
        assertThat(status(second)).isEqualTo("pending");
        shop.pass(Duration.ofMinutes(5));
        assertThat(List.of(status(first), status(second))).containsOnly("success");
        assertThat(price("MUG-BLUE")).isEqualTo(77);
    }

    @Test
    void aRowThatFallsDoesNotHoldUpTheOthersAndOnlyTheOlderSurfaceTells() {
        String batch = take(Shop.row(Magic.ROW_FAILS.sku(), 90), Shop.row("MUG-BLUE", 91), Shop.row("NOBODYS", 92));
        shop.pass(Duration.ofMinutes(2));
        assertThat(status(batch)).isEqualTo("success");
        assertThat(price("MUG-BLUE")).isEqualTo(91);
        assertThat(price(Magic.ROW_FAILS.sku())).isEqualTo(110);
        JsonNode told = shop.get("/v2/offers/batch/" + batch);
        assertThat(told.at("/status/description").asString()).isEqualTo("success");
        assertThat(told.at("/result/0/validation_messages/0").asString()).startsWith("E11");
        assertThat(told.at("/result/1/offer/selling_price").asInt()).isEqualTo(91);
        assertThat(told.at("/result/2/validation_messages/0").asString()).startsWith("E3:");
    }

    @Test
    void whereNoRowStandsTheBatchFailed() {
        String batch = take(
                Shop.row("MUG-BLUE", 5000),
                SimJson.object().put("offer_id", 1).put("selling_price", 5),
                SimJson.object()
                        .put("offer_id", 83_200_001)
                        .put("barcode", shop.offer("MUG-SAND").barcode()));
        shop.pass(Duration.ofMinutes(2));
        assertThat(status(batch)).isEqualTo("failed");
        JsonNode rows = shop.get("/v2/offers/batch/" + batch).path("result");
        assertThat(rows.valueStream()
                        .map(row -> row.at("/validation_messages/0").asString().substring(0, 3)))
                .containsExactly("E20", "E9:", "E31");
    }

    @Test
    void anOfferIsSwitchedOffAndOnAndMadeByBarcode() {
        take(
                SimJson.object().put("sku", "MUG-BLUE").put("status_action", "Disable"),
                SimJson.object().put("sku", "RADIO-CAMP").put("status_action", "Re-enable"),
                Shop.row("NEW-9", 60).put("barcode", Barcodes.unsold(9)).put("leadtime_days", 3),
                Shop.row("NEW-8", 60).put("barcode", Barcodes.unsold(8)).put("status_action", "Disable"));
        shop.pass(Duration.ofMinutes(2));
        assertThat(shop.get("/v1/offers/by_sku/MUG-BLUE").path("status").asString())
                .isEqualTo("disabled_by_seller");
        assertThat(shop.get("/v1/offers/by_sku/RADIO-CAMP").path("status").asString())
                .isEqualTo("buyable");
        assertThat(shop.get("/v1/offers/by_sku/NEW-9").path("status").asString())
                .isEqualTo("not_buyable");
        assertThat(shop.send("GET", "/v1/offers/by_sku/NEW-8", "").status()).isEqualTo(404);
    }

    @Test
    void stockGoesByItsOtherNames() {
        ObjectNode row = SimJson.object().put("offer_id", 83_200_001).put("leadtime_days", 5);
        row.putArray("leadtime_stock")
                .addObject()
                .put("merchant_warehouse_id", Account.WAREHOUSE)
                .put("quantity", 13);
        take(row);
        shop.pass(Duration.ofMinutes(2));
        assertThat(shop.own("MUG-BLUE")).isEqualTo(13);
        assertThat(shop.get("/v1/offers/83200001").path("minimum_leadtime_days").asInt())
                .isEqualTo(5);
    }

    @Test
    void whatIsNoBatchIsRefusedWhole() {
        for (String body : List.of(
                "{}",
                "{\"offers\": []}",
                "{\"offers\": {}}",
                "{\"offers\": [1]}",
                "{\"offers\": [{\"sku\": \"A\", \"price\": 3}]}",
                "{\"offers\": [{\"sku\": \"A\"}], \"dry_run\": true}")) {
            assertThat(shop.refusal(400, "POST", "/v1/offers/batch", body))
                    .as(body)
                    .isNotEmpty();
        }
        String tooMany = "{\"offers\": [" + "{\"sku\":\"A\"},".repeat(10_000) + "{\"sku\":\"A\"}]}";
        assertThat(shop.refusal(400, "POST", "/v1/offers/batch", tooMany)).contains("10000");
        assertThat(shop.send("GET", "/v1/offers/batch/1", "").status()).isEqualTo(404);
    }
}
