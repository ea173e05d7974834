package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.sortedmd5.SortedMd5;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What every call must pass before anybody looks at what it asks for: common parameters, clock, signature. */
final class Gateway {

    static final String CLIENT_ID = "c1e7b0f2a94d4c5d8a6e3b7f0d21ac95";
    static final String CLIENT_SECRET = "9d3c5f6a7b1e4820acbd6e91f0a2374c5b8d6e1f";

    private static final Duration SKEW = Duration.ofMinutes(10);

    private final SimClock clock;

    Gateway(SimClock clock) {
        this.clock = clock;
    }

    /** A form, or JSON with the same texts; whatever stands elsewhere was not sent. */
    static Map<String, String> parameters(SimRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            request.form().forEach(entry -> parameters.put(entry.getKey(), entry.getValue()));
        } else if (type.startsWith("application/json") && request.json() instanceof ObjectNode body) {
            body.properties().forEach(entry -> parameters.put(entry.getKey(), text(entry.getKey(), entry.getValue())));
        }
        return parameters;
    }

    /** Lists and objects travel as text here too; otherwise nobody could sign them. */
    private static String text(String name, JsonNode value) {
        if (value.isContainer()) {
            throw Refusal.parameter(name);
        }
        return value.asString("");
    }

    Call admit(Map<String, String> parameters, Map<String, Api> known) {
        String type = common(parameters, "type");
        if (!known.containsKey(type) && !Withheld.has(type)) {
            throw Refusal.type();
        }
        if (!common(parameters, "client_id").equals(CLIENT_ID)) {
            throw Refusal.clientId();
        }
        if (!fresh(common(parameters, "timestamp"))) {
            throw Refusal.common("timestamp");
        }
        // XML is documented as well, but not what it looks like. One of the documents' vectors goes without version.
        if (!parameters.getOrDefault("data_type", "JSON").equals("JSON")) {
            throw Refusal.common("data_type");
        }
        if (!parameters.getOrDefault("version", "V1").equals("V1")) {
            throw Refusal.common("version");
        }
        if (!same(common(parameters, "sign"), sign(parameters, CLIENT_SECRET))) {
            throw Refusal.sign();
        }
        return new Call(type, parameters);
    }

    static String sign(Map<String, String> parameters, String secret) {
        TreeMap<String, String> signed = new TreeMap<>(parameters);
        signed.remove("sign");
        return SortedMd5.sign(secret, signed);
    }

    private static String common(Map<String, String> parameters, String name) {
        String value = parameters.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw Refusal.common(name);
        }
        return value;
    }

    private boolean fresh(String timestamp) {
        if (!timestamp.matches("\\d{10}")) {
            return false;
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, clock.now()).abs().compareTo(SKEW) <= 0;
    }

    private static boolean same(String sign, String expected) {
        return MessageDigest.isEqual(sign.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
