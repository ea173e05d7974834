package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an import would do.
 *
 * @param product null on further pages of a search, of which an import would take nothing
 * @param hits null where a product was named
 */
public record ImportPreview(
        Connection connection,
        @Nullable Outcome product,
        @Nullable Page<Hit> hits) {

    /** How what the supplier says compares with what is stored. */
    public enum State {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /** @param productId ours, or null where it was not imported */
    public record Hit(ProductSummary summary, @Nullable String productId) {}

    /**
     * What would come of one product.
     *
     * @param productId ours, or null where it would be new
     * @param currency of its prices, or null where there is none
     * @param variants in the supplier's order
     * @param changes nothing for a new product
     * @param warnings what could not be learned, a sentence each
     */
    public record Outcome(
            State state,
            @Nullable String productId,
            CatalogProduct content,
            boolean autoSync,
            @Nullable String currency,
            List<OfVariant> variants,
            List<Change> changes,
            List<Held> held,
            List<String> warnings) {}

    /**
     * A variant as it would be stored.
     *
     * @param variantId ours, or null where it would be new
     * @param offer with the price that would count
     * @param levels empty where the supplier says nothing of stock
     */
    public record OfVariant(
            @Nullable String variantId,
            String supplierVariantId,
            @Nullable String sku,
            String title,
            Map<String, String> options,
            @Nullable String image,
            @Nullable Offer offer,
            List<InventoryLevel> levels) {}

    /**
     * One field that would change.
     *
     * @param supplierVariantId null where it is the product's own
     */
    public record Change(String field, @Nullable String supplierVariantId, JsonNode before, JsonNode after) {}

    /** A price that would not be believed without a person. */
    public record Held(String supplierVariantId, String reason, Money price, Money stored) {}
}
