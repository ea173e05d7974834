package com.citadelbuy.supplierhub.simulators.pinduoduo;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GatewayTest {

    private static final String COMPANIES = "pdd.logistics.companies.get";
    private final Shop shop = Shop.signedIn();

    @Test
    void theSignatureAgreesWithTheDocumentsToTheByte() {
        Map<String, String> search = new HashMap<>(Map.of(
                "type", "pdd.ddk.goods.search",
                "client_id", "c0ffee00",
                "timestamp", "1760000000",
                "data_type", "JSON",
                "version", "V1",
                "keyword", "充电宝",
                "page", "1",
                "page_size", "20",
                "pid", "1000001_2000001",
                "with_coupon", "false"));
        search.put("custom_parameters", "{\"uid\":\"u1\",\"sid\":\"s1\"}");
        assertThat(Gateway.sign(search, "deadbeef")).isEqualTo("79A7AF262EEEFCEFF5DAA8DB9643D667");
        search.put("sign", "whatever");
        assertThat(Gateway.sign(search, "deadbeef")).isEqualTo("79A7AF262EEEFCEFF5DAA8DB9643D667");
    }

    @Test
    void theSecondExampleCarriesATokenAndNoVersion() {
        Map<String, String> information = Map.of(
                "type", "pdd.order.information.get",
                "client_id", "c0ffee00",
                "access_token", "tok-invented",
                "timestamp", "1760000000",
                "data_type", "JSON",
                "order_sn", "251009-000000000000001");
        assertThat(Gateway.sign(information, "deadbeef")).isEqualTo("EE0E723D70105831B5B0EB33E7EB7FF2");
    }

    @Test
    void nothingSentIsRefusedAsTheDocumentsShow() {
        JsonNode error = shop.post(Map.of()).path("error_response");
        assertThat(error.path("error_code").intValue()).isEqualTo(10001);
        assertThat(error.path("error_msg").stringValue()).isEqualTo("公共参数错误:type");
        assertThat(error.path("sub_code").isNull()).isTrue();
        assertThat(error.path("sub_msg").stringValue()).isEmpty();
        assertThat(error.path("request_id").stringValue()).matches("\\d{17}");
    }

    @Test
    void aFormAndJsonWithTheSameTextsAreTheSame() {
        Map<String, String> signed = shop.signed("pdd.goods.detail.get", Map.of("goods_id", "3613073688"));
        ObjectNode body = SimJson.object();
        signed.forEach(body::put);
        body.put("goods_id", 3613073688L);
        JsonNode told = shop.post("/api/router", Shop.JSON, body.toString());
        assertThat(told.path("goods_detail_get_response").path("goods_name").asString())
                .isEqualTo("测试商品");
        assertThat(shop.post(signed).has("goods_detail_get_response")).isTrue();
        assertThat(shop.post("/api/router", Map.of(), Shop.form(signed)).has("error_response"))
                .isTrue();
        body.set("goods_id", SimJson.array().add(3613073688L));
        assertThat(shop.post("/api/router", Shop.JSON, body.toString())
                        .path("error_response")
                        .path("error_code")
                        .asInt())
                .isEqualTo(10000);
    }

    @Test
    void everyCommonParameterIsNamedWhenItIsWrong() {
        for (String name : List.of("type", "client_id", "timestamp", "sign", "access_token")) {
            Map<String, String> sent = shop.signed(COMPANIES, Map.of());
            sent.remove(name);
            if (!name.equals("sign")) {
                sent.put("sign", Gateway.sign(sent, Gateway.CLIENT_SECRET));
            }
            JsonNode error = shop.post(sent).path("error_response");
            assertThat(error.path("error_msg").asString()).as(name).isEqualTo("公共参数错误:" + name);
        }
        assertThat(shop.code(COMPANIES, Map.of("data_type", "YAML"))).isEqualTo(10001);
        assertThat(shop.code(COMPANIES, Map.of("version", "V2"))).isEqualTo(10001);
        assertThat(shop.code(COMPANIES, Map.of("client_id", "c0ffee00"))).isEqualTo(10016);
        assertThat(shop.code("pdd.order.place", Map.of())).isEqualTo(10017);
    }

    @Test
    void aWrongSignatureIsRefused() {
        Map<String, String> sent = shop.signed(COMPANIES, Map.of());
        sent.put("more", "x");
        assertThat(error(sent)).isEqualTo(20004);
        sent.remove("more");
        assertThat(error(sent)).isZero();
        sent.computeIfPresent("sign", (name, sign) -> sign.toLowerCase(Locale.ROOT));
        assertThat(error(sent)).isEqualTo(20004);
    }

    @Test
    void aClockMayBeTenMinutesOff() {
        Map<String, String> sent = shop.signed(COMPANIES, Map.of());
        shop.pass(Duration.ofMinutes(10));
        assertThat(error(sent)).isZero();
        shop.pass(Duration.ofSeconds(1));
        assertThat(error(sent)).isEqualTo(10001);
        assertThat(shop.code(COMPANIES, Map.of("timestamp", Long.toString(shop.now.toEpochMilli()))))
                .isEqualTo(10001);
    }

    @Test
    void whatTheDocumentsOnlyNameIsNotAuthorised() {
        for (String type : List.of("pdd.fds.order.list.get", "pdd.refund.list.increment.get", "pdd.pmc.user.permit")) {
            assertThat(shop.code(type, Map.of())).as(type).isEqualTo(20031);
        }
    }

    @Test
    void onlyAPostToTheRouterIsHeard() {
        assertThat(shop.simulator
                        .handle(new SimRequest("GET", "/api/router", List.of(), Map.of(), new byte[0]))
                        .status())
                .isEqualTo(405);
        assertThat(shop.simulator
                        .handle(new SimRequest("POST", "/router", List.of(), Map.of(), new byte[0]))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theDocumentedRateHoldsForItsTypeAlone() {
        for (int i = 0; i < 600; i++) {
            assertThat(shop.code("pdd.goods.list.get", Map.of("page_size", "1")))
                    .isZero();
        }
        JsonNode error = shop.refused("pdd.goods.list.get", Map.of());
        assertThat(error.path("error_code").intValue()).isEqualTo(70031);
        assertThat(error.path("error_msg").asString()).isEqualTo("调用过于频繁，请调整调用频率");
        assertThat(error.path("sub_code").stringValue()).isEqualTo("70031");
        assertThat(shop.code(COMPANIES, Map.of())).isZero();
        shop.pass(Duration.ofMinutes(1));
        assertThat(shop.code("pdd.goods.list.get", Map.of())).isZero();
    }

    private int error(Map<String, String> sent) {
        return shop.post(sent).path("error_response").path("error_code").asInt(0);
    }
}
