package com.citadelbuy.supplierhub.simulators.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Nothing of this may leave an order behind. */
class OrderRefusalTest {

    private final Buyer buyer = Buyer.signedIn();

    @AfterEach
    void nothingWasOrdered() {
        assertThat(buyer.deeds()).isEmpty();
    }

    @Test
    void whatMustBeThereIsDemandedByName() {
        for (String name : List.of("channel_refer_id", "product_list", "logistics_detail")) {
            Map<String, String> order = plain();
            order.remove(name);
            assertMissing(name, buyer.create(order));
        }
        for (String name : List.of("contact_person", "country", "country_code", "address")) {
            ObjectNode address = Buyer.address();
            address.remove(name);
            assertMissing(name, buyer.create(buyer.order("1", address, 1)));
        }
        assertMissing("carrier_code", buyer.create(detail("carrier_code", "")));
        Map<String, String> empty = plain();
        empty.put("product_list", "[]");
        assertMissing("product_list", buyer.create(empty));
        Map<String, String> bare = plain();
        bare.put("product_list", "[{\"product_id\":\"1601206892606\",\"quantity\":\"1\"}]");
        assertMissing("sku_id", buyer.create(bare));
    }

    @Test
    void theBusinessErrorIsTheSamplesToTheByte() {
        JsonNode refused = buyer.create(detail("carrier_code", "EX_ASP_Economy_Express_3C"));
        assertThat(refused.propertyNames()).containsExactly("code", "type", "message", "request_id");
        assertThat(Buyer.code(refused)).isEqualTo("4028");
        assertThat(refused.path("type").asString()).isEqualTo("ISP");
        assertThat(refused.path("message").asString()).isEqualTo("order vendor code not match");
    }

    @Test
    void goodsThatAreNotThereAreRefused() {
        assertThat(of(Seeds.GONE, "105613018158", 1)).isEqualTo("130106");
        assertThat(of("1", "105613018158", 1)).isEqualTo("130106");
        assertThat(of(Seeds.PLAIN, "1", 1)).isEqualTo("10005");
        String soldOut = buyer.product(Seeds.SEVERAL).at("/skus/3/sku_id").asString();
        assertThat(of(Seeds.SEVERAL, soldOut, 1)).isEqualTo("130703");
        assertThat(of("1600900000013", buyer.sku("1600900000013"), 1197)).isEqualTo("130703");
        assertThat(of(Seeds.ONLY_BULK, buyer.sku(Seeds.ONLY_BULK), 99)).isEqualTo("410006");
        assertThat(at("MAGIC out_of_stock")).isEqualTo("130703");
    }

    @Test
    void oneOrderIsOfOneSeller() {
        String two = (Buyer.lines(Seeds.PLAIN, buyer.sku(Seeds.PLAIN), 1)
                        + Buyer.lines(Seeds.WITHOUT_EPR, buyer.sku(Seeds.WITHOUT_EPR), 1))
                .replace("][", ",");
        Map<String, String> order = plain();
        order.put("product_list", two);
        assertThat(Buyer.code(buyer.create(order))).isEqualTo("300000");
    }

    @Test
    void totalsHaveALeastAndAMost() {
        assertThat(of("1600900000014", buyer.sku("1600900000014"), 1000)).isEqualTo("480006");
    }

    @Test
    void addressesAndRoutesAreChecked() {
        assertThat(at("MAGIC rejected_address")).isEqualTo("800022");
        ObjectNode vague = Buyer.address();
        vague.remove("zip");
        assertThat(Buyer.code(buyer.create(buyer.order("1", vague, 1)))).isEqualTo("800022");
        assertThat(to("UK")).isEqualTo("10010");
        assertThat(to("us")).isEqualTo("300000");
        Map<String, String> german = Buyer.order(
                "1", Buyer.address().put("country_code", "DE"), Seeds.WITHOUT_EPR, buyer.sku(Seeds.WITHOUT_EPR), 1);
        assertThat(Buyer.code(buyer.create(german))).isEqualTo("400007");
        assertThat(Buyer.code(buyer.create(detail("dispatch_location", "MX")))).isEqualTo("130602");
        assertThat(Buyer.code(buyer.create(detail("dispatch_location", "DE")))).isEqualTo("300000");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        for (String broken : List.of("{", "[]", "\"x\"")) {
            Map<String, String> order = plain();
            order.put("logistics_detail", broken);
            assertThat(Buyer.code(buyer.create(order))).as(broken).isEqualTo("300000");
        }
        assertThat(of(Seeds.PLAIN, buyer.sku(Seeds.PLAIN), 0)).isEqualTo("300000");
        assertThat(with("properties", "{\"platform\":\"Other\"}")).isEqualTo("300000");
        assertThat(with("enable_distribution_waybill", "yes")).isEqualTo("300000");
        assertThat(with("attachments", "[{\"file_path\":\"x\"}]")).isEqualTo("300000");
    }

