package com.citadelbuy.supplierhub.simulators.printful;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.Letter;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhooksTest {

    private static final String ALL_OF_ORDERS = """
            {"default_url": "https://hub.example/v2", "events": [
              {"type": "order_created"}, {"type": "order_updated"}, {"type": "order_failed"}, {"type": "order_canceled"},
              {"type": "order_put_hold"}, {"type": "order_refunded"}, {"type": "shipment_sent"},
              {"type": "shipment_delivered"}, {"type": "shipment_out_of_stock", "url": "https://hub.example/stock"}]}""";

    private final Shop shop = new Shop();
    private final Announcer announcer = shop.simulator().announcer().orElseThrow();

    @Test
    void theDocumentsSignatureToTheByte() {
        String body =
                "{\"type\":\"order_created\",\"occurred_at\":\"2023-04-04T12:36:42Z\",\"retries\":0,\"store_id\":123456,"
                        + "\"data\":{\"order\":{\"id\":11111,\"external_id\":null,\"status\":\"pending\"}}}";
        assertThat(new WebhookKeys("pk", "6b65792d666f722d746573742d766563746f72732d6f6e6c79")
                        .sign(body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("bdb43484699465696151c8e8c19c688fa5f7ae427e45551fd2278e1f4be4514c");
    }

    @Test
    void theSecretIsShownOnceAndAnotherRegistrationMakesAnother() {
        JsonNode first = set(ALL_OF_ORDERS);
        assertThat(first.path("secret_key").asString()).matches("[0-9a-f]{64}");
        assertThat(first.path("expires_at").isNull()).isTrue();
        JsonNode shown = Shop.body(shop.get("/v2/webhooks")).path("result");
        assertThat(shown.has("secret_key")).isFalse();
        assertThat(shown.path("public_key")).isEqualTo(first.path("public_key"));
        assertThat(shown.path("events").size()).isEqualTo(9);
        assertThat(set(ALL_OF_ORDERS).path("secret_key")).isNotEqualTo(first.path("secret_key"));
        assertThat(shop.delete("/v2/webhooks").status()).isEqualTo(204);
        assertThat(shop.get("/v2/webhooks").status()).isEqualTo(404);
        assertThat(shop.delete("/v2/webhooks").status()).isEqualTo(404);
    }

    @Test
    void whatIsWrittenWronglyIsRefused() {
        for (String wrong : List.of(
                "{\"default_url\": \"https://hub.example/x\"}",
                "{\"default_url\": \"http://hub.example/x\", \"events\": [{\"type\": \"order_created\"}]}",
                "{\"events\": [{\"type\": \"order_created\"}]}",
                "{\"default_url\": \"https://hub.example/x\", \"events\": [{\"type\": \"package_shipped\"}]}",
                "{\"default_url\": \"https://hub.example/x\", \"events\": [{\"type\": \"catalog_stock_updated\"}]}")) {
            assertThat(shop.post("/v2/webhooks", wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(shop.as(Access.READ_ONLY_TOKEN)
                        .post("/v2/webhooks", ALL_OF_ORDERS)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void oneEventIsSetAndRemovedByItself() {
        assertThat(shop.post("/v2/webhooks/order_created", "{\"type\": \"order_created\"}")
                        .status())
                .isEqualTo(400);
        set("{\"default_url\": \"https://hub.example/x\", \"events\": [{\"type\": \"order_created\"}]}");
        assertThat(shop.post("/v2/webhooks/order_failed", "{\"type\": \"order_failed\"}")
                        .status())
                .isEqualTo(200);
        assertThat(shop.get("/v2/webhooks/order_failed").status()).isEqualTo(200);
        assertThat(shop.delete("/v2/webhooks/order_created").status()).isEqualTo(204);
        assertThat(shop.get("/v2/webhooks/order_created").status()).isEqualTo(404);
    }

    @Test
    void anOrderIsToldFromItsFirstMinuteToTheDoor() {
        set(ALL_OF_ORDERS);
        shop.place(Shop.order("w-1"), true);
        assertThat(types()).containsExactly("order_created", "order_updated");
        shop.later(Duration.ofHours(4));
        assertThat(types()).containsExactly("order_updated");
        shop.later(Duration.ofDays(1));
        List<Announcement> sent = announcer.news(100);
        assertThat(sent).extracting(Announcement::type).containsExactly("order_updated", "shipment_sent");
        JsonNode parcel = sent.get(1).body().path("data").path("shipment");
        JsonNode read = shop.shipments("w-1").path(0);
        assertThat(parcel.path("tracking_number")).isEqualTo(read.path("tracking_number"));
        assertThat(parcel.path("shipped_at")).isEqualTo(read.path("shipped_at"));
        assertThat(parcel.path("status")).isEqualTo(read.path("shipment_status"));
        shop.later(Duration.ofDays(4));
        List<Announcement> arrived = announcer.news(100);
        assertThat(arrived).extracting(Announcement::type).containsExactly("shipment_delivered");
        assertThat(arrived.getFirst().body().path("occurred_at"))
                .isEqualTo(shop.shipments("w-1").path(0).path("delivered_at"));
        shop.later(Duration.ofDays(40));
        assertThat(types()).isEmpty();
    }

    @Test
    void troubleIsToldInWordsOfItsOwn() {
        set(ALL_OF_ORDERS);
        shop.place(Shop.magic("rejected_address"), true);
        shop.place(Shop.magic("out_of_stock"), true);
        announcer.news(100);
        shop.later(Duration.ofHours(7));
        List<Announcement> news = announcer.news(100);
        assertThat(news)
                .extracting(Announcement::type)
                .contains("order_failed", "order_put_hold", "shipment_out_of_stock");
        assertThat(news)
                .filteredOn(one -> one.type().equals("shipment_out_of_stock"))
                .allMatch(one -> one.to().toString().equals("https://hub.example/stock"))
                .allMatch(one -> one.body().path("data").path("is_out_of_stock").asBoolean());
    }

    @Test
    void cancellingIsToldWithWhatIsPaidBack() {
        set(ALL_OF_ORDERS);
        shop.place(Shop.order("w-2"), true);
        announcer.news(0);
        shop.delete("/orders/@w-2");
        List<Announcement> news = announcer.news(0);
        assertThat(news)
                .extracting(Announcement::type)
                .containsExactly("order_updated", "order_canceled", "order_refunded");
        assertThat(news.getLast().body().path("data").path("currency").asString())
                .isEqualTo("USD");
    }

    @Test
    void theFirstVersionTellsWholeOrdersAndSignsNothing() {
        assertThat(shop.post(
                                "/webhooks",
                                "{\"url\": \"https://hub.example/v1\", \"types\": [\"order_created\", \"package_shipped\"]}")
                        .status())
                .isEqualTo(200);
        announcer.news(0);
        shop.place(Shop.order("w-3"), true);
        Announcement created = announcer.news(0).getFirst();
        Letter letter = announcer.write(created, 2).orElseThrow();
        assertThat(letter.headers()).isEmpty();
        JsonNode body = SimJson.MAPPER.readTree(letter.body());
        assertThat(body.path("retries").asInt()).isEqualTo(2);
        assertThat(body.path("created").isIntegralNumber()).isTrue();
        assertThat(body.path("data").path("order").path("items").size()).isEqualTo(1);
        shop.later(Duration.ofDays(2));
        Announcement shipped = announcer.news(100).getFirst();
        assertThat(shipped.type()).isEqualTo("package_shipped");
        assertThat(shipped.body().path("data").path("shipment").toString())
                .isEqualTo(Shop.body(shop.get("/orders/@w-3"))
                        .path("result")
                        .path("shipments")
                        .path(0)
                        .toString());
        shop.delete("/webhooks");
        assertThat(announcer.write(shipped, 0)).isEmpty();
    }

    @Test
    void whatIsSoAlreadyIsNoNews() {
        shop.place(Shop.order("w-4"), true);
        set(ALL_OF_ORDERS);
        assertThat(types()).isEmpty();
        shop.later(Duration.ofHours(4));
        assertThat(types()).containsExactly("order_updated");
    }

    @Test
    void stockIsToldOfTheNamedBlanksOnly() {
        set("""
                {"default_url": "https://hub.example/v2", "events": [{"type": "catalog_stock_updated",
                  "params": [{"name": "products", "value": [{"id": 71}]}]}]}""");
        assertThat(announcer.tell("catalog_stock_updated", "12")).isEmpty();
        Announcement told = announcer.tell("catalog_stock_updated", "71").getFirst();
        assertThat(told.body().path("data").isArray()).isTrue();
        assertThat(told.body().path("data").path(0).path("catalog_product_id").asLong())
                .isEqualTo(71);
    }

    private JsonNode set(String body) {
        JsonNode reply = Shop.body(shop.post("/v2/webhooks", body));
        assertThat(reply.path("code").asInt()).as(reply.toString()).isEqualTo(200);
        // The server asks after each call.
        announcer.news(0);
        return reply.path("result");
    }

    private List<String> types() {
        return announcer.news(100).stream().map(Announcement::type).toList();
    }
}
