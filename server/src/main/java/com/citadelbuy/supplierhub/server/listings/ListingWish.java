package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a listing; what is null stays as it is.
 *
 * @param listPrice the higher price that is shown beside the price
 * @param stock how many are shown; ends that the stock follows a variant
 * @param link what the stock follows from now on
 * @param draft the listing is to be made like that
 */
public record ListingWish(
        String connectionId,
        String sku,
        @Nullable Money price,
        @Nullable Money listPrice,
        @Nullable Long stock,
        @Nullable Boolean onSale,
        StoredListing.@Nullable Link link,
        @Nullable ListingDraft draft) {

    /** One entry for each aspect, one that is to be made first of all. */
    Map<Aspect, Wanted> wanted() {
        Map<Aspect, Wanted> wanted = new EnumMap<>(Aspect.class);
        if (draft != null) {
            wanted.put(Aspect.CREATE, Wanted.draft(draft));
        }
        if (price != null && (draft == null || listPrice != null)) {
            wanted.put(Aspect.PRICE, Wanted.price(price, listPrice));
        }
        // A figure that is in the draft needs no change of its own; one that follows a variant moves on while it is
        // made.
        if (link != null || (stock != null && draft == null)) {
            wanted.put(Aspect.STOCK, Wanted.stock(stock));
        }
        if (onSale != null && (draft == null || !onSale)) {
            wanted.put(Aspect.ON_SALE, Wanted.onSale(onSale));
        }
        return wanted;
    }
}
