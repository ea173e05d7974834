package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import static com.citadelbuy.supplierhub.simulators.cjdropshipping.Shop.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FrontTest {

    private final Shop shop = new Shop(World.inMemory());

    @Test
    void nothingIsToldWithoutAGoodToken() {
        JsonNode none = shop.get("/setting/get");
        assertThat(code(none)).isEqualTo(1600001);
        assertThat(none.path("result").asBoolean()).isFalse();
        assertThat(none.path("message").asString()).isEqualTo("Authentication failed");
        assertThat(none.path("data").isNull()).isTrue();
        assertThat(none.has("success")).isFalse();
        shop.withToken("API@CJ1000001@CJ:made.up");
        assertThat(code(shop.get("/setting/get"))).isEqualTo(1600001);
    }

    @Test
    void aBearerIsNoCjToken() {
        shop.as(Accounts.DEMO);
        shop.withToken("Bearer " + shop.token());
        assertThat(code(shop.get("/setting/get"))).isEqualTo(1600001);
    }

    @Test
    void wrongKeysAreToldApart() {
        assertThat(code(login("{\"apiKey\":\"CJ1000001@api@00000000000000000000000000000000\"}")))
                .isEqualTo(1600005);
        assertThat(code(login("{\"apiKey\":\"secret\"}"))).isEqualTo(1600005);
        assertThat(code(login("{\"apiKey\":\"CJ9@api@00000000000000000000000000000000\"}")))
                .isEqualTo(1601000);
        assertThat(code(login("{\"email\":\"a@b.example\",\"password\":\"x\"}")))
                .isEqualTo(1600005);
        assertThat(login("{}").path("message").asString()).isEqualTo("apiKey can not be empty");
        assertThat(code(login("{\"apiKey\":7}"))).isEqualTo(1600100);
    }

    @Test
    void aTokenIsHandedBackForADayAndLivesAsLongAsItSays() {
        JsonNode first = shop.login(Accounts.DEMO).path("data");
        assertThat(first.path("openId").isIntegralNumber()).isTrue();
        assertThat(first.path("accessToken").asString()).startsWith("API@CJ1000001@CJ:eyJ");
        OffsetDateTime until =
                OffsetDateTime.parse(first.path("accessTokenExpiryDate").asString());
        OffsetDateTime since = OffsetDateTime.parse(first.path("createDate").asString());
        assertThat(until.getOffset().toString()).isEqualTo("+08:00");
        assertThat(Duration.between(since, until)).isEqualTo(Duration.ofDays(15));
        assertThat(shop.login(Accounts.DEMO).path("data")).isEqualTo(first);

        shop.withToken(first.path("accessToken").asString());
        shop.pass(Duration.ofDays(14));
        assertThat(code(shop.get("/setting/get"))).isEqualTo(200);
        shop.pass(Duration.ofDays(1));
        assertThat(code(shop.get("/setting/get"))).isEqualTo(1600001);
    }

    @Test
    void aRefreshTokenWorksOnceAfterExpiry() {
        JsonNode first = shop.login(Accounts.DEMO).path("data");
        shop.simulator.expireTokens();
        shop.withToken(first.path("accessToken").asString());
        assertThat(code(shop.get("/setting/get"))).isEqualTo(1600001);

        JsonNode refreshed = refresh(first.path("refreshToken").asString());
        assertThat(refreshed.path("data").has("openId")).isFalse();
        shop.withToken(refreshed.path("data").path("accessToken").asString());
        assertThat(code(shop.get("/setting/get"))).isEqualTo(200);
        assertThat(code(refresh(first.path("refreshToken").asString()))).isEqualTo(1600003);
    }

    @Test
    void logoutKillsBothTokens() {
        JsonNode first = shop.login(Accounts.DEMO).path("data");
        shop.withToken(first.path("accessToken").asString());
        assertThat(Shop.json(shop.send("POST", "/authentication/logout", ""))
                        .path("data")
                        .asBoolean())
                .isTrue();
        assertThat(code(shop.get("/setting/get"))).isEqualTo(1600001);
        assertThat(code(refresh(first.path("refreshToken").asString()))).isEqualTo(1600003);
    }

    @Test
    void wrongPathsMethodsAndBodiesHaveTheirOwnCodes() {
        shop.as(Accounts.DEMO);
        assertThat(code(shop.get("/nowhere"))).isEqualTo(1600101);
        assertThat(code(shop.get("/Setting/get"))).isEqualTo(1600101);
        assertThat(code(shop.post("/setting/get", SimJson.object()))).isEqualTo(16900202);
        assertThat(code(shop.post("/shopping/order/confirmOrder", Shop.id("1"))))
                .isEqualTo(16900202);
        assertThat(code(Shop.json(shop.sendAtOnce(
                        "POST", "/logistic/freightCalculate", "{}", Map.of("content-type", "text/plain")))))
                .isEqualTo(16900203);
        assertThat(code(Shop.json(shop.send("POST", "/logistic/freightCalculate", ""))))
                .isEqualTo(16900204);
        assertThat(code(Shop.json(shop.send("POST", "/logistic/freightCalculate", "{\"a\":"))))
                .isEqualTo(16900205);
        JsonNode missing = shop.post("/logistic/freightCalculate", SimJson.object());
        assertThat(code(missing)).isEqualTo(16900403);
        assertThat(missing.path("message").asString()).isEqualTo("startCountryCode can not be empty");
    }

    @Test
    void tooManyCallsASecondAreRefusedWith429And200InTurns() {
        shop.as(Accounts.DEMO);
        shop.pass(Duration.ofSeconds(5));
        for (int i = 0; i < 6; i++) {
            assertThat(code(Shop.json(now("/setting/get")))).isEqualTo(200);
        }
        SimReply odd = now("/setting/get");
        SimReply even = now("/setting/get");
        assertThat(odd.status()).isEqualTo(429);
        assertThat(even.status()).isEqualTo(200);
        for (SimReply refused : new SimReply[] {odd, even}) {
            JsonNode body = Shop.json(refused);
            assertThat(code(body)).isEqualTo(1600200);
            assertThat(body.path("message").asString()).isEqualTo("Too Many Requests, QPS limit is 6 time/1second");
            assertThat(body.path("success").asBoolean(true)).isFalse();
        }
        shop.pass(Duration.ofMillis(170));
        assertThat(code(Shop.json(now("/setting/get")))).isEqualTo(200);
    }

    @Test
    void aFreeAccountCallsOnceASecondAndSaysSo() {
        shop.as(Accounts.FREE);
        assertThat(shop.get("/setting/get").at("/data/setting/qpsLimit").asInt())
                .isEqualTo(1);
        assertThat(code(Shop.json(now("/setting/get")))).isEqualTo(1600200);
    }

    @Test
    void tokenCallsAreOnceASecondAndBatchesTwice() {
        shop.as(Accounts.DEMO);
        String key = SimJson.object().put("apiKey", Accounts.DEMO.apiKey()).toString();
        assertThat(code(Shop.json(shop.sendAtOnce(
                        "POST", "/authentication/getAccessToken", key, Map.of("content-type", "application/json")))))
                .isEqualTo(1600200);
        shop.pass(Duration.ofSeconds(2));
        int[] codes = new int[3];
        for (int i = 0; i < 3; i++) {
            codes[i] = code(Shop.json(shop.sendAtOnce(
                    "POST",
                    "/shopping/order/getOrderDetailBatch",
                    "{\"orderIds\":[\"x\"]}",
                    Map.of("content-type", "application/json"))));
        }
        assertThat(codes).containsExactly(200, 200, 1600200);
    }

    @Test
    void allAccountsTogetherCallTenTimesASecond() {
        shop.as(Accounts.PENNILESS);
        String poor = shop.token();
        shop.withToken("");
        shop.as(Accounts.DEMO);
        shop.pass(Duration.ofSeconds(2));
        for (int i = 0; i < 6; i++) {
            assertThat(code(Shop.json(now("/setting/get")))).isEqualTo(200);
        }
        shop.withToken(poor);
        for (int i = 0; i < 4; i++) {
            assertThat(code(Shop.json(now("/setting/get")))).isEqualTo(200);
        }
        assertThat(Shop.json(now("/setting/get")).path("message").asString()).contains("limit is 10 time");
    }

    @Test
    void pointsRunOutAndTrickleBack() {
        shop.as(Accounts.DEMO);
        shop.pass(Duration.ofDays(1));
        int lists = 0;
        SimReply reply = shop.send("GET", "/product/list?pageSize=1", "");
        while (reply.status() == 200 && lists < 3_000) {
            lists++;
            reply = shop.send("GET", "/product/list?pageSize=1", "");
        }
        assertThat(lists).isGreaterThanOrEqualTo(1_000).isLessThan(2_500);
        JsonNode body = Shop.json(reply);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(code(body)).isEqualTo(429);
        assertThat(body.path("message").asString()).startsWith("Insufficient API points. Used today: ");
        assertThat(body.at("/pointsInfo/total").asInt()).isEqualTo(50_000);
        assertThat(body.at("/pointsInfo/remaining").asInt()).isLessThan(50);
        assertThat(body.has("data")).isFalse();
        assertThat(code(shop.get("/shopping/pay/getBalance"))).isEqualTo(200);
        shop.pass(Duration.ofMinutes(2));
        assertThat(code(shop.get("/product/list?pageSize=1"))).isEqualTo(200);
    }

    private JsonNode login(String body) {
        return Shop.json(shop.send("POST", "/authentication/getAccessToken", body));
    }

    private JsonNode refresh(String token) {
        return shop.post("/authentication/refreshAccessToken", SimJson.object().put("refreshToken", token));
    }

    private SimReply now(String path) {
        return shop.sendAtOnce("GET", path, "", Map.of());
    }
}
