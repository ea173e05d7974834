package com.citadelbuy.supplierhub.simulators.bigbuy;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ShippingTest {

    private final Shop shop = new Shop();

    @Test
    void optionsAreToldInAnObjectUnderNamesThatOrdersDoNotKnow() {
        SimReply reply = shop.post("shipping/orders", asked("ES", "28013", Shop.MUG));
        assertThat(reply.status()).isEqualTo(200);
        JsonNode option = Shop.body(reply).at("/shippingOptions/0");
        assertThat(option.propertyNames()).containsExactly("shippingService", "cost", "weight");
        assertThat(option.path("shippingService").propertyNames())
                .containsExactly("id", "delay", "name", "transportMethod", "serviceName");
        assertThat(option.at("/shippingService/id").isString()).isTrue();
        assertThat(option.path("cost").isNumber()).isTrue();
        assertThat(option.path("weight").decimalValue()).isEqualByComparingTo("0.31");
        assertThat(Shop.body(reply).path("shippingOptions").findValuesAsString("name"))
                .contains("Chrono", "GLS")
                .doesNotContain("Correos International");
    }

    @Test
    void whereNobodyGoesThereAreNoOptions() {
        SimReply reply = shop.post("shipping/orders", asked("BR", "01310", Shop.MUG));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(Shop.body(reply).path("message").asString()).contains("no shipping options");
        assertThat(shop.send("GET", "shipping/lowest-shipping-costs-by-country/BR", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        assertThat(shop.post("shipping/orders", SimJson.object()).status()).isEqualTo(400);
        assertThat(shop.post("shipping/orders", asked("XX", "1", Shop.MUG)).status())
                .isEqualTo(400);
        assertThat(shop.post("shipping/orders", asked("ES", "28", Shop.MUG)).status())
                .isEqualTo(409);
        assertThat(shop.post("shipping/orders", asked("ES", "28013", "none")).status())
                .isEqualTo(409);
        ObjectNode without = asked("ES", "28013", Shop.MUG);
        Shop.inner(without).remove("delivery");
        assertThat(shop.post("shipping/orders", without).status()).isEqualTo(400);
    }

    @Test
    void aBasketFromTwoWarehousesHasToBeAskedForByWarehouse() {
        SimReply reply = shop.post("shipping/orders", asked("ES", "28013", Shop.FRYER, Shop.MUG));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(Shop.body(reply)
                        .at("/error_detail/warehouses/1/references/0")
                        .asString())
                .isEqualTo(Shop.FRYER);
    }

    @Test
    void lowestCostsAreTextAndMayBeMissing() {
        JsonNode rows = shop.get("shipping/lowest-shipping-costs-by-country/CH");
        JsonNode mug = row(rows, Shop.MUG);
        assertThat(mug.propertyNames()).containsExactly("reference", "cost", "carrierId", "carrierName");
        assertThat(mug.path("cost").stringValue()).isEqualTo("12.04");
        assertThat(row(rows, "S4500215").path("cost").isNull()).isTrue();
        assertThat(row(rows, "H4500225").propertyNames()).containsExactly("reference");
        ObjectNode one = SimJson.object();
        one.putObject("product_country").put("reference", Shop.MUG).put("countryIsoCode", "CH");
        assertThat(Shop.body(shop.post("shipping/lowest-shipping-cost-by-country", one)))
                .isEqualTo(mug);
    }

    @Test
    void carriersAreListedWithTheirServices() {
        JsonNode carrier = shop.get("shipping/carriers").get(0);
        assertThat(carrier.propertyNames()).containsExactly("id", "name", "shippingServices");
        assertThat(carrier.at("/shippingServices/0").propertyNames()).containsExactly("id", "delay", "name", "pod");
    }

    private static JsonNode row(JsonNode rows, String sku) {
        return rows.valueStream()
                .filter(row -> row.path("reference").asString().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode asked(String country, String postcode, String... skus) {
        ObjectNode body = SimJson.object();
        ObjectNode order = body.putObject("order");
        order.putObject("delivery").put("isoCountry", country).put("postcode", postcode);
        for (String sku : skus) {
            order.withArray("products").addObject().put("reference", sku).put("quantity", 1);
        }
        return body;
    }
}
