package com.citadelbuy.supplierhub.server.platform.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param headers by lower-case name, the first of each
 * @param whole whether the body is all of it
 */
public record OutboundReply(int status, Map<String, String> headers, byte[] body, boolean whole) {

    public OutboundReply {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    boolean redirects() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> headers.containsKey("location");
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
