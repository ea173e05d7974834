package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Goods of another's that affiliates may promote.
 *
 * @param goodsSign what they are known by; it may change, and older data are without
 * @param minGroupPrice in fen, before any coupon
 * @param skuList absent unless it was asked for, which needs a permission
 */
@JsonNaming(SnakeCaseStrategy.class)
record PinduoduoGoods(
        @Nullable String goodsSign,
        @Nullable String goodsName,
        @Nullable String goodsDesc,
        @Nullable String goodsImageUrl,
        @Nullable String goodsThumbnailUrl,
        @Nullable List<@Nullable String> goodsGalleryUrls,
        @Nullable String optName,
        @Nullable String minGroupPrice,
        @Nullable List<Sku> skuList) {

    private static final String COUNTRY = "CN";

    ProductSummary toSummary(String raw) {
        return new ProductSummary(
                Objects.requireNonNull(goodsSign, "goods without a sign"),
                goodsName,
                images().findFirst().orElse(null),
                PinduoduoWire.ofFen(minGroupPrice),
                raw);
    }

    /** @param id by which it was asked for, since the sign that is told may be another by then */
    CatalogProduct toProduct(String id, String raw) {
        String title = goodsName == null ? "" : goodsName;
        return new CatalogProduct(
                id,
                title,
                WireTexts.says(goodsDesc) ? goodsDesc : null,
                Stream.concat(images().limit(1), gallery()).distinct().toList(),
                WireTexts.says(optName) ? optName : null,
                CatalogProduct.Sale.ON_SALE,
                variants(id, title),
                raw);
    }

    /** The picture; now and then there is only the small one. */
    private Stream<URI> images() {
        return Stream.of(WireUri.of(goodsImageUrl), WireUri.of(goodsThumbnailUrl))
                .flatMap(Optional::stream);
    }

    private Stream<URI> gallery() {
        return goodsGalleryUrls == null
                ? Stream.empty()
                : goodsGalleryUrls.stream().flatMap(url -> WireUri.of(url).stream());
    }

    private List<CatalogVariant> variants(String id, String title) {
        if (skuList != null && !skuList.isEmpty()) {
            return skuList.stream().map(Sku::toVariant).toList();
        }
        return List.of(new CatalogVariant(
                id, null, title, Map.of(), null, offer(PinduoduoWire.ofFen(minGroupPrice)), List.of(), Map.of()));
    }

    private static @Nullable Offer offer(@Nullable Money price) {
        return price == null ? null : new Offer(price, 1, List.of(), COUNTRY);
    }

    /** @param isOnsale 1 or 0; how many there are is told of own goods alone */
    @JsonNaming(SnakeCaseStrategy.class)
    record Sku(
            String skuIdCode,
            @Nullable String isOnsale,
            @Nullable String minGroupPrice,
            @Nullable String skuThumbUrl,
            @Nullable List<Spec> specList) {

        Sku {
            Objects.requireNonNull(skuIdCode, "the code of a sku is missing");
        }

        CatalogVariant toVariant() {
            Map<String, String> options = options();
            return new CatalogVariant(
                    skuIdCode,
                    null,
                    options.values().stream().collect(Collectors.joining(" / ")),
                    options,
                    WireUri.of(skuThumbUrl).orElse(null),
                    offer(PinduoduoWire.ofFen(minGroupPrice)),
                    isOnsale == null
                            ? List.of()
                            : List.of(new InventoryLevel(
                                    skuIdCode, Location.UNSPECIFIED, Stock.flag(isOnsale.equals(PinduoduoWire.TRUE)))),
                    Map.of());
        }

        private Map<String, String> options() {
            Map<String, String> options = new LinkedHashMap<>();
            if (specList != null) {
                specList.forEach(spec -> options.putAll(WireTexts.named(spec.parentSpecValue(), spec.specValue())));
            }
            return options;
        }
    }

    /** Such as color and black. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Spec(@Nullable String parentSpecValue, @Nullable String specValue) {}
}
