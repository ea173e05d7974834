package com.citadelbuy.supplierhub.server.api.listings;

import com.citadelbuy.supplierhub.server.api.orders.MoneyView;
import com.citadelbuy.supplierhub.server.listings.ListingWish;
import com.citadelbuy.supplierhub.server.listings.StoredListing;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import org.jspecify.annotations.Nullable;

/** What is wanted of a listing. */
public record ListingWishBody(
        @Size(min = 1, max = 100) @Example("conn_01jd4n3v9k0m2q4r6s8t0v2w4x")
        String connectionId,

        @Size(min = 1, max = 255) @Example("SKU-RED-M") @Describe("Yours, as the marketplace knows it.")
        String sku,

        @Nullable MoneyView price,

        @Nullable @Describe("The higher price that is shown beside `price`; left out: as it is.")
        MoneyView listPrice,

        @Nullable
        @Min(0)
        @Max(1_000_000_000)
        @Example("12")
        @Describe("How many there are; what is sold from now on is taken off. Ends that it follows a variant.")
        Long stock,

        @Nullable @Describe("Whether buyers can have it.") Boolean onSale,

        @Nullable
        @Size(min = 1, max = 64)
        @Example("var_456")
        @Describe("The stock follows this variant of the catalogue from now on.")
        String variantId,

        @Nullable
        @Min(0)
        @Max(1_000_000_000)
        @Example("2")
        @Describe("Pieces of the variant that are kept back; 0 if left out.")
        Long reserve,

        @Nullable
        @Min(0)
        @Max(1_000_000_000)
        @Example("50")
        @Describe("No more of the variant than that is ever shown.")
        Long atMost,

        @Nullable @Describe("The listing is to be made; `price` is needed with it.")
        DraftBody draft) {

    ListingWish wish() {
        if (variantId == null && (reserve != null || atMost != null)) {
            throw Refusal.Invalid.field("/variant_id", "Say of which variant.");
        }
        if (draft != null && price == null) {
            throw Refusal.Invalid.field("/price", "A listing that is to be made needs a price.");
        }
        return new ListingWish(
                connectionId,
                sku,
                price == null ? null : price.money(),
                listPrice == null ? null : listPrice.money(),
                stock,
                onSale,
                variantId == null ? null : new StoredListing.Link(variantId, reserve == null ? 0 : reserve, atMost),
                draft == null || price == null ? null : draft.draft(price.money(), stock));
    }
}
