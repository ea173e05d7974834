package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The gateway: headers, signature, whitelist and limit, then path, method and body. */
final class Front {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final SimClock clock;
    private final Limits limits;
    private final PublicKey key = Signature.publicKey(DemoKey.publicHalf());
    private final Map<String, Route> routes = new HashMap<>();

    Front(SimClock clock, Limits limits, List<Route> routes) {
        this.clock = clock;
        this.limits = limits;
        routes.forEach(route -> this.routes.put(route.path(), route));
    }

    SimReply handle(SimRequest request) {
        @Nullable Route route = routes.get(request.path());
        try {
            Account account = account(request);
            limits.take(account);
            if (route == null) {
                throw Refusal.gateway("Interface not found");
            }
            if (!request.method().equals(route.method())) {
                throw Refusal.gateway("Request method not supported");
            }
            return route.answer().apply(new Call(request, account, body(request)));
        } catch (Refusal refusal) {
            return Envelope.refused(refusal, route != null && route.listed());
        }
    }

    private Account account(SimRequest request) {
        requireJson(request);
        String appKey = header(request, "appKey");
        String timestamp = header(request, "timestamp");
        String sign = header(request, "sign");
        if (!header(request, "signType").equals("rsa2")) {
            throw Refusal.gateway("signType is invalid");
        }
        Account account = Account.of(appKey).orElseThrow(() -> Refusal.gateway("appKey is invalid"));
        requireNow(timestamp);
        if (!Signature.proves(key, Signature.text(appKey, timestamp), sign)) {
            throw Refusal.gateway("sign verification failed");
        }
        if (!account.whitelisted()) {
            throw Refusal.notWhitelisted();
        }
        return account;
    }

    private static String header(SimRequest request, String name) {
        return request.header(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> Refusal.gateway(name + " is required"));
    }

    private void requireNow(String timestamp) {
        boolean millis = timestamp.matches("\\d{13}");
        Instant told = millis ? Instant.ofEpochMilli(Long.parseLong(timestamp)) : Instant.EPOCH;
        if (Duration.between(told, clock.now()).abs().compareTo(WINDOW) > 0) {
            throw Refusal.gateway("timestamp is expired");
        }
    }

    /** On every call, those without a body included. */
    private static void requireJson(SimRequest request) {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";")[0].strip().equals("application/json")) {
            throw Refusal.gateway("content-type is invalid");
        }
    }

    private static ObjectNode body(SimRequest request) {
        if (!request.method().equals("POST")) {
            return SimJson.object();
        }
        if (request.json() instanceof ObjectNode body) {
            return body;
        }
        throw Refusal.gateway("Request body is invalid");
    }
}
