package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * Something sold, as it is kept.
 *
 * @param lineId the marketplace's, unique within the sale
 * @param sku ours
 */
public record SaleLine(
        String saleId,
        String lineId,
        @Nullable String listingId,
        @Nullable String productId,
        @Nullable String sku,
        @Nullable String title,
        int quantity,
        @Nullable Money price,
        OrderStatus status,
        String word,
        @Nullable String trackingNumber) {}
