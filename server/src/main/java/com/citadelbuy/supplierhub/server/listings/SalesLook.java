package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.connections.Connection;

/** Asks a marketplace what was sold. */
@FunctionalInterface
public interface SalesLook {

    /** Asks at once, in the calling thread, outside any transaction; nothing where the marketplace tells of no sales. */
    void now(Connection connection);
}
