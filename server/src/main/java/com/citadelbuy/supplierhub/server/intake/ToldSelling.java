package com.citadelbuy.supplierhub.server.intake;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What marketplaces tell unasked of what we sell there. They only hint: it is always looked at. In the caller's transaction. */
public interface ToldSelling {

    /** @param saleId the marketplace's */
    Taken sale(Handle tx, Connection connection, String saleId, Instant now);

    Taken listing(Handle tx, Connection connection, ListingKey key, Instant now);
}
