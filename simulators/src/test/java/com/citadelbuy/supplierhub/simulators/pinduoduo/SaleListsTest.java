package com.citadelbuy.supplierhub.simulators.pinduoduo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SaleListsTest {

    private static final String LIST = "pdd.order.list.get";
    private static final String INCREMENT = "pdd.order.number.list.increment.get";
    private final Shop shop = Shop.signedIn();

    @Test
    void threeSalesOfDifferentAgesAreThereAlready() {
        assertThat(statusesOf(0)).containsExactly(1);
        assertThat(statusesOf(2)).containsExactly(2);
        assertThat(statusesOf(9)).containsExactly(3);
        assertThat(statusesOf(5)).isEmpty();
    }

    private List<Integer> statusesOf(int daysAgo) {
        long end = shop.now.minus(Duration.ofDays(daysAgo)).getEpochSecond();
        return list(Map.of("start_confirm_at", "" + (end - 86_400), "end_confirm_at", "" + end))
                .valueStream()
                .map(sale -> sale.path("order_status").intValue())
                .toList();
    }

    @Test
    void salesAreListedByTheInstantAtWhichTheyWereConfirmed() {
        String sn = shop.simulator.buy(Map.of("CUP-1", 1)).orElseThrow();
        assertThat(sns(list(Map.of()))).doesNotContain(sn);
        shop.pass(Duration.ofMinutes(2));
        assertThat(sns(list(Map.of()))).contains(sn);
        assertThat(sns(list(Map.of("order_status", "2")))).doesNotContain(sn);
        assertThat(sns(list(Map.of("refund_status", "4")))).doesNotContain(sn);
        assertThat(sns(list(Map.of("trade_type", "1")))).isEmpty();
        JsonNode reply = shop.send(LIST, window(Map.of())).path("order_list_get_response");
        assertThat(reply.propertyNames())
                .containsExactlyInAnyOrder("has_next", "total_count", "order_list", "request_id");
    }

    @Test
    void eitherAllAreCountedOrItIsSaidWhetherMoreFollow() {
        for (int i = 0; i < 4; i++) {
            shop.simulator.buy(Map.of("CUP-1", 1));
        }
        shop.pass(Duration.ofMinutes(2));
        JsonNode counted = shop.call(LIST, window(Map.of("page_size", "2")));
        assertThat(counted.path("total_count").intValue()).isEqualTo(5);
        assertThat(counted.path("order_list").size()).isEqualTo(2);
        JsonNode second = shop.call(LIST, window(Map.of("page_size", "2", "page", "2", "use_has_next", "true")));
        assertThat(second.has("total_count")).isFalse();
        assertThat(second.path("has_next").booleanValue()).isTrue();
        JsonNode third = shop.call(LIST, window(Map.of("page_size", "2", "page", "3", "use_has_next", "true")));
        assertThat(third.path("has_next").booleanValue()).isFalse();
        assertThat(third.path("order_list").size()).isEqualTo(1);
    }

    @Test
    void changesAreToldNewestFirst() {
        String first = shop.sold("CUP-1", 1);
        shop.pass(Duration.ofMinutes(1));
        String second = shop.sold("CUP-1", 1);
        shop.pass(Duration.ofMinutes(1));
        assertThat(sns(changes(Map.of()).path("order_sn_list"))).containsExactly(second, first);
        shop.call("pdd.logistics.online.send", shop.parcel(first));
        assertThat(sns(changes(Map.of()).path("order_sn_list"))).containsExactly(first, second);
        shop.pass(Duration.ofMinutes(31));
        assertThat(changes(Map.of()).path("order_sn_list").isEmpty()).isTrue();
    }

    @Test
    void windowsAndFiltersAreDemanded() {
        for (String name : List.of("start_confirm_at", "end_confirm_at", "order_status", "refund_status")) {
            assertThat(shop.code(LIST, window(Map.of(name, "")))).as(name).isEqualTo(10000);
        }
        String now = Long.toString(shop.now.getEpochSecond());
        String tooEarly = Long.toString(shop.now.getEpochSecond() - 86_401);
        assertThat(shop.code(LIST, window(Map.of("start_confirm_at", tooEarly))))
                .isEqualTo(10000);
        assertThat(shop.code(LIST, window(Map.of("start_confirm_at", now, "end_confirm_at", tooEarly))))
                .isEqualTo(10000);
        assertThat(shop.code(LIST, window(Map.of("order_status", "4")))).isEqualTo(10000);
        assertThat(shop.code(LIST, window(Map.of("page_size", "101")))).isEqualTo(10000);
        for (String name : List.of("is_lucky_flag", "page", "order_status", "refund_status", "end_updated_at")) {
            assertThat(shop.code(INCREMENT, changesWindow(Map.of(name, ""))))
                    .as(name)
                    .isEqualTo(10000);
        }
        String halfAnHourAndMore = Long.toString(shop.now.getEpochSecond() - 1801);
        assertThat(shop.code(INCREMENT, changesWindow(Map.of("start_updated_at", halfAnHourAndMore))))
                .isEqualTo(10000);
    }

    private JsonNode list(Map<String, String> more) {
        return shop.call(LIST, window(more)).path("order_list");
    }

    private Map<String, String> window(Map<String, String> more) {
        long now = shop.now.getEpochSecond();
        Map<String, String> all = new HashMap<>(Map.of(
                "start_confirm_at",
                "" + (now - 86_400),
                "end_confirm_at",
                "" + now,
                "order_status",
                "5",
                "refund_status",
                "5"));
        all.putAll(more);
        return all;
    }

    private JsonNode changes(Map<String, String> more) {
        return shop.send(INCREMENT, changesWindow(more)).path("order_sn_increment_get_response");
    }

    private Map<String, String> changesWindow(Map<String, String> more) {
        long now = shop.now.getEpochSecond();
        Map<String, String> all = new HashMap<>(Map.of(
                "start_updated_at", "" + (now - 1800),
                "end_updated_at", "" + now,
                "is_lucky_flag", "0",
                "order_status", "5",
                "refund_status", "5",
                "page", "1"));
        all.putAll(more);
        return all;
    }

    private static List<String> sns(JsonNode list) {
        return list.valueStream().map(sale -> sale.path("order_sn").asString()).toList();
    }
}
