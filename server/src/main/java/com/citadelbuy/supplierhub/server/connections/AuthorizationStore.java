package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.server.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Consents under way, by the hash of their state. */
final class AuthorizationStore {

    /** Whose consent a state stands for. */
    record Pending(String workspaceId, String connectionId) {}

    private static final Duration VALID = Duration.ofMinutes(15);

    private final Database database;

    AuthorizationStore(Database database) {
        this.database = database;
    }

    void begin(Connection connection, byte[] stateHash, Instant now) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO authorizations (workspace_id, connection_id, state_hash, expires_at)
                        VALUES (:workspace, :connection, :hash, :expires)
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("hash", stateHash)
                .bind("expires", now.plus(VALID))
                .execute());
    }

    /** Takes it, once: empty when it is unknown, used or too old. */
    Optional<Pending> take(byte[] stateHash, Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        UPDATE authorizations SET used_at = :now
                        WHERE state_hash = :hash AND used_at IS NULL AND expires_at > :now
                        RETURNING workspace_id, connection_id
                        """)
                .bind("now", now)
                .bind("hash", stateHash)
                .mapTo(Pending.class)
                .findOne());
    }
}