    @Test
    void aPaymentTellsWhoPaysWhatAndHow() {
        for (String name : List.of(
                "payment_method",
                "user_ip",
                "user_agent",
                "accept_language",
                "screen_resolution",
                "is_pc",
                "isv_drop_shipper_registration_time",
                "order_id_list")) {
            ObjectNode payment = Buyer.payment("234193410001000011");
            payment.remove(name);
            assertMissing(name, buyer.pay(payment));
        }
        assertThat(Buyer.code(buyer.pay(Buyer.payment("234193410001000011").put("payment_method", "CASH"))))
                .isEqualTo("300000");
        assertThat(Buyer.code(buyer.pay(Buyer.payment()))).isEqualTo("300000");
        assertThat(Buyer.code(buyer.pay(Buyer.payment("234193410001000011")))).isEqualTo("300000");
    }

    @Test
    void ofUnknownOrdersNothingIsToldAndNothingIsDone() {
        Map<String, String> trade = Map.of("trade_id", "234193410001000011");
        assertThat(Buyer.code(buyer.post("/alibaba/order/cancel", trade))).isEqualTo("300000");
        assertThat(buyer.post("/order/logistics/tracking/get", trade)
                        .path("tracking_list")
                        .isEmpty())
                .isTrue();
        assertNothing(buyer.post("/alibaba/order/pay/result/query", trade));
        assertNothing(buyer.post("/alibaba/order/get", Map.of("e_trade_id", "234193410001000011")));
        assertNothing(buyer.post(
                "/alibaba/order/fund/query",
                Map.of("e_trade_id", "234193410001000011", "data_select", "fund_transaction_fee")));
        assertNothing(buyer.post(
                "/order/logistics/query", Map.of("trade_id", "234193410001000011", "data_select", "logistic_order")));
        assertThat(Buyer.code(buyer.post("/alibaba/order/get", trade))).isEqualTo("MissingParameter");
    }

    private static void assertNothing(JsonNode reply) {
        assertThat(reply.propertyNames()).containsExactly("code", "request_id");
        assertThat(Buyer.code(reply)).isEqualTo("0");
    }

    @Test
    void koreaWantsItsCustomsDetails() {
        Map<String, String> order = buyer.order("1", Buyer.address().put("country_code", "KR"), 1);
        assertMissing("clearance_detail", buyer.create(order));
        order.put(
                "clearance_detail", "{\"clearance_code\":\"P1\",\"clearancer\":\"Z\",\"clearance_type\":\"PERSONAL\"}");
        assertMissing("clearance_mobile_number", buyer.create(order));
        order.put(
                "clearance_detail",
                "{\"clearance_code\":\"P1\",\"clearancer\":\"Z\",\"clearance_mobile_number\":\"1\",\"clearance_type\":\"SELF\"}");
        assertThat(Buyer.code(buyer.create(order))).isEqualTo("300000");
    }

    private Map<String, String> plain() {
        return buyer.order("1", Buyer.address(), 1);
    }

    private Map<String, String> detail(String name, String value) {
        Map<String, String> order = plain();
        ObjectNode detail = SimJson.object(order.getOrDefault("logistics_detail", "{}"));
        order.put("logistics_detail", detail.put(name, value).toString());
        return order;
    }

    private String of(String product, String sku, int quantity) {
        return Buyer.code(buyer.create(Buyer.order("1", Buyer.address(), product, sku, quantity)));
    }

    private String at(String street) {
        return Buyer.code(buyer.create(buyer.order("1", Buyer.address().put("address", street), 1)));
    }

    private String to(String country) {
        return Buyer.code(buyer.create(buyer.order("1", Buyer.address().put("country_code", country), 1)));
    }

    private String with(String name, String value) {
        Map<String, String> order = plain();
        order.put(name, value);
        return Buyer.code(buyer.create(order));
    }

    private static void assertMissing(String name, JsonNode reply) {
        assertThat(Buyer.code(reply)).as(name).isEqualTo("MissingParameter");
        assertThat(reply.path("message").asString()).contains(name);
    }
}
