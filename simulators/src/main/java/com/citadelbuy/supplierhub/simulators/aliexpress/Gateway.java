package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every call must pass before anybody looks at what it asks for: parameters, app key, clock, signature. */
final class Gateway {

    static final String APP_KEY = "512345";
    static final String APP_SECRET = "Zt4q8KxW1mVr7cJd9sPf2hLb6nYg3eTa";

    private static final String FORM = "application/x-www-form-urlencoded";

    /** How far a caller's clock may be off; the documents ask for the current time and give no number. */
    private static final Duration SKEW = Duration.ofMinutes(15);

    private final SimClock clock;

    Gateway(SimClock clock) {
        this.clock = clock;
    }

    /** A form body when posted, the query when got; whatever stands elsewhere was not sent. */
    static Map<String, String> parameters(SimRequest request) {
        boolean form = request.header("content-type")
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM))
                .orElse(false);
        List<Map.Entry<String, String>> sent = switch (request.method()) {
            case "GET" -> request.query();
            case "POST" -> form ? request.form() : List.of();
            default -> List.of();
        };
        Map<String, String> parameters = new LinkedHashMap<>();
        sent.forEach(entry -> parameters.put(entry.getKey(), entry.getValue()));
        return parameters;
    }

    /** @param path the path of a call of the system family, empty for a business method */
    Call admit(String path, Map<String, String> parameters) {
        Call call = new Call(path.isEmpty() ? parameters.getOrDefault("method", "") : path, parameters);
        if (!call.required("app_key").equals(APP_KEY)) {
            throw Refusal.appKey();
        }
        String timestamp = call.required("timestamp");
        String signMethod = call.required("sign_method");
        String sign = call.required("sign");
        if (path.isEmpty()) {
            call.required("method");
        }
        String expected = Signature.of(path, parameters, APP_SECRET);
        if (!signMethod.equals("sha256") || !fresh(timestamp) || !same(sign, expected)) {
            throw Refusal.signature();
        }
        // Read here, so that nothing is done for a call whose answer could not be dressed.
        call.optionalMatching("format", "json");
        call.simplify();
        return call;
    }

    private boolean fresh(String timestamp) {
        if (!timestamp.matches("\\d{13}")) {
            return false;
        }
        Instant sent = Instant.ofEpochMilli(Long.parseLong(timestamp));
        return Duration.between(sent, clock.now()).abs().compareTo(SKEW) <= 0;
    }

    private static boolean same(String sign, String expected) {
        return MessageDigest.isEqual(sign.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
