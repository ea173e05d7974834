package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.time.Duration;
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
 * @param coolOff how long it may still be cancelled before anything is sent; null for the hub's own
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
        @Nullable Duration coolOff,
        @Nullable String note) {

    /**
     * A line: either a product's variant or a platform's SKU.
     *
     * @param variantId may be left out where the product has only one
     * @param maxPrice of one piece; above it the supplier order is held
     * @param sku stands for what the mappings say when the order is taken
     */
    public record Line(
            @Nullable String productId,
            @Nullable String variantId,
            int quantity,
            @Nullable Money maxPrice,
            @Nullable String sku) {

        public Line(String productId, @Nullable String variantId, int quantity, @Nullable Money maxPrice) {
            this(productId, variantId, quantity, maxPrice, null);
        }

        public static Line ofSku(String sku, int quantity) {
            return new Line(null, null, quantity, null, sku);
        }

        public Line(String productId, @Nullable String variantId, int quantity) {
            this(productId, variantId, quantity, null);
        }
    }

    public PlaceCommand {
        lines = List.copyOf(lines);
    }
}
