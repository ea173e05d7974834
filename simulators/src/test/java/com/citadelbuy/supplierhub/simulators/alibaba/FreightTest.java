package com.citadelbuy.supplierhub.simulators.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FreightTest {

    private static final String BINDING = "/order/freight/calculate";
    private static final String BROWSED = "/shipping/freight/calculate";
    private final Buyer buyer = Buyer.signedIn();

    @Test
    void whatCanBeOrderedIsQuotedForOneSeller() {
        JsonNode value = buyer.post(BINDING, asked(Seeds.PLAIN, "US", "CN", 1)).path("value");
        assertThat(value.valueStream().map(option -> option.path("vendor_code").asString()))
                .containsExactly(Buyer.FIRST_METHOD, "SEMI_MANAGED_CARRIER_CODE_CHEAPEST");
        assertThat(value.get(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "destination_country",
                        "vendor_code",
                        "fee",
                        "shipping_type",
                        "dispatch_country",
                        "vendor_name",
                        "solution_biz_type",
                        "trade_term",
                        "delivery_time",
                        "store_type");
        assertThat(value.at("/0/fee/amount").stringValue()).isEqualTo("4.7");
        assertThat(value.at("/1/delivery_time").stringValue()).isEqualTo("10~15");
    }

    @Test
    void whatIsMissingIsNamed() {
        for (String name : List.of("e_company_id", "destination_country", "address", "logistics_product_list")) {
            Map<String, String> asked = asked(Seeds.PLAIN, "US", "CN", 1);
            asked.remove(name);
            JsonNode refused = buyer.post(BINDING, asked);
            assertThat(Buyer.code(refused)).as(name).isEqualTo("MissingParameter");
            assertThat(refused.path("message").asString()).contains(name);
        }
    }

    @Test
    void placesThatAreNotServedAreRefusedOrFindNothing() {
        assertThat(Buyer.code(buyer.post(BINDING, asked(Seeds.PLAIN, "UK", "CN", 1))))
                .isEqualTo("10010");
        assertThat(Buyer.code(buyer.post(BINDING, asked(Seeds.WITHOUT_EPR, "DE", "CN", 1))))
                .isEqualTo("400007");
        assertThat(buyer.post(BINDING, asked(Seeds.PLAIN, "US", "MX", 1))
                        .path("value")
                        .isEmpty())
                .isTrue();
        assertThat(Buyer.code(buyer.post(BINDING, asked(Seeds.ONLY_BULK, "US", "CN", 99))))
                .isEqualTo("4027");
        assertThat(Buyer.code(buyer.post(BINDING, asked(Seeds.ONLY_BULK, "US", "CN", 100))))
                .isEqualTo("0");
        Map<String, String> foreign = asked(Seeds.PLAIN, "US", "CN", 1);
        foreign.put("e_company_id", Seller.HOME.company);
        assertThat(Buyer.code(buyer.post(BINDING, foreign))).isEqualTo("300000");
        Map<String, String> vague = asked(Seeds.PLAIN, "US", "CN", 1);
        vague.put("address", "{\"country\":{\"code\":\"US\",\"name\":\"United States\"}}");
        assertThat(Buyer.code(buyer.post(BINDING, vague))).isEqualTo("800022");
    }

    @Test
    void theEstimateHasCodesOfItsOwn() {
        Map<String, String> asked = Map.of("product_id", Seeds.PLAIN, "quantity", "2", "destination_country", "US");
        JsonNode option = buyer.post(BROWSED, asked).path("value").get(0);
        assertThat(option.path("vendor_code").asString()).isEqualTo("EX_ASP_Economy_Express_3C");
        assertThat(option.path("dispatch_country").asString()).isEqualTo("CN");
        assertThat(option.has("store_type")).isFalse();
        Map<String, String> elsewhere = new HashMap<>(asked);
        elsewhere.put("dispatch_location", "MX");
        assertThat(buyer.post(BROWSED, elsewhere).path("value").isEmpty()).isTrue();
        for (String name : asked.keySet()) {
            Map<String, String> less = new HashMap<>(asked);
            less.remove(name);
            assertThat(Buyer.code(buyer.post(BROWSED, less))).as(name).isEqualTo("MissingParameter");
        }
        assertThat(Buyer.code(
                        buyer.post(BROWSED, Map.of("product_id", "1", "quantity", "2", "destination_country", "US"))))
                .isEqualTo("130106");
    }

    private Map<String, String> asked(String product, String country, String from, int quantity) {
        JsonNode shown = buyer.product(product);
        String sku = shown.path("skus").get(0).path("sku_id").asString();
        return new HashMap<>(Map.of(
                "e_company_id",
                shown.path("eCompanyId").asString(),
                "destination_country",
                country,
                "dispatch_location",
                from,
                "address",
                "{\"zip\":\"35022\",\"country\":{\"code\":\"" + country
                        + "\",\"name\":\"x\"},\"province\":{\"code\":\"AL\",\"name\":\"Alabama\"},"
                        + "\"city\":{\"code\":\"\",\"name\":\"Bessemer\"},\"address\":\"1 Example Drive\"}",
                "logistics_product_list",
                Buyer.lines(product, sku, quantity).replace("}]", ",\"country_code\":\"" + country + "\"}]")));
    }
}
