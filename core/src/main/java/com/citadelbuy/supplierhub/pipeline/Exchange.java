package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.model.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one call, as it went over the wire, redacted: no secret and no personal data is in it.
 *
 * @param correlation what the call was made for, such as a supplier order's id, or null
 * @param attempt 1 for the first
 * @param status null when no answer came
 * @param replyBody null when no answer came
 * @param failure null when it succeeded
 */
public record Exchange(
        String id,
        String connectionId,
        String supplier,
        String operation,
        @Nullable String correlation,
        int attempt,
        Instant startedAt,
        Duration duration,
        String method,
        String url,
        Map<String, String> requestHeaders,
        String requestBody,
        @Nullable Integer status,
        Map<String, String> replyHeaders,
        @Nullable String replyBody,
        @Nullable Failure failure) {

    public Exchange {
        requestHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(requestHeaders));
        replyHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(replyHeaders));
    }

    /** The request as a command line; what was redacted stands as {@code ***}. */
    public String curl() {
        StringBuilder line =
                new StringBuilder("curl -X ").append(method).append(' ').append(quoted(url));
        requestHeaders.forEach((name, value) -> line.append(" \\\n  -H ").append(quoted(name + ": " + value)));
        if (!requestBody.isEmpty()) {
            line.append(" \\\n  --data-raw ").append(quoted(requestBody));
        }
        return line.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
