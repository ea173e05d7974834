package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.iop.Signature;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Codes, access tokens and refresh tokens. Their lifetimes travel as text. */
final class Tokens {

    private static final Duration CODE_LIFE = Duration.ofMinutes(30);
    private static final Duration ACCESS_LIFE = Duration.ofDays(10);
    private static final Duration REFRESH_LIFE = Duration.ofDays(60);

    private static final String CODES = "codes";
    private static final String ACCESS = "access_tokens";
    private static final String REFRESH = "refresh_tokens";

    private final World world;
    private final SimClock clock;

    Tokens(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
    }

    String newCode() {
        String code = "0_" + Gateway.APP_KEY + "_" + secret("code").substring(0, 32);
        world.put(CODES, code, SimJson.object().put("code", code).put("issued", now()));
        return code;
    }

    /** A code that is still good for a while, so that asking for the guide twice does not litter. */
    String codeAtHand() {
        return world.all(CODES).stream()
                .filter(code -> !code.path("used").asBoolean(false))
                .filter(code -> now() - code.path("issued").asLong() < CODE_LIFE.toMillis() / 2)
                .map(code -> code.path("code").asString())
                .findFirst()
                .orElseGet(this::newCode);
    }

    ObjectNode create(Call call) {
        String code = call.required("code");
        Optional<ObjectNode> known = world.get(CODES, code);
        if (known.isEmpty()
                || known.get().path("used").asBoolean(false)
                || now() - known.get().path("issued").asLong() >= CODE_LIFE.toMillis()) {
            throw Refusal.code();
        }
        world.put(CODES, code, known.get().put("used", true));
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
        String refresh = call.required("refresh_token");
        long ends = world.get(REFRESH, refresh)
                .orElseThrow(Refusal::refreshToken)
                .path("ends")
                .asLong();
        if (now() >= ends) {
            throw Refusal.refreshToken();
        }
        return pair().put("code", "0");
    }

    void check(Call call) {
        String token = call.optional("access_token").orElse("");
        long expires = world.get(ACCESS, token)
                .map(known -> known.path("expires").asLong())
                .orElse(0L);
        if (now() >= expires) {
            throw Refusal.token();
        }
    }

    void expireAll() {
        for (ObjectNode token : world.all(ACCESS)) {
            world.put(ACCESS, token.path("token").asString(), token.put("expires", 0L));
        }
    }

    private ObjectNode pair() {
        String access = "50000B1" + secret("access").substring(0, 48);
        String refresh = "50001R1" + secret("refresh").substring(0, 48);
        long expires = now() + ACCESS_LIFE.toMillis();
        world.put(ACCESS, access, SimJson.object().put("token", access).put("expires", expires));
        world.put(REFRESH, refresh, SimJson.object().put("ends", now() + REFRESH_LIFE.toMillis()));
        return SimJson.object()
                .put("access_token", access)
                .put("refresh_token", refresh)
                .put("expires_in", Long.toString(ACCESS_LIFE.toSeconds()))
                .put("refresh_expires_in", Long.toString(REFRESH_LIFE.toSeconds()));
    }

    private String secret(String kind) {
        return Signature.hmac(Gateway.APP_SECRET, kind + world.next("secrets", 1) + ":" + now())
                .toLowerCase(Locale.ROOT);
    }

    private long now() {
        return clock.now().toEpochMilli();
    }
}
