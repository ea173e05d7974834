package com.citadelbuy.supplierhub.server.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery on its way into the inbox.
 *
 * @param lane whose deliveries share a fate: the connection, or {@link #HUB}
 * @param kind of the hub's own form; null for a supplier's
 * @param size of the body as it came
 * @param keys by any of which a repeat of it is known; at least one
 * @param envelope what came; it is sealed as it is written
 */
record Arrival(
        String workspaceId,
        String id,
        Instant receivedAt,
        String lane,
        @Nullable String connectionId,
        @Nullable String supplier,
        @Nullable String kind,
        String verdict,
        int size,
        List<String> keys,
        Envelope envelope) {

    Arrival {
        keys = List.copyOf(keys);
    }

    /** The lane of what comes in the hub's own form. */
    static final String HUB = "hub";

    static final String SIGNED = "signed";
    static final String UNSIGNED = "unsigned";
}
