package com.citadelbuy.supplierhub.connectors.sellercenter;

import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An own product. Every action names it by the seller's sku; the shop's own sku may not be there yet. */
@JsonNaming(UpperCamelCaseStrategy.class)
record SellerCenterProduct(
        String sellerSku,
        @Nullable String name,
        @Nullable String status,
        @Nullable Long quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal salePrice,

        @JsonFormat(pattern = SellerCenterShop.TIME) @Nullable
        LocalDateTime saleStartDate,

        @JsonFormat(pattern = SellerCenterShop.TIME) @Nullable
        LocalDateTime saleEndDate,

        @Nullable String mainImage) {

    SellerCenterProduct {
        Objects.requireNonNull(sellerSku, "the seller's sku of a product is missing");
    }

    Listing toListing(SellerCenterShop shop, String raw) {
        return new Listing(
                new ListingKey(sellerSku, null, sellerSku),
                name,
                SellerCenter.LISTING_STATUSES.of(status),
                status == null ? "" : status,
                asked(shop),
                quantity == null ? Stock.unknown() : Stock.exact(quantity),
                WireUri.of(mainImage).orElse(null),
                raw);
    }

    /** What a buyer pays now; null where a sale has dates and nobody knows in which zone they are. */
    private @Nullable Money asked(SellerCenterShop shop) {
        boolean dated = saleStartDate != null || saleEndDate != null;
        if (salePrice != null && dated && shop.zone() == null) {
            return null;
        }
        return shop.money(salePrice != null && isOn(shop) ? salePrice : price);
    }

    private boolean isOn(SellerCenterShop shop) {
        Instant start = shop.moment(saleStartDate);
        Instant end = shop.moment(saleEndDate);
        return (start == null || !shop.now().isBefore(start))
                && (end == null || !shop.now().isAfter(end));
    }
}
