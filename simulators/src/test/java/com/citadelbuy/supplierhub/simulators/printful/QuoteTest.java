package com.citadelbuy.supplierhub.simulators.printful;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QuoteTest {

    private static final String V1 = """
            {"recipient": {"country_code": "US", "state_code": "CA"}, "items": [{"variant_id": "7101", "quantity": 2}]}""";
    private static final String V2 = """
            {"recipient": {"country_code": "US", "state_code": "CA"},
             "order_items": [{"source": "catalog", "catalog_variant_id": 7101, "quantity": 70}]}""";

    private final Shop shop = new Shop();

    @Test
    void v1NamesItsRatesInCamelCase() {
        JsonNode rates = Shop.body(shop.post("/shipping/rates", V1)).path("result");
        assertThat(rates.size()).isEqualTo(3);
        assertThat(rates.path(0).propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "rate",
                        "currency",
                        "minDeliveryDays",
                        "maxDeliveryDays",
                        "minDeliveryDate",
                        "maxDeliveryDate");
        assertThat(rates.path(0).path("rate").asString()).isEqualTo("6.95");
        assertThat(rates.path(0).path("name").asString()).isEqualTo("Flat Rate (Estimated delivery: Mar 6\u2060–9) ");
    }

    @Test
    void v1FindsStoreVariantsByTheirOwnersId() {
        String id = Shop.body(shop.get("/store/variants/" + Shop.VARIANT))
                .path("result")
                .path("external_id")
                .asString();
        String body = V1.replace("\"variant_id\": \"7101\"", "\"external_variant_id\": \"" + id + "\"");
        assertThat(Shop.body(shop.post("/shipping/rates", body))
                        .path("result")
                        .path(0)
                        .path("rate")
                        .asString())
                .isEqualTo("6.95");
    }

    @Test
    void v1RefusesWhatItCannotPrice() {
        assertThat(shop.post("/shipping/rates", V1.replace("\"7101\"", "7101")).status())
                .isEqualTo(431);
        assertThat(shop.post("/shipping/rates", V1.replace("variant_id", "variant"))
                        .status())
                .isEqualTo(400);
        assertThat(shop.post("/shipping/rates", V1.replace("\"quantity\": 2", "\"quantity\": 0"))
                        .status())
                .isEqualTo(400);
        assertThat(shop.post("/shipping/rates", V1.replace(", \"state_code\": \"CA\"", ""))
                        .status())
                .isEqualTo(400);
        assertThat(shop.post("/shipping/rates", V1.replace("{\"recipient\"", "{\"currency\": \"XXX\", \"recipient\""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void v2TellsTheParcelsToo() {
        JsonNode rate =
                Shop.body(shop.post("/v2/shipping-rates", V2)).path("data").path(0);
        assertThat(rate.path("shipping").asString()).isEqualTo("STANDARD");
        assertThat(rate.path("shipments").size()).isEqualTo(2);
        assertThat(rate.path("shipments")
                        .path(1)
                        .path("shipment_items")
                        .path(0)
                        .path("quantity")
                        .asInt())
                .isEqualTo(20);
        assertThat(rate.path("shipments").path(0).path("departure_country").asString())
                .isEqualTo("US");
    }

    @Test
    void v2RefusesInTheEnvelopeOfItsFamily() {
        SimReply reply = shop.post("/v2/shipping-rates", V2.replace("7101", "1"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(Shop.body(reply).path("data").isString()).isTrue();
        assertThat(Shop.body(reply).path("error").path("reason").asString()).isEqualTo("BadRequest");
        assertThat(shop.post("/v2/shipping-rates", V2.replace("catalog\"", "thin air\""))
                        .status())
                .isEqualTo(400);
        assertThat(shop.post("/v2/shipping-rates", V2.replace("70", "\"70\"")).status())
                .isEqualTo(400);
    }

    @Test
    void anEstimateIsInNumbersAndPlacesNothing() {
        JsonNode estimate = Shop.body(
                        shop.post("/orders/estimate-costs", Shop.order("e-1").toString()))
                .path("result");
        assertThat(estimate.path("costs").path("total").isNumber()).isTrue();
        assertThat(estimate.path("costs").path("digitization").asString()).isEqualTo("0");
        assertThat(estimate.path("costs").path("subtotal").decimalValue()).isEqualByComparingTo("22.50");
        assertThat(shop.ledger()).isEmpty();
        JsonNode order = shop.place(Shop.order("e-1"), false);
        assertThat(new BigDecimal(order.path("costs").path("total").asString()))
                .isEqualByComparingTo(estimate.path("costs").path("total").decimalValue());
    }
}
