package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants done with a sale.
 *
 * @param parcels of packing and shipping
 * @param lineIds of the others; empty for all that is open
 * @param requestKey the client's Idempotency-Key
 */
public record SaleCommand(
        ActionKind kind,
        List<SaleParcel> parcels,
        List<String> lineIds,
        @Nullable String reason,
        @Nullable String requestKey) {

    public SaleCommand {
        parcels = List.copyOf(parcels);
        lineIds = List.copyOf(lineIds);
    }
}
