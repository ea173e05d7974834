package com.citadelbuy.supplierhub.server.api.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which web pages may call us, told to their browsers (Fetch standard). Keys travel in a header, so no cookies. */
final class Cors {

    private static final String ALL = "*";

    private final List<String> origins;

    Cors(List<String> origins) {
        this.origins = origins;
    }

    static boolean allows(List<String> origins, String origin) {
        return origins.contains(ALL) || origins.contains(origin);
    }

    /** For an answer to a call from a page. */
    Map<String, String> headers(Optional<String> origin) {
        if (origins.isEmpty()) {
            return Map.of();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Vary", "Origin");
        origin.filter(from -> allows(origins, from)).ifPresent(from -> {
            headers.put("Access-Control-Allow-Origin", from);
            headers.put(
                    "Access-Control-Expose-Headers", "Idempotency-Replayed, Link, Location, Retry-After, X-Request-Id");
        });
        return headers;
    }

    /** For the question a browser asks first. */
    Map<String, String> preflight(Optional<String> origin, Set<String> methods) {
        Map<String, String> headers = new LinkedHashMap<>(headers(origin));
        if (headers.containsKey("Access-Control-Allow-Origin")) {
            headers.put("Access-Control-Allow-Methods", String.join(", ", methods));
            headers.put(
                    "Access-Control-Allow-Headers",
                    "Authorization, Content-Type, Idempotency-Key, X-Api-Key, X-Request-Id");
            headers.put("Access-Control-Max-Age", "600");
        }
        return headers;
    }
}
