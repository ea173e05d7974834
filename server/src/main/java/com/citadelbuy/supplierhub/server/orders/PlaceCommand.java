package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish to order. Its address is personal: this prints none of it.
 *
 * @param supplierId null where the lines' products say it
 * @param connectionId null where the lines' products say it
 * @param reference the client's own, unique in the workspace
 * @param requestKey the client's Idempotency-Key
 * @param shippingMethod a method from a quote, or null to let the connection's rule choose
 * @param maxPrice for each supplier order; above it the order is held
 */
public record PlaceCommand(
        @Nullable String supplierId,
        @Nullable String connectionId,
        @Nullable String reference,
        @Nullable String requestKey,
        List<Line> lines,
        Address shipTo,
        @Nullable String shippingMethod,
        @Nullable Money maxPrice,
        @Nullable String note) {

    /** A line; the variant may be left out where the product has only one. */
    public record Line(String productId, @Nullable String variantId, int quantity) {}

    public PlaceCommand {
        lines = List.copyOf(lines);
    }
}
