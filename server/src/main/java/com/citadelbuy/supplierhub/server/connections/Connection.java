package com.citadelbuy.supplierhub.server.connections;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workspace's account at a supplier, without its secrets.
 *
 * @param settings as they were given; the definition's fallbacks are not in it
 */
public record Connection(
        String workspaceId,
        String id,
        String supplier,
        String name,
        Environment environment,
        Status status,
        @Nullable String statusReason,
        Map<String, String> settings,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether it can be used. */
    public enum Status {
        ACTIVE,
        /** Made from the environment's keys and not tried yet. */
        UNCHECKED,
        /** A person must consent at the supplier first. */
        NEEDS_AUTHORIZATION,
        /** The supplier refuses its credentials. */
        UNAUTHORIZED,
        DISCONNECTED
    }

    public Connection {
        settings = Map.copyOf(settings);
    }

    public boolean usable() {
        return status == Status.ACTIVE || status == Status.UNCHECKED;
    }
}
