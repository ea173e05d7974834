package com.citadelbuy.supplierhub.spi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be shipped where, for a quote.
 *
 * @param shipsFrom ISO country to ship from, or null to let the supplier or the connection's setting decide
 */
public record ShippingRequest(
        List<PurchaseOrder.Line> lines,
        Address shipTo,
        @Nullable String shipsFrom) {

    public ShippingRequest {
        lines = List.copyOf(lines);
    }
}
