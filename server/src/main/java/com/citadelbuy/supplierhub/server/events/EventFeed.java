package com.citadelbuy.supplierhub.server.events;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the events of a workspace in the order of their positions. */
public final class EventFeed {

    private final Database database;

    public EventFeed(Database database) {
        this.database = database;
    }

    /**
     * The events after a position. Whoever asks again with the last position seen misses none.
     *
     * @param position 0 for the beginning
     */
    public List<PlacedEvent> after(String workspaceId, long position, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT workspace_id, id, type, subject_kind, subject_id, occurred_at, payload, position
                        FROM events WHERE workspace_id = :workspace AND position > :position
                        ORDER BY position LIMIT :limit""")
                .bind("workspace", workspaceId)
                .bind("position", position)
                .bind("limit", limit)
                .map((row, context) -> placed(row))
                .list());
    }

    /** Where the feed ends now: what comes later has a higher position. */
    public long end() {
        return database.withHandle(handle -> handle.createQuery("SELECT last FROM event_positions")
                .mapTo(Long.class)
                .one());
    }

    private static PlacedEvent placed(ResultSet row) throws SQLException {
        Event event = new Event(
                row.getString("workspace_id"),
                row.getString("id"),
                row.getString("type"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getTimestamp("occurred_at").toInstant(),
                Json.mapper().readTree(row.getString("payload")));
        return new PlacedEvent(row.getLong("position"), event);
    }
}
