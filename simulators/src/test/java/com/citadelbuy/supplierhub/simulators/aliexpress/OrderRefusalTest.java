package com.citadelbuy.supplierhub.simulators.aliexpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderRefusalTest {

    private static final String STREET = "1 Example Center";
    private final Buyer buyer = Buyer.signedIn();

    @Test
    void anUnknownOrderIsAnsweredLikeSomebodyElses() {
        JsonNode error = buyer.business(
                        "aliexpress.trade.ds.order.get",
                        Map.of("single_order_query", "{\"order_id\":8190000000000001}"))
                .path("error_response");
        assertThat(error.path("code").stringValue()).isEqualTo("15");
        assertThat(error.path("type").asString()).isEqualTo("ISP");
        assertThat(error.path("sub_code").asString()).isEqualTo("isv.insufficient-permission");
        assertThat(error.path("sub_msg").asString()).isEqualTo("Insufficient permission.");
        assertThat(error.path("msg").asString()).isEqualTo("Remote service error");
        assertThat(GatewayTest.code(buyer.business("aliexpress.trade.ds.order.get", Map.of())))
                .isEqualTo("MissingParameter");
        assertThat(GatewayTest.code(buyer.business(
                        "aliexpress.trade.ds.order.get", Map.of("single_order_query", "{\"order_id\":true}"))))
                .isEqualTo("UnsupportedParamMapping");
    }

    @Test
    void aRepeatedReferenceIsRefusedWithoutIdsForADay() {
        long id = buyer.placed("900001", STREET);
        JsonNode again = buyer.place(Buyer.order("900001"), "true");
        assertThat(again.path("error_code").asString()).isEqualTo("REPEATED_ORDER_ERROR");
        assertThat(again.path("error_msg").asString()).isEqualTo("Repeated placed order");
        assertThat(again.path("is_success").isBoolean()).isTrue();
        assertThat(again.path("is_success").asBoolean()).isFalse();
        assertThat(again.has("order_list")).isFalse();
        buyer.pass(Duration.ofHours(24));
        assertThat(buyer.place(Buyer.order("900001"), "true")
                        .path("order_list")
                        .path("number")
                        .get(0)
                        .longValue())
                .isNotEqualTo(id);
    }

    @Test
    void aRefusedOrderMayBeTriedAgain() {
        ObjectNode wrong = Buyer.order("900001", Buyer.address().put("city", ""), Seeds.SINGLE_SKU, "", 1);
        JsonNode result = buyer.place(wrong, "true");
        assertThat(result.path("error_code").asString()).isEqualTo("B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL");
        assertThat(result.path("error_msg").asString()).isEqualTo("Please enter a city");
        assertThat(buyer.place(Buyer.order("900001"), "true").path("is_success").asBoolean())
                .isTrue();
        assertThat(buyer.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
    }

    @Test
    void goodsThatCannotBeOrderedAreRefusedByName() {
        assertThat(item("1", "", 1, "")).isEqualTo("PRODUCT_NOT_EXIST");
        assertThat(item(Seeds.OFFLINE, "", 1, "")).isEqualTo("PRODUCT_OFF_SHELF");
        assertThat(item("123456", "", 1, "")).isEqualTo("SKU_NOT_EXIST");
        assertThat(item("123456", "73:176", 1, "")).isEqualTo("SKU_NOT_EXIST");
        assertThat(item(Seeds.SINGLE_SKU, "", 1, "PIGEON")).isEqualTo("DELIVERY_METHOD_NOT_EXIST");
        assertThat(item(Seeds.SINGLE_SKU, "", 9999, "CAINIAO_STANDARD")).isEqualTo("DELIVERY_METHOD_NOT_EXIST");
        assertThat(item(Seeds.SINGLE_SKU, "", 9999, "")).isEqualTo("INVENTORY_HOLD_ERROR");
        assertThat(item(Seeds.NOT_FOR_US, "14:177#Black", 1, "")).isEqualTo("DELIVERY_METHOD_NOT_EXIST");
        assertThat(item("123456", "73:178#Silver;71:176#Classic", 1, ""))
                .as("none left")
                .isEqualTo("INVENTORY_HOLD_ERROR");
        assertThat(buyer.deeds()).isEmpty();
    }

    private String item(String product, String attribute, int count, String service) {
        ObjectNode order = Buyer.order("5", Buyer.address(), product, attribute, count);
        ((ObjectNode) order.path("product_items").get(0)).put("logistics_service_name", service);
        return buyer.place(order, "true").path("error_code").asString();
    }

    @Test
    void theRequestMustHaveItsFieldsInTheirTypes() {
        assertThat(refusal(Buyer.order("1").put("out_order_id", 1))).isEqualTo("UnsupportedParamMapping");
        assertThat(refusal(Buyer.order("1").without("logistics_address"))).isEqualTo("MissingParameter");
        assertThat(refusal(Buyer.order("1").without("product_items"))).isEqualTo("MissingParameter");
        ObjectNode textId = Buyer.order("1");
        ((ObjectNode) textId.path("product_items").get(0)).put("product_id", "123456");
        assertThat(refusal(textId)).isEqualTo("UnsupportedParamMapping");
        ObjectNode none = Buyer.order("1");
        ((ObjectNode) none.path("product_items").get(0)).put("product_count", 0);
        assertThat(refusal(none)).isEqualTo("UnsupportedParamMapping");
        assertThat(GatewayTest.code(buyer.business(
                        "aliexpress.ds.order.create", Map.of("param_place_order_request4_open_api_d_t_o", "{oops"))))
                .isEqualTo("UnsupportedParamMapping");
        assertThat(GatewayTest.code(buyer.business(
                        "aliexpress.ds.order.create",
                        Map.of(
                                "param_place_order_request4_open_api_d_t_o",
                                Buyer.order("1").toString(),
                                "ds_extend_request",
                                "{\"payment\":{\"try_to_pay\":true}}"))))
                .isEqualTo("UnsupportedParamMapping");
        assertThat(buyer.place(Buyer.order("1"), SimJson.object("{\"payment\":{\"pay_currency\":\"EUR\"}}"))
                        .path("error_code")
                        .asString())
                .isEqualTo("PRICE_PAY_CURRENCY_ERROR");
        assertThat(buyer.deeds()).isEmpty();
    }

    private String refusal(ObjectNode order) {
        return GatewayTest.code(buyer.business(
                "aliexpress.ds.order.create", Map.of("param_place_order_request4_open_api_d_t_o", order.toString())));
    }

    @Test
    void aPromotionsLimitEitherFailsTheOrderOrCostsItsPrice() {
        assertThat(item("1005006000000004", "14:177#White;5:180", 4, "")).isEqualTo("A001_ORDER_CANNOT_BE_PLACED");
        assertThat(item("1005006000000004", "14:177#White;5:180", 3, "")).isEmpty();
        ObjectNode order = Buyer.order("6", Buyer.address(), "1005006000000019", "14:179#Navy", 4);
        long id = buyer.place(order, "true")
                .path("order_list")
                .path("number")
                .get(0)
                .longValue();
        assertThat(buyer.read(id).toString()).contains("\"product_price\":{\"amount\":\"13.88\"");
    }

    @Test
    void nothingIsDoneForACallThatIsRefused() {
        Map<String, String> sent = Map.of(
                "param_place_order_request4_open_api_d_t_o", Buyer.order("1").toString(), "simplify", "yes");
        assertThat(GatewayTest.code(buyer.business("aliexpress.ds.order.create", sent)))
                .isEqualTo("UnsupportedParamMapping");
        assertThat(buyer.deeds()).isEmpty();
    }
}
