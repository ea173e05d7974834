package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.iop.TokenStore;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Codes, access tokens and refresh tokens of a published app. A refresh token's own end never moves. */
final class Tokens {

    private static final TokenStore.Kind KIND =
            new TokenStore.Kind(Gateway.APP_KEY, Gateway.APP_SECRET, "3", "50000A1", Duration.ofMinutes(3));

    private static final Duration ACCESS_LIFE = Duration.ofDays(30);
    private static final Duration REFRESH_LIFE = Duration.ofDays(60);

    private final SimClock clock;
    private final TokenStore store;

    Tokens(World world, SimClock clock) {
        this.clock = clock;
        this.store = new TokenStore(world, clock, KIND);
    }

    String newCode() {
        return store.newCode();
    }

    String codeAtHand() {
        return store.codeAtHand();
    }

    ObjectNode create(Call call) {
        String code = call.required("code");
        // A documented parameter that only ever makes the call fail.
        if (call.parameters().containsKey("uuid") || !store.take(code)) {
            throw Refusal.code();
        }
        Instant ends = clock.now().plus(REFRESH_LIFE);
        return reply(store.newRefresh(ends), ends);
    }

    ObjectNode refresh(Call call) {
        String refresh = call.required("refresh_token");
        return reply(refresh, store.endOf(refresh).orElseThrow(Refusal::refreshToken));
    }

    void check(Call call) {
        String token =
                call.optional("session").or(() -> call.optional("access_token")).orElse("");
        if (!store.isGood(token)) {
            throw Refusal.token();
        }
    }

    void expireAll() {
        store.expireAll();
    }

    private ObjectNode reply(String refresh, Instant refreshEnds) {
        Instant now = clock.now();
        Instant expires = now.plus(ACCESS_LIFE);
        return SimJson.object()
                .put("refresh_token_valid_time", refreshEnds.toEpochMilli())
                .put("havana_id", "300002118042")
                .put("expire_time", expires.toEpochMilli())
                .put("locale", "en_US")
                .put("user_nick", "sim-buyer")
                .put("access_token", store.newAccess(expires))
                .put("refresh_token", refresh)
                .put("user_id", "200042599")
                .put("account_platform", "buyerApp")
                .put("refresh_expires_in", Duration.between(now, refreshEnds).toSeconds())
                .put("expires_in", ACCESS_LIFE.toSeconds())
                .put("sp", "ae")
                .put("seller_id", "200042599")
                .put("account", "buyer@simulated.example")
                .put("code", "0");
    }
}
