package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Lets in who has a token that has not expired, and not too many a second. */
final class Gate {

    static final String TOO_FAST = "slow_down";

    private static final Duration TOKEN_LIFE = Duration.ofHours(2);
    private static final String TOKENS = "tokens";

    /** 2,000 a second are documented; on their way calls may crowd together, so that a second's worth more is let pass. */
    private static final long PER_SECOND = 2_000;

    private static final long MOST = 2 * PER_SECOND;

    private final World world;
    private final SimClock clock;
    private final String id;
    private double left = MOST;
    private Instant counted;

    Gate(World world, SimClock clock, String id) {
        this.world = world;
        this.clock = clock;
        this.id = id;
        this.counted = clock.now();
    }

    String key() {
        return id + "-key-5f0c9d3e7a1b4c62";
    }

    ObjectNode open(SimRequest request, Supplier<ObjectNode> inside) {
        count();
        if (request.path().equals("/login")) {
            return login(request);
        }
        if (!valid(request.header("x-token").orElse(""))) {
            throw new Refused("bad_token", "The token is not valid");
        }
        return inside.get();
    }

    void expireTokens() {
        world.all(TOKENS)
                .forEach(known -> world.remove(TOKENS, known.path("token").asString()));
    }

    private void count() {
        Instant now = clock.now();
        left = Math.min(MOST, left + PER_SECOND * Duration.between(counted, now).toNanos() / 1e9);
        counted = now;
        if (left < 1) {
            throw new Refused(TOO_FAST, "Too many calls");
        }
        left--;
    }

    private ObjectNode login(SimRequest request) {
        if (!request.json().path("key").asString("").equals(key())) {
            throw new Refused("bad_key", "The key is not valid");
        }
        String token = "token-" + world.next("token", 7001) + "-4a1b4c62885d";
        Instant until = clock.now().plus(TOKEN_LIFE);
        ObjectNode given = SimJson.object().put("token", token).put("until", until.toString());
        world.put(TOKENS, token, given);
        return given;
    }

    private boolean valid(String token) {
        return world.get(TOKENS, token)
                .map(known ->
                        clock.now().isBefore(Instant.parse(known.path("until").asString())))
                .orElse(false);
    }
}
