package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.iop.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What every call must pass before anybody looks at what it asks for: parameters, app key, clock, signature. */
final class Gateway {

    static final String APP_KEY = "512345";
    static final String APP_SECRET = "Zt4q8KxW1mVr7cJd9sPf2hLb6nYg3eTa";

    /** How far a caller's clock may be off; the documents ask for the current time and give no number. */
    private static final Duration SKEW = Duration.ofMinutes(15);

    private final SimClock clock;

    Gateway(SimClock clock) {
        this.clock = clock;
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
        if (!signMethod.equals("sha256") || !fresh(timestamp) || !Signature.same(sign, expected)) {
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
}
