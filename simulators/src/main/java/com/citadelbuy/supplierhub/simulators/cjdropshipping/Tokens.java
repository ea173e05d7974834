package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives out and checks tokens. An account has one pair at a time; while it is fresh and valid, asking again hands back
 * the same pair.
 */
final class Tokens {

    private static final Pattern API_KEY = Pattern.compile("(CJ\\d+)@api@[0-9a-f]{32}");
    private static final Duration CACHED = Duration.ofHours(24);
    private static final Duration ACCESS_LIFE = Duration.ofDays(15);
    private static final Duration REFRESH_LIFE = Duration.ofDays(180);
    private static final String PAIRS = "tokens";

    private final World world;
    private final SimClock clock;
    private final Replies replies;
    private final OpenIds openIds;

    Tokens(World world, SimClock clock, Replies replies) {
        this.openIds = new OpenIds(world);
        this.world = world;
        this.clock = clock;
        this.replies = replies;
    }

    /** The account an API key may belong to, whether or not the key is right. */
    static String userNumber(String apiKey) {
        int at = apiKey.indexOf('@');
        return at < 0 ? "" : apiKey.substring(0, at);
    }

    SimReply login(Body body) {
        if (body.has("email") || body.has("password")) {
            // The logins by e-mail are dead; they end here whatever else they carry.
            throw wrongKey();
        }
        String apiKey = body.required("apiKey");
        if (!API_KEY.matcher(apiKey).matches()) {
            throw wrongKey();
        }
        Account account = Accounts.byId(userNumber(apiKey)).orElseThrow(() -> new Refusal(1601000, "User not find"));
        if (!account.apiKey().equals(apiKey)) {
            throw wrongKey();
        }
        ObjectNode pair = world.get(PAIRS, account.id()).filter(this::fresh).orElseGet(() -> issue(account));
        ObjectNode data = SimJson.object().put("openId", openIds.of(account));
        data.setAll(shown(pair));
        return replies.okSuccess(data);
    }

    SimReply refresh(Body body) {
        String token = body.required("refreshToken");
        ObjectNode pair = world.all(PAIRS).stream()
                .filter(known -> known.path("refresh").asString().equals(token))
                .filter(known -> clock.now().isBefore(instant(known, "refreshUntil")))
                .findFirst()
                .orElseThrow(() -> new Refusal(1600003, "Refresh token is failure"));
        Account account = Accounts.byId(pair.path("account").asString()).orElseThrow();
        return replies.okSuccess(shown(fresh(pair) ? pair : issue(account)));
    }

    SimReply logout(Call call) {
        world.remove(PAIRS, call.account().id());
        return replies.ok(SimJson.MAPPER.getNodeFactory().booleanNode(true));
    }

    /** Whose token it is, if it is one and still good. */
    Optional<Account> owner(String accessToken) {
        return world.all(PAIRS).stream()
                .filter(pair -> pair.path("access").asString().equals(accessToken))
                .filter(this::alive)
                .findFirst()
                .flatMap(pair -> Accounts.byId(pair.path("account").asString()));
    }

    void expireAll() {
        for (ObjectNode pair : world.all(PAIRS)) {
            world.put(PAIRS, pair.path("account").asString(), pair.put("expired", true));
        }
    }

    private boolean alive(ObjectNode pair) {
        return !pair.path("expired").asBoolean(false) && clock.now().isBefore(instant(pair, "accessUntil"));
    }

    private boolean fresh(ObjectNode pair) {
        return alive(pair) && clock.now().isBefore(instant(pair, "issuedAt").plus(CACHED));
    }

    private ObjectNode issue(Account account) {
        Instant now = clock.now();
        ObjectNode pair = SimJson.object()
                .put("account", account.id())
                .put("access", token(account, "ACCESS_TOKEN"))
                .put("refresh", token(account, "REFRESH_TOKEN"))
                .put("issuedAt", now.toString())
                .put("accessUntil", now.plus(ACCESS_LIFE).toString())
                .put("refreshUntil", now.plus(REFRESH_LIFE).toString());
        world.put(PAIRS, account.id(), pair);
        return pair;
    }

    private static ObjectNode shown(ObjectNode pair) {
        return SimJson.object()
                .put("accessToken", pair.path("access").asString())
                .put("accessTokenExpiryDate", Times.china(instant(pair, "accessUntil")))
                .put("refreshToken", pair.path("refresh").asString())
                .put("refreshTokenExpiryDate", Times.china(instant(pair, "refreshUntil")))
                .put("createDate", Times.china(instant(pair, "issuedAt")));
    }

    private String token(Account account, String type) {
        long number = world.next("token", 1);
        String secret = account.apiKey() + "|" + type + "|" + number + "|" + clock.now();
        ObjectNode claims = SimJson.object()
                .put("jti", Long.toString(10_000 + number))
                .put("type", type)
                .put("sub", base64(digest("sub|" + secret)))
                .put("iat", clock.now().getEpochSecond());
        String head = base64("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8));
        return "API@" + account.id() + "@CJ:" + head + "." + base64(SimJson.MAPPER.writeValueAsBytes(claims)) + "."
                + base64(digest(secret));
    }

    private static Refusal wrongKey() {
        return new Refusal(1600005, "APIkey is wrong, please check and try again");
    }

    private static Instant instant(ObjectNode pair, String name) {
        return Instant.parse(pair.path(name).asString());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
