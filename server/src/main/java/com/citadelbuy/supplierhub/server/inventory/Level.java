package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.time.Instant;

/**
 * Stock of one of our variants at one location.
 *
 * @param observedAt when the supplier told it; while nothing changes it moves on at most once an hour
 */
public record Level(String variantId, Location location, Stock stock, Instant observedAt) {

    /** Whether the supplier tells the same, whenever it did. */
    boolean tellsTheSame(Level other) {
        return location.equals(other.location) && stock.equals(other.stock);
    }
}
