package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import static com.citadelbuy.supplierhub.simulators.cjdropshipping.Shop.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderRefusalTest {

    private final Shop shop = Shop.loggedIn();

    @Test
    void aNumberIsTakenForGoodWithinItsAccount() {
        shop.create(shop.order("A-1"));
        JsonNode again = shop.create(shop.order("A-1"));
        assertThat(code(again)).isEqualTo(1603003);
        assertThat(again.path("message").asString()).isEqualTo("Order exist, please do not duplicate create");
        assertThat(again.path("success").asBoolean(true)).isFalse();
        shop.as(Accounts.PENNILESS);
        assertThat(code(shop.create(shop.order("A-1")))).isEqualTo(200);
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PLACED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orderNumber",
                "shippingCustomerName",
                "shippingCountryCode",
                "shippingCountry",
                "shippingProvince",
                "shippingCity",
                "shippingAddress",
                "logisticName",
                "fromCountryCode",
                "products"
            })
    void aFieldThatMustBeThereIsMissed(String field) {
        ObjectNode order = shop.order("A-1");
        order.remove(field);
        JsonNode refused = shop.create(order);
        assertThat(code(refused)).isEqualTo(16900403);
        assertThat(refused.path("message").asString()).isEqualTo(field + " can not be empty");
        assertThat(shop.deeds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "orderNumber, 51, 1600300",
        "shippingCity, 51, 1600300",
        "shippingAddress, 201, 1600300",
        "shippingZip, 21, 1600300",
        "remark, 501, 1600300"
    })
    void whatIsTooLongIsRefused(String field, int length, int expected) {
        assertThat(code(shop.create(shop.order("A-1").put(field, "x".repeat(length)))))
                .isEqualTo(expected);
    }

    @Test
    void valuesOutOfRangeAndOfTheWrongTypeAreRefused() {
        assertThat(code(shop.create(shop.order("A-1").put("payType", 4)))).isEqualTo(1600300);
        assertThat(code(shop.create(shop.order("A-1").put("payType", "3")))).isEqualTo(1600100);
        assertThat(code(shop.create(shop.order("A-1").put("orderNumber", 17)))).isEqualTo(1600100);
        assertThat(code(shop.create(shop.order("A-1").put("shippingCountryCode", "XK"))))
                .isEqualTo(1605002);
        assertThat(code(shop.create(shop.order("A-1").put("shippingCountryCode", "YK"))))
                .isEqualTo(200);
        assertThat(code(shop.create(shop.order("A-2").put("logisticName", "Pigeon"))))
                .isEqualTo(1605000);
        assertThat(code(shop.create(shop.order("A-2").put("logisticName", "USPS+"))))
                .isEqualTo(1605001);
        assertThat(code(shop.create(shop.order("A-2").put("iossType", 2)))).isEqualTo(16900403);
        assertThat(code(shop.create(shop.order("A-2").put("shopLogisticsType", 1))))
                .isEqualTo(16900403);
        assertThat(code(shop.create(
                        shop.order("A-2").put("shopLogisticsType", 1).put("storageId", "x"))))
                .isEqualTo(1608001);
        assertThat(code(shop.create(shop.line("quantity", 0)))).isEqualTo(1600300);
        assertThat(code(shop.create(shop.line("quantity", "2")))).isEqualTo(1600100);
        assertThat(code(shop.create(shop.line("vid", "none")))).isEqualTo(1602000);
        assertThat(code(shop.create(shop.line("sku", "CJDZ100108-Black")))).isEqualTo(1600300);
    }

    @Test
    void forbiddenStepsAreRefused() {
        String id = shop.create(shop.order("A-1")).at("/data/orderId").asString();
        assertThat(code(shop.post("/shopping/pay/payBalance", Shop.id(id)))).isEqualTo(1603101);
        assertThat(code(shop.post("/shopping/pay/payBalance", Shop.id("1")))).isEqualTo(1603100);
        shop.patch("/shopping/order/confirmOrder", Shop.id(id));
        assertThat(code(shop.patch("/shopping/order/confirmOrder", Shop.id("1"))))
                .isEqualTo(1603100);
        JsonNode twice = shop.patch("/shopping/order/confirmOrder", Shop.id(id));
        assertThat(code(twice)).isEqualTo(1603001);
        assertThat(twice.path("message").asString()).isEqualTo("order confirm fail");
        assertThat(code(shop.delete(id))).isEqualTo(1603002);
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.CONFIRMED);
    }

    @Test
    void aSoldOutVariantCannotBePaid() {
        ObjectNode order = shop.line("vid", "", "sku", "CJJJ100123-Beige-Large");
        String id = shop.create(order).at("/data/orderId").asString();
        shop.patch("/shopping/order/confirmOrder", Shop.id(id));
        assertThat(code(shop.post("/shopping/pay/payBalance", Shop.id(id)))).isEqualTo(1603102);
        assertThat(shop.status(id)).isEqualTo("UNPAID");
    }
}
