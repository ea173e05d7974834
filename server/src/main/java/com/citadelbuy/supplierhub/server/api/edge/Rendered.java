package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.Streamed;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes over the wire.
 *
 * @param stream writes the body where it is not held here; never kept
 */
record Rendered(
        int status,
        String contentType,
        Map<String, String> headers,
        byte[] body,
        @JsonIgnore @Nullable Streamed stream) {

    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    Rendered {
        headers = Map.copyOf(headers);
    }

    Rendered(int status, String contentType, Map<String, String> headers, byte[] body) {
        this(status, contentType, headers, body, null);
    }
}
