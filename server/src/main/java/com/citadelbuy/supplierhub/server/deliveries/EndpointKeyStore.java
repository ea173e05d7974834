package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.spi.Secret;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What endpoints' deliveries are signed with, sealed in the database. */
final class EndpointKeyStore {

    /** A key that signs, and until when where it was replaced. */
    record Held(SigningKey key, @Nullable Instant expiresAt) {}

    private record KeyRow(
            String id, byte[] sealed, @Nullable Instant expiresAt) {}

    private final Vault vault;

    EndpointKeyStore(Vault vault) {
        this.vault = vault;
    }

    void add(Handle tx, String workspaceId, String endpointId, String keyId, SigningKey key, Instant now) {
        tx.createUpdate("""
                        INSERT INTO event_endpoint_keys (workspace_id, endpoint_id, id, sealed, created_at)
                        VALUES (:workspace, :endpoint, :id, :sealed, :now)
                        """)
                .bind("workspace", workspaceId)
                .bind("endpoint", endpointId)
                .bind("id", keyId)
                .bind("sealed", vault.seal(key.text(), place(workspaceId, endpointId, keyId)))
                .bind("now", now)
                .execute();
    }

    /** The keys there are sign no longer than until then. */
    void expire(Handle tx, EventEndpoint endpoint, Instant at) {
        tx.createUpdate("""
                        UPDATE event_endpoint_keys SET expires_at = :at
                        WHERE workspace_id = :workspace AND endpoint_id = :endpoint
                          AND (expires_at IS NULL OR expires_at > :at)
                        """)
                .bind("at", at)
                .bind("workspace", endpoint.workspaceId())
                .bind("endpoint", endpoint.id())
                .execute();
    }

    /** Those that signed their last are no longer worth keeping, nor are more than a header has room for. */
    void drop(Handle tx, EventEndpoint endpoint, Instant expiredBefore, int most) {
        tx.createUpdate("""
                        DELETE FROM event_endpoint_keys
                        WHERE workspace_id = :workspace AND endpoint_id = :endpoint
                          AND (expires_at <= :before OR id NOT IN (
                            SELECT id FROM event_endpoint_keys
                            WHERE workspace_id = :workspace AND endpoint_id = :endpoint ORDER BY id DESC LIMIT :most))
                        """)
                .bind("workspace", endpoint.workspaceId())
                .bind("endpoint", endpoint.id())
                .bind("before", expiredBefore)
                .bind("most", most)
                .execute();
    }

    /** Those that sign now, the newest first. */
    List<Held> signing(Handle handle, String workspaceId, String endpointId, Instant now) {
        return handle.createQuery("""
                        SELECT id, sealed, expires_at FROM event_endpoint_keys
                        WHERE workspace_id = :workspace AND endpoint_id = :endpoint
                          AND (expires_at IS NULL OR expires_at > :now)
                        ORDER BY expires_at IS NOT NULL, id DESC
                        """)
                .bind("workspace", workspaceId)
                .bind("endpoint", endpointId)
                .bind("now", now)
                .mapTo(KeyRow.class)
                .map(row -> {
                    Secret text = vault.openSecret(row.sealed(), place(workspaceId, endpointId, row.id()));
                    return new Held(SigningKey.parse(text), row.expiresAt());
                })
                .list();
    }

    private static Vault.Place place(String workspaceId, String endpointId, String keyId) {
        return new Vault.Place(workspaceId, endpointId, "signing-" + keyId);
    }
}
