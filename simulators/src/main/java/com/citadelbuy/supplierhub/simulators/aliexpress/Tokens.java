package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.iop.Signature;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Codes, access tokens and refresh tokens of a published app. A refresh token's own end never moves. */
final class Tokens {

    private static final Duration CODE_LIFE = Duration.ofMinutes(3);
    private static final Duration ACCESS_LIFE = Duration.ofDays(30);
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
        String code = "3_" + Gateway.APP_KEY + "_" + secret("code").substring(0, 32);
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
        // A documented parameter that only ever makes the call fail.
        if (call.parameters().containsKey("uuid")
                || known.isEmpty()
                || known.get().path("used").asBoolean(false)
                || now() - known.get().path("issued").asLong() >= CODE_LIFE.toMillis()) {
            throw Refusal.code();
        }
        world.put(CODES, code, known.get().put("used", true));
        String refresh = "50001R1" + secret("refresh").substring(0, 48);
        long ends = now() + REFRESH_LIFE.toMillis();
        world.put(REFRESH, refresh, SimJson.object().put("ends", ends));
        return reply(refresh, ends);
    }

    ObjectNode refresh(Call call) {
        String refresh = call.required("refresh_token");
        long ends = world.get(REFRESH, refresh)
                .orElseThrow(Refusal::refreshToken)
                .path("ends")
                .asLong();
        if (now() >= ends) {
            throw Refusal.refreshToken();
        }
        return reply(refresh, ends);
    }

    void check(Call call) {
        String token =
                call.optional("session").or(() -> call.optional("access_token")).orElse("");
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

    private ObjectNode reply(String refresh, long refreshEnds) {
        String access = "50000A1" + secret("access").substring(0, 48);
        long expires = now() + ACCESS_LIFE.toMillis();
        world.put(ACCESS, access, SimJson.object().put("token", access).put("expires", expires));
        return SimJson.object()
                .put("refresh_token_valid_time", refreshEnds)
                .put("havana_id", "300002118042")
                .put("expire_time", expires)
                .put("locale", "en_US")
                .put("user_nick", "sim-buyer")
                .put("access_token", access)
                .put("refresh_token", refresh)
                .put("user_id", "200042599")
                .put("account_platform", "buyerApp")
                .put(
                        "refresh_expires_in",
                        Duration.ofMillis(refreshEnds - now()).toSeconds())
                .put("expires_in", ACCESS_LIFE.toSeconds())
                .put("sp", "ae")
                .put("seller_id", "200042599")
                .put("account", "buyer@simulated.example")
                .put("code", "0");
    }

    private String secret(String kind) {
        return Signature.hmac(Gateway.APP_SECRET, kind + world.next("secrets", 1) + ":" + now())
                .toLowerCase(Locale.ROOT);
    }

    private long now() {
        return clock.now().toEpochMilli();
    }
}
