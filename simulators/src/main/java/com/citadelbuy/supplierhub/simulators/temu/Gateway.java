package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.sortedmd5.SortedMd5;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What every call must pass before anybody looks at what it asks for. The signature comes first and hides all other faults. */
final class Gateway {

    static final String APP_KEY = "5d0f3a9be17c4826b4f1c9d27e60a835";
    static final String APP_SECRET = "c41e7a90d2b85f36e9017cb4a6d3f28510be94d7";

    private static final Duration SKEW = Duration.ofSeconds(300);

    private final SimClock clock;
    private final Limits limits;

    Gateway(SimClock clock) {
        this.clock = clock;
        this.limits = new Limits(clock);
    }

    /** One flat object; whatever stands elsewhere was not sent. */
    static ObjectNode members(SimRequest request) {
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json") && request.json() instanceof ObjectNode body) {
            return body;
        }
        throw Refusal.parameter("body");
    }

    Call admit(ObjectNode body, Map<String, Api> known) {
        checkSign(body);
        limits.take();
        String type = common(body, "type");
        if (type.isEmpty()) {
            throw Refusal.noType();
        }
        Api api = known.get(type);
        if (api == null && !Withheld.has(type)) {
            throw Refusal.unknownType();
        }
        checkTime(common(body, "timestamp"));
        if (!common(body, "data_type").equals("JSON")) {
            throw Refusal.parameter("data_type");
        }
        if (body.hasNonNull("version") && !common(body, "version").equals("V1")) {
            throw Refusal.parameter("version");
        }
        return new Call(type, body, api == null ? Refusal::parameter : api.bad());
    }

    /** Without a known app there is no secret to check with. */
    private static void checkSign(ObjectNode body) {
        String sign = common(body, "sign");
        if (sign.isEmpty()) {
            throw Refusal.noSign();
        }
        if (!common(body, "app_key").equals(APP_KEY)) {
            throw Refusal.appKey();
        }
        // What a null is signed as is in no document, so that nothing proves it.
        boolean provable = body.valueStream().noneMatch(JsonNode::isNull);
        if (!provable || !same(sign, sign(body, APP_SECRET))) {
            throw Refusal.sign();
        }
    }

    static String sign(ObjectNode body, String secret) {
        TreeMap<String, String> signed = new TreeMap<>();
        body.properties().forEach(member -> signed.put(member.getKey(), signedText(member.getValue())));
        signed.remove("sign");
        return SortedMd5.sign(secret, signed);
    }

    private static String signedText(JsonNode value) {
        return value.isString() ? value.asString() : SimJson.MAPPER.writeValueAsString(value);
    }

    private static String common(ObjectNode body, String name) {
        JsonNode value = body.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }

    private void checkTime(String timestamp) {
        if (timestamp.isEmpty()) {
            throw Refusal.noTimestamp();
        }
        if (!timestamp.matches("\\d{10}")) {
            throw Refusal.unreadableTimestamp();
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, clock.now()).abs().compareTo(SKEW) > 0) {
            throw Refusal.staleTimestamp();
        }
    }

    private static boolean same(String sign, String expected) {
        return MessageDigest.isEqual(sign.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
