package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose connection it is, for those who know only its id; also of one that is being tried and not stored yet. */
public final class ConnectionWorkspaces {

    private final Database database;
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    public ConnectionWorkspaces(Database database) {
        this.database = database;
    }

    public Optional<String> of(String connectionId) {
        @Nullable String workspace = known.getIfPresent(connectionId);
        if (workspace != null) {
            return Optional.of(workspace);
        }
        Optional<String> stored =
                database.withHandle(handle -> handle.createQuery("SELECT workspace_id FROM connections WHERE id = :id")
                        .bind("id", connectionId)
                        .mapTo(String.class)
                        .findOne());
        stored.ifPresent(found -> known.put(connectionId, found));
        return stored;
    }

    void note(String connectionId, String workspaceId) {
        known.put(connectionId, workspaceId);
    }
}
