package com.citadelbuy.supplierhub.simulators.temu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.AppConsole;
import com.citadelbuy.supplierhub.simulators.Letter;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhooksTest {

    private static final String UPDATE = "bg.tmc.message.update";
    private final Shop shop = Shop.open();

    private static List<String> types(List<Announcement> news) {
        return news.stream().map(Announcement::type).toList();
    }

    private static JsonNode data(Announcement news) {
        return SimJson.MAPPER.readTree(news.body().path("eventData").toString());
    }

    private static List<Integer> statuses(List<Announcement> news, String order) {
        return news.stream()
                .filter(each -> each.type().equals("bg_order_status_change_event"))
                .map(WebhooksTest::data)
                .filter(data -> data.path("parentOrderSn").asString().equals(order))
                .map(data -> data.path("orderStatus").asInt())
                .toList();
    }

    @Test
    void nothingIsToldWithoutAnAddressOrWithoutPermission() {
        shop.bought("MUG-350", 1);
        shop.call(UPDATE, "{'permitEventCodeList':['bg_order_status_change_event']}");
        shop.bought("MUG-350", 1);
        assertThat(shop.news()).isEmpty();
        shop.enter();
        assertThat(shop.news()).isEmpty();
        String order = shop.bought("MUG-350", 1);
        assertThat(statuses(shop.news(), order)).containsExactly(1);
        shop.call(UPDATE, "{'cancelEventCodeList':['bg_order_status_change_event']}");
        shop.bought("MUG-350", 1);
        assertThat(types(shop.news())).doesNotContain("bg_order_status_change_event");
        assertThatThrownBy(() -> ((AppConsole) shop.announcer()).callback("http://hub.example/temu"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachStepOfAnOrderIsToldOnceWithItsTime() {
        shop.enter();
        String order = shop.bought("MUG-350", 1);
        Announcement first = shop.news().getFirst();
        assertThat(data(first).propertyNames())
                .containsExactlyInAnyOrder("mallId", "parentOrderSn", "orderSn", "orderStatus", "updateTime");
        assertThat(data(first).path("updateTime").asLong())
                .isEqualTo(shop.hand.now().getEpochSecond());
        shop.pass(Duration.ofHours(1));
        List<Announcement> confirmed = shop.news();
        assertThat(statuses(confirmed, order)).containsExactly(2);
        assertThat(data(confirmed.getLast()).path("updateTime").asLong())
                .isEqualTo(data(first).path("updateTime").asLong() + 960);
        shop.shipped(order, 1);
        assertThat(statuses(shop.news(), order)).containsExactly(4);
        shop.pass(Duration.ofDays(5));
        assertThat(statuses(shop.news(), order)).containsExactly(5);
        assertThat(shop.hand.simulator().giveBack(order)).isTrue();
        JsonNode returning = data(shop.news().getFirst());
        assertThat(returning.propertyNames())
                .containsExactlyInAnyOrder(
                        "mallId",
                        "afterSalesType",
                        "parentAfterSalesSn",
                        "parentOrderSn",
                        "parentAfterSalesStatus",
                        "updateAt",
                        "applyOperatorRole");
        assertThat(returning.path("parentAfterSalesStatus").asInt()).isEqualTo(10);
        shop.pass(Duration.ofDays(3));
        List<Announcement> refunded = shop.news();
        assertThat(types(refunded)).containsExactly("bg_aftersales_status_change");
        assertThat(data(refunded.getFirst()).path("parentAfterSalesStatus").asInt())
                .isEqualTo(5);
        shop.pass(Duration.ofDays(30));
        assertThat(shop.news()).isEmpty();
    }

    @Test
    void cancellationsAndOtherAddressesAreTold() {
        shop.enter();
        String order = shop.bought("SIM-CANCELLED", 1);
        String moving = shop.bought("SIM-ADDRESS-CHANGE", 1);
        shop.pass(Duration.ofHours(27));
        List<Announcement> news = shop.news();
        assertThat(statuses(news, order)).containsExactly(1, 2, 3);
        JsonNode cancelled = data(news.stream()
                .filter(each -> each.type().equals("bg_cancel_order_status_change"))
                .findFirst()
                .orElseThrow());
        assertThat(cancelled.propertyNames())
                .containsExactlyInAnyOrder(
                        "mallId",
                        "parentAfterSalesSn",
                        "parentOrderSn",
                        "parentAfterSalesStatus",
                        "updateAt",
                        "applyOperatorRole");
        assertThat(cancelled.path("parentAfterSalesStatus").asInt()).isEqualTo(5);
        JsonNode moved = data(news.stream()
                .filter(each -> each.type().equals("bg_trade_logistics_address_changed"))
                .findFirst()
                .orElseThrow());
        assertThat(moved.propertyNames()).containsExactlyInAnyOrder("mallId", "parentOrderSn");
        assertThat(moved.path("parentOrderSn").asString()).isEqualTo(moving);
    }

    @Test
    void whatIsSentIsSealedAndSigned() {
        shop.enter();
        shop.bought("MUG-350", 1);
        Announcement news = shop.news().getFirst();
        Letter letter = shop.announcer().write(news, 0).orElseThrow();
        assertThat(letter.headers().keySet())
                .containsExactlyInAnyOrder(
                        "x-tm-app-key",
                        "x-tm-event-code",
                        "x-tm-timestamp",
                        "x-tm-ext-param",
                        "x-tm-signature",
                        "Content-Type");
        assertThat(letter.headers()).containsEntry("x-tm-event-code", "bg_order_status_change_event");
        String data = opened(letter);
        assertThat(SimJson.MAPPER.readTree(data)).isEqualTo(data(news));
        assertThat(letter.headers()).containsEntry("x-tm-signature", Sealed.plain(Gateway.APP_SECRET, signed(letter)));
        assertThat(SimJson.MAPPER.readTree(letter.body()).propertyNames()).containsExactly("eventData");
        Letter again = shop.announcer().write(news, 3).orElseThrow();
        assertThat(again.body()).isEqualTo(letter.body());
        assertThat(again.headers()).isEqualTo(letter.headers());
    }

    @Test
    void aMagicSkuIsSignedInTheOtherForm() {
        shop.enter();
        shop.bought("SIM-SIGNED-IN-PAIRS", 1);
        Letter letter = shop.announcer().write(shop.news().getFirst(), 0).orElseThrow();
        assertThat(letter.headers())
                .containsEntry("x-tm-signature", Sealed.inPairs(Gateway.APP_SECRET, signed(letter)));
    }

    @Test
    void whatWasTamperedWithOpensAndIsNotWhatWasSigned() {
        shop.enter();
        shop.bought("MUG-350", 1);
        Letter letter = shop.announcer().write(shop.news().getFirst(), 0).orElseThrow();
        Letter tampered = shop.announcer().tampered(letter);
        assertThat(SimJson.MAPPER.readTree(opened(tampered))).isEqualTo(SimJson.MAPPER.readTree(opened(letter)));
        assertThat(tampered.headers()).isEqualTo(letter.headers());
        assertThat(Sealed.plain(Gateway.APP_SECRET, signed(tampered)))
                .isNotEqualTo(tampered.headers().get("x-tm-signature"));
        assertThat(Sealed.inPairs(Gateway.APP_SECRET, signed(tampered)))
                .isNotEqualTo(tampered.headers().get("x-tm-signature"));
    }

    @Test
    void anotherSecretSignsAndSealsWebhooksAlone() {
        shop.enter();
        shop.bought("MUG-350", 1);
        Announcement news = shop.news().getFirst();
        Letter before = shop.announcer().write(news, 0).orElseThrow();
        shop.announcer().rekey();
        Letter after = shop.announcer().write(news, 0).orElseThrow();
        assertThat(after.headers().get("x-tm-signature"))
                .isNotEqualTo(before.headers().get("x-tm-signature"));
        assertThat(after.body()).isNotEqualTo(before.body());
        assertThat(shop.call("bg.local.goods.cats.get", "{}").isEmpty()).isFalse();
    }

    @Test
    void thingsAreToldWhenAskedFor() {
        String order =
                shop.hand.simulator().buy(Map.of("MUG-350", 1, "TAPE-72", 1)).orElseThrow();
        assertThat(shop.announcer().tell("bg_order_status_change_event", order)).isEmpty();
        shop.enter();
        assertThat(shop.announcer().tell("bg_order_status_change_event", order)).hasSize(2);
        assertThat(shop.announcer().tell("bg_cancel_order_status_change", order))
                .isEmpty();
        Announcement test = shop.announcer().tell("bg_open_event_test", "").getFirst();
        assertThat(data(test).path("mallId").asLong()).isEqualTo(Tokens.MALL);
        assertThat(shop.announcer().tellOfGoods(Long.toString(Shop.MUG))).isEmpty();
        assertThatThrownBy(() -> shop.announcer().tell("bg_test_event", order))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shop.announcer().tell("bg_order_status_change_event", "PO-211-1"))
                .isInstanceOf(IllegalArgumentException.class);
        shop.announcer().silence();
        assertThat(shop.announcer().write(test, 0)).isEmpty();
        assertThat(shop.announcer().tell("bg_open_event_test", "")).isEmpty();
    }

    @Test
    void itIsTriedAgainAsDocumented() {
        assertThat(shop.announcer().retries().waits())
                .containsExactly(
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ofHours(12),
                        Duration.ofHours(12));
        assertThat(shop.announcer().retries().patience()).isEqualTo(Duration.ofMillis(500));
        assertThat(shop.announcer().retries().taken().test(200)).isTrue();
        assertThat(shop.announcer().retries().taken().test(204)).isFalse();
    }

    private static String opened(Letter letter) {
        String sealed = SimJson.MAPPER.readTree(letter.body()).path("eventData").asString();
        return Sealed.decrypt(Gateway.APP_SECRET, sealed);
    }

    private static TreeMap<String, String> signed(Letter letter) {
        TreeMap<String, String> values = new TreeMap<>();
        Stream.of("x-tm-app-key", "x-tm-event-code", "x-tm-timestamp", "x-tm-ext-param")
                .forEach(name -> values.put(name, letter.headers().getOrDefault(name, "")));
        values.put("eventData", opened(letter));
        return values;
    }
}
