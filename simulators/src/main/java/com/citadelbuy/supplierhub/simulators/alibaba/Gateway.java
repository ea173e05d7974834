package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.iop.Parameters;
import com.citadelbuy.supplierhub.simulators.iop.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What every call must pass before anybody looks at what it asks for: parameters, app key, clock, signature. */
final class Gateway {

    static final String APP_KEY = "500912";
    static final String APP_SECRET = "Kq7vN2xR9bTd4mWc8zLs5hYf3gPj6eUa";

    /** Documented as ten minutes here and as 7200 seconds there; who keeps the shorter is right with both. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final SimClock clock;

    Gateway(SimClock clock) {
        this.clock = clock;
    }

    Call admit(String path, SimRequest request) {
        Map<String, String> parameters = Parameters.of(request);
        Call call = new Call(parameters);
        String appKey = call.required("app_key");
        String timestamp = call.required("timestamp");
        String signMethod = call.required("sign_method");
        String sign = call.required("sign");
        String expected = Signature.of(path, parameters, APP_SECRET);
        // No code of its own is documented for an unknown app, nor for a clock that is off.
        if (!appKey.equals(APP_KEY)
                || !signMethod.equals("sha256")
                || !fresh(timestamp)
                || !Signature.same(sign, expected)) {
            throw Refusal.signature();
        }
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
