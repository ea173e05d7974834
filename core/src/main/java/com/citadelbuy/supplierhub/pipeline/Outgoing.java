package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.WireRequest;
import java.net.URI;
import java.util.List;

/**
 * A signed request, ready for the wire.
 *
 * @param contentType empty when there is no body
 */
public record Outgoing(String method, URI uri, List<WireRequest.Parameter> headers, byte[] body, String contentType) {

    public Outgoing {
        headers = List.copyOf(headers);
    }

    @Override
    public String toString() {
        return method + " " + uri.getHost();
    }
}
