/**
 * Our own offers at marketplaces: what is shown there is walked and kept, what is wanted of them is sent in batches and followed to
 * the last row. Start at {@link com.citadelbuy.supplierhub.server.listings.Listings} (what clients read) and {@code Seeing} (the one
 * door for what marketplaces show).
 */
@NullMarked
package com.citadelbuy.supplierhub.server.listings;

import org.jspecify.annotations.NullMarked;
