package com.citadelbuy.supplierhub.server.sync.changes;

import java.time.Instant;

/**
 * A product of ours that is to be read again.
 *
 * @param toldAt the last of the changes for which it is, by the supplier's clock
 */
public record DueProduct(String supplierProductId, Instant toldAt) {}
