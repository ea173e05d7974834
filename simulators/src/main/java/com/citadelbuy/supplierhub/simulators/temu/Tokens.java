package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Codes and access tokens of the one shop. Nothing renews a token: the seller authorises anew. That a new token ends the old one is
 * not documented, so that each lasts its year.
 */
final class Tokens {

    static final long MALL = 634_418_213_117_402L;
    static final String FOREIGN = "uplTOKENOFANOTHERAPP";

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration TOKEN_LIFE = Duration.ofDays(365);

    private static final String CODES = "codes";
    private static final String TOKENS = "access_tokens";
    private static final String ENDS = "ends";
    private static final String USED = "used";

    private final World world;
    private final SimClock clock;
    private final Permits permits;
    private final Collection<String> scope;

    Tokens(World world, SimClock clock, Permits permits, Collection<String> scope) {
        this.world = world;
        this.clock = clock;
        this.permits = permits;
        this.scope = scope;
    }

    String newCode() {
        String code = secret("code");
        world.put(CODES, code, SimJson.object().put("code", code).put(ENDS, now() + CODE_LIFE.toSeconds()));
        return code;
    }

    /** A code that is still good for a while, so that asking for the guide twice does not litter. */
    String codeAtHand() {
        long halfLater = now() + CODE_LIFE.toSeconds() / 2;
        return world.all(CODES, code -> !code.has(USED) && code.path(ENDS).asLong() > halfLater).stream()
                .map(code -> code.path("code").asString())
                .findFirst()
                .orElseGet(this::newCode);
    }

    /** As it is shown in the Seller Center, to be copied by hand. */
    String newToken() {
        String token = secret("token");
        world.put(TOKENS, token, SimJson.object().put(ENDS, now() + TOKEN_LIFE.toSeconds()));
        return token;
    }

    /** Before there is a token the code stands in its place. */
    ObjectNode create(Call call) {
        String token = call.text("access_token").orElseThrow(Refusal::noToken);
        String code = call.required("code");
        if (!token.equals(code)) {
            check(token);
        }
        ObjectNode known =
                world.get(CODES, code).filter(each -> !each.has(USED)).orElseThrow(Refusal::badCode);
        if (now() >= known.path(ENDS).asLong()) {
            throw Refusal.staleCode();
        }
        world.put(CODES, code, known.put(USED, true));
        String made = newToken();
        ObjectNode result = told(made).put("accessToken", made);
        result.putArray("associatedMallTokenList");
        return result;
    }

    ObjectNode info(Call call) {
        return told(call.required("access_token")).put("semiUniqueId", "semi-" + MALL);
    }

    /** What the types of malls and the standing of a subscription are told as is not documented. */
    private ObjectNode told(String token) {
        ObjectNode json = SimJson.object()
                .put("mallId", MALL)
                .put("regionId", Region.USA.id())
                .put("mallType", 1)
                .put("expiredTime", ends(token).orElseThrow())
                .put("appSubscribeStatus", 0);
        scope.forEach(json.putArray("apiScopeList")::add);
        Permits.EVENTS.forEach(json.putArray("appSubscribeEventCodeList")::add);
        json.set("authEventCodeList", permits.shown());
        return json;
    }

    void check(Call call) {
        check(call.text("access_token").orElseThrow(Refusal::noToken));
    }

    private void check(String token) {
        if (token.equals(FOREIGN)) {
            throw Refusal.foreignToken();
        }
        if (now() >= ends(token).orElseThrow(Refusal::unknownToken)) {
            throw Refusal.expiredToken();
        }
    }

    private Optional<Long> ends(String token) {
        return world.get(TOKENS, token).map(known -> known.path(ENDS).asLong());
    }

    void expireAll() {
        world.ids(TOKENS)
                .forEach(token -> world.put(TOKENS, token, SimJson.object().put(ENDS, 0L)));
    }

    private String secret(String kind) {
        return Ids.secret(Gateway.APP_SECRET + kind + world.next("secrets", 1) + ":" + clock.now());
    }

    private long now() {
        return clock.now().getEpochSecond();
    }
}
