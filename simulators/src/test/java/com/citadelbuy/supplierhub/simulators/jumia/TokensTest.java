package com.citadelbuy.supplierhub.simulators.jumia;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TokensTest {

    private final Seller seller = new Seller(World.inMemory());
    private final String client = App.FULL.clientId();

    private String offered() {
        return seller.simulator.guide().credentials().getOrDefault("refresh_token", "");
    }

    @Test
    void eachExchangeKillsTheRefreshTokenItWasMadeWith() {
        String first = offered();
        JsonNode pair = seller.exchange(client, first);
        assertThat(pair.path("expires_in").asInt()).isEqualTo(43_200);
        assertThat(pair.path("refresh_expires_in").asInt()).isEqualTo(31_536_000);
        assertThat(pair.path("token_type").asString()).isEqualTo("bearer");
        String second = pair.path("refresh_token").asString();
        assertThat(second).isNotEqualTo(first);
        SimReply again = seller.form("client_id=" + client + "&grant_type=refresh_token&refresh_token=" + first);
        assertThat(again.status()).isEqualTo(400);
        assertThat(Seller.json(again).path("error").asString()).isEqualTo("invalid_grant");
        assertThat(seller.exchange(client, second).path("access_token").asString(""))
                .isNotEmpty();
    }

    @Test
    void theGuideOffersATokenUntilItIsUsedAndThenAnother() {
        String first = offered();
        assertThat(offered()).isEqualTo(first);
        JsonNode one = seller.exchange(client, first);
        String second = offered();
        assertThat(second).isNotEqualTo(first);
        // The one account's chain of tokens goes on beside the other's.
        seller.exchange(client, second);
        assertThat(seller.exchange(client, one.path("refresh_token").asString()).has("access_token"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_id=%s&grant_type=refresh_token",
                "grant_type=refresh_token&refresh_token=%s",
                "client_id=%s&grant_type=client_credentials&refresh_token=x",
                "client_id=%s&grant_type=refresh_token&refresh_token=x"
            })
    void anythingElseIsRefused(String body) {
        SimReply reply = seller.form(body.formatted(client));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(Seller.json(reply).has("error_description")).isTrue();
    }

    @Test
    void anotherApplicationsTokenAndAJsonBodyAreRefused() {
        String token = offered();
        assertThat(seller.exchange(App.VIEWER.clientId(), token).path("error").asString())
                .isEqualTo("invalid_grant");
        SimReply json = seller.simulator.handle(new SimRequest(
                "POST",
                "/token",
                List.of(),
                Map.of("content-type", "application/json"),
                "{\"client_id\":\"x\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(json.status()).isEqualTo(400);
        assertThat(seller.exchange(client, token).has("access_token")).isTrue();
    }

    @Test
    void bothTokensEndWhenTheySay() {
        JsonNode pair = seller.exchange(client, offered());
        seller.withToken(pair.path("access_token").asString());
        assertThat(seller.status("GET", "/shops", "")).isEqualTo(200);
        seller.pass(Duration.ofSeconds(43_200));
        assertThat(seller.status("GET", "/shops", "")).isEqualTo(401);
        seller.pass(Duration.ofDays(365));
        assertThat(seller.exchange(client, pair.path("refresh_token").asString())
                        .path("error")
                        .asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void expiringTokensLeavesRefreshTokensAlone() {
        JsonNode pair = seller.exchange(client, offered());
        seller.withToken(pair.path("access_token").asString());
        seller.simulator.expireTokens();
        assertThat(seller.status("GET", "/shops", "")).isEqualTo(401);
        assertThat(seller.exchange(client, pair.path("refresh_token").asString())
                        .has("access_token"))
                .isTrue();
    }
}
