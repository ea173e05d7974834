package com.citadelbuy.supplierhub.simulators.pinduoduo;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimulatorServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServedTest {

    private final Shop shop = Shop.signedIn();
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatorServer server;

    ServedTest() throws Exception {
        server = SimulatorServer.start(0, Map.of(shop.simulator, shop.world));
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void faultsSpeakThePlatformsWords() throws Exception {
        server.faults("pinduoduo")
                .next(Fault.RATE_LIMITED)
                .next(Fault.SERVER_ERROR)
                .next(Fault.EXPIRED_TOKEN);
        assertThat(error(page(1))).isEqualTo(70031);
        assertThat(error(page(1))).isEqualTo(52001);
        assertThat(error(page(1))).isEqualTo(10019);
    }

    @Test
    void pagesOfGoodsMeetTheFaultsOfPages() throws Exception {
        server.faults("pinduoduo").next(Fault.SHORT_PAGE);
        assertThat(goods(page(1)).size()).isEqualTo(5);
        String first = goods(page(1)).get(0).path("goods_id").asString();
        server.faults("pinduoduo").next(Fault.REPEATED_PAGE);
        assertThat(goods(page(2)).get(0).path("goods_id").asString()).isEqualTo(first);
        server.faults("pinduoduo").next(Fault.MALFORMED_RECORD);
        assertThat(goods(page(2)).get(5).has("oops")).isTrue();
    }

    @Test
    void affiliatesFindWhatTheGuideNamesAndStrangersBuyWhatTheShopHas() {
        assertThat(server.buy("pinduoduo", Map.of("CUP-1", 1))).isPresent();
        assertThat(server.callsBack("pinduoduo")).isFalse();
        Guide guide = shop.simulator.guide();
        assertThat(guide.products())
                .isNotEmpty()
                .allSatisfy(sign -> assertThat(shop.call("pdd.ddk.goods.detail", Map.of("goods_sign", sign))
                                .path("goods_details")
                                .get(0)
                                .path("goods_sign")
                                .asString())
                        .isEqualTo(sign));
        for (String id : List.of("3613073687", "3613073688", "3613073689")) {
            JsonNode goods = shop.call("pdd.goods.detail.get", Map.of("goods_id", id));
            assertThat(goods.path("status").intValue()).as(id).isEqualTo(1);
            String sku = goods.path("sku_list").get(0).path("out_sku_sn").asString();
            assertThat(server.buy("pinduoduo", Map.of(sku, 1))).as(sku).isPresent();
        }
    }

    private static int error(JsonNode reply) {
        return reply.path("error_response").path("error_code").asInt(0);
    }

    private static JsonNode goods(JsonNode reply) {
        return reply.path("goods_list_get_response").path("goods_list");
    }

    private JsonNode page(int number) throws Exception {
        Map<String, String> asked = shop.signed("pdd.goods.list.get", Map.of("page", "" + number, "page_size", "10"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri("pinduoduo") + "/api/router"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Shop.form(asked)))
                .build();
        HttpResponse<byte[]> reply = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(reply.statusCode()).isEqualTo(200);
        return SimJson.MAPPER.readTree(reply.body());
    }
}
