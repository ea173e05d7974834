package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct.Sale;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import com.fasterxml.jackson.annotation.JsonProperty;
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

/**
 * A product with its variants and prices; stock is another call.
 *
 * @param companyId the seller, by whom freight is asked
 */
@JsonNaming(SnakeCaseStrategy.class)
record AlibabaProduct(
        @Nullable String productId,
        @Nullable String title,
        @Nullable String description,
        @Nullable String mainImage,
        @JsonDeserialize(using = WrappedList.class) List<String> images,
        @Nullable String categoryId,
        @Nullable String status,
        @JsonProperty("eCompanyId") @Nullable String companyId,
        @JsonDeserialize(using = WrappedList.class) List<Sku> skus) {

    /** By this freight names the seller; an order must be of one. */
    static final String SELLER = "e_company_id";

    private static final String ONLINE = "PRODUCT_ONLINE";

    CatalogProduct toProduct(String id, String raw) {
        String name = said(title).orElse(id);
        return new CatalogProduct(
                id,
                name,
                said(description).orElse(null),
                pictures(),
                said(categoryId).orElse(null),
                // No other word is documented.
                ONLINE.equals(status) ? Sale.ON_SALE : Sale.UNRECOGNISED,
                skus.stream()
                        .map(sku -> sku.toVariant(name, WireTexts.named(SELLER, companyId)))
                        .toList(),
                raw);
    }

    /** The seller's key, by which freight is asked; empty where it is not told. */
    Optional<String> seller() {
        return said(companyId);
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).filter(WireTexts::says);
    }

    private List<URI> pictures() {
        return Stream.concat(Stream.ofNullable(mainImage), images.stream())
                .filter(WireTexts::says)
                .distinct()
                .flatMap(picture -> WireUri.of(picture).stream())
                .toList();
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Sku(
            String skuId,
            @Nullable String sellerSkuId,
            @Nullable String image,
            @Nullable String costOriginPrice,
            @Nullable String costDiscountPrice,
            @Nullable String costPriceCurrency,
            @JsonDeserialize(using = WrappedList.class) List<Step> ladderPrice,
            @JsonDeserialize(using = WrappedList.class) List<Attribute> skuAttrList) {

        Sku {
            AlibabaWire.promised(skuId, "a variant's id");
        }

        private CatalogVariant toVariant(String product, Map<String, String> ordering) {
            Map<String, String> options = new LinkedHashMap<>();
            skuAttrList.stream()
                    .filter(attribute -> WireTexts.says(attribute.attrValueDesc()))
                    .forEach(attribute -> options.put(
                            String.valueOf(attribute.attrNameDesc()), String.valueOf(attribute.attrValueDesc())));
            return new CatalogVariant(
                    skuId,
                    said(sellerSkuId).orElse(null),
                    options.isEmpty() ? product : String.join(" / ", options.values()),
                    options,
                    said(image).flatMap(WireUri::of).orElse(null),
                    offer(),
                    List.of(),
                    ordering);
        }

        /** The price of one piece where there is one; else the ladder alone, which begins at the least that is sold. */
        private @Nullable Offer offer() {
            List<Offer.Tier> ladder = ladder();
            @Nullable Money discounted = AlibabaWire.money(costDiscountPrice, costPriceCurrency);
            @Nullable
            Money one = discounted == null ? AlibabaWire.money(costOriginPrice, costPriceCurrency) : discounted;
            if (one != null) {
                return new Offer(one, 1, below(one, ladder), null);
            }
            return ladder.isEmpty() ? null : offer(ladder.getFirst(), ladder);
        }

        private static Offer offer(Offer.Tier first, List<Offer.Tier> ladder) {
            return new Offer(first.cost(), Math.max(1, first.quantity()), below(first.cost(), ladder), null);
        }

        private List<Offer.Tier> ladder() {
            return ladderPrice.stream()
                    .flatMap(step -> step.toTier().stream())
                    .sorted(Comparator.comparingInt(Offer.Tier::quantity))
                    .toList();
        }

        private static List<Offer.Tier> below(Money cost, List<Offer.Tier> ladder) {
            return ladder.stream()
                    .filter(tier -> tier.quantity() > 1
                            && tier.cost().currency().equals(cost.currency())
                            && cost.exceeds(tier.cost()))
                    .toList();
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Step(
            @Nullable String minQuantity,
            @Nullable String price,
            @Nullable String currency) {

        private Optional<Offer.Tier> toTier() {
            @Nullable Integer quantity = AlibabaWire.number(minQuantity);
            @Nullable Money cost = AlibabaWire.money(price, currency);
            return quantity == null || cost == null ? Optional.empty() : Optional.of(new Offer.Tier(quantity, cost));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Attribute(
            @Nullable String attrNameDesc, @Nullable String attrValueDesc) {}
}
