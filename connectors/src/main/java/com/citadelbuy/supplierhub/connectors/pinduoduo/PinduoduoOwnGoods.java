package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** Own goods as a look shows them; their skus are named otherwise than on the list. */
@JsonNaming(SnakeCaseStrategy.class)
record PinduoduoOwnGoods(
        @Nullable String goodsName,
        @JsonDeserialize(using = WrappedList.class) List<Entry<String>> carouselGalleryList,
        @Nullable String status,
        List<Sku> skuList) {

    private static final String ON = "1";

    PinduoduoOwnGoods {
        Objects.requireNonNull(skuList, "the skus of goods are missing");
    }

    /**
     * One form of them.
     *
     * @param outSkuSn our own code of it
     * @param multiPrice in fen, what each of a group pays, which buyers mostly do
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Sku(
            String skuId,
            @Nullable String outSkuSn,
            @Nullable String multiPrice,
            @Nullable Long quantity,
            @Nullable String isOnsale) {

        Sku {
            Objects.requireNonNull(skuId, "the id of a sku is missing");
        }
    }

    Optional<Listing> toListing(String goodsId, String skuId, String raw) {
        return skuList.stream()
                .filter(sku -> sku.skuId().equals(skuId))
                .findFirst()
                .map(sku -> toListing(goodsId, sku, raw));
    }

    private Listing toListing(String goodsId, Sku sku, String raw) {
        String word = word(sku);
        return new Listing(
                new ListingKey(sku.skuId(), goodsId, WireTexts.says(sku.outSkuSn()) ? sku.outSkuSn() : null),
                goodsName,
                Pinduoduo.LISTING_STATUSES.of(word),
                word,
                PinduoduoWire.ofFen(sku.multiPrice()),
                PinduoduoListed.stock(sku.quantity()),
                Entry.values(carouselGalleryList)
                        .flatMap(url -> WireUri.of(url).stream())
                        .findFirst()
                        .orElse(null),
                raw);
    }

    /** The goods' word where it says more than that they are on sale, which then is the sku's to say. */
    private String word(Sku sku) {
        String goods = "status " + status;
        boolean offered = Pinduoduo.LISTING_STATUSES.of(goods) == ListingStatus.ON_SALE;
        boolean skuSays = sku.isOnsale() != null && (ON.equals(status) || !PinduoduoWire.TRUE.equals(sku.isOnsale()));
        return offered && skuSays ? PinduoduoListed.onSale(sku.isOnsale()) : goods;
    }
}
