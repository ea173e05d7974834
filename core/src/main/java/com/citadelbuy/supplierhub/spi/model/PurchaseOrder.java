package com.citadelbuy.supplierhub.spi.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we ask one supplier account to deliver. Complete: two requests made from equal purchase orders are equal, so that
 * a repeat is a repeat.
 *
 * @param shippingMethod the supplier's key from a quote, or null where the supplier needs none
 * @param shipsFrom ISO country the method was quoted for, or null
 * @param note for the supplier's staff, or null
 */
public record PurchaseOrder(
        OrderReference reference,
        List<Line> lines,
        Address shipTo,
        @Nullable String shippingMethod,
        @Nullable String shipsFrom,
        @Nullable String note) {

    /**
     * One line.
     *
     * @param id ours, unique in the order, at most 32 of {@code [A-Za-z0-9_-]}; suppliers that echo a line id get this
     * @param productId the supplier's
     * @param variantId the supplier's
     * @param ordering what {@link CatalogVariant#ordering()} said
     */
    public record Line(
            String id,
            String productId,
            String variantId,
            @Nullable String sku,
            Map<String, String> ordering,
            int quantity) {

        public Line {
            ordering = Map.copyOf(ordering);
            if (quantity < 1) {
                throw new IllegalArgumentException("A line needs a quantity of at least one");
            }
        }
    }

    public PurchaseOrder {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An order needs a line");
        }
    }
}
