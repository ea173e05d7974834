package com.citadelbuy.supplierhub.simulators.aliexpress;

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

    private static final String BENEFIT = "aliexpress.ds.member.benefit.get";
    private final Buyer buyer = new Buyer();

    @Test
    void aCodeBuysATokenOnce() {
        String code = buyer.simulator.guide().authorizationCode();
        JsonNode tokens = buyer.system("/auth/token/create", Map.of("code", code));
        assertThat(tokens.propertyNames())
                .containsExactlyInAnyOrder(
                        "refresh_token_valid_time",
                        "havana_id",
                        "expire_time",
                        "locale",
                        "user_nick",
                        "access_token",
                        "refresh_token",
                        "user_id",
                        "account_platform",
                        "refresh_expires_in",
                        "expires_in",
                        "sp",
                        "seller_id",
                        "account",
                        "code",
                        "request_id");
        assertThat(tokens.path("code").stringValue()).isEqualTo("0");
        assertThat(tokens.path("expires_in").isNumber()).isTrue();
        assertThat(tokens.path("user_id").isString()).isTrue();
        JsonNode again = buyer.system("/auth/token/create", Map.of("code", code));
        assertThat(again.path("code").asString()).isEqualTo("InvalidCode");
        assertThat(again.path("type").asString()).isEqualTo("ISP");
        assertThat(again.path("message").asString()).isEqualTo("Invalid Code");
    }

    @Test
    void aCodeLivesThreeMinutesAndNeverWithAUuid() {
        String code = buyer.simulator.guide().authorizationCode();
        assertThat(buyer.system("/auth/token/create", Map.of("code", code, "uuid", "x"))
                        .path("code")
                        .asString())
                .isEqualTo("InvalidCode");
        buyer.pass(Duration.ofMinutes(3));
        assertThat(buyer.system("/auth/token/create", Map.of("code", code))
                        .path("code")
                        .asString())
                .isEqualTo("InvalidCode");
        assertThat(buyer.system("/auth/token/create", Map.of()).path("code").asString())
                .isEqualTo("MissingParameter");
    }

    @Test
    void refreshingRenewsTheAccessTokenAndNotTheEndOfTheRefreshToken() {
        JsonNode first = buyer.signIn();
        Map<String, String> refresh =
                Map.of("refresh_token", first.path("refresh_token").asString());
        buyer.pass(Duration.ofDays(31));
        buyer.session = first.path("access_token").asString();
        assertThat(GatewayTest.code(buyer.business(BENEFIT, Map.of()))).isEqualTo("IllegalAccessToken");
        JsonNode second = buyer.system("/auth/token/refresh", refresh);
        buyer.session = second.path("access_token").asString();
        assertThat(GatewayTest.code(buyer.business(BENEFIT, Map.of()))).isEmpty();
        assertThat(second.path("refresh_token")).isEqualTo(first.path("refresh_token"));
        assertThat(second.path("refresh_token_valid_time")).isEqualTo(first.path("refresh_token_valid_time"));
        assertThat(second.path("refresh_expires_in").asLong())
                .isEqualTo(Duration.ofDays(29).toSeconds());
        buyer.pass(Duration.ofDays(29));
        assertThat(buyer.system("/auth/token/refresh", refresh).path("code").asString())
                .isEqualTo("IllegalRefreshToken");
        assertThat(buyer.system("/auth/token/refresh", Map.of("refresh_token", "50001R1x"))
                        .path("code")
                        .asString())
                .isEqualTo("IllegalRefreshToken");
    }

    @Test
    void expiredTokensAreRefusedUntilRefreshed() {
        JsonNode first = buyer.signIn();
        buyer.session = first.path("access_token").asString();
        buyer.simulator.expireTokens();
        JsonNode refused = buyer.business(BENEFIT, Map.of()).path("error_response");
        assertThat(refused.path("code").asString()).isEqualTo("IllegalAccessToken");
        assertThat(refused.path("msg").asString()).isEqualTo("The specified access token is invalid or expired");
        buyer.session = buyer.system(
                        "/auth/token/security/refresh",
                        Map.of("refresh_token", first.path("refresh_token").asString()))
                .path("access_token")
                .asString();
        assertThat(GatewayTest.code(buyer.business(BENEFIT, Map.of()))).isEmpty();
    }

    @Test
    void consentSendsBackACodeAndTheState() {
        SimReply reply = authorize(Map.of(
                "response_type", "code",
                "force_auth", "true",
                "client_id", Gateway.APP_KEY,
                "redirect_uri", "http://127.0.0.1:1/back?x=1",
                "state", "a b"));
        assertThat(reply.status()).isEqualTo(302);
        String back = Objects.requireNonNull(reply.headers().get("Location"));
        assertThat(back)
                .startsWith("http://127.0.0.1:1/back?x=1&code=3_512345_")
                .endsWith("&state=a+b");
        String code = back.replaceAll(".*&code=([^&]*)&.*", "$1");
        assertThat(buyer.system("/auth/token/security/create", Map.of("code", code))
                        .path("code")
                        .asString())
                .isEqualTo("0");
        assertThat(authorize(Map.of("response_type", "code", "client_id", "1", "redirect_uri", "http://a"))
                        .status())
                .isEqualTo(200);
    }

    private SimReply authorize(Map<String, String> query) {
        return buyer.simulator.handle(
                new SimRequest("GET", "/oauth/authorize", List.copyOf(query.entrySet()), Map.of(), new byte[0]));
    }
}
