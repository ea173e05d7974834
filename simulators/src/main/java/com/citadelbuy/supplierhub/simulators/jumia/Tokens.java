package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Access tokens, and refresh tokens that serve once: each exchange hands out the next one, and the one before is dead
 * whether or not anybody received the answer.
 */
final class Tokens {

    private static final Duration ACCESS_LIFE = Duration.ofSeconds(43_200);
    private static final Duration REFRESH_LIFE = Duration.ofSeconds(31_536_000);
    private static final String ACCESS = "access_tokens";
    private static final String REFRESH = "refresh_tokens";

    private final World world;
    private final SimClock clock;

    Tokens(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** What the page of the application shows after "Generate Token"; the same until somebody has used it. */
    String atHand(App app) {
        return world
                .all(
                        REFRESH,
                        token -> token.path("offered").asBoolean(false)
                                && token.path("client").asString().equals(app.clientId()))
                .stream()
                .filter(token -> clock.now().isBefore(until(token).minus(REFRESH_LIFE.dividedBy(2))))
                .map(token -> token.path("token").asString())
                .findFirst()
                .orElseGet(() -> newRefresh(app, true));
    }

    SimReply exchange(SimRequest request) {
        String type = request.header("Content-Type").orElse("").split(";")[0].strip();
        if (!type.toLowerCase(Locale.ROOT).equals("application/x-www-form-urlencoded")) {
            return refused("invalid_request", "The request body must be form encoded");
        }
        Map<String, String> form = request.form().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        for (String name : new String[] {"client_id", "grant_type", "refresh_token"}) {
            if (form.getOrDefault(name, "").isBlank()) {
                return refused("invalid_request", "Missing form parameter: " + name);
            }
        }
        if (!form.getOrDefault("grant_type", "").equals("refresh_token")) {
            return refused("unsupported_grant_type", "Unsupported grant_type");
        }
        return exchange(form.getOrDefault("client_id", ""), form.getOrDefault("refresh_token", ""));
    }

    private SimReply exchange(String clientId, String refresh) {
        Optional<App> app = world.get(REFRESH, refresh)
                .filter(token -> token.path("client").asString().equals(clientId))
                .filter(token -> clock.now().isBefore(until(token)))
                .flatMap(_ -> App.byClientId(clientId));
        if (app.isEmpty()) {
            // The documents know one wording, for whatever is wrong with the grant.
            return refused("invalid_grant", "Refresh token has expired");
        }
        world.remove(REFRESH, refresh);
        return SimReply.json(
                200,
                SimJson.object()
                        .put("access_token", newAccess(app.get()))
                        .put("expires_in", ACCESS_LIFE.toSeconds())
                        .put("refresh_expires_in", REFRESH_LIFE.toSeconds())
                        .put("refresh_token", newRefresh(app.get(), false))
                        .put("token_type", "bearer"));
    }

    /** Whose token it is, if it is one and still good. */
    Optional<App> owner(String access) {
        return world.get(ACCESS, access)
                .filter(token -> clock.now().isBefore(until(token)))
                .flatMap(token -> App.byClientId(token.path("client").asString()));
    }

    void expireAll() {
        world.ids(ACCESS).forEach(token -> world.remove(ACCESS, token));
    }

    private String newAccess(App app) {
        world.all(ACCESS, token -> !clock.now().isBefore(until(token))).stream()
                .map(token -> token.path("token").asString())
                .forEach(dead -> world.remove(ACCESS, dead));
        long number = world.next("access_token", 1);
        ObjectNode claims = SimJson.object()
                .put("jti", Ids.uuid("access " + number))
                .put("azp", app.clientId())
                .put("iat", clock.now().getEpochSecond())
                .put("exp", clock.now().plus(ACCESS_LIFE).getEpochSecond());
        String token = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(SimJson.MAPPER.writeValueAsBytes(claims)) + "."
                + base64(digest("access|" + app.clientId() + "|" + number + "|" + clock.now()));
        keep(ACCESS, token, app, ACCESS_LIFE, false);
        return token;
    }

    private String newRefresh(App app, boolean offered) {
        long number = world.next("refresh_token", 1);
        String token = base64(digest("refresh|" + app.clientId() + "|" + number + "|" + clock.now()));
        keep(REFRESH, token, app, REFRESH_LIFE, offered);
        return token;
    }

    private void keep(String collection, String token, App app, Duration life, boolean offered) {
        world.put(
                collection,
                token,
                SimJson.object()
                        .put("token", token)
                        .put("client", app.clientId())
                        .put("until", clock.now().plus(life).toString())
                        .put("offered", offered));
    }

    private static Instant until(ObjectNode token) {
        return Instant.parse(token.path("until").asString());
    }

    private static SimReply refused(String error, String description) {
        return SimReply.json(400, SimJson.object().put("error", error).put("error_description", description));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }
}
