package com.citadelbuy.supplierhub.simulators.takealot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.AppConsole;
import com.citadelbuy.supplierhub.simulators.Letter;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WebhooksTest {

    private final Shop shop = Shop.open();
    private final Announcer announcer = shop.simulator.announcer().orElseThrow();

    private void enter() {
        ((AppConsole) announcer).callback("https://hub.example/takealot");
    }

    private static List<String> types(List<Announcement> news) {
        return news.stream().map(Announcement::type).toList();
    }

    private static JsonNode body(Announcement news) {
        return SimJson.MAPPER.readTree(news.body().toString());
    }

    @Test
    void theSignatureIsHexOverTheBodyAlone() {
        byte[] body = "{\"order_id\":7,\"note\":\"Môre\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(Webhooks.sign("whsec_own_42", body))
                .isEqualTo("3ec901108cbe05e40f7bfb6111fbab8f5f4d4ee3f08d82fa967a8157f6c32a07");
    }

    @Test
    void nothingIsToldBeforeAnAddressIsEntered() {
        shop.buy("MUG-BLUE", 1);
        assertThat(announcer.news(100)).isEmpty();
        enter();
        assertThat(announcer.news(100)).isEmpty();
        assertThatThrownBy(() -> ((AppConsole) announcer).callback("http://hub.example/takealot"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLeadtimeOrderIsToldAtOnceAndEachStatusAfterwards() {
        enter();
        String order = shop.buy("MUG-BLUE", 2);
        List<Announcement> sold = announcer.news(0);
        assertThat(types(sold)).containsExactly("New Leadtime Order");
        JsonNode body = body(sold.getFirst());
        assertThat(body.path("order_id").asString()).isEqualTo(order);
        assertThat(body.path("total_selling_price").asInt()).isEqualTo(258);
        assertThat(body.path("quantity").asInt()).isEqualTo(2);
        assertThat(body.at("/offer/leadtime_stock/0/quantity_available").asInt())
                .isEqualTo(38);
        assertThat(body.at("/facility/code").asString()).isEqualTo("JHB");
        assertThat(body.path("event_date").asString()).isEqualTo("2026-06-01T02:03:04Z");
        shop.hours(3);
        shop.buy("MUG-SAND", 1);
        List<Announcement> later = announcer.news(100);
        assertThat(types(later)).containsExactly("New Leadtime Order", "Sale Status Changed", "Sale Status Changed");
        assertThat(body(later.getFirst()).has("quantity")).isFalse();
        assertThat(body(later.getFirst()).path("facility").asString()).isEqualTo("DBN");
        assertThat(later.stream().map(news -> body(news).at("/sale/sale_status").asString("")))
                .containsExactly("", "Preparing for Customer", "Preparing for Customer");
        shop.hours(53);
        Announcement shipped = announcer.news(100).stream()
                .filter(news -> news.subject().equals("order " + order))
                .toList()
                .getLast();
        JsonNode sale = body(shipped).path("sale");
        assertThat(sale.path("sale_status").asString()).isEqualTo("Shipped to Customer");
        assertThat(sale.path("shipment_id").asLong()).isPositive();
        assertThat(sale.path("warehouse").asString()).isEqualTo("JHB");
        shop.simulator.giveBack(order);
        assertThat(body(announcer.news(0).getFirst()).at("/sale/sale_status").asString())
                .isEqualTo("Returned");
        shop.hours(500);
        assertThat(types(announcer.news(100)).stream().distinct()).containsOnly("Sale Status Changed");
        assertThat(announcer.news(100)).isEmpty();
    }

    @Test
    void whatTakealotFetchesIsADropShipOrderAndWhatLiesThereIsNone() {
        enter();
        String order = shop.simulator.buy(Map.of("SOFA-OAK", 1, "DESK-PINE", 2)).orElseThrow();
        List<Announcement> news = announcer.news(0);
        assertThat(types(news)).containsExactly("New Drop Ship Order");
        JsonNode body = body(news.getFirst());
        assertThat(body.path("order_id").asString()).isEqualTo(order);
        assertThat(body.path("offers")).hasSize(2);
        assertThat(body.at("/offers/0/quantity_required").asInt()).isEqualTo(2);
        assertThat(body.at("/merchant_warehouse/warehouse_id").asLong()).isEqualTo(Account.WAREHOUSE);
        shop.buy("HDMI-2M", 1);
        assertThat(announcer.news(0)).isEmpty();
    }

    @Test
    void writesAreToldWithOldAndNewAndBatchesWithNewAlone() {
        enter();
        shop.patch("/v1/offers/83200001", "{\"selling_price\": 119}");
        shop.patch("/v1/offers/83200001", "{\"selling_price\": 119}");
        List<Announcement> single = announcer.news(0);
        assertThat(types(single)).containsExactly("Offer Updated");
        assertThat(body(single.getFirst())
                        .at("/values_changed/selling_price/old")
                        .asInt())
                .isEqualTo(129);
        assertThat(body(single.getFirst())
                        .at("/values_changed/selling_price/new")
                        .asInt())
                .isEqualTo(119);
        ObjectNode made =
                Shop.row("NEW-5", 60).put("barcode", Barcodes.unsold(5)).put("leadtime_days", 3);
        String batch = shop.post("/v1/offers/batch", Shop.rows(Shop.row("MUG-SAND", 88), made))
                .path("batch_id")
                .asString();
        assertThat(announcer.news(0)).isEmpty();
        shop.pass(Duration.ofMinutes(2));
        List<Announcement> several = announcer.news(0);
        assertThat(types(several)).containsExactly("Offer Updated", "Offer Created", "Batch Completed");
        assertThat(body(several.get(0)).at("/values_changed/selling_price").asInt())
                .isEqualTo(88);
        assertThat(body(several.get(1)).path("merchant_sku").asString()).isEqualTo("NEW-5");
        assertThat(body(several.get(1)).path("batch_id").asString()).isEqualTo(batch);
        assertThat(body(several.get(2)).path("status").asString()).isEqualTo("SUCCESS");
        assertThat(body(several.get(2)).path("batch_id").isString()).isTrue();
    }

    @Test
    void eachAttemptIsTheSameDeliveryAndEachDeliveryAnother() {
        enter();
        shop.buy("MUG-BLUE", 1);
        shop.buy("MUG-BLUE", 1);
        List<Announcement> news = announcer.news(0);
        Letter first = announcer.write(news.getFirst(), 0).orElseThrow();
        Letter again = announcer.write(news.getFirst(), 2).orElseThrow();
        assertThat(again.headers()).isEqualTo(first.headers());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.headers())
                .containsEntry("X-Takealot-Event", "New Leadtime Order")
                .containsEntry("X-Takealot-Signature", Webhooks.sign(Account.WEBHOOK_SECRET, first.body()));
        assertThat(first.headers().get("X-Takealot-Delivery"))
                .matches("[0-9a-f-]{36}")
                .isNotEqualTo(announcer
                        .write(news.getLast(), 0)
                        .orElseThrow()
                        .headers()
                        .get("X-Takealot-Delivery"));
        announcer.rekey();
        assertThat(announcer.write(news.getFirst(), 0).orElseThrow().headers().get("X-Takealot-Signature"))
                .isNotEqualTo(first.headers().get("X-Takealot-Signature"));
        announcer.silence();
        assertThat(announcer.write(news.getFirst(), 0)).isEmpty();
    }

    @Test
    void aHookThatFailsForEightHoursIsDisabledUntilItIsEnteredAgain() {
        enter();
        shop.buy("MUG-BLUE", 1);
        Announcement news = announcer.news(0).getFirst();
        for (int i = 0; i < 10; i++) {
            announcer.answered(news, i < 2);
        }
        shop.hours(8);
        assertThat(announcer.write(news, 0)).isPresent();
        for (int i = 0; i < 10; i++) {
            announcer.answered(news, i < 1);
        }
        shop.hours(7);
        assertThat(announcer.write(news, 0)).isPresent();
        shop.hours(1);
        assertThat(announcer.write(news, 0)).isEmpty();
        assertThat(announcer.news(100)).isEmpty();
        enter();
        assertThat(announcer.write(news, 0)).isPresent();
    }

    @Test
    void theTestersHandTellsWhatItIsAskedFor() {
        String order = shop.buy("MUG-BLUE", 1);
        assertThat(announcer.tell("Sale Status Changed", order)).isEmpty();
        enter();
        assertThat(types(announcer.tell("Sale Status Changed", order))).containsExactly("Sale Status Changed");
        assertThat(types(announcer.tell("New Leadtime Order", order))).containsExactly("New Leadtime Order");
        assertThat(types(announcer.tell("Offer Created", "83200001"))).containsExactly("Offer Created");
        assertThat(types(announcer.tellOfGoods("83200001"))).containsExactly("Offer Updated");
        assertThat(announcer.tellOfGoods("1")).isEmpty();
        for (String type : List.of("New Drop Ship Order", "Batch Completed", "Order Shipped")) {
            assertThatThrownBy(() -> announcer.tell(type, order)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
