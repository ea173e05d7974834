package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Guards calls that need no key. A page of any web site can make a browser call this machine, by a plain form or by a
 * name of its own that resolves to 127.0.0.1; such calls carry a foreign Origin or a foreign Host.
 */
final class LocalGuard {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> corsOrigins;

    LocalGuard(List<String> corsOrigins) {
        this.corsOrigins = corsOrigins;
    }

    void check(Map<String, String> headers) {
        String host = headers.getOrDefault("host", "").toLowerCase(Locale.ROOT);
        if (!LOCAL.contains(withoutPort(host))) {
            throw RequestFault.of(
                    "host_not_allowed",
                    "Without an API key this service answers only to localhost, not to " + host + ".");
        }
        String origin = headers.get("origin");
        if (origin != null && !origin.equals("http://" + host) && !Cors.allows(corsOrigins, origin)) {
            throw RequestFault.of(
                    "origin_not_allowed", "Without an API key the origin " + origin + " may not call this service.");
        }
    }

    private static String withoutPort(String host) {
        return host.replaceAll(":[0-9]+$", "");
    }
}
