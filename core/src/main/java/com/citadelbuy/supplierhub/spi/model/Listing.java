package com.citadelbuy.supplierhub.spi.model;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An own offer at a marketplace, as the marketplace tells it now.
 *
 * @param key with the marketplace's id
 * @param word the status in the marketplace's words; blank where it has none
 * @param price what one piece costs the buyer, or null where it is not shown
 * @param stock what the marketplace believes that the seller has; unknown where it is not shown here
 * @param raw the marketplace's entry as JSON text
 */
public record Listing(
        ListingKey key,
        @Nullable String title,
        ListingStatus status,
        String word,
        @Nullable Money price,
        Stock stock,
        @Nullable URI image,
        String raw) {

    public Listing {
        Objects.requireNonNull(key.id(), "a listing without the marketplace's id");
    }

    /** The marketplace's own. */
    public String id() {
        return Objects.requireNonNull(key.id());
    }
}
