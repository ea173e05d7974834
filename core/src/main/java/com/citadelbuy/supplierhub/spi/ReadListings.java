package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * Reads the account's own listings at a marketplace. Lists may drift while they are walked: the caller removes doubles by id.
 * Repeatable.
 */
public non-sealed interface ReadListings extends Capability {

    /** One page, from the start when {@code from} is null. */
    Page<Listing> page(@Nullable Cursor from);

    /** One listing as it is now. One that does not exist is a NOT_FOUND failure. */
    Listing byKey(ListingKey key);
}
