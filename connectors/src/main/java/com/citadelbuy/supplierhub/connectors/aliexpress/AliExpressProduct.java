package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct.Sale;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** A product with its variants, their prices and stock: one call tells all. */
record AliExpressProduct(Result result) {

    static final String GET = "aliexpress.ds.product.get";

    /** By this an order names the variant; empty where a product has only one. */
    static final String SKU_ATTR = "sku_attr";

    AliExpressProduct {
        AliExpressWire.promised(result, "the product");
    }

    CatalogProduct toProduct(String raw) {
        Base base = result.aeItemBaseInfoDto();
        return new CatalogProduct(
                base.productId(),
                String.valueOf(base.subject()),
                base.detail(),
                result.images(),
                base.categoryId(),
                base.sale(),
                result.aeItemSkuInfoDtos().stream()
                        .map(sku -> sku.toVariant(String.valueOf(base.subject())))
                        .toList(),
                raw);
    }

    List<InventoryLevel> toLevels() {
        return result.aeItemSkuInfoDtos().stream()
                .flatMap(sku -> sku.toLevels().stream())
                .toList();
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Result(
            Base aeItemBaseInfoDto,
            @JsonDeserialize(using = WrappedList.class) List<Sku> aeItemSkuInfoDtos,
            @Nullable Media aeMultimediaInfoDto) {

        Result {
            AliExpressWire.promised(aeItemBaseInfoDto, "a product's base info");
        }

        private List<URI> images() {
            String urls = aeMultimediaInfoDto == null ? null : aeMultimediaInfoDto.imageUrls();
            return Stream.of(Optional.ofNullable(urls).orElse("").split(";"))
                    .flatMap(url -> WireUri.of(url).stream())
                    .toList();
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Media(@Nullable String imageUrls) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Base(
            String productId,
            @Nullable String subject,
            @Nullable String detail,
            @Nullable String categoryId,
            @Nullable String productStatusType) {

        Base {
            AliExpressWire.promised(productId, "a product's id");
        }

        /** Every word but one means that it cannot be bought. */
        private Sale sale() {
            if (productStatusType == null) {
                return Sale.UNRECOGNISED;
            }
            return productStatusType.equals("onSelling") ? Sale.ON_SALE : Sale.OFF_SALE;
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Sku(
            String skuId,
            @Nullable String skuAttr,
            @Nullable String offerSalePrice,
            @Nullable String offerBulkSalePrice,
            @Nullable String skuBulkOrder,
            @Nullable String currencyCode,
            @Nullable Long skuAvailableStock,
            @JsonDeserialize(using = WrappedList.class) List<Tier> wholesalePriceTiers,
            @JsonDeserialize(using = WrappedList.class) List<Property> aeSkuPropertyDtos) {

        Sku {
            AliExpressWire.promised(skuId, "a variant's id");
        }

        private CatalogVariant toVariant(String product) {
            Map<String, String> options = new LinkedHashMap<>();
            aeSkuPropertyDtos.forEach(property -> options.put(property.name(), property.value()));
            return new CatalogVariant(
                    skuId,
                    null,
                    options.isEmpty() ? product : String.join(" / ", options.values()),
                    options,
                    aeSkuPropertyDtos.stream()
                            .flatMap(property -> WireUri.of(property.skuImage()).stream())
                            .findFirst()
                            .orElse(null),
                    offer(),
                    toLevels(),
                    Map.of(SKU_ATTR, skuAttr == null ? "" : skuAttr));
        }

        private List<InventoryLevel> toLevels() {
            return skuAvailableStock == null
                    ? List.of()
                    : List.of(new InventoryLevel(skuId, Location.UNSPECIFIED, Stock.exact(skuAvailableStock)));
        }

        /** The sku's own currency: the one beside the base info is the seller's. */
        private @Nullable Offer offer() {
            @Nullable Money cost = AliExpressWire.money(offerSalePrice, currencyCode);
            return cost == null ? null : new Offer(cost, 1, tiers(cost), null);
        }

        private List<Offer.Tier> tiers(Money cost) {
            Tier bulk = new Tier(skuBulkOrder, offerBulkSalePrice);
            return Stream.concat(wholesalePriceTiers.stream(), Stream.of(bulk))
                    .flatMap(tier -> tier.toTier(currencyCode).stream())
                    .filter(tier -> tier.quantity() > 1 && cost.exceeds(tier.cost()))
                    .sorted(Comparator.comparingInt(Offer.Tier::quantity))
                    .toList();
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Tier(@Nullable String minQuantity, @Nullable String wholesalePrice) {

        private Optional<Offer.Tier> toTier(@Nullable String currency) {
            @Nullable Integer quantity = AliExpressWire.number(minQuantity);
            @Nullable Money price = AliExpressWire.money(wholesalePrice, currency);
            return quantity == null || price == null ? Optional.empty() : Optional.of(new Offer.Tier(quantity, price));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Property(
            @Nullable String skuPropertyName,
            @Nullable String skuPropertyValue,
            @Nullable String propertyValueDefinitionName,
            @Nullable String skuImage) {

        private String name() {
            return String.valueOf(skuPropertyName);
        }

        /** The seller's own name for the value goes before the platform's. */
        private String value() {
            boolean named = WireTexts.says(propertyValueDefinitionName);
            return String.valueOf(named ? propertyValueDefinitionName : skuPropertyValue);
        }
    }
}
