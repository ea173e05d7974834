package com.citadelbuy.supplierhub.simulators.iop;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The codes and tokens that a platform has handed out for an app; what its replies tell of them is each platform's own. */
public final class TokenStore {

    private static final String CODES = "codes";
    private static final String ACCESS = "access_tokens";
    private static final String REFRESH = "refresh_tokens";

    /**
     * What is the platform's own about them.
     *
     * @param codeSign with what its codes begin
     * @param accessSign with what its access tokens begin
     * @param codeLife for how long a code can be traded
     */
    public record Kind(String appKey, String appSecret, String codeSign, String accessSign, Duration codeLife) {}

    private final World world;
    private final SimClock clock;
    private final Kind kind;

    public TokenStore(World world, SimClock clock, Kind kind) {
        this.world = world;
        this.clock = clock;
        this.kind = kind;
    }

    /** What the consent page hands out. */
    public String newCode() {
        String code = kind.codeSign() + "_" + kind.appKey() + "_" + secret("code", 32);
        world.put(CODES, code, SimJson.object().put("code", code).put("issued", now()));
        return code;
    }

    /** A code that is still good for a while, so that asking for the guide twice does not litter. */
    public String codeAtHand() {
        return world.all(CODES).stream()
                .filter(code -> !code.path("used").asBoolean(false))
                .filter(code -> age(code) < kind.codeLife().toMillis() / 2)
                .map(code -> code.path("code").asString())
                .findFirst()
                .orElseGet(this::newCode);
    }

    /** Takes a code; false where it is not one, or was taken before, or is too old. */
    public boolean take(String code) {
        Optional<ObjectNode> good = world.get(CODES, code)
                .filter(known -> !known.path("used").asBoolean(false))
                .filter(known -> age(known) < kind.codeLife().toMillis());
        good.ifPresent(known -> world.put(CODES, code, known.put("used", true)));
        return good.isPresent();
    }

    public String newAccess(Instant expires) {
        String access = kind.accessSign() + secret("access", 48);
        world.put(ACCESS, access, SimJson.object().put("token", access).put("expires", expires.toEpochMilli()));
        return access;
    }

    public String newRefresh(Instant ends) {
        String refresh = "50001R1" + secret("refresh", 48);
        world.put(REFRESH, refresh, SimJson.object().put("ends", ends.toEpochMilli()));
        return refresh;
    }

    /** When a refresh token ends; empty where it is not one, or has ended. */
    public Optional<Instant> endOf(String refresh) {
        return world.get(REFRESH, refresh)
                .map(known -> Instant.ofEpochMilli(known.path("ends").asLong()))
                .filter(end -> clock.now().isBefore(end));
    }

    public boolean isGood(String access) {
        return world.get(ACCESS, access)
                .filter(known -> now() < known.path("expires").asLong())
                .isPresent();
    }

    public void expireAll() {
        for (ObjectNode token : world.all(ACCESS)) {
            world.put(ACCESS, token.path("token").asString(), token.put("expires", 0L));
        }
    }

    private String secret(String what, int length) {
        return Signature.hmac(kind.appSecret(), what + world.next("secrets", 1) + ":" + now())
                .toLowerCase(Locale.ROOT)
                .substring(0, length);
    }

    private long age(ObjectNode code) {
        return now() - code.path("issued").asLong();
    }

    private long now() {
        return clock.now().toEpochMilli();
    }
}
