package com.citadelbuy.supplierhub.server.deliveries;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants otherwise; null = as it is. Prints no URL.
 *
 * @param rateLimit 0 = as many as there are
 */
public record Change(
        @Nullable String url,
        @Nullable String description,
        @Nullable List<String> eventTypes,
        @Nullable List<String> connectionIds,
        @Nullable List<String> suppliers,
        @Nullable Payload payload,
        @Nullable Format format,
        @Nullable Integer rateLimit,
        @Nullable Integer parallel) {

    /** What holds for an endpoint where nothing else is said. */
    private static final Terms USUAL = new Terms(
            "", "", new Subscription(List.of("*"), List.of(), List.of()), Payload.FULL, Format.STANDARD, null, 1);

    Terms fresh() {
        return on(USUAL);
    }

    Terms on(Terms terms) {
        Subscription before = terms.subscription();
        return new Terms(
                Objects.requireNonNullElse(url, terms.url()),
                Objects.requireNonNullElse(description, terms.description()),
                new Subscription(
                        Objects.requireNonNullElse(eventTypes, before.eventTypes()),
                        Objects.requireNonNullElse(connectionIds, before.connectionIds()),
                        Objects.requireNonNullElse(suppliers, before.suppliers())),
                Objects.requireNonNullElse(payload, terms.payload()),
                Objects.requireNonNullElse(format, terms.format()),
                rateLimit(terms.rateLimit()),
                Objects.requireNonNullElse(parallel, terms.parallel()));
    }

    private @Nullable Integer rateLimit(@Nullable Integer before) {
        if (rateLimit == null) {
            return before;
        }
        return rateLimit == 0 ? null : rateLimit;
    }

    @Override
    public String toString() {
        return "Change[***]";
    }
}
