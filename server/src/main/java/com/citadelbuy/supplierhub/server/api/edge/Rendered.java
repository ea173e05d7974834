package com.citadelbuy.supplierhub.server.api.edge;

import java.util.Map;

/** An answer as it goes over the wire. */
record Rendered(int status, String contentType, Map<String, String> headers, byte[] body) {

    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    Rendered {
        headers = Map.copyOf(headers);
    }
}
