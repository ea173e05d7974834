package com.citadelbuy.supplierhub.simulators.pinduoduo;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TokensTest {

    private static final String CREATE = "pdd.pop.auth.token.create";
    private static final String REFRESH = "pdd.pop.auth.token.refresh";
    private static final String COMPANIES = "pdd.logistics.companies.get";
    private final Shop shop = new Shop();

    @Test
    void aCodeBuysAPairOnce() {
        Map<String, String> code = Map.of("code", shop.simulator.guide().authorizationCode());
        JsonNode pair = shop.call(CREATE, code);
        assertThat(pair.propertyNames())
                .containsExactlyInAnyOrder(
                        "access_token",
                        "refresh_token",
                        "expires_in",
                        "expires_at",
                        "refresh_token_expires_in",
                        "refresh_token_expires_at",
                        "r1_expires_in",
                        "r1_expires_at",
                        "r2_expires_in",
                        "r2_expires_at",
                        "w1_expires_in",
                        "w1_expires_at",
                        "w2_expires_in",
                        "w2_expires_at",
                        "owner_id",
                        "owner_name",
                        "scope");
        assertThat(pair.path("access_token").asString()).matches("[0-9a-f]{40}");
        assertThat(pair.path("expires_in").intValue()).isEqualTo(86_399);
        assertThat(pair.path("expires_at").longValue()).isEqualTo(shop.now.getEpochSecond() + 86_399);
        assertThat(pair.path("refresh_token_expires_in").intValue()).isEqualTo(2_591_999);
        assertThat(pair.path("owner_id").isString()).isTrue();
        assertThat(pair.path("scope").valueStream().map(JsonNode::asString)).contains("pdd.order.list.get");
        assertThat(shop.code(CREATE, code)).isEqualTo(10000);
        assertThat(shop.code(CREATE, Map.of())).isEqualTo(10000);
    }

    @Test
    void anAccessTokenLastsADayAndARefreshHandsOutANewPair() {
        JsonNode first = shop.signIn();
        shop.pass(Duration.ofSeconds(86_398));
        assertThat(shop.code(COMPANIES, Map.of())).isZero();
        shop.pass(Duration.ofSeconds(1));
        JsonNode error = shop.refused(COMPANIES, Map.of());
        assertThat(error.path("error_code").intValue()).isEqualTo(10019);
        assertThat(error.path("error_msg").asString()).isEqualTo("access_token已过期");
        assertThat(error.path("sub_code").stringValue()).isEqualTo("10019");
        Map<String, String> refresh =
                Map.of("refresh_token", first.path("refresh_token").asString());
        JsonNode reply = shop.send(REFRESH, refresh).path("pop_auth_token_refresh_response");
        assertThat(reply.path("refresh_token")).isNotEqualTo(first.path("refresh_token"));
        shop.token = reply.path("access_token").asString();
        assertThat(shop.code(COMPANIES, Map.of())).isZero();
        shop.pass(Duration.ofDays(29));
        assertThat(shop.code(REFRESH, refresh)).isEqualTo(10000);
        assertThat(shop.code(REFRESH, Map.of("refresh_token", "nobody"))).isEqualTo(10000);
    }

    @Test
    void aTokenOfNobodyHasNotExpired() {
        shop.token = "tok-invented";
        assertThat(shop.code(COMPANIES, Map.of())).isEqualTo(20032);
    }

    @Test
    void tokensExpireOnDemand() {
        shop.signIn();
        shop.simulator.expireTokens();
        assertThat(shop.code(COMPANIES, Map.of())).isEqualTo(10019);
        shop.signIn();
        assertThat(shop.code(COMPANIES, Map.of())).isZero();
    }

    @Test
    void theOlderDoorAnswersFlat() {
        ObjectNode body = SimJson.object()
                .put("client_id", Gateway.CLIENT_ID)
                .put("client_secret", Gateway.CLIENT_SECRET)
                .put("grant_type", "authorization_code")
                .put("code", shop.simulator.guide().authorizationCode());
        JsonNode pair = shop.post("/oauth/token", Shop.JSON, body.toString());
        assertThat(pair.propertyNames())
                .containsExactlyInAnyOrder(
                        "access_token", "refresh_token", "expires_in", "expires_at", "owner_id", "owner_name", "scope");
        body.put("grant_type", "refresh_token")
                .put("refresh_token", pair.path("refresh_token").asString());
        shop.token = shop.post("/oauth/token", Shop.JSON, body.toString())
                .path("access_token")
                .asString();
        assertThat(shop.code(COMPANIES, Map.of())).isZero();
        body.put("client_secret", "guessed");
        assertThat(shop.post("/oauth/token", Shop.JSON, body.toString()).has("error_response"))
                .isTrue();
    }

    @Test
    void consentSendsBackACodeAndTheState() {
        SimReply reply = authorize(Map.of(
                "response_type", "code",
                "client_id", Gateway.CLIENT_ID,
                "redirect_uri", "http://127.0.0.1:1/back?x=1",
                "state", "a b"));
        assertThat(reply.status()).isEqualTo(302);
        String back = Objects.requireNonNull(reply.headers().get("Location"));
        assertThat(back).startsWith("http://127.0.0.1:1/back?x=1&code=").endsWith("&state=a+b");
        String code = back.replaceAll(".*&code=([^&]*)&.*", "$1");
        assertThat(shop.code(CREATE, Map.of("code", code))).isZero();
        assertThat(authorize(Map.of("response_type", "code", "client_id", "1", "redirect_uri", "http://a"))
                        .status())
                .isEqualTo(400);
    }

    private SimReply authorize(Map<String, String> query) {
        return shop.simulator.handle(
                new SimRequest("GET", "/service-market/auth", List.copyOf(query.entrySet()), Map.of(), new byte[0]));
    }
}
