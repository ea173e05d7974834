package com.citadelbuy.supplierhub.simulators.pinduoduo;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SalesTest {

    private static final String SEND = "pdd.logistics.online.send";
    private static final String EXTRA = "pdd.order.upload.extra.logistics";
    private final Shop shop = Shop.signedIn();

    @Test
    void aSaleGoesFromItsGroupToItsBuyer() {
        String sn = shop.simulator.buy(Map.of("CUP-1", 2)).orElseThrow();
        assertThat(sn).matches("260301-\\d{15}");
        assertThat(states(sn)).containsExactly(1, 1, 0, 0);
        assertThat(shop.order(sn).path("pay_time").asString()).isEmpty();
        shop.pass(Duration.ofMinutes(2));
        assertThat(states(sn)).containsExactly(1, 1, 1, 1);
        assertThat(shop.send(SEND, shop.parcel(sn))
                        .path("logistics_online_send_response")
                        .path("is_success")
                        .booleanValue())
                .isTrue();
        assertThat(states(sn)).containsExactly(2, 1, 1, 1);
        shop.passDays(6);
        assertThat(states(sn)).containsExactly(3, 1, 1, 1);
        assertThat(shop.order(sn).path("receive_time").asString()).startsWith("2026-03-0");
        assertThat(shop.deeds(sn)).containsExactly(Deed.SOLD, Deed.SOLD, Deed.SHIPPED);
    }

    @Test
    void aSaleLooksAsDocumented() {
        String sn = shop.sold("G-1-2", 1);
        JsonNode reply = shop.send("pdd.order.information.get", Map.of("order_sn", sn));
        JsonNode order = reply.path("order_info_get_response").path("order_info");
        assertThat(order.propertyNames())
                .containsExactlyInAnyOrder(
                        "order_sn",
                        "order_status",
                        "refund_status",
                        "after_sales_status",
                        "confirm_status",
                        "group_status",
                        "risk_control_status",
                        "trade_type",
                        "created_time",
                        "pay_time",
                        "confirm_time",
                        "shipping_time",
                        "receive_time",
                        "updated_at",
                        "last_ship_time",
                        "goods_amount",
                        "discount_amount",
                        "seller_discount",
                        "platform_discount",
                        "capital_free_discount",
                        "order_change_amount",
                        "postage",
                        "pay_amount",
                        "country",
                        "country_id",
                        "province",
                        "province_id",
                        "city",
                        "city_id",
                        "town",
                        "town_id",
                        "receiver_name",
                        "receiver_name_mask",
                        "receiver_phone",
                        "receiver_phone_mask",
                        "receiver_address",
                        "receiver_address_mask",
                        "address",
                        "address_mask",
                        "logistics_id",
                        "tracking_number",
                        "buyer_memo",
                        "remark",
                        "item_list",
                        "extra_delivery_list",
                        "gift_list",
                        "order_tag_list",
                        "step_order_info");
        assertThat(order.path("created_time").asString()).isEqualTo("2026-03-01 20:00:00");
        assertThat(order.path("confirm_time").asString()).isEqualTo("2026-03-01 20:02:00");
        assertThat(order.path("updated_at").asString()).isEqualTo("2026-03-01 20:02:00");
        assertThat(order.path("last_ship_time").asString()).isEqualTo("2026-03-03 20:02:00");
        assertThat(order.path("goods_amount").stringValue()).isEqualTo("99.00");
        assertThat(order.path("discount_amount").stringValue()).isEqualTo("10.00");
        assertThat(order.path("pay_amount").stringValue()).isEqualTo("89.00");
        assertThat(order.path("item_list").get(0).path("goods_price").stringValue())
                .isEqualTo("99.00");
        assertThat(order.path("item_list").get(0).path("outer_id").asString()).isEqualTo("G-1-2");
        assertThat(order.path("step_order_info").isNull()).isTrue();
        assertThat(order.path("receiver_name").asString()).isEqualTo("~AgAAAA(cipher)~");
    }

    @Test
    void theBuyerIsIllegibleOnceHisGoodsHaveLeft() {
        String sn = shop.sold("CUP-1", 1);
        shop.call(SEND, shop.parcel(sn));
        JsonNode order = shop.order(sn);
        assertThat(order.path("receiver_name").asString()).isEmpty();
        assertThat(order.path("receiver_name_mask").asString()).isEqualTo("张*");
        assertThat(order.path("logistics_id").intValue()).isEqualTo(384);
        assertThat(order.path("tracking_number").asString()).isEqualTo("JT0000000000001");
    }

    @Test
    void aFirstShipmentHappensOnceAndMayBeChangedUntilItArrives() {
        String sn = shop.simulator.buy(Map.of("CUP-1", 1)).orElseThrow();
        assertThat(shop.code(SEND, shop.parcel(sn))).isEqualTo(50001);
        shop.pass(Duration.ofMinutes(2));
        Map<String, String> change =
                Map.of("order_sn", sn, "logistics_id", "85", "tracking_number", "YT1", "redelivery_type", "2");
        assertThat(shop.code(SEND, change)).isEqualTo(50001);
        assertThat(shop.code(SEND, shop.parcel(sn))).isZero();
        assertThat(shop.code(SEND, shop.parcel(sn))).isEqualTo(50001);
        assertThat(shop.code(SEND, change)).isZero();
        assertThat(shop.order(sn).path("tracking_number").asString()).isEqualTo("YT1");
        shop.passDays(6);
        assertThat(shop.code(SEND, change)).isEqualTo(50001);
        assertThat(shop.deeds(sn)).containsExactly(Deed.SOLD, Deed.SHIPPED);
    }

    @Test
    void aParcelNeedsAKnownCarrierANumberAndASale() {
        String sn = shop.sold("CUP-1", 1);
        assertThat(shop.code(SEND, Map.of("order_sn", sn, "logistics_id", "384")))
                .isEqualTo(10000);
        assertThat(shop.code(SEND, Map.of("order_sn", sn, "tracking_number", "1")))
                .isEqualTo(10000);
        assertThat(shop.code(SEND, Map.of("order_sn", sn, "logistics_id", "3", "tracking_number", "1")))
                .isEqualTo(50001);
        assertThat(shop.code(SEND, shop.parcel("260301-000000000999999"))).isEqualTo(50001);
        assertThat(shop.deeds(sn)).containsExactly(Deed.SOLD);
        JsonNode carriers = shop.call("pdd.logistics.companies.get", Map.of()).path("logistics_companies");
        assertThat(carriers.get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "code", "logistics_company", "available");
    }

    @Test
    void moreParcelsFollowTheFirst() {
        String sn = shop.sold("CUP-1", 2);
        Map<String, String> more = Map.of(
                "order_sn", sn,
                "extra_track_type", "1",
                "extra_track_list", "[{\"shipping_id\":384,\"tracking_number\":\"JT2\"}]");
        assertThat(shop.code(EXTRA, more)).isEqualTo(50001);
        shop.call(SEND, shop.parcel(sn));
        shop.call(EXTRA, more);
        assertThat(shop.order(sn).path("extra_delivery_list").toString())
                .isEqualTo("[{\"logistics_id\":384,\"tracking_number\":\"JT2\"}]");
        assertThat(shop.code(EXTRA, Map.of("order_sn", sn, "extra_track_type", "4", "extra_track_list", "[]")))
                .isEqualTo(10000);
    }

    @Test
    void aTraceStandsUnderAMisspeltRoot() {
        String sn = shop.sold("CUP-1", 1);
        shop.call(SEND, shop.parcel(sn));
        shop.passDays(6);
        Map<String, String> asked = Map.of("company_code", "JTSD", "mail_no", "JT0000000000001");
        JsonNode trace = shop.send("pdd.logistics.ordertrace.get", asked)
                .path("logistics_ordertrace_get_resposne")
                .path("trace_list");
        assertThat(trace.size()).isEqualTo(2);
        assertThat(trace.get(0).propertyNames())
                .containsExactlyInAnyOrder("action", "desc", "status_desc", "status_time", "time", "node_description");
        assertThat(trace.get(1).path("desc").asString()).contains("签收");
        assertThat(shop.call("pdd.logistics.ordertrace.get", Map.of("company_code", "JTSD", "mail_no", "X"))
                        .path("trace_list")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whoLeavesEarlyBreaksTheGroupAndWhoLeavesLaterGetsHisMoneyBack() {
        String early = shop.simulator.buy(Map.of("CUP-1", 1)).orElseThrow();
        assertThat(shop.simulator.cancel(early)).isTrue();
        assertThat(shop.simulator.cancel(early)).isFalse();
        assertThat(states(early)).containsExactly(1, 1, 2, 2);
        String later = shop.sold("CUP-1", 1);
        assertThat(shop.simulator.cancel(later)).isTrue();
        assertThat(states(later)).containsExactly(1, 2, 1, 1);
        assertThat(shop.code(SEND, shop.parcel(later))).isEqualTo(50001);
        shop.pass(Duration.ofHours(2));
        assertThat(states(later)).containsExactly(1, 4, 1, 1);
        String shipped = shop.sold("CUP-1", 1);
        shop.call(SEND, shop.parcel(shipped));
        assertThat(shop.simulator.cancel(shipped)).isFalse();
        assertThat(shop.simulator.cancel("nobody")).isFalse();
        assertThat(shop.deeds(later)).containsExactly(Deed.SOLD, Deed.CANCELLED);
    }

    @Test
    void whatHasArrivedMayComeBack() {
        String sn = shop.sold("CUP-1", 1);
        shop.call(SEND, shop.parcel(sn));
        assertThat(shop.simulator.giveBack(sn)).isFalse();
        shop.passDays(6);
        assertThat(shop.simulator.giveBack(sn)).isTrue();
        assertThat(shop.order(sn).path("after_sales_status").intValue()).isEqualTo(7);
        assertThat(states(sn)).containsExactly(3, 2, 1, 1);
        shop.passDays(3);
        assertThat(states(sn)).containsExactly(3, 4, 1, 1);
        assertThat(shop.deeds(sn)).containsExactly(Deed.SOLD, Deed.SHIPPED, Deed.RETURNED);
    }

    @Test
    void onlyWhatIsOnSaleAndThereCanBeBought() {
        assertThat(shop.simulator.buy(Map.of("CUP-1", 121))).isEmpty();
        assertThat(shop.simulator.buy(Map.of("CUP-1", 120))).isPresent();
        assertThat(shop.simulator.buy(Map.of("CUP-1", 1))).isEmpty();
        for (String sku : List.of("NOBODY", "SH-22-1", "MU-24-1", "SH-11-1", Magic.OUT_OF_STOCK, "")) {
            assertThat(shop.simulator.buy(Map.of(sku, 1))).as(sku).isEmpty();
        }
        assertThat(shop.simulator.buy(Map.of("G-1-1", 1, "CUP-1", 1))).isEmpty();
        assertThat(shop.sku(3613073688L, 0).path("quantity").intValue()).isEqualTo(57);
        assertThat(shop.call("pdd.goods.detail.get", Map.of("goods_id", "3613073687"))
                        .path("status")
                        .intValue())
                .isEqualTo(3);
        assertThat(shop.simulator.buy(Map.of())).isEmpty();
    }

    @Test
    void magicSkusGoTheirOwnWays() {
        String held = shop.sold(Magic.ON_HOLD, 1);
        assertThat(shop.order(held).path("risk_control_status").intValue()).isEqualTo(1);
        assertThat(shop.code(SEND, shop.parcel(held))).isEqualTo(50001);
        assertThat(states(shop.sold(Magic.UNKNOWN_STATUS, 1))).containsExactly(7, 1, 1, 1);
        String left = shop.sold(Magic.CANCELLED, 1);
        assertThat(states(left)).containsExactly(1, 1, 1, 1);
        shop.pass(Duration.ofHours(2));
        assertThat(states(left)).containsExactly(1, 1, 2, 2);
        assertThat(shop.code(SEND, shop.parcel(left))).isEqualTo(50001);
    }

    @Test
    void anOrderThatIsNoneIsABusinessErrorAndSoIsOneOfNinetyDaysAgo() {
        String sn = shop.sold("CUP-1", 1);
        shop.passDays(90);
        JsonNode error = shop.refused("pdd.order.information.get", Map.of("order_sn", sn));
        assertThat(error.path("error_code").intValue()).isEqualTo(50001);
        assertThat(error.path("sub_msg").asString()).isEqualTo("订单不属于该店铺或者不存在");
        assertThat(shop.code("pdd.order.information.get", Map.of("order_sn", "x")))
                .isEqualTo(50001);
        assertThat(shop.code("pdd.order.information.get", Map.of())).isEqualTo(10000);
    }

    @Test
    void aRestartForgetsNothing(@TempDir Path folder) {
        Instant start = Instant.parse("2026-03-01T12:00:00Z");
        String sn;
        String token;
        try (World world = World.in(folder.resolve("world"))) {
            Shop before = new Shop(world, start);
            before.signIn();
            sn = before.sold("CUP-1", 3);
            before.call(SEND, before.parcel(sn));
            token = before.token;
        }
        try (World world = World.in(folder.resolve("world"))) {
            Shop after = new Shop(world, start.plus(Duration.ofHours(1)));
            after.token = token;
            assertThat(after.order(sn).path("order_status").intValue()).isEqualTo(2);
            assertThat(after.sku(3613073687L, 0).path("quantity").intValue()).isEqualTo(117);
            assertThat(after.deeds(sn)).containsExactly(Deed.SOLD, Deed.SOLD, Deed.SOLD, Deed.SHIPPED);
        }
    }

    private List<Integer> states(String sn) {
        JsonNode order = shop.order(sn);
        JsonNode told = shop.send("pdd.order.status.get", Map.of("order_sns", sn + ",unknown"))
                .path("order_status_get_response")
                .path("order_status_list");
        assertThat(told.size()).isEqualTo(1);
        assertThat(told.get(0).path("orderSn").asString()).isEqualTo(sn);
        return List.of(
                told.get(0).path("order_status").intValue(),
                told.get(0).path("refund_status").intValue(),
                order.path("confirm_status").intValue(),
                order.path("group_status").intValue());
    }
}
