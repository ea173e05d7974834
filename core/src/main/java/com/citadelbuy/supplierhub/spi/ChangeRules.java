package com.citadelbuy.supplierhub.spi;

import java.time.Duration;

/**
 * How changes of products are found.
 *
 * @param furthest how far back the list can be asked; what changed before that is seen by reading the products alone
 * @param late how long after the moment a change may still appear, so that windows have to overlap by as much
 */
public record ChangeRules(Duration furthest, Duration late) {

    public ChangeRules {
        if (late.isNegative() || furthest.compareTo(late) <= 0) {
            throw new IllegalArgumentException("changes that may appear when they can no longer be asked for");
        }
    }
}
