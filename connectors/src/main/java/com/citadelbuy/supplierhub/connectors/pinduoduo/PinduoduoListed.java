package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Own goods as the list shows them. */
@JsonNaming(SnakeCaseStrategy.class)
record PinduoduoListed(
        String goodsId,
        @Nullable String goodsName,
        @Nullable String imageUrl,
        @Nullable String thumbUrl,
        @Nullable String isOnsale,
        List<Sku> skuList) {

    PinduoduoListed {
        Objects.requireNonNull(goodsId, "the id of goods is missing");
        Objects.requireNonNull(skuList, "the skus of goods are missing");
    }

    /** @param outerId our own code of it */
    @JsonNaming(SnakeCaseStrategy.class)
    record Sku(
            String skuId,
            @Nullable String outerId,
            @Nullable Long skuQuantity,
            @Nullable String isSkuOnsale) {

        Sku {
            Objects.requireNonNull(skuId, "the id of a sku is missing");
        }
    }

    List<Listing> toListings(String raw) {
        return skuList.stream().map(sku -> toListing(sku, raw)).toList();
    }

    private Listing toListing(Sku sku, String raw) {
        String word = word(sku);
        return new Listing(
                new ListingKey(sku.skuId(), goodsId, WireTexts.says(sku.outerId()) ? sku.outerId() : null),
                goodsName,
                Pinduoduo.LISTING_STATUSES.of(word),
                word,
                null,
                stock(sku.skuQuantity()),
                WireUri.of(imageUrl).or(() -> WireUri.of(thumbUrl)).orElse(null),
                raw);
    }

    /** A sku is to be had where both it and its goods are. */
    private String word(Sku sku) {
        boolean goodsAre = PinduoduoWire.TRUE.equals(isOnsale);
        return onSale(goodsAre ? sku.isSkuOnsale() : isOnsale);
    }

    static String onSale(@Nullable String flag) {
        return "is_onsale " + flag;
    }

    static Stock stock(@Nullable Long quantity) {
        return quantity == null ? Stock.unknown() : Stock.exact(quantity);
    }
}
