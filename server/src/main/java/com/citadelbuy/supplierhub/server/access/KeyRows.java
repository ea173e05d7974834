package com.citadelbuy.supplierhub.server.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The SQL of API keys. */
final class KeyRows {

    private static final String COLUMNS =
            "workspace_id, id, name, prefix, secret_hash, scopes, created_at, last_used_at";

    private KeyRows() {}

    static void insert(Handle handle, ApiKey key, byte[] hash) {
        handle.createUpdate("""
                        INSERT INTO api_keys (workspace_id, id, name, prefix, secret_hash, scopes, created_at)
                        VALUES (:workspace, :id, :name, :prefix, :hash, :scopes, :created)
                        """)
                .bind("workspace", key.workspaceId())
                .bind("id", key.id())
                .bind("name", key.name())
                .bind("prefix", key.prefix())
                .bind("hash", hash)
                .bindArray(
                        "scopes",
                        String.class,
                        key.scopes().stream().map(Scope::word).sorted().toArray())
                .bind("created", key.createdAt())
                .execute();
    }

    static List<ApiKey> list(Handle handle, String workspaceId) {
        String sql = """
                SELECT %s FROM api_keys WHERE workspace_id = :workspace AND revoked_at IS NULL
                ORDER BY created_at DESC, id DESC
                """;
        return handle.createQuery(sql.formatted(COLUMNS))
                .bind("workspace", workspaceId)
                .mapTo(StoredKey.class)
                .map(KeyRows::shown)
                .list();
    }

    static Optional<StoredKey> findLive(Handle handle, String prefix) {
        return handle.createQuery(
                        "SELECT %s FROM api_keys WHERE prefix = :prefix AND revoked_at IS NULL".formatted(COLUMNS))
                .bind("prefix", prefix)
                .mapTo(StoredKey.class)
                .findOne();
    }

    static boolean anyLive(Handle handle) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM api_keys WHERE revoked_at IS NULL)")
                .mapTo(Boolean.class)
                .one();
    }

    static boolean revoke(Handle handle, String workspaceId, String id, Instant now) {
        return handle.createUpdate("""
                                UPDATE api_keys SET revoked_at = :now
                                WHERE workspace_id = :workspace AND id = :id AND revoked_at IS NULL
                                """)
                        .bind("now", now)
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Writes only where no replica has done so of late. */
    static void noteUse(Handle handle, StoredKey key, Instant now, Instant unlessSince) {
        handle.createUpdate("""
                        UPDATE api_keys SET last_used_at = :now
                        WHERE workspace_id = :workspace AND id = :id
                          AND (last_used_at IS NULL OR last_used_at < :since)
                        """)
                .bind("now", now)
                .bind("workspace", key.workspaceId())
                .bind("id", key.id())
                .bind("since", unlessSince)
                .execute();
    }

    private static ApiKey shown(StoredKey row) {
        return new ApiKey(
                row.workspaceId(),
                row.id(),
                row.name(),
                row.prefix(),
                row.scopes().stream().map(Scope::of).collect(Collectors.toUnmodifiableSet()),
                row.createdAt(),
                row.lastUsedAt());
    }
}
