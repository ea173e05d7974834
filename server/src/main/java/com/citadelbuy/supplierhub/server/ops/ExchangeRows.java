package com.citadelbuy.supplierhub.server.ops;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Reads exchanges from the database. */
final class ExchangeRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

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

    private ExchangeRows() {}

    static Optional<RecordedExchange> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery(SELECT + " AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findFirst()
                .map(Row::exchange);
    }

    /** The newest first, from behind the instant and id given on. */
    static List<RecordedExchange> list(
            Handle handle, String workspaceId, ExchangeFilter filter, Instant before, String lastId, int limit) {
        return handle.createQuery(SELECT + """
                        AND (CAST(:connection AS text) IS NULL OR connection_id = :connection)
                        AND (CAST(:supplier AS text) IS NULL OR supplier = :supplier)
                        AND (CAST(:correlation AS text) IS NULL OR correlation_id = :correlation)
                        AND (CAST(:failed AS boolean) IS NULL OR (failure_kind IS NOT NULL) = :failed)
                        AND started_at <= :before AND (started_at < :before OR id > :lastId)
                        ORDER BY started_at DESC, id LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", filter.connectionId())
                .bind("supplier", filter.supplier())
                .bind("correlation", filter.correlationId())
                .bind("failed", filter.failed())
                .bind("before", before)
                .bind("lastId", lastId)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::exchange)
                .list();
    }
}
