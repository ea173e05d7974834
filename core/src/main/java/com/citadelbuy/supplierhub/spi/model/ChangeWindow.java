package com.citadelbuy.supplierhub.spi.model;

import java.time.Instant;

/**
 * A stretch of the supplier's time in which products changed.
 *
 * @param to later than {@code from}; both ends may be in it
 */
public record ChangeWindow(Instant from, Instant to) {

    public ChangeWindow {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a window that ends before it begins");
        }
    }
}
