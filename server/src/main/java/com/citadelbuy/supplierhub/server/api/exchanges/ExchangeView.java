package com.citadelbuy.supplierhub.server.api.exchanges;

import com.citadelbuy.supplierhub.server.ops.RecordedExchange;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One attempt at one call. Headers and bodies only where a single one is read. */
@Describe("One attempt at one call to a supplier, with secrets and personal data struck out.")
public record ExchangeView(
        String id,
        @Nullable String connectionId,
        @Example("aliexpress") String supplier,

        @Describe("The supplier's own name of what was asked.")
        String operation,

        @Describe("What the call was made for, such as an order.") @Nullable
        String correlationId,

        @Describe("1 for the first.") int attempt,
        Instant startedAt,
        long durationMs,
        String method,
        String url,
        @Describe("Absent when no answer came.") @Nullable Integer status,
        @Describe("Absent when it succeeded.") @Nullable String failureKind,
        @Nullable String failureMessage,
        @Nullable Map<String, String> requestHeaders,
        @Nullable String requestBody,
        @Nullable Map<String, String> replyHeaders,
        @Nullable String replyBody) {

    static ExchangeView brief(RecordedExchange exchange) {
        return view(exchange, false);
    }

    static ExchangeView whole(RecordedExchange exchange) {
        return view(exchange, true);
    }

    private static ExchangeView view(RecordedExchange exchange, boolean whole) {
        return new ExchangeView(
                exchange.id(),
                exchange.connectionId(),
                exchange.supplier(),
                exchange.operation(),
                exchange.correlationId(),
                exchange.attempt(),
                exchange.startedAt(),
                exchange.durationMs(),
                exchange.method(),
                exchange.url(),
                exchange.status(),
                exchange.failureKind(),
                exchange.failureMessage(),
                whole ? exchange.requestHeaders() : null,
                whole ? exchange.requestBody() : null,
                whole ? exchange.replyHeaders() : null,
                whole ? exchange.replyBody() : null);
    }
}
