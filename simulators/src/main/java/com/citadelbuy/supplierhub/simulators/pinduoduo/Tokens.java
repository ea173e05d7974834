package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Codes, access tokens and refresh tokens. How long a code lives is not documented; ten minutes here. A refresh hands out a new
 * pair; that it ends the old one is not documented, so the old one ends when it would have.
 */
final class Tokens {

    static final String OWNER = "123456789";

    private static final String OWNER_NAME = "pdd12345678901";
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final long ACCESS_LIFE = Duration.ofDays(1).toSeconds() - 1;
    private static final long REFRESH_LIFE = Duration.ofDays(30).toSeconds() - 1;
    private static final List<String> RISK_CLASSES = List.of("r1", "r2", "w1", "w2");

    private static final String CODES = "codes";
    private static final String ACCESS = "access_tokens";
    private static final String REFRESH = "refresh_tokens";

    private final World world;
    private final SimClock clock;
    private final Collection<String> scope;

    Tokens(World world, SimClock clock, Collection<String> scope) {
        this.world = world;
        this.clock = clock;
        this.scope = scope;
    }

    String newCode() {
        String code = secret("code");
        world.put(CODES, code, SimJson.object().put("code", code).put("ends", now() + CODE_LIFE.toSeconds()));
        return code;
    }

    /** A code that is still good for a while, so that asking for the guide twice does not litter. */
    String codeAtHand() {
        long halfLater = now() + CODE_LIFE.toSeconds() / 2;
        return world.all(CODES, code -> code.path("ends").asLong() > halfLater).stream()
                .map(code -> code.path("code").asString())
                .findFirst()
                .orElseGet(this::newCode);
    }

    ObjectNode create(Call call) {
        String code = call.required("code");
        long ends =
                world.get(CODES, code).map(known -> known.path("ends").asLong()).orElse(0L);
        if (now() >= ends) {
            throw Refusal.parameter("code");
        }
        world.remove(CODES, code);
        return pair();
    }

    ObjectNode refresh(Call call) {
        String token = call.required("refresh_token");
        long ends = world.get(REFRESH, token)
                .map(known -> known.path("ends").asLong())
                .orElse(0L);
        if (now() >= ends) {
            throw Refusal.parameter("refresh_token");
        }
        return pair();
    }

    /** Only an access token that was given out can have expired. */
    void check(Call call) {
        String token = call.optional("access_token").orElseThrow(() -> Refusal.common("access_token"));
        long ends = world.get(ACCESS, token)
                .orElseThrow(Refusal::foreignToken)
                .path("ends")
                .asLong();
        if (now() >= ends) {
            throw Refusal.expired();
        }
    }

    void expireAll() {
        for (String token : world.ids(ACCESS)) {
            world.put(ACCESS, token, SimJson.object().put("ends", 0L));
        }
    }

    private ObjectNode pair() {
        long now = now();
        String access = secret("access");
        String refresh = secret("refresh");
        world.put(ACCESS, access, SimJson.object().put("ends", now + ACCESS_LIFE));
        world.put(REFRESH, refresh, SimJson.object().put("ends", now + REFRESH_LIFE));
        ObjectNode pair = SimJson.object()
                .put("access_token", access)
                .put("refresh_token", refresh)
                .put("expires_in", ACCESS_LIFE)
                .put("expires_at", now + ACCESS_LIFE)
                .put("refresh_token_expires_in", REFRESH_LIFE)
                .put("refresh_token_expires_at", now + REFRESH_LIFE);
        for (String risk : RISK_CLASSES) {
            pair.put(risk + "_expires_in", ACCESS_LIFE).put(risk + "_expires_at", now + ACCESS_LIFE);
        }
        pair.put("owner_id", OWNER).put("owner_name", OWNER_NAME);
        scope.forEach(pair.putArray("scope")::add);
        return pair;
    }

    private String secret(String kind) {
        return Ids.hex(Gateway.CLIENT_SECRET + kind + world.next("secrets", 1) + ":" + clock.now());
    }

    private long now() {
        return clock.now().getEpochSecond();
    }
}
