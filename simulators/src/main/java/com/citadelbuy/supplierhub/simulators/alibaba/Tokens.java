package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.iop.TokenStore;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** Codes, access tokens and refresh tokens. Their lifetimes travel as text. */
final class Tokens {

    private static final TokenStore.Kind KIND =
            new TokenStore.Kind(Gateway.APP_KEY, Gateway.APP_SECRET, "0", "50000B1", Duration.ofMinutes(30));

    private static final Duration ACCESS_LIFE = Duration.ofDays(10);
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
        if (!store.take(call.required("code"))) {
            throw Refusal.code();
        }
        ObjectNode reply = pair();
        reply.put("account_id", "7063855")
                .put("account", "buyer@simulated.example")
                .put("account_platform", "buyApp")
                .put("country", "sg");
        reply.putObject("user_info")
                .put("country", "GLOBAL")
                .put("loginId", "simbuyer")
                .put("user_id", Webhooks.BUYER)
                .put("seller_id", "1001");
        return reply.put("code", "0");
    }

    /** Hands out new tokens of both kinds. That an old one is good only once is said of codes alone. */
    ObjectNode refresh(Call call) {
        if (store.endOf(call.required("refresh_token")).isEmpty()) {
            throw Refusal.refreshToken();
        }
        return pair().put("code", "0");
    }

    void check(Call call) {
        if (!store.isGood(call.optional("access_token").orElse(""))) {
            throw Refusal.token();
        }
    }

    void expireAll() {
        store.expireAll();
    }

    private ObjectNode pair() {
        return SimJson.object()
                .put("access_token", store.newAccess(clock.now().plus(ACCESS_LIFE)))
                .put("refresh_token", store.newRefresh(clock.now().plus(REFRESH_LIFE)))
                .put("expires_in", Long.toString(ACCESS_LIFE.toSeconds()))
                .put("refresh_expires_in", Long.toString(REFRESH_LIFE.toSeconds()));
    }
}
