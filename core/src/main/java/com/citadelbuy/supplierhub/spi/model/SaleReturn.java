package com.citadelbuy.supplierhub.spi.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer sends back.
 *
 * @param id the marketplace's
 * @param saleId as {@link Sale#id}
 * @param word how far it has come, in the marketplace's words
 * @param reason the buyer's or the marketplace's, where it tells
 * @param at when it was announced or last changed, whichever the marketplace tells
 * @param raw the marketplace's entry as JSON text
 */
public record SaleReturn(
        String id,
        String saleId,
        @Nullable String sku,
        @Nullable Integer quantity,
        String word,
        @Nullable String reason,
        @Nullable Instant at,
        String raw) {

    /** Without the raw entry, in which buyers write what they like. */
    @Override
    public String toString() {
        return "SaleReturn[" + id + ", " + saleId + ", " + sku + ", " + quantity + ", " + word + ", " + at + "]";
    }
}
