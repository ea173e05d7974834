package com.citadelbuy.supplierhub.server.deliveries;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Endpoints in the database. Who locks an endpoint and its deliveries locks the endpoint first. */
final class EndpointStore {

    private static final Duration BURST = Duration.ofSeconds(1);

    private static final String COLUMNS = """
            workspace_id, id, url, description, event_types, connection_ids, suppliers, payload, format, rate_limit, parallel,
            status, status_reason, failures, failing_since, paused_until, events_lost_at, created_at, updated_at
            """;

    private record Row(
            String workspaceId,
            String id,
            String url,
            String description,
            List<String> eventTypes,
            List<String> connectionIds,
            List<String> suppliers,
            String payload,
            String format,
            @Nullable Integer rateLimit,
            int parallel,
            String status,
            @Nullable String statusReason,
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant pausedUntil,
            @Nullable Instant eventsLostAt,
            Instant createdAt,
            Instant updatedAt) {

        EventEndpoint endpoint() {
            Terms terms = new Terms(
                    url,
                    description,
                    new Subscription(eventTypes, connectionIds, suppliers),
                    Payload.of(payload),
                    Format.of(format),
                    rateLimit,
                    parallel);
            return new EventEndpoint(
                    workspaceId,
                    id,
                    terms,
                    EventEndpoint.Status.of(status),
                    statusReason,
                    failures,
                    failingSince,
                    pausedUntil,
                    eventsLostAt,
                    createdAt,
                    updatedAt);
        }
    }

    /** How far an endpoint was told. */
    record Cursor(String workspaceId, String id, long position, Instant fannedAt) {}

    /** Whether it was written; not if another has its request key, be it one being written at this moment. */
    boolean insert(Handle tx, EventEndpoint endpoint, long position, @Nullable String requestKey) {
        Terms terms = endpoint.terms();
        return tx.createUpdate("""
                        INSERT INTO event_endpoints (workspace_id, id, request_key, url, description, event_types,
                          connection_ids, suppliers, payload, format, rate_limit, parallel, status, position, fanned_at,
                          created_at, updated_at)
                        VALUES (:workspace, :id, :key, :url, :description, :types, :connections, :suppliers, :payload,
                          :format, :rate, :parallel, 'enabled', :position, :now, :now, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("workspace", endpoint.workspaceId())
                        .bind("id", endpoint.id())
                        .bind("key", requestKey)
                        .bind("url", terms.url())
                        .bind("description", terms.description())
                        .bindArray("types", String.class, terms.subscription().eventTypes())
                        .bindArray(
                                "connections",
                                String.class,
                                terms.subscription().connectionIds())
                        .bindArray(
                                "suppliers", String.class, terms.subscription().suppliers())
                        .bind("payload", terms.payload().word())
                        .bind("format", terms.format().word())
                        .bind("rate", terms.rateLimit())
                        .bind("parallel", terms.parallel())
                        .bind("position", position)
                        .bind("now", endpoint.createdAt())
                        .execute()
                == 1;
    }

    /** Until the transaction ends nobody else makes one there. */
    void lockWorkspace(Handle tx, String workspaceId) {
        tx.createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext(:name))) AS locked")
                .bind("name", "hub event endpoints " + workspaceId)
                .mapTo(Integer.class)
                .one();
    }

    int count(Handle handle, String workspaceId) {
        return handle.createQuery("""
                        SELECT count(*) FROM event_endpoints WHERE workspace_id = :workspace AND status <> 'removed'
                        """)
                .bind("workspace", workspaceId)
                .mapTo(Integer.class)
                .one();
    }

    /** How many of all workspaces' endpoints stand so; one that fails is enabled as well. */
    long countAll(Handle handle, EventEndpoint.Status status, boolean failing) {
        return handle.createQuery("""
                        SELECT count(*) FROM event_endpoints WHERE status = :status AND (failures > 0 OR NOT :failing)
                        """)
                .bind("status", status.word())
                .bind("failing", failing)
                .mapTo(Long.class)
                .one();
    }

    Optional<String> byRequestKey(Handle handle, String workspaceId, String key) {
        return handle.createQuery("""
                        SELECT id FROM event_endpoints WHERE workspace_id = :workspace AND request_key = :key
                        """)
                .bind("workspace", workspaceId)
                .bind("key", key)
                .mapTo(String.class)
                .findOne();
    }

    void update(Handle tx, EventEndpoint endpoint, Terms terms, Instant now) {
        tx.createUpdate("""
                        UPDATE event_endpoints
                        SET url = :url, description = :description, event_types = :types, connection_ids = :connections,
                          suppliers = :suppliers, payload = :payload, format = :format, rate_limit = :rate,
                          parallel = :parallel, spent_until = NULL, paused_until = NULL, updated_at = :now
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("workspace", endpoint.workspaceId())
                .bind("id", endpoint.id())
                .bind("url", terms.url())
                .bind("description", terms.description())
                .bindArray("types", String.class, terms.subscription().eventTypes())
                .bindArray("connections", String.class, terms.subscription().connectionIds())
                .bindArray("suppliers", String.class, terms.subscription().suppliers())
                .bind("payload", terms.payload().word())
                .bind("format", terms.format().word())
                .bind("rate", terms.rateLimit())
                .bind("parallel", terms.parallel())
                .bind("now", now)
                .execute();
    }

    /** Unless it was removed. */
    Optional<EventEndpoint> find(Handle handle, String workspaceId, String id) {
        return find(handle, workspaceId, id, "");
    }

    /** The same, so that nobody else changes it until the transaction ends. */
    Optional<EventEndpoint> lock(Handle tx, String workspaceId, String id) {
        return find(tx, workspaceId, id, " FOR NO KEY UPDATE");
    }

    private static Optional<EventEndpoint> find(Handle handle, String workspaceId, String id, String lock) {
        return handle.createQuery("SELECT " + COLUMNS + """
                        FROM event_endpoints WHERE workspace_id = :workspace AND id = :id AND status <> 'removed'
                        """ + lock)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::endpoint);
    }

