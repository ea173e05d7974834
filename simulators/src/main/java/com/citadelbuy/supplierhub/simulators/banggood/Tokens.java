package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import tools.jackson.databind.node.ObjectNode;

/** Apps and their tokens. A new token leaves the older ones as they are: nothing is documented that would end them early. */
final class Tokens {

    static final String APP_ID = "bg5a81c04d27e3";
    static final String APP_SECRET = "7d0c4be6a19f4c52b3e8d6570f21ca94";

    /** An app of the same merchant who forgot to register any address for it. */
    static final String APP_WITHOUT_ADDRESS = "bg5a81c04d27e4";

    private static final Duration LIFE = Duration.ofSeconds(7_200);
    private static final String TOKENS = "tokens";

    private final World world;
    private final SimClock clock;

    Tokens(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** The app that signs in. An app nobody knows is refused as an account; a wrong secret as credentials. */
    String signIn(Call call) {
        String app = call.text("app_id");
        if (app.isEmpty()) {
            throw Refusal.noAppId();
        }
        if (call.text("app_secret").isEmpty()) {
            throw Refusal.noAppSecret();
        }
        if (!app.equals(APP_ID) && !app.equals(APP_WITHOUT_ADDRESS)) {
            throw Refusal.account();
        }
        if (!call.text("app_secret").equals(APP_SECRET)) {
            throw Refusal.credentials();
        }
        if (app.equals(APP_WITHOUT_ADDRESS)) {
            throw Refusal.address();
        }
        return app;
    }

    ObjectNode issue(Call call) {
        String app = call.text("app_id");
        String token = sha256(APP_SECRET + world.next("tokens", 1) + clock.now());
        world.put(
                TOKENS,
                token,
                SimJson.object()
                        .put("token", token)
                        .put("app", app)
                        .put("ends", clock.now().plus(LIFE).toString()));
        return SimJson.object()
                .put("code", 0)
                .put("access_token", token)
                .put("expires_in", LIFE.toSeconds())
                .put("lang", "en");
    }

    /** The app to which the call's token was given. A token that was never given out belongs to no app. */
    String holder(Call call) {
        String token = call.text("access_token");
        if (token.isEmpty()) {
            throw Refusal.noToken();
        }
        ObjectNode known = world.get(TOKENS, token).orElseThrow(Refusal::mismatch);
        if (!clock.now().isBefore(Instant.parse(known.path("ends").asString()))) {
            throw Refusal.expired();
        }
        return known.path("app").asString();
    }

    void expireAll() {
        for (ObjectNode token : world.all(TOKENS)) {
            world.put(TOKENS, token.path("token").asString(), token.put("ends", Instant.EPOCH.toString()));
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
