package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct.Sale;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A row of {@code products}, without the pieces that BigBuy keeps elsewhere. */
record BigBuyProduct(
        String id,
        String sku,
        @Nullable String active,
        @Nullable String taxonomy,
        @Nullable BigDecimal wholesalePrice,
        @JsonDeserialize(using = WrappedList.class) List<Tier> priceLargeQuantities) {

    private static final Map<String, Sale> SALE =
            Map.of("1", Sale.ON_SALE, "true", Sale.ON_SALE, "0", Sale.OFF_SALE, "false", Sale.OFF_SALE);

    BigBuyProduct {
        BigBuyWire.promised(id, "the id of a product");
        BigBuyWire.promised(sku, "the SKU of a product");
    }

    ProductSummary toSummary(String raw) {
        return new ProductSummary(id, null, null, BigBuyWire.eur(wholesalePrice), raw);
    }

    private Sale sale() {
        return SALE.getOrDefault(String.valueOf(active), Sale.UNRECOGNISED);
    }

    /** A price from a quantity on. */
    record Tier(int quantity, @Nullable BigDecimal price) {
        Stream<Offer.Tier> toTier() {
            return Stream.ofNullable(BigBuyWire.eur(price)).map(cost -> new Offer.Tier(quantity, cost));
        }

        static @Nullable Offer offer(@Nullable BigDecimal wholesalePrice, List<Tier> tiers) {
            @Nullable Money cost = BigBuyWire.eur(wholesalePrice);
            return cost == null
                    ? null
                    : new Offer(
                            cost,
                            1,
                            tiers.stream()
                                    .flatMap(Tier::toTier)
                                    .sorted(Comparator.comparing(Offer.Tier::quantity))
                                    .toList(),
                            null);
        }
    }

    /** Names come with spaces at their end. */
    record Information(@Nullable String name, @Nullable String description) {
        Optional<String> title() {
            return Optional.ofNullable(name).filter(WireTexts::says).map(String::strip);
        }

        Optional<String> text() {
            return Optional.ofNullable(description).filter(WireTexts::says);
        }
    }

    record Pictures(
            @JsonDeserialize(using = WrappedList.class) List<Picture> images) {}

    /** @param isCover a boolean, or the text TRUE */
    record Picture(@Nullable String isCover, @Nullable String url) {
        boolean isFirst() {
            return "true".equalsIgnoreCase(isCover);
        }
    }

    record Variation(
            String id,
            String sku,
            @Nullable BigDecimal wholesalePrice,
            @JsonDeserialize(using = WrappedList.class) List<Tier> priceLargeQuantities) {
        Variation {
            BigBuyWire.promised(id, "the id of a variation");
            BigBuyWire.promised(sku, "the SKU of a variation");
        }

        CatalogVariant toVariant(String title) {
            return variant(sku, title + " (" + sku + ")", Tier.offer(wholesalePrice, priceLargeQuantities));
        }
    }

    /** Known by its SKU, since that is all that orders say. */
    private static CatalogVariant variant(String sku, String title, @Nullable Offer offer) {
        return new CatalogVariant(sku, sku, title, Map.of(), null, offer, List.of(), Map.of());
    }

    /** All that is told of one product; with variations it is sold through them. */
    record Parts(
            Raw<BigBuyProduct> product,
            List<Raw<Information>> information,
            List<Raw<Pictures>> pictures,
            List<Raw<Variation>> variations) {

        CatalogProduct toProduct() {
            BigBuyProduct row = product.value();
            String title = told(Information::title).orElse(row.sku());
            return new CatalogProduct(
                    row.id(),
                    title,
                    told(Information::text).orElse(null),
                    images(),
                    row.taxonomy(),
                    row.sale(),
                    variants(title),
                    raw());
        }

        private List<CatalogVariant> variants(String title) {
            BigBuyProduct row = product.value();
            return variations.isEmpty()
                    ? List.of(variant(row.sku(), title, Tier.offer(row.wholesalePrice(), row.priceLargeQuantities())))
                    : variations.stream()
                            .map(each -> each.value().toVariant(title))
                            .toList();
        }

        private Optional<String> told(Function<Information, Optional<String>> part) {
            return information.stream()
                    .flatMap(each -> part.apply(each.value()).stream())
                    .findFirst();
        }

        private List<URI> images() {
            return pictures.stream()
                    .flatMap(each -> each.value().images().stream())
                    .sorted(Comparator.comparing(Picture::isFirst).reversed())
                    .flatMap(picture -> WireUri.of(picture.url()).stream())
                    .distinct()
                    .toList();
        }

        /** The answers side by side, under the names of the calls. */
        private String raw() {
            return "{\"product\":" + product.json() + ",\"productinformation\":" + texts(information)
                    + ",\"productimages\":" + texts(pictures) + ",\"productsvariations\":" + texts(variations) + "}";
        }

        private static <T> String texts(List<Raw<T>> rows) {
            return rows.stream().map(Raw::json).collect(Collectors.joining(",", "[", "]"));
        }
    }
}
