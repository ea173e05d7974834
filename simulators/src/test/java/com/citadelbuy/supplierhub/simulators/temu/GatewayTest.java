package com.citadelbuy.supplierhub.simulators.temu;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GatewayTest {

    private static final String CATS = "bg.local.goods.cats.get";
    private final Shop shop = Shop.open();

    @Test
    void theSignatureAgreesWithTheDocumentsToTheByte() {
        ObjectNode body = SimJson.object("""
                {"type": "bg.order.list.v2.get", "app_key": "ak-invented", "access_token": "at-invented",
                 "timestamp": "1760000000", "data_type": "JSON", "version": "V1", "pageNumber": 1, "pageSize": 20,
                 "parentOrderStatus": 2, "parentOrderSnList": ["PO-211-01", "PO-211-02"], "x": {"b": 1, "a": "é"},
                 "sign": "whatever"}
                """);
        assertThat(Gateway.sign(body, "tm-s3cr3t")).isEqualTo("AB3C1C3D44AB1B7D2D195B02EA4A6E5D");
    }

    @Test
    void whatIsWellHasTheDocumentedEnvelope() {
        JsonNode reply = shop.send(CATS, "{}");
        assertThat(reply.propertyNames())
                .containsExactlyInAnyOrder("result", "success", "requestId", "errorCode", "errorMsg");
        assertThat(reply.path("errorCode").intValue()).isEqualTo(1_000_000);
        assertThat(reply.path("errorMsg").stringValue()).isEmpty();
        assertThat(reply.path("requestId").stringValue()).matches("us-[0-9a-f-]{36}");
    }

    @Test
    void aWrongSignatureHidesEverythingElse() {
        ObjectNode body = shop.common("no.such.type").put("timestamp", 1).put("access_token", "nobody's");
        body.put("sign", Gateway.sign(body, "another secret"));
        JsonNode reply = shop.post(body);
        assertThat(reply.propertyNames()).containsExactlyInAnyOrder("success", "requestId", "errorCode", "errorMsg");
        assertThat(reply.path("errorCode").intValue()).isEqualTo(3_000_001);
        assertThat(reply.path("errorMsg").asString()).isEqualTo("sign is invalid, please check your sign calculation");
        ObjectNode lower = Shop.sign(shop.common(CATS));
        lower.put("sign", lower.path("sign").asString().toLowerCase(Locale.ROOT));
        assertThat(error(lower)).isEqualTo(3_000_001);
        assertThat(error(Shop.sign(shop.common(CATS)).put("more", "x"))).isEqualTo(3_000_001);
        assertThat(error(Shop.sign(shop.common(CATS).putNull("more")))).isEqualTo(3_000_001);
        assertThat(error(shop.common(CATS))).isEqualTo(3_000_040);
    }

    @Test
    void eachCommonMemberHasItsOwnCode() {
        assertThat(error(Shop.sign(shop.common(CATS).put("app_key", "another"))))
                .isEqualTo(3_000_019);
        assertThat(error(without("app_key"))).isEqualTo(3_000_019);
        assertThat(error(without("type"))).isEqualTo(3_000_002);
        assertThat(shop.code("bg.order.place", "{}")).isEqualTo(3_000_003);
        assertThat(error(without("timestamp"))).isEqualTo(3_000_010);
        assertThat(shop.code(CATS, "{'timestamp':" + shop.hand.now().toEpochMilli() + "}"))
                .isEqualTo(3_000_011);
        assertThat(error(without("data_type"))).isEqualTo(3_000_000);
        assertThat(shop.code(CATS, "{'data_type':'XML'}")).isEqualTo(3_000_000);
        assertThat(shop.code(CATS, "{'version':'V2'}")).isEqualTo(3_000_000);
        assertThat(error(without("version"))).isEqualTo(1_000_000);
        assertThat(error(without("access_token"))).isEqualTo(3_000_030);
    }

    @Test
    void aClockMayBeFiveMinutesOffEitherWay() {
        for (int seconds : List.of(300, -299)) {
            assertThat(shop.send(CATS, at(seconds)).path("success").asBoolean()).isTrue();
        }
        for (int seconds : List.of(302, -301)) {
            assertThat(shop.code(CATS, at(seconds))).isEqualTo(3_000_012);
        }
        String text = at(0).replaceAll("(\\d+)", "'$1'");
        assertThat(shop.send(CATS, text).path("success").asBoolean()).isTrue();
    }

    @Test
    void onlyJsonPostedToTheRouterIsHeard() {
        assertThat(shop.hand.send("GET", "/openapi/router", Map.of(), "").status())
                .isEqualTo(405);
        assertThat(shop.hand.send("POST", "/router", Shop.JSON, "{}").status()).isEqualTo(404);
        ObjectNode body = Shop.sign(shop.common(CATS));
        String form = "application/x-www-form-urlencoded";
        for (Map.Entry<String, String> wrong : List.of(
                Map.entry(form, body.toString()),
                Map.entry("application/json", "[1]"),
                Map.entry("application/json", "{\"type\""))) {
            String reply = new String(shop.hand
                    .send("POST", "/openapi/router", Map.of("content-type", wrong.getKey()), wrong.getValue())
                    .body());
            assertThat(reply).contains("3000000");
        }
    }

    @Test
    void whatTheDocumentsOnlyNameIsInNobodysScope() {
        for (String type : List.of(
                "bg.local.goods.add",
                "bg.logistics.shipment.create",
                "temu.order.cancel.outofstock.apply",
                "bg.local.goods.priceorder.query",
                "bg.order.amount.query")) {
            assertThat(shop.code(type, "{}")).as(type).isEqualTo(3_000_032);
        }
    }

    @Test
    void twentyCallsASecondAreAnsweredAndNoMore() {
        shop.pass(Duration.ofSeconds(2));
        String call = Shop.sign(shop.common(CATS)).toString();
        for (int i = 0; i < 20; i++) {
            assertThat(code(call)).as("call %s", i).isEqualTo(1_000_000);
        }
        assertThat(code(call)).isEqualTo(4_000_004);
        assertThat(code(call.replace("V1", "V3")))
                .as("the signature comes first")
                .isEqualTo(3_000_001);
        shop.pass(Duration.ofSeconds(1));
        assertThat(code(call)).isEqualTo(1_000_000);
    }

    private int code(String body) {
        return SimJson.MAPPER
                .readTree(shop.hand
                        .send("POST", "/openapi/router", Shop.JSON, body)
                        .body())
                .path("errorCode")
                .asInt();
    }

    private String at(int seconds) {
        return "{'timestamp':" + (shop.hand.now().getEpochSecond() + seconds) + "}";
    }

    private ObjectNode without(String name) {
        ObjectNode body = shop.common(CATS);
        body.remove(name);
        return Shop.sign(body);
    }

    private int error(ObjectNode body) {
        return shop.post(body).path("errorCode").asInt();
    }
}