    /** Oldest first, from behind the id given on. */
    List<EventEndpoint> page(Handle handle, String workspaceId, String after, int limit) {
        return handle.createQuery("SELECT " + COLUMNS + """
                        FROM event_endpoints WHERE workspace_id = :workspace AND id > :after AND status <> 'removed'
                        ORDER BY id LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::endpoint)
                .list();
    }

    /** Locks the cursor of an enabled endpoint that is not told everything yet and that nobody else is at. */
    Optional<Cursor> lockBehind(Handle tx, long end, Collection<String> apart) {
        return tx.createQuery("""
                        SELECT workspace_id, id, position, fanned_at FROM event_endpoints
                        WHERE status = 'enabled' AND position < :end AND id <> ALL (:apart)
                        ORDER BY position, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
                        """)
                .bind("end", end)
                .bindArray("apart", String.class, apart)
                .mapTo(Cursor.class)
                .findOne();
    }

    void move(Handle tx, Cursor cursor, long position, Instant fannedAt) {
        tx.createUpdate("""
                        UPDATE event_endpoints SET position = :position, fanned_at = :at
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("position", position)
                .bind("at", fannedAt)
                .bind("workspace", cursor.workspaceId())
                .bind("id", cursor.id())
                .execute();
    }

    /**
     * Notes that events from behind the cursor up to the given position were dropped before the endpoint was told of them; whether
     * that is news.
     */
    boolean lost(Handle tx, Cursor cursor, long upTo, Instant now) {
        return tx.createUpdate("""
                        UPDATE event_endpoints SET events_lost_at = :now, events_lost_to = :to
                        WHERE workspace_id = :workspace AND id = :id AND events_lost_to < :to
                        """)
                        .bind("now", now)
                        .bind("to", upTo)
                        .bind("workspace", cursor.workspaceId())
                        .bind("id", cursor.id())
                        .execute()
                == 1;
    }

    /** An attempt failed; the next one may have to wait. */
    void failed(Handle tx, EventEndpoint endpoint, int failures, Instant failingSince, @Nullable Instant pausedUntil) {
        tx.createUpdate("""
                        UPDATE event_endpoints
                        SET failures = :failures, failing_since = :since, probing_until = NULL,
                          paused_until = greatest(paused_until, :paused)
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("failures", failures)
                .bind("since", failingSince)
                .bind("paused", pausedUntil)
                .bind("workspace", endpoint.workspaceId())
                .bind("id", endpoint.id())
                .execute();
    }

    /** Whether this delivery may try if the endpoint is back; the others wait for what one finds. */
    boolean probe(Handle tx, EventEndpoint endpoint, Instant now, Instant until) {
        return tx.createUpdate("""
                        UPDATE event_endpoints SET probing_until = :until
                        WHERE workspace_id = :workspace AND id = :id
                          AND (probing_until IS NULL OR probing_until <= :now)
                          AND (paused_until IS NULL OR paused_until <= :now)
                        """)
                        .bind("now", now)
                        .bind("until", until)
                        .bind("workspace", endpoint.workspaceId())
                        .bind("id", endpoint.id())
                        .execute()
                == 1;
    }

    void recovered(Handle tx, EventEndpoint endpoint) {
        tx.createUpdate("""
                        UPDATE event_endpoints
                        SET failures = 0, failing_since = NULL, paused_until = NULL, probing_until = NULL
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("workspace", endpoint.workspaceId())
                .bind("id", endpoint.id())
                .execute();
    }

    void enable(Handle tx, EventEndpoint endpoint, Instant now) {
        tx.createUpdate("""
                        UPDATE event_endpoints
                        SET status = 'enabled', status_reason = NULL, failures = 0, failing_since = NULL,
                          paused_until = NULL, probing_until = NULL, spent_until = NULL, updated_at = :now
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("now", now)
                .bind("workspace", endpoint.workspaceId())
                .bind("id", endpoint.id())
                .execute();
    }

    /** What was missed stays missed. */
    void skipTo(Handle tx, EventEndpoint endpoint, long position) {
        tx.createUpdate("""
                        UPDATE event_endpoints SET position = greatest(position, :position)
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("position", position)
                .bind("workspace", endpoint.workspaceId())
                .bind("id", endpoint.id())
                .execute();
    }

    void end(Handle tx, EventEndpoint endpoint, EventEndpoint.Status status, String reason, Instant now) {
        tx.createUpdate("""
                        UPDATE event_endpoints
                        SET status = :status, status_reason = :reason, updated_at = :now,
                          request_key = CASE WHEN :status = 'removed' THEN NULL ELSE request_key END
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("status", status.word())
                .bind("reason", reason)
                .bind("now", now)
                .bind("workspace", endpoint.workspaceId())
                .bind("id", endpoint.id())
                .execute();
    }

    /** Those that were removed and of whose deliveries nothing is left. */
    static int forgetRemoved(Handle tx) {
        return tx.createUpdate("""
                        DELETE FROM event_endpoints e WHERE status = 'removed'
                          AND NOT EXISTS (SELECT FROM event_deliveries d
                                          WHERE d.workspace_id = e.workspace_id AND d.endpoint_id = e.id)
                        """).execute();
    }

    /**
     * Whether the endpoint takes one more delivery now. A second's worth may go at once, and then as many as become free; where
     * there is none, the endpoint rests until there is.
     */
    boolean takeRate(Handle tx, EventEndpoint endpoint, int rateLimit, Instant now) {
        Duration step = BURST.dividedBy(rateLimit);
        int taken = tx.createUpdate("""
                        UPDATE event_endpoints
                        SET spent_until = greatest(coalesce(spent_until, :now), :now) + make_interval(secs => :step)
                        WHERE workspace_id = :workspace AND id = :id
                          AND (spent_until IS NULL OR spent_until <= :latest)
                        """)
                .bind("now", now)
                .bind("step", seconds(step))
                .bind("latest", now.plus(BURST).minus(step))
                .bind("workspace", endpoint.workspaceId())
                .bind("id", endpoint.id())
                .execute();
        if (taken == 0) {
            rest(tx, endpoint, BURST.minus(step));
        }
        return taken == 1;
    }

    private static void rest(Handle tx, EventEndpoint endpoint, Duration free) {
        tx.createUpdate("""
                        UPDATE event_endpoints
                        SET paused_until = greatest(paused_until, spent_until - make_interval(secs => :free))
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("free", seconds(free))
                .bind("workspace", endpoint.workspaceId())
                .bind("id", endpoint.id())
                .execute();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
