package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.server.sales.StoredReturn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer sends back.
 *
 * @param marketplaceId the marketplace's own id
 * @param saleId absent while the sale is not known
 * @param marketplaceSaleId the marketplace's, of the sale
 * @param word how far it has come, in the marketplace's words
 * @param reason the buyer's or the marketplace's; for keys that may write
 * @param at when it was announced or last changed, whichever the marketplace tells
 */
public record SaleReturnView(
        String id,
        String connectionId,
        String supplier,
        String marketplaceId,
        @Nullable String saleId,
        String marketplaceSaleId,
        @Nullable String sku,
        @Nullable Integer quantity,
        String word,
        @Nullable String reason,
        @Nullable Instant at,
        Instant receivedAt,
        Instant updatedAt) {

    /** Without the reason, in which buyers write what they like. */
    @Override
    public String toString() {
        return "SaleReturnView[" + id + ", " + marketplaceId + ", " + word + "]";
    }

    static SaleReturnView of(StoredReturn told, boolean whole) {
        return new SaleReturnView(
                told.id(),
                told.connectionId(),
                told.supplier(),
                told.theirId(),
                told.saleId(),
                told.theirSaleId(),
                told.sku(),
                told.quantity(),
                told.word(),
                whole ? told.reason() : null,
                told.at(),
                told.receivedAt(),
                told.updatedAt());
    }
}
