package com.citadelbuy.supplierhub.spi;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that came to a connection's own address, as it came. The body may hold personal data; prints nothing of it.
 *
 * @param headers by lower-case name, the first of each
 * @param query the parameters after the address, the first of each; the address itself is a secret and not here
 * @param body every byte as it came, since that is what is signed; nobody changes it. Where it came sealed and was opened ({@link
 *     WebhookVerification#opened}), the clear text
 * @param receivedAt when it came, which is what a signature's time is held against
 */
public record WebhookDelivery(Map<String, String> headers, Map<String, String> query, byte[] body, Instant receivedAt) {

    public WebhookDelivery {
        Map<String, String> lower = new LinkedHashMap<>();
        headers.forEach((name, value) -> lower.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lower);
        query = Map.copyOf(query);
    }

    /** A header, however it is spelt; empty where it is absent or blank. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return "WebhookDelivery[" + body.length + " bytes, " + receivedAt + "]";
    }
}
