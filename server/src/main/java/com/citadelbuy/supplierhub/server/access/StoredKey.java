package com.citadelbuy.supplierhub.server.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key's row. */
record StoredKey(
        String workspaceId,
        String id,
        String name,
        String prefix,
        byte[] secretHash,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    StoredKey usedAt(Instant now) {
        return new StoredKey(workspaceId, id, name, prefix, secretHash, scopes, createdAt, now);
    }
}
