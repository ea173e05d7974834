package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.connectors.cjdropshipping.CjWire.Texts;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct.Sale;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A product as {@code product/query} tells it, under CJ's names. */
record CjProduct(
        String pid,
        @Nullable String productNameEn,
        @Nullable String productSku,
        @JsonDeserialize(using = Texts.class) List<String> productImage,
        @JsonDeserialize(using = Texts.class) List<String> productImageSet,
        @Nullable String categoryId,
        @Nullable String categoryName,
        @Nullable String productKeyEn,
        @Nullable String description,
        @Nullable String status,
        @JsonDeserialize(using = WrappedList.class) List<Variant> variants) {

    private static final StatusTable<Sale> SALES = StatusTable.unlistedIs(Sale.UNRECOGNISED)
            .map(Sale.ON_SALE, "3")
            .map(Sale.OFF_SALE, "2")
            .build();

    CjProduct {
        CjWire.promised(pid, "the id of the product");
    }

    CatalogProduct toProduct(String raw) {
        List<String> images = productImageSet.isEmpty() ? productImage : productImageSet;
        return new CatalogProduct(
                pid,
                WireTexts.first(productNameEn, WireTexts.first(productSku, pid)),
                description,
                images.stream().map(WireUri::of).flatMap(Optional::stream).toList(),
                categoryId == null ? categoryName : categoryId,
                SALES.of(status),
                variants.stream()
                        .map(variant -> variant.toVariant(productKeyEn))
                        .toList(),
                raw);
    }

    record Variant(
            String vid,
            @Nullable String variantNameEn,
            @Nullable String variantSku,
            @Nullable String variantImage,
            @JsonDeserialize(using = Texts.class) List<String> variantKey,
            @Nullable String variantSellPrice,
            @JsonDeserialize(using = WrappedList.class) List<CjInventory.Level> inventories) {

        Variant {
            CjWire.promised(vid, "the id of a variant");
        }

        CatalogVariant toVariant(@Nullable String axes) {
            @Nullable Money cost = CjWire.usd(variantSellPrice);
            return new CatalogVariant(
                    vid,
                    variantSku,
                    WireTexts.first(variantNameEn, WireTexts.first(variantSku, vid)),
                    options(WireTexts.first(axes, "Option")),
                    WireUri.of(variantImage).orElse(null),
                    cost == null ? null : Offer.of(cost),
                    inventories.stream().map(level -> level.toLevel(vid)).toList(),
                    Map.of());
        }

        /** Axes and values are each joined by hyphens, which values may hold too: where the counts differ, nothing is cut. */
        private Map<String, String> options(String axes) {
            List<String> names = List.of(axes.split("-"));
            String joined = String.join("-", variantKey);
            List<String> values = names.size() == variantKey.size() ? variantKey : List.of(joined.split("-"));
            if (names.size() != values.size()) {
                return joined.isEmpty() ? Map.of() : Map.of(axes, joined);
            }
            Map<String, String> options = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                options.put(names.get(i), values.get(i));
            }
            return options;
        }
    }
}
