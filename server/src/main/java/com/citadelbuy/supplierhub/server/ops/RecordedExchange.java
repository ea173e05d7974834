package com.citadelbuy.supplierhub.server.ops;

import com.citadelbuy.supplierhub.pipeline.Exchange;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as it is kept, redacted.
 *
 * @param failureKind in snake_case; null when it succeeded
 */
public record RecordedExchange(
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
        Map<String, String> requestHeaders,
        @Nullable String requestBody,
        @Nullable Integer status,
        Map<String, String> replyHeaders,
        @Nullable String replyBody,
        @Nullable String failureKind,
        @Nullable String failureMessage) {

    /** The request as a command line; what was redacted stands as {@code ***}. */
    public String curl() {
        return exchange().curl();
    }

    private Exchange exchange() {
        return new Exchange(
                id,
                Objects.requireNonNullElse(connectionId, ""),
                supplier,
                operation,
                correlationId,
                attempt,
                startedAt,
                Duration.ofMillis(durationMs),
                method,
                url,
                requestHeaders,
                Objects.requireNonNullElse(requestBody, ""),
                status,
                replyHeaders,
                replyBody,
                failureKind == null
                        ? null
                        : Failure.of(
                                Failure.Kind.valueOf(failureKind.toUpperCase(Locale.ROOT)),
                                Objects.requireNonNullElse(failureMessage, "")));
    }
}
