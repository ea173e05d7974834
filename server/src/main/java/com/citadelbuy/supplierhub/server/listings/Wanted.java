package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import com.citadelbuy.supplierhub.spi.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of one aspect of a listing; what belongs to others is null.
 *
 * @param listPrice the higher price that is shown beside it, or null to leave that as it is
 * @param stock null where it follows a variant
 */
public record Wanted(
        @Nullable Money price,
        @Nullable Money listPrice,
        @Nullable Long stock,
        @Nullable Boolean onSale,
        @Nullable ListingDraft draft) {

    static Wanted price(Money price, @Nullable Money listPrice) {
        return new Wanted(price, listPrice, null, null, null);
    }

    static Wanted stock(@Nullable Long stock) {
        return new Wanted(null, null, stock, null, null);
    }

    static Wanted onSale(boolean onSale) {
        return new Wanted(null, null, null, onSale, null);
    }

    static Wanted draft(ListingDraft draft) {
        return new Wanted(null, null, null, null, draft);
    }
}
