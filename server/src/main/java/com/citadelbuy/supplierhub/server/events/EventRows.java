package com.citadelbuy.supplierhub.server.events;

import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The queries of the feed for one reader's wish. Without a position an event is not there yet. */
final class EventRows {

    /**
     * A stretch of the feed.
     *
     * @param edge the position at its far end
     * @param looked how many events are in it
     */
    record Window(long edge, long looked) {}

    /** Ids tell when events were made, positions in which order they were committed; no transaction takes this long. */
    private static final Duration OUT_OF_ORDER = Duration.ofMinutes(10);

    private static final String SELECT = """
            SELECT workspace_id, id, type, subject_kind, subject_id, occurred_at, payload, position, payload_version
            FROM events WHERE workspace_id = :workspace""";

    private final Handle handle;
    private final String workspaceId;
    private final EventFilter filter;

    EventRows(Handle handle, String workspaceId, EventFilter filter) {
        this.handle = handle;
        this.workspaceId = workspaceId;
        this.filter = filter;
    }

    static Optional<PlacedEvent> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery(SELECT + " AND id = :id AND position IS NOT NULL")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .map((row, _) -> placed(row))
                .findFirst();
    }

    /**
     * A position that is not behind anything that happened at the wanted time or later: where nothing did, that of the next event;
     * 0 where no time is wanted.
     */
    long floor() {
        @Nullable Instant since = filter.since();
        if (since == null || since.isBefore(Instant.EPOCH.plus(OUT_OF_ORDER))) {
            return 0;
        }
        return handle.createQuery("""
                        SELECT COALESCE(
                          (SELECT position FROM events
                           WHERE workspace_id = :workspace AND id >= :id AND position IS NOT NULL ORDER BY id LIMIT 1),
                          (SELECT last + 1 FROM event_positions))""")
                .bind("workspace", workspaceId)
                .bind("id", Ids.earliest(Events.ID, since.minus(OUT_OF_ORDER)))
                .mapTo(Long.class)
                .one();
    }

    Window windowAfter(long from, int most) {
        return handle.createQuery("""
                        SELECT COALESCE(max(position), :from) AS edge, count(*) AS looked FROM (
                          SELECT position FROM events WHERE workspace_id = :workspace AND position > :from
                          ORDER BY position LIMIT :most) AS looked_at""")
                .bind("workspace", workspaceId)
                .bind("from", from)
                .bind("most", most)
                .mapTo(Window.class)
                .one();
    }

    Window windowBefore(long floor, long before, int most) {
        return handle.createQuery("""
                        SELECT COALESCE(min(position), :floor) AS edge, count(*) AS looked FROM (
                          SELECT position FROM events
                          WHERE workspace_id = :workspace AND position >= :floor AND position < :before
                          ORDER BY position DESC LIMIT :most) AS looked_at""")
                .bind("workspace", workspaceId)
                .bind("floor", floor)
                .bind("before", before)
                .bind("most", most)
                .mapTo(Window.class)
                .one();
    }

    List<PlacedEvent> ascending(long after, long upTo, int limit) {
        Query query = wanted(" AND position > :after AND position <= :upTo", "ORDER BY position LIMIT :limit");
        return placed(query.bind("after", after).bind("upTo", upTo).bind("limit", limit));
    }

    List<PlacedEvent> descending(long downTo, long before, int limit) {
        Query query = wanted(" AND position >= :downTo AND position < :before", "ORDER BY position DESC LIMIT :limit");
        return placed(query.bind("downTo", downTo).bind("before", before).bind("limit", limit));
    }

    /** Only what is wanted stands in the statement, so that it is planned for that. */
    private Query wanted(String stretch, String order) {
        StringBuilder sql = new StringBuilder(SELECT).append(stretch);
        if (!filter.types().matchesAll()) {
            sql.append(" AND (type = ANY(:types)")
                    .append(" OR EXISTS (SELECT FROM unnest(:prefixes) AS p WHERE starts_with(type, p)))");
        }
        if (filter.subjectId() != null) {
            sql.append(" AND subject_id = :subject");
        }
        if (filter.connectionId() != null) {
            sql.append(" AND (payload ->> '")
                    .append(EventFilter.CONNECTION)
                    .append("' = :connection")
                    .append(" OR subject_kind = 'connection' AND subject_id = :connection)");
        }
        if (filter.since() != null) {
            sql.append(" AND occurred_at >= :since");
        }
        return bound(
                handle.createQuery(sql.append(' ').append(order).toString()).bind("workspace", workspaceId));
    }

    private Query bound(Query query) {
        if (!filter.types().matchesAll()) {
            query.bindArray("types", String.class, List.copyOf(filter.types().exact()))
                    .bindArray("prefixes", String.class, filter.types().prefixes());
        }
        if (filter.subjectId() != null) {
            query.bind("subject", filter.subjectId());
        }
        if (filter.connectionId() != null) {
            query.bind("connection", filter.connectionId());
        }
        if (filter.since() != null) {
            query.bind("since", filter.since());
        }
        return query;
    }

    private static List<PlacedEvent> placed(Query query) {
        return query.map((row, _) -> placed(row)).list();
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
        return new PlacedEvent(row.getLong("position"), row.getInt("payload_version"), event);
    }
}
