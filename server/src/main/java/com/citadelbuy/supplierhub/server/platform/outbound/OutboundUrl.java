package com.citadelbuy.supplierhub.server.platform.outbound;

import java.net.URI;

/**
 * A URL whose form was checked. What it is called by is put together from the checked parts, so that nobody reads the text
 * another way than the check did. Printing it shows neither path nor query, which often hold a secret.
 *
 * @param scheme {@code https} or {@code http}
 * @param host a name in lower case or an address, that of version 6 without its brackets
 * @param target path and query, as they were
 */
public record OutboundUrl(String scheme, String host, int port, String target) {

    /** Scheme, host and port, for people. */
    public String origin() {
        String place = host.indexOf(':') < 0 ? host : "[" + host + "]";
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + place + (usual ? "" : ":" + port);
    }

    public URI uri() {
        return URI.create(origin() + target);
    }

    @Override
    public String toString() {
        return origin();
    }
}
