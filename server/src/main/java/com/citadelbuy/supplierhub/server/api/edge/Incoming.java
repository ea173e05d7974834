package com.citadelbuy.supplierhub.server.api.edge;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came, nothing of it believed yet.
 *
 * @param path with its parameters filled in
 * @param headers by lower-case name
 * @param announced length of the body; -1 = not told
 */
record Incoming(
        String requestId,
        String path,
        Map<String, String> pathParameters,
        @Nullable String query,
        Map<String, String> headers,
        long announced,
        Content content) {

    /** Opens the body, once. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }
}
