package com.citadelbuy.supplierhub.server.ops;

import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Reads the record of what went over the wire. */
public final class Exchanges {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String CURSOR = "exchanges";

    /** Where a list goes on: behind this exchange. */
    private record Place(Instant startedAt, String id) {

        private static final Place NEWEST = new Place(Instant.parse("9999-01-01T00:00:00Z"), "");

        static Place of(@Nullable String cursor) {
            if (cursor == null) {
                return NEWEST;
            }
            List<String> parts = Cursors.decode(CURSOR, 2, cursor);
            try {
                return new Place(Instant.parse(parts.getFirst()), parts.getLast());
            } catch (DateTimeException tampered) {
                throw Refusal.Invalid.field("query:cursor", "This is no cursor of this list.");
            }
        }
    }

    private record Row(
            String id,
            @Nullable String connectionId,
            String supplier,
            String operation,
            @Nullable String correlationId,
            int attempt,
            Instant startedAt,
            long durationMs,
            String method,
            String url,
            String requestHeaders,
            @Nullable String requestBody,
            @Nullable Integer status,
            @Nullable String replyHeaders,
            @Nullable String replyBody,
            @Nullable String failureKind,
            @Nullable String failureMessage) {

        RecordedExchange exchange() {
            return new RecordedExchange(
                    id,
                    connectionId,
                    supplier,
                    operation,
                    correlationId,
                    attempt,
                    startedAt,
                    durationMs,
                    method,
                    url,
                    Json.mapper().readValue(requestHeaders, TEXTS),
                    requestBody,
                    status,
                    replyHeaders == null ? Map.of() : Json.mapper().readValue(replyHeaders, TEXTS),
                    replyBody,
                    failureKind,
                    failureMessage);
        }
    }

    private static final String SELECT = """
            SELECT id, connection_id, supplier, operation, correlation_id, attempt, started_at, duration_ms, method, url,
              request_headers, request_body, status, reply_headers, reply_body, failure_kind, failure_message
            FROM exchanges WHERE workspace_id = :workspace
            """;

    private final Database database;

    public Exchanges(Database database) {
        this.database = database;
    }

    /** A 404 when there is none. */
    public RecordedExchange get(String workspaceId, String id) {
        return database.withHandle(handle -> handle.createQuery(SELECT + " AND id = :id")
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .mapTo(Row.class)
                        .findFirst())
                .orElseThrow(() -> new Refusal.Missing("exchange", id))
                .exchange();
    }

    /** The newest first. */
    public Page<RecordedExchange> list(String workspaceId, ExchangeFilter filter, @Nullable String cursor, int limit) {
        Place after = Place.of(cursor);
        List<RecordedExchange> found = database.withHandle(handle -> handle.createQuery(SELECT + """
                        AND (CAST(:connection AS text) IS NULL OR connection_id = :connection)
                        AND (CAST(:supplier AS text) IS NULL OR supplier = :supplier)
                        AND (CAST(:correlation AS text) IS NULL OR correlation_id = :correlation)
                        AND (CAST(:failed AS boolean) IS NULL OR (failure_kind IS NOT NULL) = :failed)
                        AND started_at <= :startedAt AND (started_at < :startedAt OR id > :lastId)
                        ORDER BY started_at DESC, id LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", filter.connectionId())
                .bind("supplier", filter.supplier())
                .bind("correlation", filter.correlationId())
                .bind("failed", filter.failed())
                .bind("startedAt", after.startedAt())
                .bind("lastId", after.id())
                .bind("limit", limit + 1)
                .mapTo(Row.class)
                .map(Row::exchange)
                .list());
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        RecordedExchange last = found.get(limit - 1);
        return new Page<>(
                found.subList(0, limit), Cursors.encode(CURSOR, last.startedAt().toString(), last.id()));
    }
}
