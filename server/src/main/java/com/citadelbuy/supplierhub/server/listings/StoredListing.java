package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An own offer at a marketplace as it is kept.
 *
 * @param theirId the marketplace's; null until it has shown one
 * @param productId of the product that it is a variant of, where the marketplace asks for that beside
 * @param seen what the marketplace shows; null until it has
 * @param link what stands behind its stock; null where nothing of our catalogue does
 * @param goneAt since when the marketplace does not know it any more
 * @param problem why the last look at it told nothing
 */
public record StoredListing(
        String workspaceId,
        String id,
        String connectionId,
        String supplier,
        @Nullable String sku,
        @Nullable String theirId,
        @Nullable String productId,
        @Nullable Seen seen,
        @Nullable Link link,
        @Nullable Instant goneAt,
        @Nullable Instant lookWantedAt,
        @Nullable String problem,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What the marketplace shows.
     *
     * @param word the status in its words
     * @param at when it was asked
     */
    public record Seen(
            ListingStatus status,
            String word,
            @Nullable String title,
            @Nullable Money price,
            Stock stock,
            @Nullable String image,
            Instant at) {}

    /**
     * What its stock follows.
     *
     * @param variantId of our catalogue
     * @param reserve pieces that are kept back
     * @param most no more than that is ever shown; null where there is no bound
     */
    public record Link(
            String variantId, long reserve, @Nullable Long most) {}

    ListingKey key() {
        return new ListingKey(theirId, productId, sku);
    }
}
