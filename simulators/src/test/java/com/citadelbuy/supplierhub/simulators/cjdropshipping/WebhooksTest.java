package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.Letter;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WebhooksTest {

    private final Shop shop = Shop.loggedIn();
    private final Announcer announcer = shop.simulator.announcer().orElseThrow();

    @Test
    void theDocumentsSignaturesToTheByte() {
        assertThat(signed(
                        "{\"messageId\":\"7cceede817dc47ed9748328b64353c5c\",\"type\":\"ORDER\",\"messageType\":\"UPDATE\","
                                + "\"openId\":12345678,\"params\":{\"orderNumber\":\"GSIS-2026-000123\","
                                + "\"cjOrderId\":210823100016290555,\"orderStatus\":\"SHIPPED\","
                                + "\"trackNumber\":\"CJPTEST000000001YQ\"}}"))
                .isEqualTo("QBrMLEyXB9KKGvX8W6+uxdbz4bSwWsdZUtb6Qb096AE=");
        assertThat(signed("{\"messageId\":\"m-2\",\"type\":\"PRODUCT\",\"messageType\":\"UPDATE\",\"openId\":12345678,"
                        + "\"params\":{\"pid\":\"1\",\"productName\":\"拖斗车\"}}"))
                .isEqualTo("gEPpOD/eD6a+xqHt5mf/HCeq1SLqCp6rJ22rtIXoY1I=");
    }

    private static String signed(String body) {
        return Webhooks.sign(12_345_678L, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void allFourTopicsAreSetTogetherAndReadBack() {
        assertThat(callback("order").path("type").asString()).isEqualTo("CANCEL");
        set();
        assertThat(callback("order").path("type").asString()).isEqualTo("ENABLE");
        assertThat(callback("product").path("urls").path(0).asString()).isEqualTo("https://hub.example/cj");
        ObjectNode three = topics();
        three.remove("stock");
        assertThat(Shop.code(shop.post("/webhook/set", three))).isEqualTo(16900403);
        ObjectNode two = topics();
        two.withObject("/order").withArray("callbackUrls").add("https://hub.example/other");
        assertThat(Shop.code(shop.post("/webhook/set", two))).isEqualTo(1606000);
        ObjectNode local = topics();
        local.withObject("/order").putArray("callbackUrls").add("https://localhost/cj");
        assertThat(Shop.code(shop.post("/webhook/set", local))).isEqualTo(1606000);
        ObjectNode typed = topics();
        typed.withObject("/order").put("type", "ON");
        assertThat(Shop.code(shop.post("/webhook/set", typed))).isEqualTo(1606001);
    }

    @Test
    void anOrderIsToldAtEachStep() {
        set();
        String id = shop.paid(shop.order("H-1"));
        List<Announcement> first = announcer.news(0);
        assertThat(first).extracting(Announcement::type).containsOnly("ORDER");
        assertThat(first)
                .extracting(one -> one.body().path("messageType").asString())
                .containsExactly("INSERT", "UPDATE", "UPDATE");
        JsonNode params = first.getLast().body().path("params");
        assertThat(params.path("cjOrderId").isIntegralNumber()).isTrue();
        assertThat(params.path("cjOrderId").asString()).isEqualTo(id);
        assertThat(params.path("orderStatus").asString()).isEqualTo("UNSHIPPED");
        shop.pass(Duration.ofHours(27));
        List<Announcement> shipped = announcer.news(100);
        assertThat(shipped).extracting(Announcement::type).containsExactly("ORDER", "LOGISTIC");
        JsonNode detail = shop.detail(id);
        assertThat(shipped.getFirst().body().path("params").path("trackNumber")).isEqualTo(detail.path("trackNumber"));
        JsonNode logistic = shipped.getLast().body().path("params");
        assertThat(logistic.path("trackingStatus").asInt()).isEqualTo(2);
        assertThat(SimJson.MAPPER
                        .readTree(logistic.path("logisticsTrackEvents").asString())
                        .path(0)
                        .path("status")
                        .asInt())
                .isEqualTo(2);
        shop.pass(Duration.ofDays(5));
        assertThat(announcer
                        .news(100)
                        .getLast()
                        .body()
                        .path("params")
                        .path("trackingStatus")
                        .asInt())
                .isEqualTo(12);
        shop.pass(Duration.ofDays(40));
        assertThat(announcer.news(100)).isEmpty();
    }

    @Test
    void eachAttemptIsTheSameMessage() {
        set();
        shop.create(shop.order("H-2"));
        Announcement news = announcer.news(0).getFirst();
        Letter first = announcer.write(news, 0).orElseThrow();
        assertThat(announcer.write(news, 3).orElseThrow().body()).isEqualTo(first.body());
        assertThat(first.headers()).containsEntry("sign", Webhooks.sign(Accounts.DEMO.openId(), first.body()));
        announcer.rekey();
        assertThat(announcer.write(news, 0).orElseThrow().headers().get("sign"))
                .isNotEqualTo(first.headers().get("sign"));
    }

    @Test
    void stockIsToldOfSubscribedProductsOnly() {
        set();
        shop.paid(shop.order("H-3"));
        assertThat(announcer.news(0)).extracting(Announcement::type).doesNotContain("STOCK");
        ObjectNode asked = SimJson.object();
        asked.putArray("productIds")
                .add(shop.simulator.guide().products().getFirst())
                .add("nothing");
        JsonNode reply = shop.post("/webhook/product/subscribe", asked).path("data");
        assertThat(reply.path("successProductIds").size()).isEqualTo(1);
        assertThat(reply.path("failProductIds").path(0).asString()).isEqualTo("nothing");
        shop.paid(shop.order("H-4"));
        Announcement stock = announcer.news(0).stream()
                .filter(one -> one.type().equals("STOCK"))
                .findFirst()
                .orElseThrow();
        JsonNode rows = stock.body().path("params").path(shop.vid());
        JsonNode read = shop.get("/product/stock/queryByVid?vid=" + shop.vid()).path("data");
        assertThat(rows.path(0).path("storageNum").asInt())
                .isEqualTo(read.path(0).path("totalInventoryNum").asInt());
        assertThat(Shop.code(shop.post("/webhook/product/subscribe", asked.put("subscribeAll", true))))
                .isEqualTo(1606010);
    }

    @Test
    void aTopicThatFailsForTwoHoursIsClosed() {
        set();
        shop.create(shop.order("H-5"));
        Announcement news = announcer.news(0).getFirst();
        for (int hour = 0; hour < 2; hour++) {
            announcer.answered(news, true);
            announcer.answered(news, false);
            assertThat(callback("order").path("type").asString()).isEqualTo("ENABLE");
            shop.pass(Duration.ofHours(1));
        }
        assertThat(callback("order").path("type").asString()).isEqualTo("CANCEL");
        assertThat(announcer.write(news, 0)).isEmpty();
        set();
        assertThat(callback("order").path("type").asString()).isEqualTo("ENABLE");
    }

    @Test
    void aGoodHourBetweenTwoThatFailKeepsATopicOpen() {
        set();
        shop.create(shop.order("H-7"));
        Announcement news = announcer.news(0).getFirst();
        for (boolean taken : List.of(false, true, false)) {
            announcer.answered(news, taken);
            shop.pass(Duration.ofHours(1));
        }
        assertThat(callback("order").path("type").asString()).isEqualTo("ENABLE");
        announcer.answered(news, false);
        shop.pass(Duration.ofHours(7));
        assertThat(callback("order").path("type").asString()).isEqualTo("CANCEL");
    }

    @Test
    void whatWaitsForAnAddressThatWasReplacedIsNotSent() {
        set();
        shop.create(shop.order("H-8"));
        Announcement news = announcer.news(0).getFirst();
        ObjectNode elsewhere = topics();
        elsewhere.withObject("/order").putArray("callbackUrls").add("https://hub.example/new");
        shop.post("/webhook/set", elsewhere);
        assertThat(announcer.write(news, 0)).isEmpty();
    }

    @Test
    void theTestersHandTellsAllThatIsToldOfAProduct() {
        String pid = shop.simulator.guide().products().getFirst();
        assertThat(announcer.tellOfGoods(pid)).isEmpty();
        set();
        assertThat(announcer.tellOfGoods(pid))
                .extracting(Announcement::type)
                .contains("PRODUCT", "VARIANT", "STOCK")
                .doesNotContain("ORDER");
        assertThatThrownBy(() -> announcer.tellOfGoods("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSandboxNumberIsTold() {
        set();
        ObjectNode order = shop.order("H-6").put("isSandbox", 1);
        String id = shop.create(order).path("data").path("orderId").asString();
        shop.patch("/shopping/order/confirmOrder", Shop.id(id));
        shop.post("/shopping/sandbox/simulatePay", Shop.id(id));
        announcer.news(0);
        shop.post("/shopping/sandbox/updateTrackNumber", Shop.id(id).put("trackNumber", "T-1"));
        JsonNode told = announcer.news(0).getFirst().body();
        assertThat(told.path("type").asString()).isEqualTo("LOGISTIC");
        assertThat(told.path("params").path("trackingNumber").asString()).isEqualTo("T-1");
    }

    private static ObjectNode topics() {
        ObjectNode topics = SimJson.object();
        for (String name : List.of("product", "stock", "order", "logistics")) {
            topics.putObject(name)
                    .put("type", "ENABLE")
                    .putArray("callbackUrls")
                    .add("https://hub.example/cj");
        }
        return topics;
    }

    private void set() {
        assertThat(shop.post("/webhook/set", topics()).path("data").asBoolean()).isTrue();
        // The server asks after each call.
        announcer.news(0);
    }

    private JsonNode callback(String topic) {
        return shop.get("/setting/get").path("data").path("callback").path(topic);
    }
}
