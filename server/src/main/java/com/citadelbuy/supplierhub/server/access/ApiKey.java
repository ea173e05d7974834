package com.citadelbuy.supplierhub.server.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key without its secret.
 *
 * @param prefix the part by which a person recognises it
 * @param lastUsedAt to the minute or so; null = never
 */
public record ApiKey(
        String workspaceId,
        String id,
        String name,
        String prefix,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }
}
