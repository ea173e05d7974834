package com.citadelbuy.supplierhub.connectors.takealot;

import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An own offer. The stock in Takealot's own warehouses is not among what is shown here: it is not ours to write.
 *
 * @param sellerWarehouseStock absent unless it was asked for, which is not the same as none
 */
@JsonNaming(SnakeCaseStrategy.class)
record TakealotOffer(
        String offerId,
        @Nullable String sku,
        @Nullable String title,
        @Nullable String status,
        @Nullable BigDecimal sellingPrice,
        @Nullable String imageUrl,
        @Nullable List<Warehouse> sellerWarehouseStock) {

    TakealotOffer {
        Objects.requireNonNull(offerId, "the id of an offer is missing");
    }

    /** What lies in one of our own warehouses. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Warehouse(String sellerWarehouseId, long quantityAvailable) {}

    Listing toListing(String raw) {
        return new Listing(
                new ListingKey(offerId, null, sku),
                title,
                Takealot.LISTING_STATUSES.of(status),
                status == null ? "" : status,
                TakealotWire.rand(sellingPrice),
                stock(),
                WireUri.of(imageUrl).orElse(null),
                raw);
    }

    private Stock stock() {
        return sellerWarehouseStock == null
                ? Stock.unknown()
                : Stock.exact(sellerWarehouseStock.stream()
                        .mapToLong(Warehouse::quantityAvailable)
                        .sum());
    }
}
