package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.connections.Connection;

/** Which product of which connection an import means. */
sealed interface ImportTarget {

    Connection connection();

    /** The one with the supplier's id. */
    record ById(Connection connection, String supplierProductId) implements ImportTarget {}

    /** The first hit of a search. */
    record ByQuery(Connection connection, String query) implements ImportTarget {}
}
