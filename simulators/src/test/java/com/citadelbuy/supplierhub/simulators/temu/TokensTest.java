package com.citadelbuy.supplierhub.simulators.temu;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TokensTest {

    private static final String CATS = "bg.local.goods.cats.get";
    private static final String INFO = "bg.open.accesstoken.info.get";
    private final Shop shop = Shop.closed();

    @Test
    void aCodeBecomesATokenOfAYearAndTellsWhatItMayDo() {
        JsonNode result =
                shop.create(shop.hand.simulator().guide().authorizationCode()).path("result");
        assertThat(result.propertyNames())
                .containsExactlyInAnyOrder(
                        "accessToken",
                        "mallId",
                        "regionId",
                        "mallType",
                        "expiredTime",
                        "apiScopeList",
                        "associatedMallTokenList",
                        "appSubscribeEventCodeList",
                        "appSubscribeStatus",
                        "authEventCodeList");
        assertThat(result.path("mallId").isIntegralNumber()).isTrue();
        assertThat(result.path("regionId").intValue()).isEqualTo(211);
        assertThat(result.path("authEventCodeList")).isEmpty();
        assertThat(result.path("appSubscribeEventCodeList")).hasSize(5);
        assertThat(result.path("apiScopeList").toString()).contains("bg.local.goods.stock.edit");
        long left = result.path("expiredTime").asLong() - shop.hand.now().getEpochSecond();
        assertThat(left).isEqualTo(Duration.ofDays(365).toSeconds());
        shop.token = result.path("accessToken").asString();
        JsonNode info = shop.call(INFO, "{}");
        assertThat(info.propertyNames())
                .containsExactlyInAnyOrder(
                        "semiUniqueId",
                        "regionId",
                        "mallId",
                        "appSubscribeEventCodeList",
                        "appSubscribeStatus",
                        "authEventCodeList",
                        "expiredTime",
                        "mallType",
                        "apiScopeList");
        assertThat(info.path("expiredTime")).isEqualTo(result.path("expiredTime"));
    }

    @Test
    void aCodeIsGoodOnceForTenMinutesAndStandsInForTheToken() {
        String code = shop.hand.simulator().guide().authorizationCode();
        assertThat(shop.create("uplNOBODYS").path("errorCode").asInt()).isEqualTo(110_020_002);
        assertThat(shop.code("bg.open.accesstoken.create", "{'code':'" + code + "'}"))
                .isEqualTo(3_000_030);
        assertThat(shop.code("bg.open.accesstoken.create", "{'code':'" + code + "','access_token':'other'}"))
                .isEqualTo(3_000_031);
        assertThat(shop.code("bg.open.accesstoken.create", "{'access_token':'" + code + "'}"))
                .isEqualTo(3_000_000);
        assertThat(shop.create(code).path("success").asBoolean()).isTrue();
        assertThat(shop.create(code).path("errorCode").asInt()).isEqualTo(110_020_002);
        String late = shop.hand.simulator().guide().authorizationCode();
        assertThat(late).isNotEqualTo(code);
        shop.pass(Duration.ofMinutes(10));
        assertThat(shop.create(late).path("errorCode").asInt()).isEqualTo(110_020_003);
    }

    @Test
    void theGuideHandsOutOneCodeAsLongAsItIsFresh() {
        String code = shop.hand.simulator().guide().authorizationCode();
        assertThat(shop.hand.simulator().guide().authorizationCode()).isEqualTo(code);
        shop.pass(Duration.ofMinutes(6));
        assertThat(shop.hand.simulator().guide().authorizationCode()).isNotEqualTo(code);
    }

    @Test
    void tokensAreUnknownForeignOrDeadEachInItsWay() {
        shop.token = "nobody's";
        assertThat(shop.code(CATS, "{}")).isEqualTo(3_000_031);
        shop.token = Tokens.FOREIGN;
        assertThat(shop.code(CATS, "{}")).isEqualTo(3_000_033);
        shop.token = copied();
        assertThat(shop.call(CATS, "{}").isEmpty()).isFalse();
        shop.pass(Duration.ofDays(365));
        JsonNode dead = shop.send(CATS, "{}");
        assertThat(dead.path("errorCode").asInt()).isEqualTo(3_000_034);
        assertThat(dead.path("errorMsg").asString())
                .isEqualTo("access_token is expired or have been refreshed, please contact seller to share the new"
                        + " access_token with you.");
        shop.token = copied();
        shop.hand.simulator().expireTokens();
        assertThat(shop.code(INFO, "{}")).isEqualTo(3_000_034);
    }

    /** From the page of the Seller Center. */
    private String copied() {
        String page = new String(
                shop.hand
                        .send("GET", Consent.PAGE + "?appKey=" + Gateway.APP_KEY, Map.of(), "")
                        .body(),
                StandardCharsets.UTF_8);
        return page.replaceAll(".*<code>(.*)</code>.*", "$1");
    }

    @Test
    void theSellerIsSentBackWithACodeThatWorks() {
        SimReply reply = consent("appKey=" + Gateway.APP_KEY + "&redirect_uri=https%3A%2F%2Fhub.example%2Fback%3Fa%3D1"
                + "&state=s%26t");
        assertThat(reply.status()).isEqualTo(302);
        String location = reply.headers().getOrDefault("Location", "");
        assertThat(location)
                .startsWith("https://hub.example/back?a=1&app_key=" + Gateway.APP_KEY
                        + "&callback_host=openapi-b-us.temu.com&code=")
                .endsWith("&state=s%26t");
        String code = location.replaceAll(".*&code=([^&]*)&.*", "$1");
        assertThat(shop.create(code).path("success").asBoolean()).isTrue();
        for (String wrong : List.of(
                "appKey=another&redirect_uri=https%3A%2F%2Fhub.example",
                "redirect_uri=x", "appKey=" + Gateway.APP_KEY + "&redirect_uri=nowhere")) {
            assertThat(consent(wrong).status()).isEqualTo(400);
        }
        assertThat(shop.hand.send("POST", Consent.PAGE, Map.of(), "").status()).isEqualTo(405);
    }

    private SimReply consent(String query) {
        return shop.hand.send("GET", Consent.PAGE + "?" + query, Map.of(), "");
    }

    @Test
    void eventsArePermittedByName() {
        shop.token = copied();
        String update = "bg.tmc.message.update";
        assertThat(shop.call(update, "{'permitEventCodeList':['bg_order_status_change_event','bg_open_event_test']}")
                        .isNull())
                .isTrue();
        assertThat(shop.call(INFO, "{}").path("authEventCodeList"))
                .isEqualTo(SimJson.MAPPER.readTree("[{\"eventCode\":\"bg_open_event_test\",\"permitsStatus\":1},"
                        + "{\"eventCode\":\"bg_order_status_change_event\",\"permitsStatus\":1}]"));
        shop.call(update, "{'cancelEventCodeList':['bg_open_event_test','bg_aftersales_status_change']}");
        assertThat(shop.call(INFO, "{}").path("authEventCodeList")).hasSize(1);
        String many = "'bg_open_event_test',".repeat(20) + "'bg_open_event_test'";
        for (String wrong : List.of(
                "{}",
                "{'permitEventCodeList':['bg_other']}",
                "{'permitEventCodeList':'x'}",
                "{'cancelEventCodeList':[" + many + "]}")) {
            assertThat(shop.code(update, wrong)).as(wrong).isEqualTo(3_000_000);
        }
    }
}
