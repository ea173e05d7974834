package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.intake.Taken;
import com.citadelbuy.supplierhub.server.intake.ToldSelling;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.NullMarked;

/** A hub that sells nowhere. */
@NullMarked
final class NothingSold implements ToldSelling {

    @Override
    public Taken sale(Handle tx, Connection connection, String saleId, Instant now) {
        return Taken.NOT_OURS;
    }

    @Override
    public Taken listing(Handle tx, Connection connection, ListingKey key, Instant now) {
        return Taken.NOT_OURS;
    }
}
