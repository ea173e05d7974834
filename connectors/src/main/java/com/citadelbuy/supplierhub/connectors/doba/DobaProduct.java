package com.citadelbuy.supplierhub.connectors.doba;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A product in three steps: an SPU has SKUs, and a SKU lies under an {@code itemNo} in each place it ships from. What is ordered is
 * the item, so that each is a variant.
 */
record DobaProduct(
        String spuId,
        @Nullable String title,
        @Nullable String cateId,
        @Nullable String description,
        @JsonDeserialize(using = WrappedList.class) List<Sku> children) {

    DobaProduct {
        Objects.requireNonNull(spuId, "the id of a product is missing");
    }

    CatalogProduct toProduct(String raw) {
        List<CatalogVariant> variants =
                children.stream().flatMap(sku -> sku.variants(name())).toList();
        return new CatalogProduct(
                spuId,
                name(),
                WireTexts.said(description),
                children.stream().flatMap(Sku::pictures).distinct().toList(),
                WireTexts.said(cateId),
                variants.isEmpty() ? Sale.OFF_SALE : Sale.ON_SALE,
                variants,
                raw);
    }

    Stream<Item> stocks() {
        return children.stream().flatMap(sku -> sku.stocks().stream());
    }

    private String name() {
        return title == null || title.isBlank() ? spuId : title;
    }

    record Sku(
            @Nullable String skuCode,
            @Nullable JsonNode skuAttr,
            @JsonDeserialize(using = WrappedList.class) List<String> skuPicList,
            @JsonDeserialize(using = WrappedList.class) List<Item> stocks) {

        Stream<CatalogVariant> variants(String product) {
            return stocks.stream()
                    .collect(Collectors.groupingBy(Item::itemNo, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(places -> variant(product, places));
        }

        private CatalogVariant variant(String product, List<Item> places) {
            Item first = places.getFirst();
            @Nullable String code = WireTexts.said(skuCode);
            return new CatalogVariant(
                    first.itemNo(),
                    code,
                    code == null ? product : product + " " + code,
                    options(),
                    pictures().findFirst().orElse(null),
                    first.offer(places.size() == 1),
                    places.stream().flatMap(place -> place.level().stream()).toList(),
                    Map.of());
        }

        /** How attributes are told is not documented: named texts are taken as such, a plain text as a whole. */
        private Map<String, String> options() {
            Map<String, String> options = new LinkedHashMap<>();
            if (skuAttr != null && skuAttr.isObject()) {
                skuAttr.propertyStream()
                        .filter(attribute -> attribute.getValue().isString())
                        .forEach(attribute -> options.put(
                                attribute.getKey(), attribute.getValue().asString()));
            } else if (skuAttr != null
                    && skuAttr.isString()
                    && !skuAttr.asString().isBlank()) {
                options.put("attributes", skuAttr.asString());
            }
            return options;
        }

        Stream<URI> pictures() {
            return skuPicList.stream().flatMap(picture -> WireUri.of(picture).stream());
        }
    }

    /**
     * What lies of a SKU in one place.
     *
     * @param regionId a country where it is two letters, as in all samples
     */
    record Item(
            String itemNo,
            @Nullable Long availableNum,
            @Nullable String sellingPrice,
            @Nullable String regionId) {

        Item {
            Objects.requireNonNull(itemNo, "the number of an item is missing");
        }

        @Nullable
        Offer offer(boolean onePlace) {
            @Nullable Money cost = DobaWire.usd(sellingPrice);
            return cost == null ? null : new Offer(cost, 1, List.of(), onePlace ? country() : null);
        }

        Optional<InventoryLevel> level() {
            return Optional.ofNullable(availableNum)
                    .map(pieces -> new InventoryLevel(itemNo, location(), Stock.exact(Math.max(0, pieces))));
        }

        private Location location() {
            @Nullable String region = WireTexts.said(regionId);
            return region == null
                    ? Location.UNSPECIFIED
                    : new Location(region.toLowerCase(Locale.ROOT), region, country());
        }

        private @Nullable String country() {
            return regionId != null && regionId.matches("[A-Z]{2}") ? regionId : null;
        }
    }
}
