package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Own goods as the list shows them: neither prices nor stock. Each of their skus is a listing. */
record TemuGoods(
        String goodsId,
        @Nullable String goodsName,
        @Nullable String thumbUrl,
        @Nullable List<Sku> skuInfoList) {

    TemuGoods {
        Objects.requireNonNull(goodsId, "the id of goods is missing");
    }

    /** @param skuSn our own code of it */
    record Sku(String skuId, @Nullable String skuSn) {

        Sku {
            Objects.requireNonNull(skuId, "the id of a sku is missing");
        }
    }

    List<Sku> skus() {
        return TemuWire.list(skuInfoList);
    }

    /** @param list on which they stand; which words goods have for that themselves is not documented */
    List<Listing> toListings(String list, String raw) {
        return skus().stream().map(sku -> toListing(sku, list, raw)).toList();
    }

    private Listing toListing(Sku sku, String list, String raw) {
        return new Listing(
                new ListingKey(sku.skuId(), goodsId, WireTexts.said(sku.skuSn())),
                goodsName,
                Temu.LISTING_STATUSES.of(list),
                list,
                null,
                Stock.unknown(),
                WireUri.of(thumbUrl).orElse(null),
                raw);
    }
}
