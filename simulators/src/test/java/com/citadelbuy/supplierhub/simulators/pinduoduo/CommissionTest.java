package com.citadelbuy.supplierhub.simulators.pinduoduo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommissionTest {

    private static final String INCREMENT = "pdd.ddk.order.list.increment.get";
    private static final String DETAIL = "pdd.ddk.order.detail.get";
    private final Shop shop = new Shop();

    @Test
    void whoComesByALinkBringsACommission() {
        String cup = shop.call("pdd.ddk.goods.recommend.get", Map.of("cat_id", "8593"))
                .path("list")
                .get(0)
                .path("goods_sign")
                .asString();
        shop.simulator.buy(Map.of("CUP-1", 1));
        assertThat(changes(Map.of())).isEmpty();
        shop.call(
                "pdd.ddk.goods.promotion.url.generate",
                Map.of(
                        "p_id", Promoters.PID,
                        "custom_parameters", Promoters.CUSTOM,
                        "goods_sign_list", "[\"" + cup + "\"]"));
        String sn = shop.sold("CUP-1", 2);
        JsonNode order = changes(Map.of()).getFirst();
        assertThat(order.path("order_sn").asString()).isEqualTo(sn);
        assertThat(order.path("order_status").intValue()).isEqualTo(1);
        assertThat(order.path("order_amount").intValue()).isEqualTo(5180);
        assertThat(order.path("promotion_amount").intValue()).isEqualTo(518);
        assertThat(order.path("custom_parameters").asString()).isEqualTo(Promoters.CUSTOM);
        shop.simulator.cancel(sn);
        shop.pass(Duration.ofHours(3));
        JsonNode rejected = shop.send(DETAIL, Map.of("order_sn", sn)).path("order_detail_response");
        assertThat(rejected.path("order_status").intValue()).isEqualTo(4);
        assertThat(rejected.path("fail_reason").asString()).isNotEmpty();
    }

    @Test
    void anOrderLooksAsDocumented() {
        shop.pass(Duration.ofHours(95));
        JsonNode reply = shop.send(INCREMENT, window(Map.of())).path("order_list_get_response");
        assertThat(reply.propertyNames()).containsExactlyInAnyOrder("total_count", "order_list", "request_id");
        JsonNode order = reply.path("order_list").get(0);
        assertThat(order.propertyNames())
                .containsExactlyInAnyOrder(
                        "order_sn",
                        "order_id",
                        "goods_sign",
                        "goods_id",
                        "goods_name",
                        "goods_thumbnail_url",
                        "goods_quantity",
                        "goods_price",
                        "order_amount",
                        "promotion_rate",
                        "promotion_amount",
                        "order_status",
                        "order_status_desc",
                        "order_create_time",
                        "order_pay_time",
                        "order_group_success_time",
                        "order_receive_time",
                        "order_verify_time",
                        "order_settle_time",
                        "order_modify_at",
                        "p_id",
                        "custom_parameters",
                        "type",
                        "is_direct",
                        "price_compare_status",
                        "fail_reason",
                        "mall_name");
        assertThat(order.path("order_status").intValue()).isEqualTo(2);
        assertThat(order.path("order_settle_time").isNull()).isTrue();
        assertThat(order.path("order_receive_time").longValue())
                .isEqualTo(order.path("order_modify_at").longValue());
        assertThat(shop.call(INCREMENT, window(Map.of("return_count", "false"))).has("total_count"))
                .isFalse();
    }

    @Test
    void commissionsOfManyEndsAreThere() {
        List<Integer> statuses = shop.world.ids("commissions").stream()
                .map(sn -> shop.call(DETAIL, Map.of("order_sn", sn))
                        .path("order_status")
                        .intValue())
                .toList();
        assertThat(statuses).containsExactly(1, 2, 4, 10);
        shop.pass(Duration.ofDays(30));
        String first = shop.world.ids("commissions").getFirst();
        assertThat(shop.call(DETAIL, Map.of("order_sn", first))
                        .path("order_status")
                        .intValue())
                .isEqualTo(5);
        assertThat(shop.code(DETAIL, Map.of("order_sn", "nobody"))).isEqualTo(50001);
    }

    @Test
    void aWindowIsADayAtMostAndNinetyDaysBack() {
        long now = shop.now.getEpochSecond();
        assertThat(shop.code(INCREMENT, window(Map.of("start_update_time", "" + (now - 86_401)))))
                .isEqualTo(10000);
        assertThat(shop.code(INCREMENT, window(Map.of("start_update_time", ""))))
                .isEqualTo(10000);
        assertThat(shop.code(INCREMENT, window(Map.of("start_update_time", "" + (now + 1)))))
                .isEqualTo(10000);
        long old = now - Duration.ofDays(91).toSeconds();
        assertThat(shop.code(INCREMENT, Map.of("start_update_time", "" + old, "end_update_time", "" + (old + 60))))
                .isEqualTo(10000);
        assertThat(shop.code(INCREMENT, window(Map.of("page_size", "9")))).isEqualTo(10000);
        assertThat(shop.code(INCREMENT, window(Map.of("page", "10001")))).isEqualTo(10000);
    }

    /** Those of the own shop; others are there from the start. */
    private List<JsonNode> changes(Map<String, String> more) {
        return shop.call(INCREMENT, window(more))
                .path("order_list")
                .valueStream()
                .filter(order -> order.path("mall_name").asString().equals("模拟百货旗舰店"))
                .toList();
    }

    private Map<String, String> window(Map<String, String> more) {
        long now = shop.now.getEpochSecond();
        Map<String, String> all =
                new HashMap<>(Map.of("start_update_time", "" + (now - 86_400), "end_update_time", "" + now));
        all.putAll(more);
        return all;
    }
}
