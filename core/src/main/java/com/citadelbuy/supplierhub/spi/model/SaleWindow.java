package com.citadelbuy.supplierhub.spi.model;

import java.time.Instant;

/**
 * A stretch of the marketplace's time.
 *
 * @param to later than {@code from}; both ends may be in it
 */
public record SaleWindow(Instant from, Instant to) {

    public SaleWindow {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a window that ends before it begins");
        }
    }
}
