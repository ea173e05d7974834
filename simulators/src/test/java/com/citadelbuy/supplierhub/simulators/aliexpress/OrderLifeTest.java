package com.citadelbuy.supplierhub.simulators.aliexpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class OrderLifeTest {

    private static final String STREET = "1 Example Center";
    private final Buyer buyer = Buyer.signedIn();

    @Test
    void aPaidOrderTravelsAndIsDelivered() {
        long id = buyer.placed("900001", STREET);
        assertThat(id).isGreaterThan(1L << 53);
        Set<String> words = new LinkedHashSet<>();
        Set<String> logistics = new LinkedHashSet<>();
        for (int hour = 0; hour <= 24 * 6; hour++) {
            words.add(buyer.status(id));
            logistics.add(buyer.read(id).path("logistics_status").asString());
            buyer.pass(Duration.ofHours(1));
        }
        assertThat(words)
                .containsExactly(
                        "PAYMENT_PROCESSING",
                        "WAIT_SELLER_SEND_GOODS",
                        "WAIT_BUYER_ACCEPT_GOODS",
                        "FUND_PROCESSING",
                        "FINISH");
        assertThat(logistics)
                .containsExactly("DEFAULT", "WAIT_SELLER_SEND_GOODS", "SELLER_SEND_GOODS", "BUYER_ACCEPT_GOODS");
        assertThat(buyer.simulator.orderStatuses()).containsAll(words);
        assertThat(buyer.simulator.shipmentStatuses()).containsAll(logistics);
        assertThat(buyer.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
    }

    @Test
    void anOrderShowsItsMoneyAndItsLines() {
        long id = buyer.placed("900001", STREET);
        JsonNode order = buyer.read(id);
        assertThat(order.path("gmt_create").asString()).isEqualTo("2026-03-01 04:00:00");
        assertThat(order.path("order_paidtime_string").asString())
                .isEqualTo("2026-03-01T04:00:00-08:00[America/Los_Angeles]");
        assertThat(order.path("pay_timeout_second").asInt()).isEqualTo(86400);
        assertThat(order.path("logistics_info_list").isEmpty()).isTrue();
        JsonNode child = order.path("child_order_list").path("aeop_child_order_info");
        assertThat(child.isObject())
                .as("an odd order id collapses its only line")
                .isTrue();
        assertThat(child.path("sku_id").isString()).isTrue();
        assertThat(child.path("product_count").asInt()).isEqualTo(2);
        assertThat(child.path("sale_fee").path("amount").stringValue()).isEqualTo("13.24");
        assertThat(child.path("actual_shipping_fee").path("amount").stringValue())
                .isEqualTo("0.00");
        assertThat(child.path("shipping_fee").path("amount").stringValue()).isEqualTo("1.99");
        assertThat(order.path("user_order_amount").path("amount").stringValue()).isEqualTo("13.24");
        assertThat(order.path("store_info").path("store_id").isNumber()).isTrue();
        assertThat(child.has("end_reason")).isFalse();
    }

    @Test
    void theOlderNameOfTheReadHasItsOwnRootAndWrappers() {
        long id = buyer.placed("900001", STREET);
        JsonNode reply = buyer.business(
                "aliexpress.ds.trade.order.get", Map.of("single_order_query", "{\"order_id\":\"" + id + "\"}"));
        assertThat(reply.path("aliexpress_ds_trade_order_get_response")
                        .path("result")
                        .path("child_order_list")
                        .has("ae_child_order_info"))
                .isTrue();
    }

    @Test
    void trackingBeginsWithNothingThenALabelThenNodesNewestFirst() {
        long id = buyer.placed("900001", STREET);
        JsonNode nothing = buyer.track(id);
        assertThat(nothing.path("code").stringValue()).isEqualTo("1001");
        assertThat(nothing.path("msg").asString()).isEqualTo("TRACKING DATA NOT FOUND");
        assertThat(nothing.path("ret").asBoolean()).isFalse();
        buyer.pass(Duration.ofHours(13));
        JsonNode label = onlyParcel(id);
        assertThat(label.path("mail_no").stringValue()).isEmpty();
        assertThat(label.path("detail_node_list").isEmpty()).isTrue();
        buyer.pass(Duration.ofHours(84));
        JsonNode parcel = onlyParcel(id);
        assertThat(parcel.path("mail_no").asString()).matches("LP\\d{14}");
        JsonNode nodes = parcel.path("detail_node_list").path("detail_node");
        assertThat(nodes.size()).isEqualTo(4);
        assertThat(nodes.get(0).path("tracking_name").asString()).isEqualTo("Delivered");
        assertThat(nodes.get(0).path("time_stamp").longValue())
                .isGreaterThan(nodes.get(3).path("time_stamp").longValue());
        assertThat(nodes.valueStream().map(node -> node.path("tracking_name").asString()))
                .allMatch(buyer.simulator.shipmentStatuses()::contains);
        assertThat(parcel.path("package_item_list")
                        .path("package_item")
                        .path("quantity")
                        .asInt())
                .isEqualTo(2);
        assertThat(buyer.read(id)
                        .path("logistics_info_list")
                        .path("aeop_order_logistics_info")
                        .path("logistics_no"))
                .isEqualTo(parcel.path("mail_no"));
        assertThat(GatewayTest.code(
                        buyer.business("aliexpress.ds.order.tracking.get", Map.of("ae_order_id", Long.toString(id)))))
                .isEqualTo("MissingParameter");
    }

    private JsonNode onlyParcel(long id) {
        return buyer.track(id).path("data").path("tracking_detail_line_list").path("tracking_detail");
    }

    @Test
    void goodsOfSeveralStoresBecomeSeveralOrders() {
        ObjectNode order = Buyer.order("900001");
        ((ArrayNode) order.path("product_items"))
                .addObject()
                .put("product_id", 1005006000000008L)
                .put("product_count", 1)
                .put("sku_attr", "")
                .put("logistics_service_name", "CAINIAO_STANDARD");
        JsonNode ids = buyer.place(order, "true").path("order_list").path("number");
        assertThat(ids.size()).isEqualTo(2);
        assertThat(buyer.read(ids.get(1).longValue()).toString()).contains("Café moka pot");
        assertThat(new Ledger(buyer.world, new SimClock(() -> buyer.now, 1)).entries())
                .extracting(Ledger.Entry::reference)
                .containsOnly("900001");
        assertThat(buyer.deeds()).containsExactly(Deed.PLACED, Deed.PAID, Deed.PLACED, Deed.PAID);
    }

    @Test
    void anUnpaidOrderWaitsADayAndClosesByItself() {
        int before = stock();
        long id = buyer.place(Buyer.order("900001"), "false")
                .path("order_list")
                .path("number")
                .get(0)
                .longValue();
        buyer.pass(Duration.ofSeconds(86399));
        assertThat(buyer.status(id)).isEqualTo("PLACE_ORDER_SUCCESS");
        assertThat(stock()).isEqualTo(before - 1);
        buyer.pass(Duration.ofSeconds(1));
        assertThat(buyer.status(id)).isEqualTo("FINISH");
        assertThat(buyer.status(id)).isEqualTo("FINISH");
        assertThat(buyer.read(id).path("logistics_status").asString()).isEqualTo("NO_LOGISTICS");
        assertThat(buyer.track(id).path("code").asString()).isEqualTo("1001");
        assertThat(stock()).isEqualTo(before);
        assertThat(buyer.deeds()).containsExactly(Deed.PLACED, Deed.CANCELLED);
    }

    private int stock() {
        return new Catalogue(buyer.world)
                .product(Long.parseLong(Seeds.SINGLE_SKU))
                .orElseThrow()
                .skus()
                .getFirst()
                .stock();
    }

    @Test
    void aDeclinedPaymentStillCreatesTheOrder() {
        JsonNode result = buyer.place(
                Buyer.order(
                        "900001", Buyer.address().put("address", "MAGIC insufficient_funds"), Seeds.SINGLE_SKU, "", 1),
                "true");
        assertThat(result.path("is_success").asBoolean()).isTrue();
        assertThat(result.path("error_msg").asString()).startsWith("OrderCreated, autoPay fail:");
        assertThat(buyer.status(result.path("order_list").path("number").get(0).longValue()))
                .isEqualTo("PLACE_ORDER_SUCCESS");
        assertThat(buyer.deeds()).containsExactly(Deed.PLACED);
    }

    @Test
    void markersDecideWhatBecomesOfAnOrder() {
        long odd = buyer.placed("1", "MAGIC unknown_status");
        long held = buyer.placed("2", "MAGIC on_hold");
        long stuck = buyer.placed("3", "MAGIC never_ships");
        long cancelled = buyer.placed("4", "MAGIC cancelled");
        buyer.pass(Duration.ofHours(7));
        assertThat(buyer.status(cancelled)).isEqualTo("IN_CANCEL");
        buyer.pass(Duration.ofDays(9));
        assertThat(buyer.simulator.orderStatuses()).doesNotContain(buyer.status(odd));
        assertThat(buyer.status(held)).isEqualTo("RISK_CONTROL_HOLD");
        assertThat(buyer.status(stuck)).isEqualTo("WAIT_SELLER_SEND_GOODS");
        assertThat(buyer.track(stuck).path("code").asString()).isEqualTo("1001");
        assertThat(buyer.read(cancelled).toString()).contains("\"end_reason\":\"CANCELED\"", "\"FINISH\"");
        assertThat(buyer.deeds()).endsWith(Deed.CANCELLED);
        assertThat(refused("MAGIC out_of_stock")).isEqualTo("INVENTORY_HOLD_ERROR");
        assertThat(refused("MAGIC rejected_address")).isEqualTo("B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL");
    }

    private String refused(String street) {
        ObjectNode order = Buyer.order("77", Buyer.address().put("address", street), Seeds.SINGLE_SKU, "", 1);
        return buyer.place(order, "true").path("error_code").asString();
    }

    @Test
    void aSplitOrderShipsInTwoParcels() {
        long id = buyer.placed("1", "MAGIC split_shipment");
        buyer.pass(Duration.ofHours(25));
        assertThat(buyer.status(id)).isEqualTo("SELLER_PART_SEND_GOODS");
        JsonNode parcels = onlyParcel(id);
        assertThat(parcels.size()).isEqualTo(2);
        assertThat(parcels.get(0).path("mail_no").asString()).isNotEmpty();
        assertThat(parcels.get(1).path("mail_no").asString()).isEmpty();
        assertThat(parcels.get(1)
                        .path("package_item_list")
                        .path("package_item")
                        .path("quantity")
                        .asInt())
                .isEqualTo(1);
        buyer.pass(Duration.ofHours(12));
        assertThat(buyer.status(id)).isEqualTo("WAIT_BUYER_ACCEPT_GOODS");
        assertThat(onlyParcel(id).get(1).path("mail_no"))
                .isNotEqualTo(onlyParcel(id).get(0).path("mail_no"));
    }

    @Test
    void anEarlyReadFailsOnlyWhenAskedTo() {
        long id = buyer.placed("1", "MAGIC late_read");
        Map<String, String> query = Map.of("single_order_query", "{\"order_id\":" + id + "}");
        assertThat(GatewayTest.code(buyer.business("aliexpress.trade.ds.order.get", query)))
                .isEqualTo("15");
        buyer.pass(Duration.ofSeconds(10));
        assertThat(GatewayTest.code(buyer.business("aliexpress.trade.ds.order.get", query)))
                .isEmpty();
    }

    @Test
    void aSimplifiedReplyKeepsOrderIdsAsNumbers() {
        JsonNode reply = buyer.business(
                "aliexpress.ds.order.create",
                Map.of(
                        "param_place_order_request4_open_api_d_t_o",
                        Buyer.order("1").toString(),
                        "simplify",
                        "true"));
        JsonNode result = reply.path("aliexpress_ds_order_create_response").path("result");
        assertThat(result.path("is_success").stringValue()).isEqualTo("true");
        assertThat(result.path("order_list").get(0).isNumber()).isTrue();
    }

    @Test
    void everySeedOfTheGuideCanBeOrdered() {
        for (String product : buyer.simulator.guide().products()) {
            String attribute = new Catalogue(buyer.world)
                    .product(Long.parseLong(product))
                    .orElseThrow()
                    .skus()
                    .getFirst()
                    .attribute();
            ObjectNode order = Buyer.order("o" + product, Buyer.address(), product, attribute, 1);
            assertThat(buyer.place(order, "true").path("is_success").asBoolean())
                    .as(product)
                    .isTrue();
        }
        assertThat(buyer.simulator.guide().magic())
                .hasSize(8)
                .allMatch(magic -> magic.where().equals("address1"));
    }

    @Test
    void theSameWorldIsFoundAfterARestart(@TempDir Path folder) {
        Path file = folder.resolve("aliexpress.world");
        Buyer first = new Buyer(World.in(file), buyer.now);
        first.session = first.signIn().path("access_token").asString();
        long id = first.placed("900001", STREET);
        first.world.close();
        Buyer second = new Buyer(World.in(file), buyer.now.plus(Duration.ofHours(25)));
        second.session = first.session;
        assertThat(second.status(id)).isEqualTo("WAIT_BUYER_ACCEPT_GOODS");
        assertThat(second.deeds()).isEqualTo(List.of(Deed.PLACED, Deed.PAID));
        second.now = buyer.now.plus(Duration.ofHours(1));
        assertThat(second.place(Buyer.order("900001"), "true")
                        .path("error_code")
                        .asString())
                .isEqualTo("REPEATED_ORDER_ERROR");
        second.world.close();
    }
}
