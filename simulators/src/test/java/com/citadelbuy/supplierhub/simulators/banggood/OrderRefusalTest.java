package com.citadelbuy.supplierhub.simulators.banggood;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderRefusalTest {

    private final Merchant merchant = Merchant.signedIn();
    private boolean nothingTaken = true;

    @AfterEach
    void nothingWasTaken() {
        if (nothingTaken) {
            assertThat(merchant.ledger()).isEmpty();
            assertThat(merchant.get("/order/getOrderInfo", "sale_record_id", "R1")
                            .path("sale_record_id_list"))
                    .isEmpty();
        }
    }

    @Test
    void everyRequiredFieldIsRequired() {
        for (String field : List.of(
                "sale_record_id",
                "delivery_name",
                "delivery_state",
                "delivery_city",
                "delivery_street_address",
                "delivery_postcode",
                "delivery_telephone")) {
            assertThat(without(field).path("msg").asString()).as(field).isEqualTo("Cart question");
            assertThat(without(field).path("code").asInt()).as(field).isEqualTo(1);
        }
        assertThat(without("delivery_country").path("code").asInt()).isEqualTo(12032);
        assertThat(without("product_total").path("code").asInt()).isEqualTo(12063);
    }

    private JsonNode without(String field) {
        Map<String, String> form = Merchant.order("R1");
        form.remove(field);
        return merchant.post(form);
    }

    @Test
    void countriesGoByTheirNameToTheLetter() {
        for (String country : List.of("US", "united states", "Atlantis")) {
            assertThat(with("delivery_country", country))
                    .isEqualTo(SimJson.object("{\"code\":12032,\"msg\":\"Error country field\",\"lang\":\"en\"}"));
        }
    }

    @Test
    void theNumberOfLinesMustBeRight() {
        assertThat(with("product_total", "2").path("code").asInt()).isEqualTo(12063);
        assertThat(with("product_total", "0").path("code").asInt()).isEqualTo(12063);
        Map<String, String> empty = Merchant.order("R1");
        empty.keySet().removeIf(name -> name.startsWith("product_list"));
        empty.put("product_total", "0");
        assertThat(merchant.post(empty).path("code").asInt()).isEqualTo(12063);
        assertThat(with("currency", "JPY").path("code").asInt()).isEqualTo(1);
    }

    private JsonNode with(String field, String value) {
        Map<String, String> form = Merchant.order("R1");
        form.put(field, value);
        return merchant.post(form);
    }

    @Test
    void whatIsWrongWithALineIsSaidOfTheLine() {
        String air = Way.AIRMAIL.code;
        assertThat(reason(Merchant.row("99", "", "1", "CN", air))).isEqualTo("Error product_id");
        assertThat(reason(Merchant.row(Seeds.HALTED, "", "1", "CN", air))).isEqualTo("Error product_id");
        assertThat(reason(Merchant.row(Seeds.PLAIN, "", "1", "UK", air))).isEqualTo("Error warehouse");
        assertThat(reason(Merchant.row(Seeds.PLAIN, "45", "1", "CN", air))).isEqualTo("Error poa");
        assertThat(reason(Merchant.row(Seeds.TWO_OPTIONS, "", "1", "CN", air))).isEqualTo("Error poa");
        assertThat(reason(Merchant.row(Seeds.PLAIN, "", "0", "CN", air))).isEqualTo("Error quantity");
        assertThat(reason(Merchant.row(Seeds.PLAIN, "", "1.5", "CN", air))).isEqualTo("Error quantity");
        assertThat(reason(Merchant.row(Seeds.PLAIN, "", "1", "USA", air))).isEqualTo("Error shipmethod_code");
        assertThat(reason(Merchant.row(Seeds.PLAIN, "", "1", "CN", ""))).isEqualTo("Error shipmethod_code");
    }

    @Test
    void whatCannotBeHadIsNotImported() {
        String air = Way.AIRMAIL.code;
        assertThat(reason(Merchant.row(Seeds.TWO_OPTIONS, "45,3", "1", "CN", air)))
                .isEqualTo("Out of stock");
        assertThat(reason(Merchant.row(Seeds.TWO_OPTIONS, "46,3", "1", "CN", air)))
                .isEqualTo("Out of stock");
        assertThat(reason(Merchant.row(Seeds.TWO_OPTIONS, "45,2", "121", "CN", air)))
                .isEqualTo("Out of stock");
        Map<String, String> magic = Merchant.order("R1");
        magic.put("delivery_street_address", "1 MAGIC out_of_stock Road");
        assertThat(merchant.post(magic).at("/failure_list/0/error_desc").asString())
                .isEqualTo("Out of stock");
    }

    private String reason(Map<String, String> row) {
        JsonNode reply = merchant.post(Merchant.order("R1", row));
        assertThat(reply.path("code").asInt()).isZero();
        assertThat(reply.path("success_total").asInt()).isZero();
        assertThat(reply.path("failure_total").asInt()).isEqualTo(1);
        return reply.at("/failure_list/0/error_desc").asString();
    }

    @Test
    void aStreetThatIsRejectedIsRefused() {
        assertThat(with("delivery_street_address", "7 MAGIC rejected_address Lane")
                        .path("code")
                        .asInt())
                .isEqualTo(12032);
    }

    @Test
    void anIdIsTakenOnce() {
        nothingTaken = false;
        merchant.post(Merchant.order("R1"));
        assertThat(merchant.post(Merchant.order("R1")))
                .isEqualTo(SimJson.object("{\"code\":12062,\"msg\":\"Duplicate Sale_record_id\",\"lang\":\"en\"}"));
        Map<String, String> other = Merchant.order("R1", Merchant.row(Seeds.PLAIN, "", "9", "CN", Way.EXPRESS.code));
        assertThat(merchant.post(other).path("code").asInt()).isEqualTo(12062);
        assertThat(merchant.ledger()).hasSize(1);
    }

    @Test
    void anIdOfWhichNothingWasImportedIsFree() {
        nothingTaken = false;
        reason(Merchant.row("99", "", "1", "CN", Way.AIRMAIL.code));
        assertThat(merchant.post(Merchant.order("R1")).path("success_total").asInt())
                .isEqualTo(1);
    }

    @Test
    void partOfAnOrderMayBeImported() {
        nothingTaken = false;
        JsonNode reply = merchant.post(Merchant.order(
                "R1",
                Merchant.row(Seeds.TWO_OPTIONS, "45,2", "1", "CN", Way.AIRMAIL.code),
                Merchant.row(Seeds.PLAIN, "", "2", "CZ", "usps1_usps1")));
        assertThat(reply).isEqualTo(SimJson.object("""
                        {"code":0,"sale_record_id":"R1","product_total":2,"success_total":1,"failure_total":1,
                         "failure_list":[{"product_id":"1500003","poa_id":"","quantity":"2","warehouse":"CZ",
                          "shipmethod_code":"usps1_usps1","error_desc":"Error warehouse"}],"lang":"en"}"""));
        assertThat(merchant.post(Merchant.order("R1")).path("code").asInt()).isEqualTo(12062);
    }
}
