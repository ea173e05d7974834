package com.citadelbuy.supplierhub.server.deliveries;

import org.jspecify.annotations.Nullable;

/**
 * What a client says of an endpoint. Prints no URL, for its path may hold a secret.
 *
 * @param rateLimit deliveries in a second at most; null = as many as there are
 * @param parallel how many may be under way at once; what befell one subject stays in order
 */
public record Terms(
        String url,
        String description,
        Subscription subscription,
        Payload payload,
        Format format,
        @Nullable Integer rateLimit,
        int parallel) {

    @Override
    public String toString() {
        return "Terms[***, " + subscription + ", " + payload + ", " + format + "]";
    }
}
