package com.citadelbuy.supplierhub.simulators.temu;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.Receiver;
import com.citadelbuy.supplierhub.simulators.Served;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.WebhookFault;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WireTest {

    private static final String CATS = "bg.local.goods.cats.get";
    private final Served served = new Served("temu", "2026-06-01T02:03:04Z");
    private final String token;

    WireTest() throws Exception {
        String code = served.simulator().guide().authorizationCode();
        token = send("bg.open.accesstoken.create", code, Map.of("code", code))
                .at("/result/accessToken")
                .asString();
    }

    @AfterEach
    void close() {
        served.close();
    }

    private JsonNode send(String type, String access, Map<String, Object> members) throws Exception {
        served.pass(Duration.ofMillis(100));
        ObjectNode body = SimJson.object()
                .put("type", type)
                .put("app_key", Gateway.APP_KEY)
                .put("access_token", access)
                .put("timestamp", served.now().getEpochSecond())
                .put("data_type", "JSON");
        members.forEach((name, value) -> body.set(name, SimJson.MAPPER.valueToTree(value)));
        return served.json(served.to("/openapi/router")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Shop.sign(body).toString())));
    }

    private JsonNode page(int number) throws Exception {
        return send(
                        OlderGoodsLists.GOODS,
                        token,
                        Map.of(
                                "goodsSearchType", 1,
                                "goodsStatusFilterType", 1,
                                "pageNo", number,
                                "pageSize", 10))
                .at("/result/goodsList");
    }

    @Test
    void faultsSpeakThePlatformsWords() throws Exception {
        served.faults().next(Fault.RATE_LIMITED).next(Fault.SERVER_ERROR).next(Fault.EXPIRED_TOKEN);
        for (int code : List.of(4_000_004, 4_000_000, 3_000_034)) {
            assertThat(send(CATS, token, Map.of()).path("errorCode").asInt()).isEqualTo(code);
        }
    }

    @Test
    void pagesOfGoodsMeetTheFaultsOfPagesAndLookUpsDoNot() throws Exception {
        JsonNode first = page(1);
        served.faults().next(Fault.SHORT_PAGE);
        JsonNode sought = send(
                        GoodsLists.GOODS,
                        token,
                        Map.of("goodsSearchType", "ALL", "outGoodsSnList", List.of("MUG-350", "MUG-2")))
                .at("/result/goodsList");
        assertThat(sought).hasSize(2);
        assertThat(page(1)).hasSize(5);
        served.faults().next(Fault.REPEATED_PAGE);
        assertThat(page(2).get(0)).isEqualTo(first.get(0));
        served.faults().next(Fault.MALFORMED_RECORD);
        assertThat(page(2).get(5).has("oops")).isTrue();
    }

    @Test
    void everythingTheGuideNamesIsThere() throws Exception {
        Guide guide = served.simulator().guide();
        assertThat(guide.credentials()).containsOnlyKeys("app_key", "app_secret");
        List<String> ids = guide.products();
        JsonNode found = send(GoodsLists.GOODS, token, Map.of("goodsSearchType", "ACTIVE", "goodsIdList", ids))
                .at("/result/goodsList");
        assertThat(found).hasSize(ids.size());
        assertThat(found.valueStream()
                        .map(goods -> goods.at("/skuInfoList/0/skuSn").asString()))
                .allMatch(sku -> served.server().buy("temu", Map.of(sku, 1)).isPresent());
        for (Guide.Magic magic : guide.magic()) {
            assertThat(served.server().buy("temu", Map.of(magic.value(), 1)).isPresent())
                    .as(magic.value())
                    .isEqualTo(!magic.outcome().equals("out_of_stock"));
        }
    }

    @Test
    void aSaleReachesWhoeverEnteredAnAddressAndIsRepeated() throws Exception {
        try (Receiver hub = new Receiver()) {
            assertThat(served.server()
                            .enterInConsole("temu", hub.url("/hooks/1").toString()))
                    .isTrue();
            hub.answer(503);
            String order = served.server().buy("temu", Map.of("MUG-350", 2)).orElseThrow();
            served.server().deliver("temu");
            Receiver.Got got = hub.take().getFirst();
            assertThat(data(got).path("parentOrderSn").asString()).isEqualTo(order);
            assertThat(got.header("x-tm-signature")).isEqualTo(signature(got));
            served.pass(Duration.ofSeconds(2));
            served.server().deliver("temu");
            assertThat(hub.take()).anyMatch(again -> Arrays.equals(again.body(), got.body()));
        }
    }

    @Test
    void whatIsTamperedWithOnTheWayIsNotProven() throws Exception {
        try (Receiver hub = new Receiver()) {
            served.server().enterInConsole("temu", hub.url("/hooks/1").toString());
            served.server().webhookFaults("temu").next(WebhookFault.BAD_SIGNATURE);
            served.server().buy("temu", Map.of("MUG-350", 1));
            served.server().deliver("temu");
            Receiver.Got got = hub.take().getFirst();
            assertThat(data(got).has("orderStatus")).isTrue();
            assertThat(got.header("x-tm-signature")).isNotEqualTo(signature(got));
        }
    }

    private static String opened(Receiver.Got got) {
        return Sealed.decrypt(Gateway.APP_SECRET, got.json().path("eventData").asString());
    }

    private static JsonNode data(Receiver.Got got) {
        return SimJson.MAPPER.readTree(opened(got));
    }

    private static String signature(Receiver.Got got) {
        TreeMap<String, String> values = new TreeMap<>();
        List.of("x-tm-app-key", "x-tm-event-code", "x-tm-timestamp", "x-tm-ext-param")
                .forEach(name -> values.put(name, got.header(name)));
        values.put("eventData", opened(got));
        return Sealed.plain(Gateway.APP_SECRET, values);
    }
}
