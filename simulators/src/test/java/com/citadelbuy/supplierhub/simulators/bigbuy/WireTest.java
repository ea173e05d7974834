package com.citadelbuy.supplierhub.simulators.bigbuy;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Served;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WireTest {

    private final Served served = new Served("bigbuy", "2026-03-01T12:00:00Z");

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void theGuidesGoodsAreReadAndOrderedOverHttp() throws Exception {
        String id = served.simulator().guide().products().getFirst();
        HttpResponse<String> product = get("/rest/catalog/product/" + id + ".json");
        String sku = SimJson.MAPPER.readTree(product.body()).path("sku").asString();
        HttpResponse<String> created = served.send(to("/rest/order/create.json")
                .POST(HttpRequest.BodyPublishers.ofString(Shop.order("W-1", sku).toString())));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).isEmpty();
        assertThat(created.headers().firstValue("location")).hasValue("/rest/order/11900001");
        assertThat(served.server().ledger("bigbuy")).hasSize(2);
    }

    @Test
    void faultsSpeakTheSuppliersWordsAndStrikePages() throws Exception {
        served.faults().next(Fault.RATE_LIMITED).next(Fault.SERVER_ERROR);
        assertThat(get("/rest/user/purse.json").statusCode()).isEqualTo(429);
        assertThat(get("/rest/user/purse.json").statusCode()).isEqualTo(504);
        JsonNode whole =
                SimJson.MAPPER.readTree(get("/rest/catalog/products.json").body());
        served.faults().next(Fault.SHORT_PAGE).next(Fault.MALFORMED_RECORD).next(Fault.REPEATED_PAGE);
        JsonNode half =
                SimJson.MAPPER.readTree(get("/rest/catalog/products.json").body());
        assertThat(half.size()).isEqualTo((whole.size() + 1) / 2);
        JsonNode marred =
                SimJson.MAPPER.readTree(get("/rest/catalog/products.json").body());
        assertThat(marred.get(whole.size() / 2).has("id")).isFalse();
        JsonNode repeated = SimJson.MAPPER.readTree(
                get("/rest/catalog/products.json?page=9&pageSize=10").body());
        assertThat(repeated).isEqualTo(whole);
    }

    @Test
    void everyGoodOfTheGuideCanBeOrdered() throws Exception {
        assertThat(served.simulator().guide().products()).hasSizeGreaterThanOrEqualTo(10);
        Shop shop = new Shop();
        int number = 0;
        for (String id : shop.simulator.guide().products()) {
            JsonNode product = shop.get("catalog/product/" + id);
            String sku = product.path("attributes").asBoolean()
                    ? shop.get("catalog/productvariations/" + id).at("/0/sku").asString()
                    : product.path("sku").asString();
            assertThat(shop.created(Shop.order("G-" + number++, sku))).isNotEmpty();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return served.send(to(path));
    }

    private HttpRequest.Builder to(String path) {
        return served.to(path)
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer " + served.simulator().guide().credentials().get("api_key"));
    }
}
