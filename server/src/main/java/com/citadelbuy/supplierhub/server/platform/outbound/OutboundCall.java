package com.citadelbuy.supplierhub.server.platform.outbound;

import java.time.Duration;
import java.util.Map;

/**
 * One call to a place that a user named.
 *
 * @param contentType empty when there is no body
 * @param within how long all of it may take, redirects and the last byte of the answer included
 * @param replyBytes how much of the answer's body is read; the rest is cut off
 * @param redirects how many are followed, each checked as the first; none where anything is sent
 */
public record OutboundCall(
        String method,
        OutboundUrl url,
        Map<String, String> headers,
        String contentType,
        byte[] body,
        Duration within,
        int replyBytes,
        int redirects) {

    public OutboundCall {
        headers = Map.copyOf(headers);
    }

    public static OutboundCall post(
            OutboundUrl url,
            Map<String, String> headers,
            String contentType,
            byte[] body,
            Duration within,
            int replyBytes) {
        return new OutboundCall("POST", url, headers, contentType, body, within, replyBytes, 0);
    }

    public static OutboundCall get(OutboundUrl url, Duration within, int replyBytes, int redirects) {
        return new OutboundCall("GET", url, Map.of(), "", new byte[0], within, replyBytes, redirects);
    }

    /** The same elsewhere, with what time is left; headers may hold a secret that is nobody else's business. */
    OutboundCall redirected(OutboundUrl other, Duration left) {
        Map<String, String> kept = other.origin().equals(url.origin()) ? headers : Map.of();
        return new OutboundCall(method, other, kept, contentType, body, left, replyBytes, redirects - 1);
    }

    @Override
    public String toString() {
        return method + " " + url;
    }
}
