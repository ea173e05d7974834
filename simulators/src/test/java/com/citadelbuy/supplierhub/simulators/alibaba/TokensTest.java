package com.citadelbuy.supplierhub.simulators.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TokensTest {

    private static final String CREATE = "/auth/token/create";
    private static final String REFRESH = "/auth/token/refresh";
    private final Buyer buyer = new Buyer();

    @Test
    void aCodeBuysTokensOnceAndTheirLivesAreText() {
        String code = buyer.simulator.guide().authorizationCode();
        JsonNode tokens = buyer.post(CREATE, Map.of("code", code));
        assertThat(tokens.propertyNames())
                .containsExactly(
                        "access_token",
                        "refresh_token",
                        "expires_in",
                        "refresh_expires_in",
                        "account_id",
                        "account",
                        "account_platform",
                        "country",
                        "user_info",
                        "code",
                        "request_id");
        assertThat(tokens.path("expires_in").stringValue()).isEqualTo("864000");
        assertThat(tokens.path("refresh_expires_in").stringValue()).isEqualTo("5184000");
        assertThat(tokens.path("user_info").propertyNames())
                .containsExactly("country", "loginId", "user_id", "seller_id");
        JsonNode again = buyer.post(CREATE, Map.of("code", code));
        assertThat(Buyer.code(again)).isEqualTo("InvalidCode");
        assertThat(Buyer.code(buyer.post(CREATE, Map.of()))).isEqualTo("MissingParameter");
    }

    @Test
    void aCodeLivesHalfAnHour() {
        String code = buyer.simulator.guide().authorizationCode();
        buyer.pass(Duration.ofMinutes(30));
        assertThat(Buyer.code(buyer.post(CREATE, Map.of("code", code)))).isEqualTo("InvalidCode");
    }

    @Test
    void refreshingAnswersNewTokensOfBothKinds() {
        JsonNode first = buyer.signIn();
        buyer.pass(Duration.ofDays(59));
        JsonNode second = refresh(first);
        assertThat(second.propertyNames())
                .containsExactly(
                        "access_token", "refresh_token", "expires_in", "refresh_expires_in", "code", "request_id");
        assertThat(second.path("refresh_token")).isNotEqualTo(first.path("refresh_token"));
        buyer.pass(Duration.ofDays(1));
        assertThat(Buyer.code(refresh(first))).isEqualTo("IllegalRefreshToken");
        assertThat(Buyer.code(refresh(second))).isEqualTo("0");
    }

    @Test
    void expiredTokensAreRefusedUntilRefreshed() {
        JsonNode first = buyer.signIn();
        buyer.token = first.path("access_token").asString();
        buyer.simulator.expireTokens();
        assertThat(Buyer.code(buyer.post("/warehouse/list", Map.of()))).isEqualTo("IllegalAccessToken");
        buyer.token = refresh(first).path("access_token").asString();
        JsonNode houses = buyer.post("/warehouse/list", Map.of());
        assertThat(Buyer.code(houses)).isEqualTo("0");
        assertThat(houses.at("/response/records/0/name").stringValue()).isEqualTo("null");
    }

    @Test
    void consentSendsBackACodeAndTheState() {
        SimReply reply = authorize(Map.of(
                "response_type", "code",
                "client_id", Gateway.APP_KEY,
                "redirect_uri", "http://127.0.0.1:1/back?x=1",
                "state", "a b"));
        assertThat(reply.status()).isEqualTo(302);
        String back = Objects.requireNonNull(reply.headers().get("Location"));
        assertThat(back).startsWith("http://127.0.0.1:1/back?x=1&code=0_").endsWith("&state=a+b");
        String code = back.replaceAll(".*&code=([^&]*)&.*", "$1");
        assertThat(Buyer.code(buyer.post(CREATE, Map.of("code", code)))).isEqualTo("0");
        assertThat(authorize(Map.of("response_type", "code", "client_id", "1", "redirect_uri", "http://a"))
                        .status())
                .isEqualTo(200);
    }

    private JsonNode refresh(JsonNode tokens) {
        return buyer.post(
                REFRESH, Map.of("refresh_token", tokens.path("refresh_token").asString()));
    }

    private SimReply authorize(Map<String, String> query) {
        return buyer.simulator.handle(
                new SimRequest("GET", "/oauth/authorize", List.copyOf(query.entrySet()), Map.of(), new byte[0]));
    }
}
