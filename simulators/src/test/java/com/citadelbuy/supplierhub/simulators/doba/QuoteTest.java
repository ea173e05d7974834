package com.citadelbuy.supplierhub.simulators.doba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class QuoteTest {

    private static final String QUOTE = "/api/shipping/doba/cost/goods";

    private final Shop shop = Shop.open();

    @Test
    void eachItemHasAResultOfItsOwnWithTheDocumentedKeys() {
        ObjectNode request = request("CA", shop.item(0), 2);
        request.withArray("goods").addObject().put("itemNo", "unknown").put("quantity", 1);
        JsonNode results = shop.post(QUOTE, request).path("businessData");
        assertThat(results).hasSize(2);
        JsonNode cost = results.at("/0/data/costs/0");
        assertThat(cost.propertyNames())
                .containsExactly(
                        "shipId",
                        "shipName",
                        "shipFee",
                        "shipTime",
                        "onlineTime",
                        "currencyId",
                        "shippingMethodId",
                        "excludingProvince");
        assertThat(cost.path("shipFee").decimalValue()).isEqualByComparingTo("9.75");
        assertThat(cost.path("excludingProvince").asString()).isEqualTo("AK,HI");
        assertThat(results.at("/0/data/quantity").asInt()).isEqualTo(2);
        assertThat(results.at("/1/successful").asBoolean(true)).isFalse();
        assertThat(results.at("/1/data").isNull()).isTrue();
    }

    @Test
    void whereNothingGoesThereIsNothingToChoose() {
        String item = shop.item(0);
        assertThat(costs(request("CA", item, 1))).hasSize(3);
        assertThat(costs(request("AK", item, 1))).hasSize(1);
        assertThat(costs(request("ZZ", item, 1))).isEmpty();
        assertThat(costs(request("CA", item, 1).put("shipToCountry", "DE"))).isEmpty();
        assertThat(costs(request("CA", item, 1).put("shipId", shop.method()))).hasSize(1);
    }

    @Test
    void whatMustBeThereIsNamed() {
        String item = shop.item(0);
        for (String field :
                new String[] {"shipToCountry", "shipToProvince", "shipToCity", "shipToZipCode", "platformId", "goods"
                }) {
            ObjectNode request = request("CA", item, 1);
            request.remove(field);
            JsonNode reply = shop.post(QUOTE, request);
            assertThat(reply.path("businessData").isArray()).isTrue();
            assertThat(Shop.refusal(reply)).isEqualTo("Parameter " + field + " is required");
        }
        assertThat(refusal(request("CA", item, 1).put("platformId", "5"))).contains("platformId");
        assertThat(refusal(request("CA", item, 1).put("platformId", 3))).contains("platformId");
        assertThat(refusal(request("CA", item, 0))).contains("quantity");
        ObjectNode crowd = request("CA", item, 1);
        for (int i = 0; i < 20; i++) {
            crowd.withArray("goods").addObject().put("itemNo", item).put("quantity", 1);
        }
        assertThat(refusal(crowd)).contains("goods");
    }

    private String refusal(ObjectNode request) {
        return Shop.refusal(shop.post(QUOTE, request));
    }

    private JsonNode costs(ObjectNode request) {
        return shop.post(QUOTE, request).at("/businessData/0/data/costs");
    }

    private static ObjectNode request(String state, String item, int quantity) {
        ObjectNode request = SimJson.object("""
                {"shipToCountry": "US", "shipToCity": "Somewhere", "shipToZipCode": "90001", "platformId": "3", "goods": []}
                """).put("shipToProvince", state);
        request.withArray("goods").addObject().put("itemNo", item).put("quantity", quantity);
        return request;
    }
}
