package com.citadelbuy.supplierhub.server.sync.plan;

import java.time.Instant;

/**
 * A product that could be looked at.
 *
 * @param lookedAt the last time
 * @param ordered how much it was ordered lately, newer lines counting more; nought where it was not
 * @param low whether an alert stands that its stock is low
 */
public record Candidate(String id, String supplierProductId, Instant lookedAt, double ordered, boolean low) {

    Tier tier() {
        if (ordered > 0) {
            return Tier.ORDERED;
        }
        return low ? Tier.LOW : Tier.REST;
    }
}
