package com.citadelbuy.supplierhub.simulators.alibaba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OrderLifeTest {

    private static final String STREET = "1 Example Street";
    private final Buyer buyer = Buyer.signedIn();

    @Test
    void nothingMovesUntilTheOrderIsPaid() {
        String id = buyer.placed("900001", STREET);
        assertThat(id).hasSize(18);
        buyer.pass(Duration.ofDays(9));
        assertThat(buyer.status(id)).isEqualTo("unpay");
        assertThat(result(id)).isEqualTo("UNPAY");
        assertThat(buyer.pay(Buyer.payment(id)).at("/value/status").asString()).isEqualTo("PAY_SUCCESS");
        assertThat(result(id)).isEqualTo("PAY_SUCCESS");
        assertThat(buyer.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
        assertThat(buyer.ledger())
                .extracting(Ledger.Entry::reference, Ledger.Entry::orderId)
                .containsOnly(tuple("900001", id));
    }

    @Test
    void aPaidOrderTravelsAndIsDelivered() {
        String id = buyer.paid("900001", STREET);
        assertThat(statuses(id)).containsExactly("paid", "undeliver", "wait_confirm_receipt", "trade_success");
        assertThat(buyer.simulator.orderStatuses()).containsAll(statuses(id));
    }

    @Test
    void anOrderShowsItsLinesItsMoneyAndItsAddress() {
        String id = buyer.placed("900001", STREET);
        JsonNode order = buyer.read(id);
        assertThat(order.propertyNames())
                .containsExactly(
                        "trade_id",
                        "trade_status",
                        "pay_step",
                        "fulfillment_channel",
                        "dropshipping",
                        "create_date",
                        "shipping_address",
                        "order_products",
                        "product_total_amount",
                        "shipment_fee",
                        "total_amount",
                        "carrier",
                        "buyer",
                        "seller");
        assertThat(order.at("/create_date/format_date").asString()).isEqualTo("Mar. 01, 2026, 04:00:00 PST.");
        assertThat(order.at("/create_date/timestamp").stringValue()).isEqualTo("1772366400000");
        assertThat(order.at("/order_products/0/quantity").stringValue()).isEqualTo("2.0000");
        assertThat(order.at("/order_products/0/unit_price/amount").stringValue())
                .isEqualTo("7.9000");
        assertThat(order.at("/product_total_amount/amount").stringValue()).isEqualTo("15.80");
        assertThat(order.at("/shipment_fee/amount").stringValue()).isEqualTo("6.40");
        assertThat(order.at("/total_amount/amount").stringValue()).isEqualTo("22.20");
        assertThat(order.at("/carrier/code").asString()).isEqualTo(Buyer.FIRST_METHOD);
        assertThat(order.at("/shipping_address/contact_person").asString()).isEqualTo("Zoë Ünal");
        assertThat(order.at("/shipping_address/mobile/number").asString()).isEqualTo("5550100000");
        assertThat(order.toString()).doesNotContain("900001");
        JsonNode more = buyer.post("/alibaba/order/get", Map.of("e_trade_id", id, "data_select", "status_action"));
        assertThat(more.at("/value/status_action/status").asString()).isEqualTo("unpay");
        JsonNode fee = buyer.post(
                "/alibaba/order/fund/query", Map.of("e_trade_id", id, "data_select", "fund_transaction_fee"));
        assertThat(fee.at("/value/payment_transaction_fee/amount").stringValue())
                .isEqualTo("0.65");
    }

    @Test
    void whoeverTellsKoreasCustomsWhoOrdersMayOrder() {
        Map<String, String> order = buyer.order("900001", Buyer.address().put("country_code", "KR"), 1);
        order.put(
                "clearance_detail",
                "{\"clearance_code\":\"P1\",\"clearancer\":\"Z\",\"clearance_mobile_number\":\"1\",\"clearance_type\":\"PERSONAL\"}");
        assertThat(Buyer.code(buyer.create(order))).isEqualTo("0");
        assertThat(buyer.deeds()).containsExactly(Deed.PLACED);
    }

    @Test
    void aParcelIsSeenOnceItHasLeft() {
        String id = buyer.paid("900001", STREET);
        assertThat(buyer.track(id).isEmpty()).isTrue();
        assertThat(logistics(id).propertyNames()).containsExactly("shipping_order_list");
        buyer.pass(Duration.ofHours(24));
        JsonNode parcel = buyer.track(id).get(0);
        assertThat(parcel.propertyNames())
                .containsExactly("carrier", "tracking_number", "current_event_code", "tracking_url", "event_list");
        assertThat(parcel.path("current_event_code").asString()).isEqualTo("IN_TRANSIT");
        assertThat(parcel.at("/event_list/0/event_time").asString()).isEqualTo("2026-03-02 20:00:00");
        JsonNode sent = logistics(id);
        assertThat(sent.at("/shipping_order_list/0/voucher/tracking_number")).isEqualTo(parcel.path("tracking_number"));
        assertThat(sent.at("/shipment_date/format_date").asString()).isEqualTo("Mar. 02, 2026, 04:00:00 PST.");
        assertThat(sent.has("logistic_status")).isFalse();
        buyer.pass(Duration.ofHours(84));
        assertThat(buyer.track(id).at("/0/current_event_code").asString()).isEqualTo("DELIVERED");
        assertThat(buyer.track(id).at("/0/event_list").size()).isEqualTo(3);
        assertThat(logistics(id).path("logistic_status").asString()).isEqualTo("CONFIRM_RECEIPT");
        assertThat(buyer.simulator.shipmentStatuses()).contains("IN_TRANSIT", "DELIVERED", "CONFIRM_RECEIPT");
    }

    @Test
    void magicWordsInTheStreetLeadElsewhere() {
        assertThat(statuses(buyer.paid("1", "MAGIC on_hold"))).containsExactly("paid", "frozen");
        assertThat(statuses(buyer.paid("2", "MAGIC never_ships"))).containsExactly("paid", "undeliver");
        Set<String> unknown = statuses(buyer.paid("3", "MAGIC unknown_status"));
        assertThat(buyer.simulator.orderStatuses())
                .doesNotContain(List.copyOf(unknown).getLast());
        String split = buyer.paid("4", "MAGIC split_shipment");
        assertThat(statuses(split))
                .containsExactly("paid", "undeliver", "delivering", "wait_confirm_receipt", "trade_success");
        assertThat(buyer.track(split).size()).isEqualTo(2);
        assertThat(buyer.track(split).at("/0/tracking_number"))
                .isNotEqualTo(buyer.track(split).at("/1/tracking_number"));
    }

    @Test
    void anOrderThatTheSellerClosesIsWrittenDownOnceAndGivesItsGoodsBack() {
        int before = buyer.stock(Seeds.PLAIN, "CN");
        String id = buyer.paid("900001", "MAGIC cancelled");
        assertThat(buyer.stock(Seeds.PLAIN, "CN")).isEqualTo(before - 2);
        assertThat(statuses(id)).containsExactly("paid", "undeliver", "trade_close");
        assertThat(buyer.deeds()).containsExactly(Deed.PLACED, Deed.PAID, Deed.CANCELLED);
        assertThat(buyer.stock(Seeds.PLAIN, "CN")).isEqualTo(before);
    }

    @Test
    void aPaymentThatIsDeclinedLeavesTheOrderUnpaid() {
        String id = buyer.placed("900001", "MAGIC insufficient_funds");
        JsonNode value = buyer.pay(Buyer.payment(id)).path("value");
        assertThat(value.path("status").asString()).isEqualTo("PAY_FAILED");
        assertThat(value.has("reason_message")).isTrue();
        assertThat(buyer.status(id)).isEqualTo("unpay");
        assertThat(result(id)).isEqualTo("PAY_FAILED");
        assertThat(buyer.deeds()).containsExactly(Deed.PLACED);
    }

    @Test
    void onlyAnUnpaidOrderIsCancelledAndOnlyOnce() {
        String id = buyer.placed("900001", STREET);
        JsonNode cancelled = cancel(id);
        assertThat(Buyer.code(cancelled)).isEqualTo("0");
        assertThat(cancelled.path("value").isObject()).isTrue();
        assertThat(buyer.status(id)).isEqualTo("trade_close");
        assertThat(Buyer.code(cancel(id))).isEqualTo("300000");
        assertThat(Buyer.code(buyer.pay(Buyer.payment(id)))).isEqualTo("300000");
        assertThat(Buyer.code(cancel(buyer.paid("900002", STREET)))).isEqualTo("300000");
        assertThat(buyer.deeds()).containsExactly(Deed.PLACED, Deed.CANCELLED, Deed.PLACED, Deed.PAID);
    }

    @Test
    void aReferenceThatComesAgainMakesAnotherOrder() {
        assertThat(buyer.placed("900001", STREET)).isNotEqualTo(buyer.placed("900001", STREET));
        assertThat(buyer.deeds()).containsExactly(Deed.PLACED, Deed.PLACED);
    }

    @Test
    void ordersAreListedByTheirDatesInPacificTime() {
        String first = buyer.placed("1", STREET);
        buyer.pass(Duration.ofHours(1));
        String second = buyer.paid("2", STREET);
        JsonNode both = list(Map.of());
        assertThat(both.path("total_count").stringValue()).isEqualTo("2");
        assertThat(both.at("/order_list/0").propertyNames())
                .containsExactly("trade_id", "trade_status", "create_date", "modify_date");
        assertThat(ids(both)).containsExactly(second, first);
        assertThat(ids(list(Map.of("create_date_start", date("2026-03-01T12:00:01Z", "2026-03-01 04:00:01")))))
                .containsExactly(second);
        assertThat(ids(list(Map.of("create_date_end", date("2026-03-01T12:00:00Z", "2026-03-01 04:00:00")))))
                .containsExactly(first);
        assertThat(ids(list(Map.of("status", "unpay")))).containsExactly(first);
        assertThat(ids(list(Map.of("page_size", "1", "start_page", "1")))).containsExactly(first);
        buyer.pass(Duration.ofHours(2));
        assertThat(ids(list(Map.of("modified_date_start", date("2026-03-01T14:00:00Z", "2026-03-01 06:00:00")))))
                .containsExactly(second);
    }

    @Test
    void aListThatIsAskedForWronglyIsRefused() {
        assertThat(refusedList(Map.of("role", "seller"))).isEqualTo("300000");
        assertThat(refusedList(Map.of("role", "buyer", "page_size", "101"))).isEqualTo("300000");
        assertThat(refusedList(Map.of("role", "buyer", "status", "lost"))).isEqualTo("300000");
        assertThat(refusedList(Map.of(
                        "role", "buyer", "create_date_start", date("2026-03-01T12:00:00Z", "2026-03-01 12:00:00"))))
                .isEqualTo("300000");
    }

    @Test
    void aRestartForgetsNothing(@TempDir Path folder) {
        Instant start = Instant.parse("2026-03-01T12:00:00Z");
        String id;
        String token;
        try (World world = World.in(folder.resolve("alibaba.jsonl"))) {
            Buyer before = new Buyer(world, start);
            before.token = before.signIn().path("access_token").asString();
            token = before.token;
            id = before.paid("900001", STREET);
        }
        try (World world = World.in(folder.resolve("alibaba.jsonl"))) {
            Buyer after = new Buyer(world, start.plus(Duration.ofHours(3)));
            after.token = token;
            assertThat(after.status(id)).isEqualTo("undeliver");
            assertThat(after.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
            assertThat(after.placed("900002", STREET)).isNotEqualTo(id);
        }
    }

    private Set<String> statuses(String id) {
        // A week is most of a token's life.
        buyer.token = buyer.signIn().path("access_token").asString();
        Instant begun = buyer.now;
        Set<String> words = new LinkedHashSet<>();
        for (int hour = 0; hour <= 24 * 7; hour++) {
            words.add(buyer.status(id));
            buyer.pass(Duration.ofHours(1));
        }
        buyer.now = begun.plus(Duration.ofDays(7));
        return words;
    }

    private JsonNode cancel(String id) {
        return buyer.post("/alibaba/order/cancel", Map.of("trade_id", id));
    }

    private String result(String id) {
        return buyer.post("/alibaba/order/pay/result/query", Map.of("trade_id", id))
                .at("/value/status")
                .asString();
    }

    private JsonNode logistics(String id) {
        return buyer.post("/order/logistics/query", Map.of("trade_id", id, "data_select", "logistic_order"))
                .path("value");
    }

    private JsonNode list(Map<String, String> more) {
        Map<String, String> asked = new HashMap<>(more);
        asked.put("role", "buyer");
        return buyer.post("/alibaba/order/list", asked).path("value");
    }

    private String refusedList(Map<String, String> asked) {
        return Buyer.code(buyer.post("/alibaba/order/list", asked));
    }

    private static List<String> ids(JsonNode value) {
        return value.path("order_list")
                .valueStream()
                .map(order -> order.path("trade_id").asString())
                .toList();
    }

    private static String date(String instant, String pacific) {
        return "{\"date_str\":\"" + pacific + "\",\"date_timestamp\":\""
                + Instant.parse(instant).toEpochMilli() + "\"}";
    }
}
