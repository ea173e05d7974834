package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.spi.model.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question what shipping would cost.
 *
 * @param shipsFrom ISO country, or null to let the supplier or the connection's setting decide
 */
public record QuoteCommand(
        List<Line> lines, Address shipTo, @Nullable String shipsFrom) {

    /** So many of one of our variants. */
    public record Line(String variantId, int quantity) {}

    public QuoteCommand {
        lines = List.copyOf(lines);
    }
}
